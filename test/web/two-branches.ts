import type { Viewer } from '#model/viewer.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

/**
 * A small clinic with two branches under Alma: Hana's nurses and Otto's technicians. Paula (of Otto's) helps Amara (of
 * Hana's), so Hana may know of Paula; of Otto, Quirin and Rita she may know nothing. Party ids are the own ids.
 */
export const twoBranches = () =>
  tinyOrganisation({
    name: 'Two Branches Clinic',
    people: [
      { id: '1', name: 'Alma Berg', title: 'Director', department: 'Executive' },
      {
        id: '2',
        name: 'Hana Sato',
        title: 'Nurse manager',
        department: 'Nursing',
        manager: '1',
        answer: 'answered-none',
      },
      { id: '3', name: 'Amara Okafor', title: 'Nurse', department: 'Nursing', manager: '2' },
      { id: '4', name: 'Luís Ferrer', title: 'Nurse', department: 'Nursing', manager: '2' },
      { id: '5', name: 'Otto Weiss', title: 'Head of IT', department: 'IT', manager: '1' },
      { id: '6', name: 'Paula Voss', title: 'Technician', department: 'IT', manager: '5' },
      {
        id: '7',
        name: 'Quirin Adler',
        title: 'Technician',
        department: 'IT',
        manager: '5',
        answer: 'named-nobody',
      },
      {
        id: '8',
        name: 'Rita Lang',
        title: 'Technician',
        department: 'IT',
        manager: '5',
        status: 'no-longer-here',
      },
    ],
    customers: ['Patients!', 'Families', 'Funders'],
    ties: [
      '1 > 2 = Budget',
      '3 >> Patients = Triage',
      '4 > 3 = Handover notes',
      '6 > 3 = Log-in help',
      '6 >x 4 = Second screen',
      '6 > 8 = Spare parts',
      '5 > 6 = Rota',
      'group:Nursing > Families = Word of how it goes',
    ],
    needs: [
      { person: '3', text: 'Day swaps answered', from: '2', importance: 'high' },
      { person: '7', text: 'A quieter desk', importance: 'low' },
    ],
  });

/** Sees her own branch: herself, Amara and Luís; beside it Alma and Paula by name. */
export const hana: Viewer = { role: 'manager', partyId: 2 };

/** What Hana must never read. */
export const hiddenFromHana = ['Otto', 'Quirin', 'Rita', 'quieter desk', 'Spare parts', 'Rota', 'Funders'];
