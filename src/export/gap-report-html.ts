import { figuresByDepartment, figuresOf } from '#findings/figures.ts';
import { scopeOf } from '#findings/scope.ts';
import { type Figures, severities } from '#model/finding.ts';
import { type DepartmentRow, departmentRow } from '#present/department-row.ts';
import { count, date } from '#present/english.ts';
import { toFigureStrip } from '#present/figure-strip.ts';
import { ruleNames, wordFinding } from '#present/finding-words.ts';
import type { Gap } from '#present/gap.ts';
import { gapKinds } from '#present/gap-kinds.ts';
import { mirrorInShort } from '#present/mirror/mirror-page.ts';
import { organisationName } from '#present/names.ts';
import { overviewLede } from '#present/overview-lede.ts';
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
import { type Card, toBlocks } from './report-blocks.ts';
import { reportPicture, reportPictureStyle } from './web/report-picture.ts';

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
  const belongs = (person: number) => inScope(person) && visible.branch(person);
  const figures = figuresOf(analysis, belongs);
  const words = wordsOf(analysis);
  return {
    title:
      analysis.organisation.name || scope.kind !== 'organisation'
        ? `Gap report: ${scopeName(report)}`
        : 'Gap report',
    organisation: organisationName(analysis),
    asOf: date(report.asOf),
    lede: overviewLede(analysis, visible, figures),
    mirror: scope.kind === 'organisation' ? mirrorInShort(analysis, visible) : '',
    summary: summarise(gaps),
    answered: analysis.answers.tooFew
      ? `${analysis.answers.percent} % of all people have answered so far; gaps that rest on silence are listed as not known yet.`
      : '',
    figures: toFigureStrip(words, figures),
    picture: reportPicture(analysis, visible, scope),
    pictureStyle: reportPictureStyle,
    customer: words.customer,
    kinds: gapKinds(
      analysis,
      gaps.map(({ finding }) => finding),
    ),
    departments: departmentsOf(report, figuresByDepartment(analysis, belongs)),
    aCustomer: words.aCustomer,
    made: howItWasMade(report, figures),
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

function summarise(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return '';
  const high = gaps.filter((gap) => gap.finding.severity === 'high').length;
  const first = high > 0 ? `, ${high.toLocaleString('en-GB')} of them to close first` : '';
  return `${count(gaps.length, 'gap')} in all${first}.`;
}

/** A table of one department would say the figures twice. */
function departmentsOf({ analysis }: Report, figures: readonly Figures[]): readonly DepartmentRow[] {
  const names = analysis.organisation.people.departments;
  const rows = figures
    .map((each, department) => departmentRow(wordsOf(analysis), names[department], each))
    .filter(({ here }) => here > 0)
    .sort((one, other) => one.name.text.localeCompare(other.name.text, 'en', { numeric: true }));
  return rows.length > 1 ? rows : [];
}

/** What the report rests on, and how it is meant to be read. */
const howItWasMade = ({ analysis }: Report, { people, answered, ties, tiesConfirmed }: Figures): string[] => [
  `It rests on the org chart and on what people said whom they serve: ${count(people, 'person', 'people')} here, ${count(answered, 'answer')}, and ${count(ties, 'tie')} they give, ${tiesConfirmed.toLocaleString('en-GB')} of them confirmed by both ends.`,
  `A gap is a question to be asked, not a verdict on anybody: people are never ranked. A line of sight is the shortest chain of those served, from a person to ${wordsOf(analysis).aCustomer} outside; its length is counted in hops.`,
];

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
