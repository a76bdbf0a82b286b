import type { Analysis } from '#analysis.ts';
import { cutDepartmentWeb, cutOrganisationWeb, cutPersonWeb, cutTeamWeb } from '#graph/cut-web.ts';
import type { Web } from '#graph/web-graph.ts';
import type { Visible } from '#model/viewer.ts';
import { once } from '../once.ts';
import { pageOfScope, scopeField, type WebScope } from './web-scope.ts';

/** Webs kept of one analysis, whoever sees them, the latest last. */
const websKept = 60;

const webs = once((_analysis: Analysis) => new Map<string, Web>());

/** The web of a scope, as far as the viewer may see it. Cut once a revision, so that it is placed only once. */
export function webOf(analysis: Analysis, visible: Visible, scope: WebScope): Web {
  const kept = webs(analysis);
  const seenBy = visible.everything ? 'everything' : visible.viewer;
  const key = `${seenBy} ${pageOfScope(analysis, scope)} ${scopeField(scope)}`;
  const web = kept.get(key) ?? cutWeb(analysis, visible, scope);
  kept.delete(key);
  kept.set(key, web);
  if (kept.size > websKept) kept.delete(kept.keys().next().value as string);
  return web;
}

function cutWeb(analysis: Analysis, visible: Visible, scope: WebScope): Web {
  if (scope.kind === 'organisation') return cutOrganisationWeb(analysis, visible);
  if (scope.kind === 'person') return cutPersonWeb(analysis, visible, scope.person);
  if (scope.kind === 'department') return cutDepartmentWeb(analysis, visible, scope.department);
  return cutTeamWeb(analysis, visible, { manager: scope.manager, scope: scope.kind });
}
