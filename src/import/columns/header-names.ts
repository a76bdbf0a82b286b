import type { ImportFile } from '#model/problem.ts';
import { type FieldNames, nameList } from '../people/name-list.ts';
import { orgHeaderNames } from './org-header-names.ts';
import { ratingHeaderNames } from './rating-names.ts';

const serves: readonly FieldNames[] = [
  {
    field: 'provider',
    names: nameList(`
      provider · from · source · giver · supplier · server · employee id · person · employee · id ·
      email · provider name`),
  },
  {
    field: 'customer',
    names: nameList(`
      customer · to · target · receiver · i serve · who i serve · whom i serve · serves · recipient ·
      customer name`),
  },
  { field: 'service', names: nameList(`service · service provided · deliverable · what is provided`) },
  { field: 'need', names: nameList(`need · need met`) },
  { field: 'promise', names: nameList(`promise · standard · agreed standard`) },
  { field: 'customer_part', names: nameList(`customer part · customer's part · part`) },
  { field: 'main', names: nameList(`main · main tie · main customer`) },
  { field: 'how_delivered', names: nameList(`how delivered · how it is delivered · channel`) },
  { field: 'confirmed', names: nameList(`confirmed`) },
  { field: 'reported_by', names: nameList(`reported by`) },
  { field: 'said_on', names: nameList(`said on · date`) },
  { field: 'underpinned_by', names: nameList(`underpinned by`) },
  ...ratingHeaderNames,
];

const needs: readonly FieldNames[] = [
  { field: 'person', names: nameList(`person · employee id · employee · id · email · who`) },
  { field: 'need', names: nameList(`need · what i need · text`) },
  { field: 'from', names: nameList(`from · from whom · supplier · provider`) },
  { field: 'importance', names: nameList(`importance · priority`) },
  { field: 'state', names: nameList(`state · status`) },
  { field: 'if_never', names: nameList(`if never · if this is never delivered`) },
];

const customers: readonly FieldNames[] = [
  { field: 'name', names: nameList(`name · customer · customer name · outside customer`) },
  { field: 'role', names: nameList(`role`) },
  { field: 'kind', names: nameList(`kind · type`) },
  { field: 'can_choose', names: nameList(`can choose · can choose another provider`) },
  { field: 'serves', names: nameList(`serves`) },
  { field: 'requirement', names: nameList(`requirement · requires`) },
];

/** The header names of each file: see `FieldNames`. */
export const fieldNames: Readonly<Record<ImportFile, readonly FieldNames[]>> = {
  org: orgHeaderNames,
  customers,
  serves,
  needs,
};

/** The columns a file cannot do without: of each list at least one. */
export const requiredFields: Readonly<Record<ImportFile, readonly (readonly string[])[]>> = {
  org: [['employee_id', 'email']],
  customers: [['name']],
  serves: [['provider'], ['customer']],
  needs: [['person'], ['need']],
};

/** Whether a field reads every column that fits, and not only the best one. */
export const readsMany = (file: ImportFile, field: string): boolean =>
  manyColumns.has(field) && !(file === 'customers' && field === 'serves');

/** Fields that read every column that fits, in order, and not only the best one. */
export const manyColumns: ReadonlySet<string> = new Set([
  'manager_id',
  'manager_name',
  'manager_email',
  'manager_level',
  'status',
  'dotted_line_manager_ids',
  'serves',
]);

/** Groupings: of several columns the one with most distinct values below half the rows is the telling one. */
export const groupingFields: ReadonlySet<string> = new Set(['department', 'location']);
