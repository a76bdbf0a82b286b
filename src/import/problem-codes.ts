import type { ProblemCode } from '#model/problem.ts';
import type { Vocabulary } from '#model/settings.ts';

/** What a sentence may speak of; each code's words use the ones they need. */
export interface Facts {
  readonly column?: string;
  readonly value?: string;
  /** A person or party by name or id. */
  readonly who?: string;
  /** Another one, or a list of them. */
  readonly other?: string;
  readonly count?: number;
  /** Another line of the file. */
  readonly otherLine?: number;
  /** What exactly is wrong, where one code has several causes: a whole sentence. */
  readonly why?: string;
  /** What to do, where it depends on the cause. */
  readonly fix?: string;
}

/** With the organisation's own words for a customer. */
type Told = Facts & Vocabulary;

interface Wording {
  readonly blocking: boolean;
  readonly sentence: (facts: Told) => string;
  readonly fix: (facts: Told) => string;
}

type Fix = string | Wording['fix'];

const warning = (sentence: Wording['sentence'], fix: Fix): Wording => ({
  blocking: false,
  sentence: (facts) => facts.why ?? sentence(facts),
  fix: (facts) => facts.fix ?? (typeof fix === 'string' ? fix : fix(facts)),
});

const stop = (sentence: Wording['sentence'], fix: Fix): Wording => ({
  ...warning(sentence, fix),
  blocking: true,
});

