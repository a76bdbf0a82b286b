/** How the top of a chart is written in a manager column (FORMATS §3), in lower case, with a space for `_`. */
const topWords = new Set([
  ...['no manager', 'no mgr', 'no supervisor', 'no boss', 'nobody', 'none', '(none)', '<none>', '[none]'],
  ...[
    'n/a',
    'na',
    'n.a.',
    '#n/a',
    'not applicable',
    'xx',
    '\\n',
    'null',
    '<null>',
    'nil',
    'blank',
    '(blank)',
  ],
  ...['itself', 'self', 'top', 'root', '0', '/', '//', '\\', '-', '--', '---', '–', '—'],
]);

/** Whether a manager cell says that nobody stands above; a blank cell says nothing. */
export const isTopWord = (text: string): boolean => topWords.has(text.toLowerCase().replaceAll('_', ' '));
