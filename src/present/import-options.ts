import type { ImportMode, ImportOptions } from '#model/import-plan.ts';
import { type ChoiceField, choiceField } from './form.ts';
import type { Words } from './words.ts';

/** Whether files add and change only, or also take off what they do not name. */
export const modeField = ({ customers }: Words, value: ImportMode): ChoiceField =>
  choiceField([], {
    id: 'mode',
    legend: 'What should the files do?',
    value,
    options: [
      {
        value: 'update',
        label: 'Add and update',
        hint: 'Whoever and whatever the files do not name stays as it is.',
      },
      {
        value: 'replace',
        label: 'Replace all',
        hint: `The files are the whole truth: people they do not name are no longer here, and ties, needs and ${customers} they do not name end. Only for kinds of file that you upload; you see who it is before anything happens.`,
      },
    ],
  });

export const askedField = (value: ImportOptions['asked']): ChoiceField =>
  choiceField([], {
    id: 'asked',
    legend: 'Was everyone asked whom they serve?',
    hint: 'It decides what it means when somebody has no row in the declarations.',
    value,
    options: [
      {
        value: 'everyone',
        label: 'Yes, everyone was asked',
        hint: 'Whoever has no row named nobody, which is an answer.',
      },
      {
        value: 'listed',
        label: 'No, only the people listed',
        hint: 'The others have not answered yet, and nothing is concluded from their silence.',
      },
    ],
  });
