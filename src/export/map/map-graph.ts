import { MultiDirectedGraph } from 'graphology';
import { claimOf } from '#graph/map-ties.ts';
import { customerRoles } from '#model/customers.ts';
import { findPerson } from '#present/find-person.ts';
import { dotClass } from '#present/map/dot-class.ts';
import type { MapDot } from '#present/map/map-dot.ts';
import type { MapLine } from '#present/map/open-map.ts';
import { type GraphAttributes, rgb } from '../web/graph-attributes.ts';
import { lightColours, tokenOf } from '../web/picture-colours.ts';
import type { WebGraph } from '../web/web-graph.ts';
import { plainText } from '../web/xml-text.ts';
import { dotIds } from './dot-ids.ts';
import type { MapExport } from './map-export.ts';
import { mapSentence, mapShown } from './map-words.ts';

/**
 * What the map shows as a graph: closed departments as one node each, the people of opened ones by themselves, and ties
 * summed between them. The weights of its ties and the ties inside its nodes are together as many as the page counts.
 */
export function mapGraph(exported: MapExport): WebGraph {
  const { drawn, asOf } = exported;
  const graph: WebGraph = new MultiDirectedGraph();
  graph.replaceAttributes({
    creator: 'Servemap',
    description: plainText(`${mapSentence(exported)} ${mapShown(exported)}`),
    lastModifiedDate: asOf,
  });
  const ids = dotIds(exported);
  drawn.dots.forEach((dot, at) => {
    graph.addNode(ids[at], dotAttributes(exported, dot, drawn.inside[at]));
  });
  drawn.lines.forEach((line, at) => {
    const giver = String(graph.getNodeAttribute(ids[line.from], 'color'));
    graph.addEdgeWithKey(`e${at + 1}`, ids[line.from], ids[line.to], lineAttributes(exported, line, giver));
  });
  return graph;
}

function dotAttributes(exported: MapExport, dot: MapDot, inside: number): GraphAttributes {
  const { colour } = exported.look.view;
  const token = dot.kind === 'customer' ? 'gold' : tokenOf(dotClass(dot, colour));
  return {
    label: plainText(dot.name),
    kind: kinds[dot.kind],
    ...factsOf(exported, dot),
    ...(inside > 0 && { tiesInside: inside }),
    // No file has a minus zero. In pictures y grows downwards; in Gephi and sigma.js, upwards.
    x: dot.x || 0,
    y: -dot.y || 0,
    size: dot.r,
    color: rgb(lightColours[token ?? 'web-tone-0']),
  };
}

/** As in webs; the dot of an opened department stands for it as a group. */
const kinds: Readonly<Record<MapDot['kind'], string>> = {
  customer: 'customer',
  department: 'department',
  everyone: 'group',
  hub: 'group',
  person: 'person',
  team: 'group',
};

function factsOf({ look, data }: MapExport, dot: MapDot): GraphAttributes {
  const { organisation } = look.analysis;
  const hops = dot.hops >= 0 ? { hops: dot.hops } : {};
  if (dot.kind === 'customer') return customerFacts(look.analysis.organisation.customers, dot);
  if (dot.kind === 'everyone') return hops;
  const place = { department: plainText(data.nodes.name[dot.node]), ...hops };
  if (dot.kind === 'person') {
    const title = plainText(
      organisation.people.title[findPerson(organisation.people, dot.key.split(':')[1])],
    );
    const { hollow, unserved, outside } = dot;
    return {
      ...(title && { title }),
      ...place,
      people: 1,
      noCustomer: hollow,
      unserved: unserved > 0,
      neighbour: outside,
    };
  }
  if (dot.kind !== 'department') return place;
  const { people, noCustomer, unserved } = data.nodes;
  return {
    ...place,
    people: people[dot.node],
    peopleWithoutCustomer: noCustomer[dot.node],
    peopleUnserved: unserved[dot.node],
    peopleOutOfSight: dot.hops < 0 ? people[dot.node] : 0,
  };
}

function customerFacts(
  { partyId, role }: { readonly partyId: ArrayLike<number>; readonly role: ArrayLike<number> },
  { key }: MapDot,
): GraphAttributes {
  const row = Array.prototype.indexOf.call(partyId, Number(key.split(':')[1]));
  return { role: customerRoles[role[row]] };
}

function lineAttributes({ look }: MapExport, { kind, ties, tie }: MapLine, giver: string): GraphAttributes {
  if (kind === 'gap') return { kind, weight: 0, color: rgb(lightColours.gap) };
  const color = look.view.colour === 'department' ? giver : rgb(lightColours.soft);
  // As in webs: one tie has its claim.
  const claim = tie >= 0 ? { claim: claimOf(look.analysis.network, tie) } : {};
  return { ...claim, kind, weight: kind === 'tie' ? ties : 0, color };
}
