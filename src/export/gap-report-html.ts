import { figuresOf } from '#findings/figures.ts';
import { scopeOf } from '#findings/scope.ts';
import { severities } from '#model/finding.ts';
import { count, date } from '#present/english.ts';
import { toFigureStrip } from '#present/figure-strip.ts';
import { ruleNames, wordFinding } from '#present/finding-words.ts';
import type { Gap } from '#present/gap.ts';
import { organisationName } from '#present/names.ts';
import type { FindingWords } from '#present/person-finding-words.ts';
import { settingsWords } from '#present/settings/settings-words.ts';
import { wordsOf } from '#present/words.ts';
import {
  gapsOf,
  type Render,
  type Report,
  type ReportFile,
  reportFileName,
  scopeName,
  toRow,
} from './report.ts';

/** One page that needs nothing else, to print or to send. */
export const gapReportHtml = (report: Report, render: Render): ReportFile => ({
  fileName: reportFileName(report, 'html'),
  type: 'text/html; charset=utf-8',
  body: write(report, render),
});

async function* write(report: Report, render: Render): AsyncGenerator<string> {
  yield await render('reports/gap-report', toView(report));
}

const severityHeadings = {
  high: 'Close these first',
  medium: 'Then these',
  low: 'When there is time',
  info: 'Not known yet',
};

function toView(report: Report) {
  const { analysis, visible, scope } = report;
  const gaps = gapsOf(report);
  const inScope = scopeOf(analysis, scope);
  const figures = figuresOf(analysis, (person) => inScope(person) && visible.branch(person));
  const name = scopeName(report);
  return {
    title: `Gap report: ${name}`,
    scope: name,
    organisation: organisationName(analysis),
    asOf: date(report.asOf),
    summary: summarise(gaps, figures.people),
    answered: analysis.answers.tooFew
      ? `${analysis.answers.percent} % of all people have answered so far; gaps that rest on silence are listed as not known yet.`
      : '',
    figures: toFigureStrip(wordsOf(analysis), figures),
    aCustomer: wordsOf(analysis).aCustomer,
    settings: settingsWords(analysis.settings),
    sections: severities
      .map((severity) => {
        const ofSeverity = gaps.filter((gap) => gap.finding.severity === severity);
        const heading = `${severityHeadings[severity]} (${ofSeverity.length.toLocaleString('en-GB')})`;
        return { heading, blocks: toBlocks(ofSeverity.map((gap) => toCard(report, gap))) };
      })
      .filter(({ blocks }) => blocks.length > 0),
  };
}

function summarise(gaps: readonly Gap[], people: number): { plain: string; worst: string } {
  const high = gaps.filter((gap) => gap.finding.severity === 'high').length;
  return {
    plain: `${count(people, 'person', 'people')} here, ${count(gaps.length, 'gap')} in all.`,
    worst: high > 0 ? `${count(high, 'gap')} to close first.` : '',
  };
}

interface Card extends FindingWords {
  readonly severity: string;
  readonly rule: string;
  readonly place: string;
}

/** A gap on its own, or many of one kind that say the reason once. */
type Block =
  | Card
  | {
      readonly many: string;
      readonly severity: string;
      readonly whyItMatters: string;
      readonly gaps: readonly Card[];
    };

/** So many of one kind in a row are a list, not cards. */
const manyGaps = 12;

/** Runs of the same kind that matter for the same reason become one block, where they are many. */
function toBlocks(cards: readonly Card[]): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (let at = 1; at <= cards.length; at++) {
    if (at < cards.length && isSameKind(cards[at], cards[from])) continue;
    blocks.push(...toBlock(cards.slice(from, at)));
    from = at;
  }
  return blocks;
}

const isSameKind = (a: Card, b: Card): boolean => a.rule === b.rule && a.whyItMatters === b.whyItMatters;

function toBlock(run: readonly Card[]): readonly Block[] {
  if (run.length < manyGaps) return run;
  const { rule, severity, whyItMatters } = run[0];
  return [{ many: `${rule}: ${count(run.length, 'gap')}`, severity, whyItMatters, gaps: run }];
}

function toCard(report: Report, gap: Gap): Card {
  const words = wordFinding(report.analysis, report.visible, gap.finding);
  const { department, manager, subject_id } = toRow(report, gap);
  return {
    ...words,
    severity: gap.finding.severity,
    rule: ruleNames(report.analysis)[gap.finding.rule],
    place: [...new Set([subject_id, department, manager && `reports to ${manager}`])]
      .filter(Boolean)
      .join(' · '),
  };
}
