import { closedCircles } from '#graph/closed-circles.ts';
import { type CoverageColumn, coverageIn, coverageOut } from '#graph/coverage.ts';
import { customersOfRole, type LineOfSight, lineOfSight } from '#graph/line-of-sight.ts';
import { servedByManager } from '#graph/served-by-manager.ts';
import { servedCustomers } from '#graph/served-customers.ts';
import type { ServiceNetwork } from '#graph/service-network.ts';
import type { Organisation } from '#model/organisation.ts';

/** The graph's answers that several rules, figures and pages rest on, each worked out once. */
export interface Facts {
  readonly organisation: Organisation;
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
}

/** How many of the people here have answered "whom do I serve". */
export interface Answers {
  readonly asked: number;
  readonly answered: number;
  /** Whole percent, rounded down; 100 where nobody is here. */
  readonly percent: number;
  /** Below 80 %: silence proves nothing yet. */
  readonly tooFew: boolean;
  /** Below 65 %: every page says that the picture is partial. */
  readonly partial: boolean;
}

export function gatherFacts(network: ServiceNetwork): Facts {
  const { organisation } = network;
  const sight = lineOfSight(network);
  return {
    organisation,
    network,
    serves: coverageOut(network),
    served: coverageIn(network),
    sight,
    primaries: customersOfRole(network, 'primary'),
    servedByManager: servedByManager(network),
    servedCustomers: servedCustomers(network),
    circles: closedCircles(network, sight.hops),
    answers: countAnswers(network),
  };
}

function countAnswers({ organisation, here }: ServiceNetwork): Answers {
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
    tooFew: answered * 100 < asked * 80,
    partial: answered * 100 < asked * 65,
  };
}
