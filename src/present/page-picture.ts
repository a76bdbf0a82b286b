import type { Analysis } from '#analysis.ts';
import { cutOrganisationWeb, cutTeamWeb, mostPeople } from '#graph/cut-web.ts';
import type { Web } from '#graph/web-graph.ts';
import type { Visible } from '#model/viewer.ts';
import { departmentHref } from './links.ts';
import { once } from './once.ts';
import { layoutRings, type RingsLinks, type RingsOptions } from './rings/layout-rings.ts';
import type { RingsPicture } from './rings/rings-picture.ts';

/** Past this many departments the folded web of a large organisation says nothing any more, and takes long. */
const mostDepartments = 60;

/** People, and nodes and lines together, past which a team's web is drawn only for who asks for it. */
const mostAtOnce = { people: 100, parts: 600 };

/** The line-of-sight web of everybody whom the viewer may see; null where it would be too much for one picture. */
export function organisationPicture(
  analysis: Analysis,
  visible: Visible,
  { people, departments }: { readonly people: number; readonly departments: number },
): RingsPicture | null {
  if (people === 0 || (people > mostPeople && departments > mostDepartments)) return null;
  return keep(analysis, seenBy(visible), () =>
    toPicture(analysis, visible, cutOrganisationWeb(analysis, visible)),
  );
}

export interface TeamToDraw {
  readonly manager: number;
  readonly scope: 'team' | 'branch';
  readonly people: number;
  /** The reader asked for the picture expressly. */
  readonly asked: boolean;
}

/** The web of a team or branch; null where it is large and nobody has asked for it expressly. */
export function teamPicture(analysis: Analysis, visible: Visible, team: TeamToDraw): RingsPicture | null {
  if (!team.asked && team.people > mostAtOnce.people) return null;
  return keep(analysis, `${seenBy(visible)} ${team.manager} ${team.scope} ${team.asked}`, () => {
    const web = cutTeamWeb(analysis, visible, team);
    if (!team.asked && web.order + web.size > mostAtOnce.parts) return null;
    return toPicture(analysis, visible, web);
  });
}

const seenBy = ({ everything, viewer }: Visible): string => (everything ? 'everything' : `${viewer}`);

const picturesKept = 100;

/** Pictures of one analysis by what they show to whom, the latest last: laying one out takes longer than the page. */
const pictures = once((_analysis: Analysis) => new Map<string, RingsPicture | null>());

function keep(analysis: Analysis, key: string, draw: () => RingsPicture | null): RingsPicture | null {
  const kept = pictures(analysis);
  const found = kept.get(key);
  if (found !== undefined) return found;
  const drawn = draw();
  kept.set(key, drawn);
  if (kept.size > picturesKept) kept.delete(kept.keys().next().value as string);
  return drawn;
}

const toPicture = (analysis: Analysis, visible: Visible, web: Web): RingsPicture =>
  layoutRings(web, pictureOptions(analysis, visible, 'web'));

/** How any web becomes a picture with the links of pages. `idPrefix` tells two pictures of one page apart. */
export const pictureOptions = (analysis: Analysis, visible: Visible, idPrefix: string): RingsOptions => ({
  facts: analysis,
  visible,
  links: linksFor(analysis, visible),
  idPrefix,
});

function linksFor({ organisation }: Analysis, visible: Visible): RingsLinks {
  const { departments } = organisation.people;
  return {
    person: (partyId) => `/people/${partyId}`,
    customer: (partyId) => `/customers#customer-${partyId}`,
    group: () => '',
    department: (row) => (row >= 0 && visible.everything ? departmentHref(departments[row]) : ''),
  };
}
