import { type CarriedRequirements, carriedRequirements } from '#graph/carried-requirement.ts';
import { closedCircles } from '#graph/closed-circles.ts';
import { type CoverageColumn, coverageIn, coverageOut } from '#graph/coverage.ts';
import { customersOfRole, type LineOfSight, lineOfSight } from '#graph/line-of-sight.ts';
import { type LostWithout, lostWithout } from '#graph/lost-without.ts';
import { servedByManager } from '#graph/served-by-manager.ts';
import { servedCustomers } from '#graph/served-customers.ts';
import type { ServiceNetwork } from '#graph/service-network.ts';
import type { Organisation } from '#model/organisation.ts';
import type { Settings } from '#model/settings.ts';

/** The graph's answers that several rules, figures and pages rest on, each worked out once. */
export interface Facts {
  readonly organisation: Organisation;
  /** The organisation's. */
  readonly settings: Settings;
  /** ISO date of the day that the findings are of; blank where nothing is judged by its age. */
  readonly asOf: string;
  readonly network: ServiceNetwork;
  readonly serves: CoverageColumn;
  readonly served: CoverageColumn;
  readonly sight: LineOfSight;
  /** Rows of the outside customers with the role primary. */
  readonly primaries: readonly number[];
  readonly servedByManager: Uint8Array;
  readonly servedCustomers: Uint8Array;
  readonly circles: readonly (readonly number[])[];
  readonly answers: Answers;
  /** How far requirements are carried; null where no outside customer has one. */
  readonly carried: CarriedRequirements | null;
  /** What others would lose without each person; null where too few have answered to tell. */
  readonly lostWithout: LostWithout | null;
}

/** How many of the people here have answered "whom do I serve". */
export interface Answers {
  readonly asked: number;
  readonly answered: number;
  /** Whole percent, rounded down; 100 where nobody is here. */
  readonly percent: number;
  /** Below 80 % or what the settings say: silence proves nothing yet. */
  readonly tooFew: boolean;
  /** Below 65 % or what the settings say: every page says that the picture is partial. */
  readonly partial: boolean;
}

export function gatherFacts(network: ServiceNetwork, asOf = ''): Facts {
  const { organisation } = network;
  const sight = lineOfSight(network);
  const served = coverageIn(network);
  const answers = countAnswers(network);
  return {
    organisation,
    settings: organisation.settings,
    asOf,
    network,
    serves: coverageOut(network),
    served,
    sight,
    primaries: customersOfRole(network, 'primary'),
    servedByManager: servedByManager(network),
    servedCustomers: servedCustomers(network),
    circles: closedCircles(network, sight.hops),
    answers,
    carried: organisation.customers.requirement.some(Boolean) ? carriedRequirements(network, served) : null,
    lostWithout: answers.tooFew ? null : lostWithout(network, sight),
  };
}

function countAnswers({ organisation, here }: ServiceNetwork): Answers {
  const { answeredEnough, answeredPartial } = organisation.settings.thresholds;
  let asked = 0;
  let answered = 0;
  for (let person = 0; person < here.length; person++) {
    if (!here[person]) continue;
    asked++;
    if (organisation.people.answer[person] > 0) answered++;
  }
  return {
    asked,
    answered,
    percent: asked === 0 ? 100 : Math.floor((100 * answered) / asked),
    tooFew: answered * 100 < asked * answeredEnough,
    partial: answered * 100 < asked * answeredPartial,
  };
}
