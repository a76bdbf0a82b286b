import { type CarriedRequirements, carriedRequirements } from '#graph/carried-requirement.ts';
import { closedCircles } from '#graph/closed-circles.ts';
import { type CoverageColumn, coverageIn, coverageOut } from '#graph/coverage.ts';
import { customersOfRole, type LineOfSight, lineOfSight } from '#graph/line-of-sight.ts';
import { type LostWithout, lostWithout } from '#graph/lost-without.ts';
import { servedByManager } from '#graph/served-by-manager.ts';
import { servedCustomers } from '#graph/served-customers.ts';
import type { ServiceNetwork } from '#graph/service-network.ts';
import type { Organisation } from '#model/organisation.ts';
import type { RatingCells } from '#model/rating-cells.ts';
import type { Settings } from '#model/settings.ts';
import { cellsNow } from './ratings/cells-now.ts';
import { publishRatings } from './ratings/publish-ratings.ts';

/** The graph's answers that several rules, figures and pages rest on, each worked out once. */
export interface Facts {
  readonly organisation: Organisation;
  /** The organisation's. */
  readonly settings: Settings;
  /** ISO date of the day that the findings are of; blank where nothing is judged by its age. */
  readonly asOf: string;
  readonly network: ServiceNetwork;
  /** Rows of the people here, who are judged. */
  readonly peopleHere: readonly number[];
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
  /** What is published of ratings; null where nothing is. */
  readonly ratings: RatingCells | null;
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
  const peopleHere = listHere(network);
  const sight = lineOfSight(network);
  const served = coverageIn(network);
  const answers = countAnswers(organisation, peopleHere);
  return {
    organisation,
    settings: organisation.settings,
    asOf,
    network,
    peopleHere,
    serves: coverageOut(network),
    served,
    sight,
    primaries: customersOfRole(network, 'primary'),
    servedByManager: servedByManager(network),
    servedCustomers: servedCustomers(network),
    circles: closedCircles(network, sight.hops),
    answers,
    carried: organisation.customers.requirement.some(Boolean) ? carriedRequirements(network, served) : null,
    ratings: ratingsOf(network),
    lostWithout: answers.tooFew ? null : lostWithout(network, sight),
  };
}

function ratingsOf(network: ServiceNetwork): RatingCells | null {
  const { published } = network.organisation;
  return published === undefined ? publishRatings(network) : cellsNow(network, published);
}

function listHere({ here }: ServiceNetwork): number[] {
  let count = 0;
  for (let person = 0; person < here.length; person++) count += here[person];
  const people = new Array<number>(count);
  for (let person = 0, at = 0; at < count; person++) if (here[person]) people[at++] = person;
  return people;
}

function countAnswers({ people, settings }: Organisation, peopleHere: readonly number[]): Answers {
  const { answeredEnough, answeredPartial } = settings.thresholds;
  const asked = peopleHere.length;
  let answered = 0;
  for (const person of peopleHere) if (people.answer[person] > 0) answered++;
  return {
    asked,
    answered,
    percent: asked === 0 ? 100 : Math.floor((100 * answered) / asked),
    tooFew: answered * 100 < asked * answeredEnough,
    partial: answered * 100 < asked * answeredPartial,
  };
}
