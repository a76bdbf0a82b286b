import { customerRoles } from '#model/customers.ts';
import { groupKinds } from '#model/groups.ts';
import { type Importance, importances, type NeedState, needStates } from '#model/needs.ts';
import { emptyOrganisation, type Organisation } from '#model/organisation.ts';
import { customerRef, groupRef, noParty, type PartyRef, personRef } from '#model/party.ts';
import {
  type AnswerState,
  answerStates,
  departmentKey,
  type PersonStatus,
  personStatuses,
} from '#model/people.ts';
import { type Measure, packRating } from '#model/ratings.ts';
import { tieFlag } from '#model/ties.ts';

export interface TinyPerson {
  readonly id: string;
  readonly name?: string;
  readonly title?: string;
  readonly department?: string;
  readonly manager?: string;
  /** Ids of dotted-line managers. */
  readonly dotted?: readonly string[];
  readonly status?: PersonStatus;
  readonly answer?: AnswerState;
}

export interface TinyTie {
  readonly from: string;
  readonly to: string;
  readonly service?: string;
  readonly promise?: string;
  readonly underpinnedBy?: string;
  readonly saidOn?: string;
  readonly flags?: number;
  /** What the customer thinks of it: `{ overall: 4, empathy: 2 }`. */
  readonly rating?: Partial<Readonly<Record<Measure, number>>>;
}

export interface TinyOrganisation {
  readonly name?: string;
  /** A person, or only an id. Everybody has answered unless they say otherwise. */
  readonly people: readonly (string | TinyPerson)[];
  /** "Patients!" is primary, "Families" supporting, "Someone?" of unknown role. */
  readonly customers?: readonly string[];
  /** What outside customers require, by their name. */
  readonly requirements?: Readonly<Record<string, string>>;
  /**
   * "a > b", where either end is an id, an outside customer's name, `group:department`, `team:manager id` or
   * `everyone`; "a > b = service"; "a >x b" is disputed, "a >> b" confirmed.
   */
  readonly ties?: readonly (string | TinyTie)[];
  readonly needs?: readonly {
    person: string;
    text: string;
    from?: string;
    importance?: Importance;
    state?: NeedState;
  }[];
}

