import type { Analysis } from '#analysis.ts';
import { scopeOf } from '#findings/scope.ts';
import { mostPeople } from '#graph/cut-web.ts';
import type { Visible } from '#model/viewer.ts';
import { isForOnePicture } from '../page-picture.ts';
import type { WebDraw } from '../web-view.ts';
import type { WebScope } from './web-scope.ts';

/**
 * Whether a web can be drawn in one picture: past `mostPeople` every department is one dot, which says nothing of one
 * department, nor of very many. The flow of a team folds as many as it has to. False for nobody. One pass over the people.
 */
export function fitsOnePicture(
  analysis: Analysis,
  visible: Visible,
  { scope, draw }: { readonly scope: WebScope; readonly draw: WebDraw },
): boolean {
  if (scope.kind === 'person') return true;
  const { network, organisation } = analysis;
  const inScope = scopeOf(analysis, scope);
  const departments = new Set<number>();
  let people = 0;
  for (let person = 0; person < network.people; person++) {
    if (!network.here[person] || !inScope(person) || !visible.branch(person)) continue;
    people++;
    departments.add(organisation.people.department[person]);
  }
  if (scope.kind === 'department') return people > 0 && people <= mostPeople;
  if (draw === 'flow' && scope.kind !== 'organisation') return people > 0;
  return isForOnePicture({ people, departments: departments.size });
}
