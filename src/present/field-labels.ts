import type { ImportFile } from '#model/problem.ts';

/** Of the ratings: shown on no page, and so offered only for columns that hold them. */
const ratingLabels = [
  ['rating', 'Rating'],
  ['reliability', 'Rating: reliability'],
  ['assurance', 'Rating: assurance'],
  ['tangibles', 'Rating: tangibles'],
  ['empathy', 'Rating: empathy'],
  ['responsiveness', 'Rating: responsiveness'],
] as const;

/** What a field of ours is called on a page, in the order in which somebody would look for it. */
export const fieldLabels: Readonly<Record<ImportFile, readonly (readonly [field: string, label: string])[]>> =
  {
    org: [
      ['employee_id', 'Id'],
      ['name', 'Name'],
      ['first_name', 'First name'],
      ['last_name', 'Last name'],
      ['email', 'E-mail'],
      ['title', 'Job title'],
      ['department', 'Department'],
      ['location', 'Location'],
      ['manager_id', 'Manager (by id)'],
      ['manager_name', 'Manager (by name)'],
      ['manager_email', 'Manager (by e-mail)'],
      ['manager_level', 'Managers, a column a level'],
      ['org_path', 'Path in the reporting tree'],
      ['dotted_line_manager_ids', 'Dotted-line managers'],
      ['relationship_type', 'Kind of reporting line'],
      ['status', 'Status'],
      ['start_date', 'Start date'],
      ['end_date', 'End date'],
      ['as_of', 'Date of the row'],
      ['serves', 'Whom they serve'],
      ['answer', 'What they answered'],
    ],
    serves: [
      ['provider', 'Provider'],
      ['customer', 'Whom they serve'],
      ['service', 'Service'],
      ['need', 'Need it meets'],
      ['promise', 'Promise'],
      ['customer_part', 'The part in return'],
      ['main', 'Main tie'],
      ['how_delivered', 'How it is delivered'],
      ['confirmed', 'Confirmed'],
      ['reported_by', 'Reported by'],
      ['said_on', 'Said on'],
      ['underpinned_by', 'Underpinned by'],
      ...ratingLabels,
    ],
    customers: [
      ['name', 'Name'],
      ['role', 'Role'],
      ['kind', 'Kind'],
      ['can_choose', 'Can choose another provider'],
      ['serves', 'Whom they serve in turn'],
      ['requirement', 'What they require'],
    ],
    needs: [
      ['person', 'Person'],
      ['need', 'Need'],
      ['from', 'From whom'],
      ['importance', 'Importance'],
      ['state', 'State'],
      ['if_never', 'If never delivered'],
    ],
  };

/** The label of a field, or the field itself where it has none. */
export const fieldLabel = (file: ImportFile, field: string): string =>
  fieldLabels[file].find(([each]) => each === field)?.[1] ?? field.replaceAll('_', ' ');
