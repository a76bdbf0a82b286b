import { describe, expect, it } from 'vitest';
import { type Known, workTogether } from '#findings/communities/work-together.ts';
import { type Facts, gatherFacts } from '#findings/facts.ts';
import { buildNetwork } from '#graph/build-network.ts';
import { emptyOrganisation, type Organisation } from '#model/organisation.ts';
import { finish } from '../../graph/communities/tie-graph-of.ts';
import { type TinyPerson, tinyOrganisation } from '../../tiny-organisation.ts';
import { twoWards } from './two-wards.ts';

const factsOf = (organisation: Organisation): Facts => gatherFacts(buildNetwork(organisation));
const together = (organisation: Organisation, inside: (person: number) => boolean = () => true) =>
  finish(workTogether(factsOf(organisation), inside));
const known = (organisation: Organisation) => {
  const found = together(organisation);
  if (found.state !== 'known') throw new Error(found.state);
  return found as Known;
};

/** Pairs of units by name. */
const joinsOf = (organisation: Organisation, { units, bridges }: Known, at: number) =>
  [...bridges.list[at].joins].map(([key, chains]) => [
    key
      .split(' ')
      .map((unit) => organisation.people.departments[units.rows[Number(unit)]])
      .sort()
      .join('–'),
    chains,
  ]);

describe('who works together', () => {
  it('is two wards and one person between them', () => {
    const organisation = tinyOrganisation(twoWards());
    const found = known(organisation);
    const { communities, units, bridges } = found;
    expect(communities.count).toBe(2);
    expect(units.kind).toBe('department');
    expect(found.adjustedRand).toBe(1);
    expect(found.unitModularity).toBeCloseTo(communities.modularity, 12);
    expect(bridges.error).toBe(0);
    const { name } = organisation.people;
    expect(bridges.list.map(({ person }) => name[person])).toEqual(['Mia Bridge']);
    // Six of each ward: of 132 pairs, 5 × 6 in each direction pass Mia, who is the sixth of the first ward.
    expect(bridges.list[0].share).toBeCloseTo(60 / 132, 12);
    expect(joinsOf(organisation, found, 0)).toEqual([['East–West', 60]]);
  });

  it('is not said of nobody, or of a few', () => {
    expect(together(emptyOrganisation)).toEqual({ state: 'too-few', tied: 0 });
    expect(together(tinyOrganisation({ people: ['a', 'b', 'c'], ties: ['a > b'] }))).toEqual({
      state: 'too-few',
      tied: 2,
    });
  });

  it('does not count what is given to groups', () => {
    const people = Array.from({ length: 12 }, (_, at) => ({ id: `e${at}`, department: 'Ward' }));
    const organisation = tinyOrganisation({ people, ties: ['group:Ward > group:Ward', 'e1 > everyone'] });
    expect(together(organisation)).toEqual({ state: 'too-few', tied: 0 });
  });

  it('is not known while too few have answered, there or in the whole organisation', () => {
    const silent = (ids: readonly string[]) => {
      const tiny = twoWards();
      const people = tiny.people.map(
        (each): TinyPerson => ({ ...each, answer: ids.includes(each.id) ? 'not-answered' : 'named' }),
      );
      return tinyOrganisation({ ...tiny, people });
    };
    const three = silent(['w1', 'w2', 'w3']);
    expect(together(three)).toEqual({ state: 'not-known', percent: 76 });
    expect(together(three, (person) => person > 6)).toEqual({ state: 'not-known', percent: 76 });
    const two = silent(['w1', 'w2']);
    expect(together(two).state).toBe('known');
    expect(together(two, (person) => three.people.id[person].startsWith('w'))).toEqual({
      state: 'not-known',
      percent: 66,
    });
  });

  it('is not worked out for more than 5,000 people at once', () => {
    const people = Array.from({ length: 5_001 }, (_, at) => `e${at}`);
    const ties = people.map((id, at) => ({ from: id, to: people[(at + 1) % people.length] }));
    const organisation = tinyOrganisation({ people, ties });
    expect(together(organisation)).toEqual({ state: 'too-many', people: 5_001 });
    expect(together(organisation, (person) => person < 20).state).toBe('known');
  });

  it('holds teams against communities where all are of one department', () => {
    const tiny = twoWards();
    const people = tiny.people.map((each) => ({ ...each, department: 'Care' }));
    const { units, adjustedRand } = known(tinyOrganisation({ ...tiny, people }));
    expect(units.kind).toBe('team');
    // Neither head has a manager among the people, so each is counted with those they manage.
    expect(units.rows.map((row) => tiny.people[row].id)).toEqual(['e1', 'w1']);
    expect(adjustedRand).toBe(1);
  });

  it('finds no bridge in a circle', () => {
    const people = Array.from({ length: 12 }, (_, at) => `e${at}`);
    const ties = people.map((id, at) => `${id} > ${people[(at + 1) % 12]}`);
    const { bridges, communities, byChance } = known(tinyOrganisation({ people, ties }));
    expect(bridges.list).toEqual([]);
    expect(communities.modularity).toBeLessThan(byChance + 0.2);
  });
});
