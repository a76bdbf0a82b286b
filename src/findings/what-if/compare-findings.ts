import { type Finding, ruleIds, type SubjectType, severities } from '#model/finding.ts';
import { carryCircleKeys } from '../circle-keys.ts';

/** What comes, goes and changes between the findings of two analyses with the same rows. */
export interface FindingChanges {
  /** Findings of the analysis after. */
  readonly gained: readonly Finding[];
  /** Findings of the analysis before. */
  readonly gone: readonly Finding[];
  /** In both, with another severity; what is not known yet is neither. */
  readonly worse: readonly Shift[];
  readonly better: readonly Shift[];
}

export interface Shift {
  readonly before: Finding;
  readonly after: Finding;
}

/**
 * A finding is the same in both where rule and subject are, and of a need the need; a circle where it shares more than
 * half of its members. Findings about ratings are neither gained nor gone, for nobody rates what is only imagined. Linear
 * in findings and in the rows of their subjects.
 */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): FindingChanges {
  const circles = circleNumbers(before, after);
  const positions = indexOf(before, circles.before);
  const still = new Uint8Array(before.length);
  const gained: Finding[] = [];
  const worse: Shift[] = [];
  const better: Shift[] = [];
  for (const finding of after) {
    const position = positions.get(kindOf(finding))?.[rowOf(finding, circles.after)] ?? 0;
    if (position === 0) {
      gained.push(finding);
      continue;
    }
    const earlier = before[position - 1];
    still[position - 1] = 1;
    const by = earlier.notKnownYet || finding.notKnownYet ? 0 : gravity(finding) - gravity(earlier);
    if (by !== 0) (by > 0 ? worse : better).push({ before: earlier, after: finding });
  }
  return {
    gained,
    gone: before.filter((finding, at) => still[at] === 0 && !isOfRatings(finding)),
    worse,
    better,
  };
}

const isOfRatings = ({ rule }: Finding): boolean => rule === 'mirror-gap' || rule === 'poorly-served';

const gravity = ({ severity }: Finding): number => -severities.indexOf(severity);

const kindNumbers = new Map(ruleIds.map((rule, at) => [rule, at * 8]));
const typeNumbers: Readonly<Record<SubjectType, number>> = {
  organisation: 0,
  department: 1,
  manager: 2,
  person: 3,
  customer: 4,
  circle: 5,
};

/** Rule and subject type as one number: no text is made for each of a hundred thousand findings. */
const kindOf = ({ rule, subjectType }: Finding): number => kindNumbers.get(rule)! + typeNumbers[subjectType];

type Numbers = ReadonlyMap<Finding, number>;

/** The number that tells a finding from others of its kind. */
function rowOf(finding: Finding, circles: Numbers): number {
  if (finding.rule === 'need-unmet') return finding.evidence.need;
  return finding.subjectType === 'circle' ? circles.get(finding)! : finding.subject;
}

/** For each kind of finding, where that of a row stands in the list, counted from 1; 0 where there is none. */
function indexOf(findings: readonly Finding[], circles: Numbers): Map<number, Int32Array> {
  const rows = new Map<number, number>();
  for (const finding of findings) {
    const kind = kindOf(finding);
    rows.set(kind, Math.max(rows.get(kind) ?? 0, rowOf(finding, circles) + 1));
  }
  const index = new Map([...rows].map(([kind, count]) => [kind, new Int32Array(count)]));
  findings.forEach((finding, at) => {
    index.get(kindOf(finding))![rowOf(finding, circles)] = at + 1;
  });
  return index;
}

/** Numbers circles so that one which is still the same circle after has the number it had before. */
function circleNumbers(before: readonly Finding[], after: readonly Finding[]) {
  const [had, have] = [before.filter(isCircle), after.filter(isCircle)];
  const earlier = had.map(({ evidence }, at) => ({ key: `#${at}`, members: evidence.members }));
  const carried = carryCircleKeys(
    have.map(({ evidence }) => evidence.members),
    earlier,
  );
  const numberAt = (at: number): number => {
    const { key } = carried[at];
    return key.startsWith('#') ? Number(key.slice(1)) : had.length + at;
  };
  return {
    before: new Map<Finding, number>(had.map((finding, at) => [finding, at])),
    after: new Map<Finding, number>(have.map((finding, at) => [finding, numberAt(at)])),
  };
}

type Circle = Extract<Finding, { subjectType: 'circle' }>;

const isCircle = (finding: Finding): finding is Circle => finding.subjectType === 'circle';
