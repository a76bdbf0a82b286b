import type { Analysis } from '#analysis.ts';
import { mostPeople } from '#graph/cut-web.ts';
import type { Web } from '#graph/web-graph.ts';
import { personRef } from '#model/party.ts';
import type { Visible } from '#model/viewer.ts';
import { findPerson } from './find-person.ts';
import { customerHref, departmentWebHref, partyLink } from './links.ts';
import { once } from './once.ts';
import { webOf } from './panel/web-of.ts';
import { layoutRings, type RingsLinks, type RingsOptions } from './rings/layout-rings.ts';
import type { RingsPicture } from './rings/rings-picture.ts';
import type { Shown } from './shown.ts';
import { plainView, type WebView, writeWebView } from './web-view.ts';
import { withNames } from './with-names.ts';

/** Past this many departments the folded web of a large organisation says nothing any more, and takes long. */
export const mostDepartments = 60;

/** People, and nodes and lines together, past which a team's web is drawn only for who asks for it. */
const mostAtOnce = { people: 100, parts: 600 };

/** Whether so many can be drawn in one picture; past `mostPeople` each department is one dot. */
export const isForOnePicture = ({ people, departments }: { people: number; departments: number }): boolean =>
  people > 0 && (people <= mostPeople || departments <= mostDepartments);

/** The line-of-sight web of everybody whom the viewer may see; null where it would be too much for one picture. */
export function organisationPicture(
  analysis: Analysis,
  visible: Visible,
  { people, departments }: { readonly people: number; readonly departments: number },
): RingsPicture | null {
  if (!isForOnePicture({ people, departments })) return null;
  return viewPicture(analysis, visible, {
    web: webOf(analysis, visible, { kind: 'organisation' }),
    view: plainView,
  });
}

/** Whether a team’s web is drawn though nobody has asked for it expressly. */
export const isDrawnAtOnce = (web: Web): boolean =>
  web.getAttribute('people') <= mostAtOnce.people && web.order + web.size <= mostAtOnce.parts;

interface ToView {
  /** As `webOf` gives it. */
  readonly web: Web;
  readonly view: WebView;
  /** What the view shows of it, if that is known already. */
  readonly shown?: Shown;
}

/** A web as a view shows it. The last views of each web are kept: drawing one takes longer than its page. */
export function viewPicture(
  analysis: Analysis,
  visible: Visible,
  { web, view, shown }: ToView,
): RingsPicture {
  const kept = pictures(web);
  const key = writeWebView(view);
  const picture =
    kept.get(key) ??
    layoutRings(web, {
      facts: analysis,
      visible,
      links: linksFor(withNames(analysis, view.names), visible),
      view,
      ...(shown && { shown }),
    });
  kept.delete(key);
  kept.set(key, picture);
  if (kept.size > viewsKept) kept.delete(kept.keys().next().value as string);
  return picture;
}

const viewsKept = 8;

/** By what the view’s address says, the latest last. */
const pictures = once((_web: Web) => new Map<string, RingsPicture>());

/** How any web becomes a picture with the links of pages. `idPrefix` tells two pictures of one page apart. */
export const pictureOptions = (analysis: Analysis, visible: Visible, idPrefix: string): RingsOptions => ({
  facts: analysis,
  visible,
  links: linksFor(analysis, visible),
  idPrefix,
});

/** The pages that the dots of a picture lead to. */
export function linksFor(facts: Analysis, visible: Visible): RingsLinks {
  const { people, customers, calledBy } = facts.organisation;
  const { departments } = people;
  const names = calledBy ? `?names=${calledBy}` : '';
  return {
    person: (partyId) => partyLink(facts, visible, personRef(findPerson(people, `${partyId}`))).href,
    customer: (partyId) => customerHref(facts, customers.partyId.indexOf(partyId)),
    group: () => '',
    department: (row) =>
      row >= 0 && visible.everything ? `${departmentWebHref(departments[row])}${names}` : '',
  };
}
