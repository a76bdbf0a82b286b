import fc from 'fast-check';
import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { cutOrganisationWeb, cutPersonWeb, cutTeamWeb } from '#graph/cut-web.ts';
import type { Web } from '#graph/web-graph.ts';
import type { Visible } from '#model/viewer.ts';
import { layoutRings } from '#present/rings/layout-rings.ts';
import type { RingsPicture } from '#present/rings/rings-picture.ts';
import { type TinyOrganisation, tinyOrganisation } from '../../tiny-organisation.ts';

export interface Drawn {
  readonly analysis: Analysis;
  readonly visible: Visible;
  readonly web: Web;
  readonly picture: RingsPicture;
}

export const links = {
  person: (partyId: number) => `/people/${partyId}`,
  customer: (partyId: number) => `/customers/${partyId}`,
  group: () => '',
  department: () => '',
};

export function drawnFor(
  tiny: TinyOrganisation,
  cut: (analysis: Analysis, visible: Visible) => Web = cutOrganisationWeb,
): Drawn {
  const analysis = analyse(tinyOrganisation(tiny));
  const visible = see(analysis.network, { role: 'hr' });
  const web = cut(analysis, visible);
  return { analysis, visible, web, picture: layoutRings(web, { facts: analysis, visible, links }) };
}

const names = [
  'Amara Okafor',
  'Jo',
  'Maximiliane von Hohenberg-Schillingsfürst',
  '田中花子',
  'محمد عبد الله',
  'Siobhán Ní Dhomhnaill',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  '👩‍⚕️ Eve',
];
const departments = ['Nursing', 'Pharmacy', 'IT', 'Research and clinical education', ''];
const parties = [
  'Patients',
  'Families',
  'Northgate Health Insurance',
  'everyone',
  'group:Nursing',
  'team:p0',
];

/** Organisations of up to `most` people with any chart, and ties between anybody and anything. */
export const anyOrganisation = (most: number): fc.Arbitrary<TinyOrganisation> =>
  fc.integer({ min: 1, max: most }).chain((count) => {
    const person = fc.integer({ min: 0, max: count - 1 }).map((at) => `p${at}`);
    const end = fc.oneof(
      { weight: 3, arbitrary: person },
      { weight: 1, arbitrary: fc.constantFrom(...parties) },
    );
    return fc.record({
      people: fc.tuple(...Array.from({ length: count }, (_, at) => anyPerson(at))),
      customers: fc.constant(['Patients!', 'Families', 'Northgate Health Insurance']),
      ties: fc.array(
        fc.tuple(end, end).map(([from, to]) => `${from} > ${to}`),
        { maxLength: count * 3 },
      ),
    });
  });

const anyPerson = (at: number) =>
  fc.record({
    id: fc.constant(`p${at}`),
    name: fc.constantFrom(...names),
    department: fc.constantFrom(...departments),
    ...(at === 0 ? {} : { manager: fc.integer({ min: 0, max: at - 1 }).map((manager) => `p${manager}`) }),
  });

/** Any of the three webs of any organisation. */
export const anyDrawing = (most: number): fc.Arbitrary<Drawn> =>
  fc
    .tuple(anyOrganisation(most), fc.constantFrom('organisation', 'team', 'branch', 'person'))
    .map(([organisation, scope]) =>
      drawnFor(organisation, (analysis, visible) => {
        if (scope === 'organisation') return cutOrganisationWeb(analysis, visible);
        if (scope === 'person') return cutPersonWeb(analysis, visible, 0);
        return cutTeamWeb(analysis, visible, { manager: 0, scope: scope as 'team' | 'branch' });
      }),
    );
