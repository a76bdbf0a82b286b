import type { WebDepartment } from '#graph/web-graph.ts';
import { departmentNodeOf } from '#graph/web-nodes.ts';
import { type MapLook, oncePerShown, type ShownOnMap } from './shown-on-map.ts';

/** What is known of the people shown of each place that is drawn; undefined for one of no department. */
export const departmentNodes = oncePerShown(
  ({ model }: MapLook, shown: ShownOnMap): (WebDepartment | undefined)[] =>
    shown.places.map((number) =>
      model.places.places[number].kind === 'department'
        ? departmentNodeOf(model.cut, shown.people[number])
        : undefined,
    ),
);
