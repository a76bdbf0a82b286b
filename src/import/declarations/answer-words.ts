import type { AnswerState } from '#model/people.ts';

const states = new Map<string, AnswerState>([
  ['not answered yet', 'not-answered'],
  ['not answered', 'not-answered'],
  ['named nobody', 'named-nobody'],
  ['answered none', 'answered-none'],
  ['none', 'answered-none'],
  ['named', 'named'],
]);

/** The answer state that a cell names, as an exported chart writes it; undefined for another word. */
export const answerOfWord = (text: string): AnswerState | undefined =>
  states.get(text.toLowerCase().replace(/[\s_-]+/g, ' '));