/** An organisation written down in a few lines, for tests. Party ids run on: people, then customers, then groups. */
export function tinyOrganisation(tiny: TinyOrganisation): Organisation {
  const people = tiny.people.map((each) => (typeof each === 'string' ? { id: each } : each) as TinyPerson);
  const row = new Map(people.map((each, at) => [each.id, at]));
  const departments: string[] = [];
  const departmentRow = (name = '') => {
    if (!name) return -1;
    const at = departments.findIndex((each) => departmentKey(each) === departmentKey(name));
    return at >= 0 ? at : departments.push(name) - 1;
  };
  const department = Int32Array.from(people, (each) => departmentRow(each.department));
  const customers = (tiny.customers ?? []).map((each) => ({
    name: each.replace(/[!?]$/, ''),
    role: each.endsWith('!') ? 'primary' : each.endsWith('?') ? 'unknown' : 'supporting',
  }));
  const groups: { kind: number; of: number }[] = [];
  const texts = [''];

  const groupOf = (kind: (typeof groupKinds)[number], of: number): PartyRef => {
    const number = groupKinds.indexOf(kind);
    const at = groups.findIndex((each) => each.kind === number && each.of === of);
    return groupRef(at >= 0 ? at : groups.push({ kind: number, of }) - 1);
  };
  const party = (text: string): PartyRef => {
    if (text === 'everyone') return groupOf('everyone', -1);
    if (text.startsWith('group:')) return groupOf('department', departmentRow(text.slice(6)));
    if (text.startsWith('team:')) return groupOf('team', find(text.slice(5)));
    const customer = customers.findIndex((each) => each.name === text);
    return customer >= 0 ? customerRef(customer) : personRef(find(text));
  };
  const find = (id: string): number => {
    const found = row.get(id);
    if (found === undefined) throw new Error(`test/tiny-organisation: nobody is called ${id}`);
    return found;
  };
  const textId = (text = '') => {
    const at = texts.indexOf(text);
    return at >= 0 ? at : texts.push(text) - 1;
  };

  const ties = (tiny.ties ?? []).map((each) => {
    const tie = typeof each === 'string' ? readTie(each) : each;
    return {
      provider: party(tie.from),
      customer: party(tie.to),
      service: textId(tie.service),
      promise: textId(tie.promise),
      underpinnedBy: textId(tie.underpinnedBy),
      saidOn: textId(tie.saidOn),
      flags: tie.flags ?? tieFlag.byProvider,
      rating: packRating(tie.rating ?? {}),
    };
  });
  const needs = (tiny.needs ?? []).map((each) => ({
    ...each,
    supplier: each.from ? party(each.from) : noParty,
  }));
  const count = people.length;
  return {
    ...emptyOrganisation,
    name: tiny.name ?? '',
    people: {
      ...emptyOrganisation.people,
      count,
      partyId: Int32Array.from(people, (_, at) => at + 1),
      id: people.map((each) => each.id),
      name: people.map((each) => each.name ?? each.id),
      email: people.map(() => ''),
      title: people.map((each) => each.title ?? ''),
      location: people.map(() => ''),
      department,
      departments,
      manager: Int32Array.from(people, (each) => (each.manager ? find(each.manager) : -1)),
      dottedLine: new Map(
        people.flatMap(({ dotted }, at) => (dotted ? [[at, dotted.map(find)] as const] : [])),
      ),
      status: Uint8Array.from(people, (each) => personStatuses.indexOf(each.status ?? 'active')),
      answer: Uint8Array.from(people, (each) => answerStates.indexOf(each.answer ?? 'named')),
    },
    customers: {
      count: customers.length,
      partyId: Int32Array.from(customers, (_, at) => count + at + 1),
      name: customers.map((each) => each.name),
      role: Uint8Array.from(customers, (each) => (customerRoles as readonly string[]).indexOf(each.role)),
      kind: customers.map(() => ''),
      canChoose: new Uint8Array(customers.length),
      requirement: customers.map(({ name }) => tiny.requirements?.[name] ?? ''),
    },
    groups: {
      count: groups.length,
      partyId: Int32Array.from(groups, (_, at) => count + customers.length + at + 1),
      kind: Uint8Array.from(groups, (each) => each.kind),
      of: Int32Array.from(groups, (each) => each.of),
    },
    ties: {
      ...emptyOrganisation.ties,
      count: ties.length,
      id: Int32Array.from(ties, (_, at) => at + 1),
      provider: Int32Array.from(ties, (each) => each.provider),
      customer: Int32Array.from(ties, (each) => each.customer),
      flags: Uint8Array.from(ties, (each) => each.flags),
      service: Int32Array.from(ties, (each) => each.service),
      promise: Int32Array.from(ties, (each) => each.promise),
      underpinnedBy: Int32Array.from(ties, (each) => each.underpinnedBy),
      saidOn: Int32Array.from(ties, (each) => each.saidOn),
      rating: Int32Array.from(ties, (each) => each.rating),
    },
    needs: {
      count: needs.length,
      id: Int32Array.from(needs, (_, at) => at + 1),
      person: Int32Array.from(needs, (each) => find(each.person)),
      text: needs.map((each) => each.text),
      supplier: Int32Array.from(needs, (each) => each.supplier),
      supplierText: needs.map(() => ''),
      importance: Uint8Array.from(needs, (each) => importances.indexOf(each.importance ?? '')),
      state: Uint8Array.from(needs, (each) => needStates.indexOf(each.state ?? '')),
      ifNever: needs.map(() => ''),
    },
    texts,
  };
}

function readTie(text: string): TinyTie {
  const [, from, arrow, to, service] = /^(.+?) (>|>x|>>) (.+?)(?: = (.+))?$/.exec(text) ?? [];
  if (!from || !to) throw new Error(`test/tiny-organisation: cannot read the tie ${text}`);
  const flags = {
    '>': tieFlag.byProvider,
    '>x': tieFlag.byProvider | tieFlag.disputed,
    '>>': tieFlag.byProvider | tieFlag.byCustomer,
  }[arrow as '>' | '>x' | '>>'];
  return { from, to, flags, ...(service ? { service } : {}) };
}
