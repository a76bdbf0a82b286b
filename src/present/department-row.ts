import type { Figures } from '#model/finding.ts';
import { share } from './english.ts';
import { departmentHref, departmentWebHref, type Link } from './links.ts';
import { addressOf } from './pager.ts';
import type { Words } from './words.ts';

/** A department with the figures of the overview. */
export interface DepartmentRow {
  readonly name: Link;
  /** Addresses of its gaps and of its web. */
  readonly gaps: string;
  readonly web: string;
  readonly here: number;
  readonly cells: readonly { readonly label: string; readonly value: string; readonly short: boolean }[];
}

export function departmentRow(words: Words, name: string, figures: Figures): DepartmentRow {
  const { people, managers, medianHops } = figures;
  const part = (label: string, of: number, whole: number) => ({
    label,
    value: whole === 0 ? '–' : share(of, whole),
    short: of < whole,
  });
  return {
    name: { text: name, href: departmentHref(name) },
    gaps: addressOf('/gaps', { department: name }),
    web: departmentWebHref(name),
    here: people,
    cells: [
      { label: 'People here', value: people.toLocaleString('en-GB'), short: false },
      part(`With ${words.aCustomer}`, figures.withCustomer, people),
      part('Served', figures.served, people),
      part('Managers who serve all', figures.managersServingAll, managers),
      part('Line of sight', figures.inSight, people),
      { label: 'Median hops', value: medianHops === null ? '–' : String(medianHops), short: false },
      { ...part('Ties confirmed', figures.tiesConfirmed, figures.ties), short: false },
      part('Answered', figures.answered, people),
    ],
  };
}
