import type { WebNode } from '#graph/web-graph.ts';
import type { Reader } from '../rings/ring-words.ts';
import type { ColourWords } from '../rings/rings-picture.ts';
import type { Shown } from '../shown.ts';
import type { DrawnLine } from './draw-links.ts';
import type { FlowLink } from './flow.ts';
import type { FlowPlan } from './place-flow.ts';

/** A flow with its places and lines, on the way to its picture. */
export interface FlowToFinish extends Reader {
  readonly idPrefix: string;
  readonly plan: FlowPlan;
  readonly shown: Shown;
  /** Those that are shown. */
  readonly links: readonly FlowLink[];
  readonly lines: readonly DrawnLine[];
  readonly colours: readonly ColourWords[];
  readonly toneOf: (node: WebNode | null, department: number) => string;
  /** Where a dot leads, blank for nowhere. */
  readonly hrefOf: (node: WebNode | null, department: number) => string;
}
