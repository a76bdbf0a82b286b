import type { Settings } from '#model/settings.ts';
import type { Words } from '../words.ts';
import type { SourceId } from './sources.ts';

/** The help of one rule: short, plain, to be read before somebody acts on it. */
export interface HelpText {
  readonly means: string;
  readonly why: string;
  /** Where the idea comes from. */
  readonly sources: readonly SourceId[];
  /** How it is worked out, step by step. */
  readonly computed: readonly string[];
  /** When it says too much or too little. */
  readonly misleads: readonly string[];
  /** Invented people. */
  readonly example: string;
}

/** What a text may speak of: the organisation's words and thresholds. */
export interface HelpTerms {
  readonly words: Words;
  readonly thresholds: Settings['thresholds'];
}
