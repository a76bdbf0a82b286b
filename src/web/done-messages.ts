import type { Words } from '#present/words.ts';

/** What a page says after `?done=<code>`: never a text from the address itself. */
export const doneMessages = ({ customer }: Words): Readonly<Record<string, string>> => ({
  'sample-loaded': 'The sample hospital is loaded. Look around; you can delete it in Settings.',
  'sample-deleted': 'The sample is deleted.',
  'everything-deleted': 'Everything is deleted.',
  'organisation-named': 'The name is saved.',
  'settings-changed': 'The settings are saved. Pages and reports hold to them from now on.',
  'settings-reset': 'These settings are as Servemap comes again. Pages and reports hold to them from now on.',
  'import-applied': 'The import is applied.',
  'import-undone': 'The import is undone. Everything is as it was before.',
  'upload-forgotten': 'The upload is forgotten. Nothing of it was kept.',
  'tie-added': 'The tie is added.',
  'tie-changed': 'The tie is changed.',
  'tie-ended': 'The tie has ended. It is kept, and no longer counts.',
  'need-added': 'The need is added.',
  'need-changed': 'The need is changed.',
  'need-removed': 'The need is removed.',
  'customer-added': `The outside ${customer} is added.`,
  'customer-changed': `The outside ${customer} is changed.`,
  'customer-ended': `The outside ${customer} is off the list, and their ties have ended.`,
  'repair-recorded': 'The repair is recorded.',
  'repair-undone': 'The repair is undone. Everything it changed is as it was before.',
});
