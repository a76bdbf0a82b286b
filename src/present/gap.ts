import { createHash } from 'node:crypto';
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
  /** `rule/subject_type/subject_id`, never the store's own number. */
  readonly key: string;
  readonly subject: string;
  readonly subjectId: string;
}

/** Gaps in the one order of every list: severity, rule, subject, subject id, key, by code point. */
export const toGaps = (facts: Facts, visible: Visible, findings: readonly Finding[]): Gap[] =>
  allAtOnce(gapsInSteps(facts, visible, findings));

/** The same, for so many that others would wait for it. */
export function* gapsInSteps(facts: Facts, visible: Visible, findings: readonly Finding[]): Steps<Gap[]> {
  const sorted: Gap[][] = [];
  for (const bucket of inBuckets(findings)) {
    const gaps = yield* mapInSteps(bucket.length, (at) => toGap(facts, visible, bucket[at]));
    sorted.push(yield* sortInSteps(gaps, bySubject));
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

const bySubject = (a: Gap, b: Gap): number =>
  byCodePoint(a.subject, b.subject) || byCodePoint(a.subjectId, b.subjectId) || byCodePoint(a.key, b.key);

export function toGap(facts: Facts, visible: Visible, finding: Finding): Gap {
  const { subject, subjectId, keyId } = subjectOf(facts, visible, finding);
  return { finding, subject, subjectId, key: `${finding.rule}/${finding.subjectType}/${keyId ?? subjectId}` };
}

function subjectOf(
  facts: Facts,
  visible: Visible,
  finding: Finding,
): { subject: string; subjectId: string; keyId?: string } {
  const { people, customers, needs } = facts.organisation;
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
      return { subject: names.join('; '), subjectId: ids.join('; '), keyId: ids[0] ?? '' };
    }
    default: {
      const subjectId = ownId(people, finding.subject);
      const subject = personName(facts, visible, finding.subject);
      if (finding.rule !== 'need-unmet') return { subject, subjectId };
      return { subject, subjectId, keyId: `${subjectId}/${shortHash(needs.text[finding.evidence.need])}` };
    }
  }
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
