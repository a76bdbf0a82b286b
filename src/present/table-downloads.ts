import type { Analysis } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import { count } from './english.ts';
import { wordsOf } from './words.ts';

/** One table of what is held, to download. */
export interface TableDownload {
  readonly label: string;
  readonly what: string;
  /** Blank where the table has no row: an empty file could not be imported again. */
  readonly href: string;
}

/** The four tables as the viewer may see them; `filled` names those that have a row. */
export function tableDownloads(
  { organisation, settings }: Analysis,
  visible: Visible,
  filled: readonly string[],
): TableDownload[] {
  const { people, needs, customers } = organisation;
  const said = wordsOf({ settings });
  const held = {
    people: countWhere(people.count, visible.branch),
    needs: countWhere(needs.count, (need) => visible.branch(needs.person[need])),
    customers: countWhere(customers.count, visible.customer),
  };
  const table = (name: string, label: string, words: { what: string; none: string }): TableDownload =>
    filled.includes(name)
      ? { label, what: words.what, href: `/reports/data/${name}.csv` }
      : { label, what: words.none, href: '' };
  return [
    table('org-chart', 'Org chart', {
      what: `${count(held.people, 'person', 'people')}, leavers and vacant posts included: title, department, managers, status, and whether they have answered.`,
      none: 'Nobody is on the chart yet.',
    }),
    table('declarations', 'Declarations', {
      what: `Who serves whom, with the service, the promise and who has said so; and who answered that they have no ${said.customer}.`,
      none: `Nobody has named ${said.aCustomer} yet.`,
    }),
    table('needs', 'Needs', {
      what: `${count(held.needs, 'need')}: what people say they need, from whom, and what has come of it.`,
      none: 'No need is written down yet.',
    }),
    table('outside-customers', `Outside ${said.customers}`, {
      what: `${count(held.customers, `outside ${said.customer}`, `outside ${said.customers}`)}: their role, whom they serve in turn, and what they require.`,
      none: `No outside ${said.customer} is named yet.`,
    }),
  ];
}

function countWhere(rows: number, holds: (row: number) => boolean): number {
  let found = 0;
  for (let row = 0; row < rows; row++) if (holds(row)) found++;
  return found;
}
