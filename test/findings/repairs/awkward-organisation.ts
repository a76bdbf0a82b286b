import fc from 'fast-check';
import type { Organisation } from '#model/organisation.ts';
import { randomOrganisation } from '../../random-organisation.ts';

/**
 * Random organisations in which colleagues share titles, ties share services and what is required of them rests on
 * other promises: what repairs are drawn from.
 */
export const awkwardOrganisation: fc.Arbitrary<Organisation> = fc
  .record({
    organisation: randomOrganisation,
    titles: listOf('', 'Nurse', 'Nurse', 'Nurse, nights', 'Clerk'),
    services: listOf('', 'Letters', 'Letters', 'Rota; six weeks'),
    promises: listOf('', 'by noon', 'by Friday'),
    needs: listOf('', 'day swaps', 'a quiet room'),
    rests: listOf('', '', 'none', 'e0', 'e1 > Letters', 'group:Nursing'),
    kinds: listOf('', 'family', 'family', 'funder'),
    requirements: listOf('', 'Home before lunch'),
  })
  .map(({ organisation, titles, services, promises, needs, rests, kinds, requirements }) => {
    const { people, customers, ties } = organisation;
    const texts = [...organisation.texts];
    const column = (values: readonly string[]) =>
      Int32Array.from({ length: ties.count }, (_, tie) => {
        const text = values[tie % values.length];
        const known = texts.indexOf(text);
        return known >= 0 ? known : texts.push(text) - 1;
      });
    return {
      ...organisation,
      people: { ...people, title: people.title.map((_, row) => titles[row % titles.length]) },
      customers: {
        ...customers,
        kind: customers.kind.map((_, row) => kinds[row % kinds.length]),
        requirement: customers.requirement.map((_, row) => requirements[row % requirements.length]),
      },
      ties: {
        ...ties,
        service: column(services),
        promise: column(promises),
        need: column(needs),
        underpinnedBy: column(rests),
      },
      texts,
    };
  });

function listOf(...texts: readonly string[]): fc.Arbitrary<string[]> {
  return fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 14 });
}
