import { describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import {
  cutDepartmentWeb,
  cutOrganisationWeb,
  cutPeopleWebs,
  cutPersonWeb,
  cutTeamWeb,
} from '#graph/cut-web.ts';
import type { Web } from '#graph/web-graph.ts';
import type { Viewer } from '#model/viewer.ts';
import { type TinyOrganisation, tinyOrganisation } from '../tiny-organisation.ts';

const hr: Viewer = { role: 'hr' };

/** Ana manages Ben, Cai and Dee; Eve is in IT; Flo is Ana's manager; Gus has left. Party ids are rows + 1. */
const ward: TinyOrganisation = {
  people: [
    { id: 'ana', manager: 'flo', department: 'Nursing' },
    { id: 'ben', manager: 'ana', department: 'Nursing' },
    { id: 'cai', manager: 'ana', department: 'Nursing' },
    { id: 'dee', manager: 'ana', department: 'Nursing' },
    { id: 'eve', department: 'IT' },
    { id: 'flo', department: 'Executive' },
    { id: 'gus', manager: 'ana', department: 'Nursing', status: 'no-longer-here' },
    { id: 'hal', manager: 'ben', department: 'Nursing' },
  ],
  customers: ['Patients!', 'Families'],
  ties: ['ana > ben', 'ben >> Patients', 'cai > ben', 'eve > group:Nursing', 'flo >x ana', 'eve > everyone'],
};

function cut(tiny: TinyOrganisation, viewer: Viewer = hr) {
  const analysis = analyse(tinyOrganisation(tiny));
  const visible = see(analysis.network, viewer);
  const row = (id: string) => analysis.organisation.people.id.indexOf(id);
  return {
    team: (id: string, scope: 'team' | 'branch' = 'team') =>
      cutTeamWeb(analysis, visible, { manager: row(id), scope }),
    person: (id: string) => cutPersonWeb(analysis, visible, row(id)),
    people: (...ids: string[]) => cutPeopleWebs([analysis], visible, ids.map(row))[0],
    department: (department: number) => cutDepartmentWeb(analysis, visible, department),
    organisation: () => cutOrganisationWeb(analysis, visible),
  };
}

const edges = (web: Web, kind: string): string[] =>
  web
    .filterEdges((_, edge) => edge.kind === kind)
    .map((edge) => `${web.source(edge)} ${web.target(edge)}`)
    .sort();

describe('the web of a team', () => {
  test('holds whoever has a dotted line to the manager, on a line of their own', () => {
    const people = [
      ...ward.people,
      { id: 'ida', department: 'IT', dotted: ['ana'] },
      { id: 'jon', department: 'IT', dotted: ['ben'] },
      { id: 'kim', manager: 'ana', dotted: ['ana'] },
      { id: 'lea', dotted: ['ana'], status: 'no-longer-here' as const },
    ];
    const web = cut({ ...ward, people }).team('ana');
    expect(edges(web, 'dotted')).toEqual(['person:1 person:11', 'person:1 person:9']);
    expect(web.getNodeAttributes('person:9')).toMatchObject({ outside: true });
    expect(web.hasNode('person:10') || web.hasNode('person:12')).toBe(false);
  });

  test('holds the team, their neighbours and the primary customer, and nobody else', () => {
    const web = cut(ward).team('ana');
    expect(web.nodes().sort()).toEqual([
      'customer:9',
      'group:11',
      'person:1',
      'person:2',
      'person:3',
      'person:4',
      'person:5',
      'person:6',
    ]);
    expect(web.filterNodes((_, node) => node.kind === 'person' && node.outside)).toEqual([
      'person:5',
      'person:6',
    ]);
    expect(web.getAttributes()).toEqual({ scope: 'team', focus: 'person:1', people: 4, folded: false });
  });

  test('has each counted tie once, with its claim; what everyone gets stays out', () => {
    const web = cut(ward).team('ana');
    expect(edges(web, 'tie')).toEqual([
      'person:1 person:2',
      'person:2 customer:9',
      'person:3 person:2',
      'person:5 group:11',
    ]);
    expect(web.getEdgeAttributes('tie:1')).toEqual({
      kind: 'tie',
      tie: 1,
      claim: 'confirmed',
      ties: 1,
      confirmed: 1,
    });
  });

  test('has a gap for each report not served, the manager themself included', () => {
    expect(edges(cut(ward).team('ana'), 'gap')).toEqual([
      'person:1 person:3',
      'person:1 person:4',
      'person:6 person:1',
    ]);
  });

  test('shows who stands behind a group that gets something', () => {
    expect(edges(cut(ward).team('ana'), 'member')).toEqual([
      'group:11 person:1',
      'group:11 person:2',
      'group:11 person:3',
      'group:11 person:4',
    ]);
  });

  test('says of each person what the figures say', () => {
    const web = cut(ward).team('ana');
    expect(web.getNodeAttributes('person:4')).toEqual({
      kind: 'person',
      row: 3,
      hops: -1,
      department: 0,
      outside: false,
      noCustomer: true,
      unserved: false,
    });
    expect(web.getNodeAttributes('person:6')).toMatchObject({ noCustomer: true, unserved: true });
    expect(web.getNodeAttributes('person:1')).toMatchObject({ hops: 2, noCustomer: false });
  });

  test('reaches everyone below when the branch is asked for', () => {
    const web = cut(ward).team('ana', 'branch');
    expect(web.getNodeAttributes('person:8')).toMatchObject({ outside: false });
    expect(edges(web, 'gap')).toContain('person:2 person:8');
  });

  test('shows a manager their own branch and its neighbours only', () => {
    const web = cut(ward, { role: 'manager', partyId: 2 }).team('ana');
    expect(web.filterNodes((_, node) => node.kind === 'person').sort()).toEqual([
      'person:1',
      'person:2',
      'person:3',
      'person:5',
    ]);
  });

  test('shows a manager no gap of anybody beyond their own branch', () => {
    const web = cut(ward, { role: 'manager', partyId: 1 }).team('ana');
    expect(web.getNodeAttributes('person:6')).toMatchObject({ noCustomer: false, unserved: false });
    expect(edges(web, 'gap')).toEqual(['person:1 person:3', 'person:1 person:4']);
  });

  test('of a manager who has left holds the reports, and no gap', () => {
    const web = cut({
      people: [
        { id: 'ana', status: 'no-longer-here' },
        { id: 'ben', manager: 'ana' },
      ],
    }).team('ana');
    expect(web.nodes()).toEqual(['person:2']);
    expect([web.getAttribute('focus'), web.size]).toEqual([null, 0]);
  });
});

describe('the web of a person', () => {
  test('holds whom they serve, who serves them, the chain to the customer, and their manager', () => {
    const web = cut(ward).person('cai');
    expect(web.nodes().sort()).toEqual([
      'customer:9',
      'group:11',
      'person:1',
      'person:2',
      'person:3',
      'person:5',
    ]);
    expect(edges(web, 'gap')).toEqual(['person:1 person:3']);
  });

  test('of an island is that person and the primary customer', () => {
    const web = cut({ people: ['ana'], customers: ['Patients!'] }).person('ana');
    expect([web.nodes(), web.size]).toEqual([['person:1', 'customer:2'], 0]);
  });

  test('leaves out a tie to oneself', () => {
    expect(cut({ people: ['ana'], ties: ['ana > ana'] }).person('ana').size).toBe(0);
  });

  test('keeps both ways of a circle', () => {
    const web = cut({ people: ['ana', 'ben'], ties: ['ana > ben', 'ben > ana'] }).person('ana');
    expect(edges(web, 'tie')).toEqual(['person:1 person:2', 'person:2 person:1']);
  });
});

describe('the web of several people', () => {
  test('holds each of them once, whoever stands beside them, and their managers; not who has left', () => {
    const web = cut(ward).people('hal', 'cai', 'gus', 'cai');
    expect(web.getAttributes()).toEqual({ scope: 'people', focus: null, people: 2, folded: false });
    const inside = web.filterNodes((_, node) => node.kind === 'person' && !node.outside);
    expect(inside.sort()).toEqual(['person:3', 'person:8']);
    const beside = web.filterNodes((_, node) => node.kind === 'person' && node.outside);
    expect(beside.sort()).toEqual(['person:1', 'person:2', 'person:5']);
    expect(edges(web, 'tie')).toContain('person:3 person:2');
  });

  test('of nobody holds the primary customer alone', () => {
    expect(cut(ward).people().nodes()).toEqual(['customer:9']);
  });
});

describe('the web of the organisation', () => {
  test('of nobody is empty', () => {
    expect(cut({ people: [] }).organisation().order).toBe(0);
  });

  test('has a node for everybody here, connected or not', () => {
    const web = cut(ward).organisation();
    expect(web.filterNodes((_, node) => node.kind === 'person')).toHaveLength(7);
    expect(web.hasNode('person:7')).toBe(false);
  });

  test('of more than 300 people has one node a department, with its counts and the ties summed', () => {
    const people = Array.from({ length: 301 }, (_, at) => ({
      id: `p${at}`,
      department: at < 200 ? 'Nursing' : 'IT',
      ...(at > 0 && at < 4 ? { manager: 'p0' } : {}),
    }));
    const ties = ['p0 > Patients', 'p0 > p1', 'p200 > p0', 'p201 > p0', 'p202 > p203'];
    const web = cut({ people, customers: ['Patients!'], ties }).organisation();
    expect(web.nodes()).toEqual(['department:0', 'department:1', 'customer:302']);
    expect(web.getNodeAttributes('department:0')).toEqual({
      kind: 'department',
      row: 0,
      department: 0,
      people: 200,
      rows: Array.from({ length: 200 }, (_, row) => row),
      noCustomer: 199,
      unserved: 198,
      outOfSight: 199,
      notNamed: 2,
      hops: 1,
      outside: false,
    });
    expect(web.getNodeAttributes('department:1')).toMatchObject({ people: 101, outOfSight: 99, hops: 2 });
    expect(web.mapEdges((_, edge, from, to) => [from, to, edge.kind === 'tie' && edge.ties])).toEqual([
      ['department:0', 'customer:302', 1],
      ['department:1', 'department:0', 2],
    ]);
  });

  test('of more than 300 people has what a team or department gives or gets at its department', () => {
    const people = Array.from({ length: 301 }, (_, at) => ({
      id: `p${at}`,
      department: at < 200 ? 'Nursing' : 'IT',
      ...(at > 0 && at < 4 ? { manager: 'p0' } : {}),
    }));
    const ties = ['group:Nursing > Patients', 'team:p0 > Patients', 'p200 > team:p0', 'everyone > Patients'];
    const web = cut({ people, customers: ['Patients!'], ties }).organisation();
    expect(web.nodes()).toEqual(['department:0', 'department:1', 'customer:302', 'group:305']);
    expect(edges(web, 'tie').sort()).toEqual([
      'department:0 customer:302',
      'department:1 department:0',
      'group:305 customer:302',
    ]);
  });
});

test('the web of a department holds those here of it, and whoever stands at the other end of their ties', () => {
  const web = cut({
    people: [
      { id: 'ana', department: 'IT' },
      { id: 'ben', department: 'Nursing' },
      { id: 'cy', department: 'IT', status: 'no-longer-here' },
      { id: 'dan', department: 'Nursing' },
    ],
    customers: ['Patients!'],
    ties: ['ana > ben', 'dan > Patients'],
  }).department(0);
  expect(web.getAttributes()).toEqual({ scope: 'department', people: 1, folded: false, focus: null });
  expect(web.mapNodes((key, node) => [key, 'outside' in node && node.outside])).toEqual([
    ['person:1', false],
    ['person:2', true],
    ['customer:5', false],
  ]);
});
