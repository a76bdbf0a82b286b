import type { TinyPerson } from '../../tiny-organisation.ts';

/**
 * Two wards of six in which everybody serves everybody else. Mia, of West, also serves all of East and is served by
 * them, so whatever goes from ward to ward passes her. Tove, above both, has no tie.
 */
export function twoWards(): { name: string; people: TinyPerson[]; ties: string[] } {
  const ward = (letter: string, department: string, names: readonly string[]): TinyPerson[] =>
    names.map((name, at) => ({
      id: `${letter}${at + 1}`,
      name,
      department,
      ...(at > 0 ? { manager: `${letter}1` } : {}),
    }));
  const west = ward('w', 'West', [
    'Wanda Head',
    'Wim Arts',
    'Wen Bo',
    'Walt Cruz',
    'Willa Dorn',
    'Mia Bridge',
  ]);
  const east = ward('e', 'East', [
    'Ed Head',
    'Elif Arslan',
    'Ewa Berg',
    'Emil Costa',
    'Enya Daly',
    'Elke Ernst',
  ]);
  const clique = (people: readonly TinyPerson[]) =>
    people.flatMap(({ id: from }) =>
      people.filter(({ id }) => id !== from).map(({ id: to }) => `${from} > ${to}`),
    );
  const between = east.flatMap(({ id }) => [`w6 > ${id}`, `${id} > w6`]);
  return {
    name: 'Two Wards',
    people: [{ id: 'top', name: 'Tove Dahl', department: 'West' }, ...west, ...east],
    ties: [...clique(west), ...clique(east), ...between],
  };
}
