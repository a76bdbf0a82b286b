import type { Facts } from '#findings/facts.ts';
import type { Scope } from '#findings/scope.ts';
import { addressOf } from '../pager.ts';

/** The page about a part of the organisation. */
export function communitiesAddress({ organisation }: Facts, scope: Scope, page = 1): string {
  const { people } = organisation;
  const at = page > 1 ? page : '';
  if (scope.kind === 'organisation') return addressOf('/communities', { page: at });
  if (scope.kind === 'department')
    return addressOf('/communities', { department: people.departments[scope.department], page: at });
  return addressOf('/communities', { branch: people.partyId[scope.manager], page: at });
}