/** Every problem an import can meet: whether it blocks, and its words. */
export const problemCodes: Readonly<Record<ProblemCode, Wording>> = {
  'no-id-or-email': stop(
    () => 'This row has neither an id nor an e-mail, so nobody can be told apart by it.',
    'Give the row an id or an e-mail address.',
  ),
  'duplicate-id': stop(
    (f) =>
      `${f.value} stands on two rows that differ: this one and line ${f.otherLine}, which is the one read.`,
    'Keep one row for each person, or give the second person an id of their own.',
  ),
  'reporting-cycle': stop(
    (f) =>
      `${f.count} people report to each other in a circle, each to the next: ${f.other}. If the good rows are loaded, ${f.who} is read without a manager.`,
    'Correct the manager of one of them.',
  ),
  'missing-column': stop(
    (f) => `The file needs a column ${f.column}, and none of its headers means that.`,
    'Name the column in the first row of the file, or say which column holds it.',
  ),
  'unreadable-file': stop(
    () => 'This file cannot be read.',
    'Save it as "CSV UTF-8 (comma delimited)" and try again.',
  ),
  'stray-quote': warning(
    () =>
      'A double quote on this line is never closed, or stands where none may stand; the line was left out.',
    'Put the whole cell in double quotes and write each quote inside it twice.',
  ),
  'row-too-long': warning(
    () => 'This row is longer than 1 MB and was left out.',
    'Look for a missing line break or a cell that holds a whole document.',
  ),
  'row-length': warning(
    (f) => `This row has ${f.count} cells where the header has ${f.other}; what fits was read.`,
    'Look for a missing or extra delimiter, or a cell that needs double quotes around it.',
  ),
  'unknown-column': warning(
    (f) => `The column ${f.column} is not one Servemap knows, so it was not read.`,
    'Nothing to do, unless it holds something Servemap asks for: then say which.',
  ),
  'read-as-windows-1252': warning(
    () => 'The file is not valid UTF-8; it was read as Windows-1252. Please look at names with accents.',
    'Save it as "CSV UTF-8 (comma delimited)" if a name looks wrong.',
  ),
  'no-header': warning(
    () => 'No row of this file names the columns, so its first row was read as data.',
    'Say which column holds what, or put a row of names above the first row.',
  ),
  'cell-error': warning(
    (f) => `The spreadsheet shows ${f.value} in this cell; it was read as blank.`,
    'Correct the formula in the spreadsheet, or fill the cell in.',
  ),
  'dates-ambiguous': warning(
    (f) =>
      `The dates in the column ${f.column}, such as ${f.value}, could have the day or the month first; they were read ${f.other}.`,
    'Nothing to do if that is right; otherwise write dates as 2026-11-22.',
  ),
  'stray-bytes': warning(
    (f) =>
      f.count === 1
        ? 'A NUL byte, which no text has, stands on this line; it was dropped.'
        : `${f.count} NUL bytes, which no text has, stand in the file, the first on this line; they were dropped.`,
    'Look at the cells of this line; the program that wrote the file may have left something out.',
  ),
  'older-row': warning(
    (f) =>
      `${f.count} rows are of an earlier date than another row of the same person (in the column ${f.column}); the newest row of each person counts.`,
    'Nothing to do, unless an earlier row is the right one.',
  ),
  'same-id-other-person': warning(
    (f) => `The id ${f.value} was that of ${f.who}; in this file it is that of ${f.other}.`,
    'Check that this is the right file; if it is, and the id was given to somebody new, give each of the two an id of their own.',
  ),
  'names-as-ids': warning(
    () =>
      'The file has neither ids nor e-mail addresses, and its managers are given by name, so the names were taken as ids.',
    'Nothing to do if no two rows share a name; otherwise add a column with ids.',
  ),
  'email-not-valid': warning(
    (f) => `${f.value} is not an e-mail address; it was kept as it stands.`,
    'Correct the e-mail address.',
  ),
  'same-email': warning(
    (f) => `${f.who} and ${f.other} have the same e-mail address, ${f.value}.`,
    'Give each person an e-mail address of their own, or leave it blank.',
  ),
  'manager-by-other-column': warning(
    (f) =>
      `The managers in the column ${f.column} are nobody's id, but every one of them stands in the column ${f.other}; they were found by it.`,
    'Check one or two people; nothing to do if their managers are right.',
  ),
  'dotted-manager-not-found': warning(
    (f) =>
      `${f.who} has the dotted-line manager ${f.value}, who is not in this file; the name is kept as written.`,
    "Add that manager's own row, or correct the cell.",
  ),
  'blank-answers': warning(
    (f) =>
      f.count === 1
        ? '1 row names a provider and nothing else; it was passed over as not filled in.'
        : `${f.count} rows name a provider and nothing else; they were passed over as not filled in.`,
    'Nothing to do; fill them in when the answers come.',
  ),
  'same-row-twice': warning(
    (f) => `The same row for ${f.who} stands on line ${f.otherLine} too; it was read once.`,
    'Nothing to do; the second row can be deleted.',
  ),
  'reports-to-self': warning(
    (f) => `${f.who} is written as their own manager; they were read as having no manager above them.`,
    'Leave the manager blank for the head of the organisation.',
  ),
  'manager-not-in-file': warning(
    (f) => `${f.who} reports to ${f.value}, who is not in this file; they stay, with no manager above them.`,
    "Add the manager's own row, or correct the manager of this person.",
  ),
  'manager-ambiguous': warning(
    (f) =>
      `${f.who} reports to ${f.value}, a name that several people have; they stay, with no manager above them.`,
    "Give the manager's id or e-mail address in place of the name.",
  ),
  'managers-disagree': warning(
    (f) => `One column says ${f.who} reports to ${f.value}, another says ${f.other}; the first was taken.`,
    'Make the manager columns of this row agree.',
  ),
  'several-tops': warning(
    (f) => `${f.count} people have no manager above them: ${f.other}.`,
    'Nothing to do if that is so; otherwise give all but one of them a manager.',
  ),
  'leaver-with-reports': warning(
    (f) =>
      `${f.who} is no longer here, and ${f.count === 1 ? 'one person still reports' : `${f.count} people still report`} to them.`,
    'Give these people their new manager.',
  ),
  'unknown-status': warning(
    (f) => `"${f.value}" is not a status Servemap knows; everybody with it was read as here and active.`,
    'Nothing to do if they are here; otherwise write a status such as Leave, Terminated or Vacant.',
  ),
  'id-matched-loosely': warning(
    (f) =>
      `${f.value} is nobody's id exactly; it was read as ${f.other}, which differs only in letter case or leading zeros.`,
    'Check that this is right; spreadsheets like to remove leading zeros.',
  ),
  'missing-cell': warning(
    (f) => `The ${f.column} is blank, so this row was left out.`,
    'Fill the cell in, or delete the row.',
  ),
  'unknown-party': warning(
    (f) =>
      `${f.value} is nobody we know: no person, department or outside ${f.customer} has this id, e-mail or name. The row was left out.`,
    (f) => `Correct it, or add the missing row to the org chart or to the outside ${f.customers}.`,
  ),
  'ambiguous-party': warning(
    (f) => `${f.value} could be ${f.other}; the row was left out.`,
    (f) =>
      `Write the id or e-mail of the person, "group:" and the department, or "outside:" and the ${f.customer}.`,
  ),
  'department-named-as-person': warning(
    (f) => `${f.value} is the name of a department; it was read as the whole department.`,
    'Nothing to do if that is meant; "group:" in front of the name says so.',
  ),
  'self-declaration': warning(
    (f) => `${f.value} is named as their own ${f.customer}; no tie was made of it.`,
    'Name somebody else, or delete the row.',
  ),
  'tie-with-leaver': warning(
    (f) => `${f.who} is no longer here; the tie is kept, and does not count.`,
    'Name the person who took over.',
  ),
  'tie-with-vacant-post': warning(
    (f) => `${f.who} is a vacant post; the tie is kept, and does not count until somebody holds it.`,
    'Name somebody who is here, or wait until the post is filled.',
  ),
  'same-tie-twice': warning(
    () => 'The same tie stands on an earlier row already; it was read once.',
    'Nothing to do; the second row can be deleted.',
  ),
  'tie-differs': warning(
    () => 'The same tie stands on an earlier row already with other details; the last row counts.',
    (f) => `Keep one row for each provider, ${f.customer} and service.`,
  ),
  'customer-created': warning(
    (f) =>
      `The outside ${f.customer} ${f.value} is named here for the first time; it was added, and its role is not known yet.`,
    (f) => `Add it to the file of outside ${f.customers}, with its role.`,
  ),
  'same-need-twice': warning(
    (f) => `${f.who} has the same need twice; the last row counts.`,
    'Keep one row for each person and need.',
  ),
  'same-customer-twice': warning(
    (f) => `The outside ${f.customer} ${f.value} stands on two rows; the last row counts.`,
    (f) => `Keep one row for each outside ${f.customer}.`,
  ),
  'unknown-word': warning(
    (f) =>
      `"${f.value}" is not a word Servemap knows for ${f.column}; it was left out, and the rest of the row was read.`,
    'Write the word or date in a way that the column list on the Import page shows: a date as 2026-11-22, yes or no, high, medium or low.',
  ),
  'not-a-rating': warning(
    (f) =>
      `What stands in the column ${f.column} is not a whole number from 1 to 5; it was left out, and the rest of the row was read.`,
    'Correct it in your file, where 1 is poor and 5 is very good: ratings are not shown here, so they cannot be mended here.',
  ),
};
