import type { Analysis } from '#analysis.ts';
import type { WebNode } from '#graph/web-graph.ts';
import { customerRoles } from '#model/customers.ts';
import { departmentName, nameOf } from '#present/rings/ring-words.ts';
import { withNames } from '#present/with-names.ts';
import { type GraphAttributes, rgb } from './graph-attributes.ts';
import { lightColours, tokenOf } from './picture-colours.ts';
import type { WebExport } from './web-export.ts';
import { plainText } from './xml-text.ts';

/** Attributes of a node by its key in the web: what it is, how it is drawn, and where. */
export function nodeAttributes(exported: WebExport): (key: string, node: WebNode) => GraphAttributes {
  const { analysis, visible, view, picture } = exported;
  const reader = { facts: withNames(analysis, view.names), visible };
  const dots = new Map(picture.dots.map((dot) => [dot.key, dot]));
  return (key, node) => {
    const { x, y, r, className } = dots.get(key)!;
    return {
      label: plainText(nameOf(reader, node)),
      kind: node.kind,
      ...factsOf(reader.facts, node),
      // No file has a minus zero. In pictures y grows downwards; in Gephi and sigma.js, upwards.
      x: x || 0,
      y: -y || 0,
      size: r,
      color: colourOf(className),
    };
  };
}

function factsOf(facts: Analysis, node: WebNode): GraphAttributes {
  const { customers, people } = facts.organisation;
  if (node.kind === 'customer') return { role: customerRoles[customers.role[node.row]] };
  const place = {
    ...(node.department >= 0 && { department: plainText(departmentName(facts, node.department)) }),
    ...(node.hops >= 0 && { hops: node.hops }),
  };
  if (node.kind === 'group') return place;
  if (node.kind === 'department') return { ...place, ...sums(node), neighbour: node.outside };
  const title = plainText(people.title[node.row]);
  return {
    ...(title && { title }),
    ...place,
    noCustomer: node.noCustomer,
    unserved: node.unserved,
    neighbour: node.outside,
  };
}

/** Of people folded into one node. */
const sums = (node: Extract<WebNode, { kind: 'department' }>): GraphAttributes => ({
  people: node.people,
  peopleWithoutCustomer: node.noCustomer,
  peopleUnserved: node.unserved,
  peopleOutOfSight: node.outOfSight,
});

function colourOf(className: string): string {
  const token = className.split(' ').includes('web-customer') ? 'gold' : tokenOf(className);
  return rgb(lightColours[token ?? 'web-tone-0']);
}
