/** How the top of a chart is written in a manager column (FORMATS §3), in lower case. */
const topWords = new Set(['no_manager', 'no_mgr', 'none', 'n/a', 'xx', '\\n', 'null', '/', '-', '--']);

/** Whether a manager cell says that nobody stands above; a blank cell says nothing. */
export const isTopWord = (text: string): boolean => topWords.has(text.toLowerCase());
