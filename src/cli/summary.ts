import type { Analysis } from '#analysis.ts';
import { figuresOf } from '#findings/figures.ts';
import { severities } from '#model/finding.ts';
import type { ImportPlan } from '#model/import-plan.ts';
import { count } from '#present/english.ts';
import { toFigureStrip } from '#present/figure-strip.ts';
import { wordsOf } from '#present/words.ts';

const shown = 20;

/** The first problems, blocking ones first, and how many there are in all; blank without any. */
export function problemLines({ problems, blocked }: ImportPlan): string {
  if (problems.length === 0) return '';
  const sorted = problems.toSorted((a, b) => Number(b.blocking) - Number(a.blocking));
  const lines = sorted.slice(0, shown).map(({ blocking, fileName, line, sentence, fix }) => {
    const place = line > 0 ? `${fileName} line ${line}` : fileName;
    return `${blocking ? 'Blocking' : 'Warning'}: ${place}: ${sentence} ${fix}`;
  });
  if (sorted.length > shown)
    lines.push(`… and ${count(sorted.length - shown, 'more problem')}; servemap check lists them all.`);
  if (blocked)
    lines.push(
      'Nothing was reported: mend the blocking problems, or leave those rows out with --load-good-rows.',
    );
  return `${lines.join('\n')}\n`;
}

/** How many ratings were read; blank without any. */
export const ratingLine = ({ rated }: ImportPlan): string =>
  rated.length === 0
    ? ''
    : `${count(rated.length, 'rating was', 'ratings were')} read; ratings are shown only as means of at least five people.\n`;

/** What was found, in three lines. */
export function summaryLines(analysis: Analysis): string {
  const figures = toFigureStrip(
    wordsOf(analysis),
    figuresOf(analysis, () => true),
  ).map(({ value, label }) => `${value} ${label}`);
  const gaps = severities.map((severity) => {
    const found = analysis.findings.filter((finding) => finding.severity === severity).length;
    return `${found.toLocaleString('en-GB')} ${severity}`;
  });
  return `${figures.join('; ')}.\n${count(analysis.findings.length, 'gap')}: ${gaps.join(', ')}.\n`;
}
