import { figuresOf } from '#findings/figures.ts';
import { scopeOf } from '#findings/scope.ts';
import { severities } from '#model/finding.ts';
import { count, date } from '#present/english.ts';
import { toFigureStrip } from '#present/figure-strip.ts';
import { ruleNames, wordFinding } from '#present/finding-words.ts';
import type { Gap } from '#present/gap.ts';
import { organisationName } from '#present/names.ts';
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
    figures: toFigureStrip(figures),
    sections: severities
      .map((severity) => ({
        heading: severityHeadings[severity],
        gaps: gaps.filter((gap) => gap.finding.severity === severity).map((gap) => toCard(report, gap)),
      }))
      .filter((section) => section.gaps.length > 0),
  };
}

function summarise(gaps: readonly Gap[], people: number): { plain: string; worst: string } {
  const high = gaps.filter((gap) => gap.finding.severity === 'high').length;
  return {
    plain: `${count(people, 'person', 'people')} here, ${count(gaps.length, 'gap')} in all.`,
    worst: high > 0 ? `${count(high, 'gap')} to close first.` : '',
  };
}

function toCard(report: Report, gap: Gap): object {
  const words = wordFinding(report.analysis, report.visible, gap.finding);
  const { department, manager, subject_id } = toRow(report, gap);
  return {
    ...words,
    severity: gap.finding.severity,
    rule: ruleNames[gap.finding.rule],
    place: [subject_id, department, manager && `reports to ${manager}`].filter(Boolean).join(' · '),
  };
}
