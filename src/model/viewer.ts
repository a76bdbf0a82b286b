import type { RatingCells } from './rating-cells.ts';

/** Who looks. Until accounts exist everyone is HR; the manager's view is there from the first day. */
export type Viewer = { readonly role: 'hr' } | { readonly role: 'manager'; readonly partyId: number };

/**
 * What a viewer may see of one analysis (rows of its organisation). `access` makes it; presenters and exports
 * ask it of everything they show.
 */
export interface Visible {
  /** HR: the whole organisation, so organisation-wide findings and figures too. */
  readonly everything: boolean;
  /** The viewer's own person, -1 for HR. */
  readonly viewer: number;
  /** People whose findings and needs are seen: everybody, or the manager's branch. */
  branch(person: number): boolean;
  /** People whose name is seen: the branch and its direct neighbours. */
  person(person: number): boolean;
  customer(customer: number): boolean;
  group(group: number): boolean;
  tie(tie: number): boolean;
  /** Of what is published of ratings, what is seen; null where nothing is rated. */
  ratings(cells: RatingCells | null): RatingCells | null;
}

const yes = () => true;

/** What HR sees. */
export const seesEverything: Visible = {
  everything: true,
  viewer: -1,
  branch: yes,
  person: yes,
  customer: yes,
  group: yes,
  tie: yes,
  ratings: (cells) => cells,
};
