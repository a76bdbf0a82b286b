/** What a page says after `?refused=<code>`: never a text from the address itself. */
export const refusedMessages: Readonly<Record<string, string>> = {
  'repair-gone':
    'Nothing was recorded: something has changed, and this repair is not suggested any more. What is suggested now stands with the gaps.',
  'repair-later': 'Nothing was recorded: others are changing things right now. Try again in a moment.',
  'repair-changed':
    'Nothing was undone: what this repair recorded was changed since. Change or end it by hand where it is shown.',
  'repair-old': 'Nothing was undone: this repair was undone already, or it is too old to be undone.',
};
