import { ownId } from '#model/people.ts';
import { findPerson } from '#present/find-person.ts';
import type { MapDot } from '#present/map/map-dot.ts';
import { plainText } from '../web/xml-text.ts';
import type { MapExport } from './map-export.ts';

/**
 * What the nodes are called in a file, by number of the dot: "person:1012" by the own id, "person:P12" where people are
 * not to be known, all others by name. Each id once.
 */
export function dotIds(exported: MapExport): string[] {
  const taken = new Set<string>();
  return exported.drawn.dots.map((dot) => {
    const wished = plainText(idOf(exported, dot));
    let id = wished;
    for (let next = 2; taken.has(id); next++) id = `${wished} (${next})`;
    taken.add(id);
    return id;
  });
}

function idOf({ look }: MapExport, dot: MapDot): string {
  const { people } = look.analysis.organisation;
  if (dot.kind === 'customer') return `customer:${dot.name}`;
  if (dot.kind === 'everyone') return 'everyone';
  if (dot.kind === 'person') return `person:${ownId(people, findPerson(people, dot.key.split(':')[1]))}`;
  if (dot.kind === 'team') return `team:${teamOf(look.analysis.organisation, dot)}`;
  const kind = dot.kind === 'hub' ? 'group' : 'department';
  return `${kind}:${dot.name}${dot.hops < 0 ? ', no line of sight' : ''}`;
}

/** The own id of the manager whose team it is. */
function teamOf({ groups, people }: MapExport['look']['analysis']['organisation'], { key }: MapDot): string {
  const row = groups.partyId.indexOf(Number(key.split(':')[1]));
  return ownId(people, groups.of[row]);
}
