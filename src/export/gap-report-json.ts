import { figuresOf } from '#findings/figures.ts';
import { scopeOf } from '#findings/scope.ts';
import { coverages } from '#model/finding.ts';
import { answerOf, ownId, statusOf } from '#model/people.ts';
import { differenceFromDefaults, type Settings } from '#model/settings.ts';
import { dottedManagers } from '#present/dotted-line.ts';
import type { Gap } from '#present/gap.ts';
import { organisationName, personWithId } from '#present/names.ts';
import { repairsSeen, repairWords } from '#present/repairs/repair-view.ts';
import { gapsOf, type Report, type ReportFile, reportFileName, scopeName, toRow } from './report.ts';

/** The figures, every gap, and every person here: nobody is left out for being unconnected. */
export const gapReportJson = (report: Report): ReportFile => ({
  fileName: reportFileName(report, 'json'),
  type: 'application/json; charset=utf-8',
  body: write(report),
});

function* write(report: Report): Generator<string> {
  const head = JSON.stringify(toHead(report), null, 2);
  yield `${head.slice(0, -2)},\n  "findings": [`;
  yield* items(gapsOf(report), (gap) => toFinding(report, gap));
  yield '],\n  "people": [';
  yield* items([...peopleOf(report)], (person) => toPerson(report, person));
  yield ']\n}\n';
}

function* items<Item>(all: readonly Item[], toValue: (item: Item) => object): Generator<string> {
  for (const [at, item] of all.entries()) {
    yield `${at === 0 ? '' : ','}\n    ${JSON.stringify(toValue(item))}`;
  }
  if (all.length > 0) yield '\n  ';
}

/** The row of the other formats, and what would close the gap or make it smaller, where something is known. */
function toFinding(report: Report, gap: Gap): object {
  const { analysis, visible } = report;
  const repairs = repairsSeen(analysis, visible, gap.finding).map((repair) =>
    repairWords(analysis, visible, repair),
  );
  return {
    ...toRow(report, gap),
    suggested_repairs: repairs.map(({ what, why, effect }) => ({ repair: what, why, effect })),
  };
}

function toHead(report: Report): object {
  const { analysis, visible } = report;
  const inScope = scopeOf(analysis, report.scope);
  return {
    organisation: organisationName(analysis),
    scope: scopeName(report),
    as_of: report.asOf,
    answered_percent: analysis.answers.percent,
    ...statedSettings(analysis.settings),
    figures: figuresOf(analysis, (person) => inScope(person) && visible.branch(person)),
  };
}

/** What differs from the defaults, if anything does. */
function statedSettings(settings: Settings): object {
  const difference = differenceFromDefaults(settings);
  return Object.keys(difference).length > 0 ? { settings: difference } : {};
}

function* peopleOf({ analysis, visible, scope }: Report): Generator<number> {
  const inScope = scopeOf(analysis, scope);
  for (let person = 0; person < analysis.network.people; person++) {
    if (analysis.network.here[person] && inScope(person) && visible.branch(person)) yield person;
  }
}

function toPerson({ analysis, visible }: Report, person: number): object {
  const { people } = analysis.organisation;
  const manager = people.manager[person];
  const hops = analysis.sight.hops[person];
  return {
    id: ownId(people, person),
    name: people.name[person],
    title: people.title[person],
    department: people.departments[people.department[person]] ?? '',
    manager: manager >= 0 && visible.person(manager) ? personWithId(analysis, visible, manager) : '',
    dotted_line_managers: dottedManagers(people, visible, person).map((each) =>
      personWithId(analysis, visible, each),
    ),
    status: statusOf(people, person),
    answer: answerOf(people, person),
    serves: coverages[analysis.serves[person]],
    served: coverages[analysis.served[person]],
    hops: hops < 0 ? null : hops,
  };
}
