import { hash } from 'node:crypto';
import type { Facts } from '#findings/facts.ts';
import { type Finding, severities } from '#model/finding.ts';
import { ownId } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { byCodePoint } from './code-point-order.ts';
import { organisationName, personName } from './names.ts';
import { allAtOnce, mapInSteps, type Steps, sortInSteps } from './once-in-steps.ts';

/** A finding with whom it is about, as lists and reports show it. */
export interface Gap {
  readonly finding: Finding;
  readonly subject: string;
  readonly subjectId: string;
  /** Of a circle, the smallest of its ids. */
  readonly firstId?: string;
}

/** Gaps in the one order of every list: severity, rule, subject, subject id, key, by code point. */
export const toGaps = (facts: Facts, visible: Visible, findings: readonly Finding[]): Gap[] =>
  allAtOnce(gapsInSteps(facts, visible, findings));

/** The same, for so many that others would wait for it. */
export function* gapsInSteps(facts: Facts, visible: Visible, findings: readonly Finding[]): Steps<Gap[]> {
  const sorted: Gap[][] = [];
  for (const bucket of inBuckets(findings)) {
    const gaps = yield* mapInSteps(bucket.length, (at) => toGap(facts, visible, bucket[at]));
    sorted.push(yield* sortInSteps(gaps, bySubject(facts)));
  }
  return sorted.flat();
}

/** Findings by severity and rule: two small alphabets, so sorting by them needs no comparing of all with all. */
function inBuckets(findings: readonly Finding[]): Finding[][] {
  const buckets = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${severities.indexOf(finding.severity)} ${finding.rule}`;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(finding);
    else buckets.set(key, [finding]);
  }
  return [...buckets.keys()].sort(byCodePoint).map((key) => buckets.get(key) ?? []);
}

const bySubject =
  (facts: Facts) =>
  (a: Gap, b: Gap): number =>
    byCodePoint(a.subject, b.subject) ||
    byCodePoint(a.subjectId, b.subjectId) ||
    byCodePoint(gapKey(facts, a), gapKey(facts, b));

export const toGap = (facts: Facts, visible: Visible, finding: Finding): Gap => ({
  finding,
  ...subjectOf(facts, visible, finding),
});

/** `rule/subject_type/subject_id`, never the store's own number. Made only where it is asked for: few gaps ever are. */
export function gapKey({ organisation }: Facts, { finding, subjectId, firstId = subjectId }: Gap): string {
  const key = `${finding.rule}/${finding.subjectType}/${firstId}`;
  if (finding.rule !== 'need-unmet') return key;
  return `${key}/${shortHash(organisation.needs.text[finding.evidence.need])}`;
}

function subjectOf(facts: Facts, visible: Visible, finding: Finding): Omit<Gap, 'finding'> {
  const { people, customers } = facts.organisation;
  switch (finding.subjectType) {
    case 'organisation':
      return { subject: organisationName(facts), subjectId: '' };
    case 'customer':
      return { subject: customers.name[finding.subject], subjectId: customers.name[finding.subject] };
    case 'department':
      return { subject: people.departments[finding.subject], subjectId: people.departments[finding.subject] };
    case 'circle': {
      const members = finding.evidence.members.filter((member) => visible.person(member));
      const ids = members.map((member) => ownId(people, member)).sort(byCodePoint);
      const names = members.map((member) => personName(facts, visible, member));
      return { subject: names.join('; '), subjectId: ids.join('; '), firstId: ids[0] ?? '' };
    }
    default:
      return {
        subject: personName(facts, visible, finding.subject),
        subjectId: ownId(people, finding.subject),
      };
  }
}

const shortHash = (text: string): string => hash('sha256', text).slice(0, 8);
