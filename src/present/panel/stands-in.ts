import type { Analysis } from '#analysis.ts';
import type { Web } from '#graph/web-graph.ts';
import type { Visible } from '#model/viewer.ts';
import { findPerson } from '../find-person.ts';

/** The node of a web that stands for somebody. */
export interface StandsIn {
  readonly key: string;
  /** Row of the person, where it is the folded department that they are in; -1 otherwise. */
  readonly person: number;
}

/** Where in a web a key is: itself, or the folded department of the person whose key it is. */
export function standsIn(
  web: Web,
  { analysis, visible }: { readonly analysis: Analysis; readonly visible: Visible },
  key: string,
): StandsIn {
  const { people } = analysis.organisation;
  const itself = { key, person: -1 };
  if (web.hasNode(key) || !key.startsWith('person:')) return itself;
  const person = findPerson(people, key.slice('person:'.length));
  const department = `department:${people.department[person]}`;
  if (person < 0 || !visible.person(person) || !web.hasNode(department)) return itself;
  const node = web.getNodeAttributes(department);
  return node.kind === 'department' && node.rows.includes(person) ? { key: department, person } : itself;
}
