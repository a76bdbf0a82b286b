/** Names with " · " between them. */
export const nameList = (names: string): readonly string[] => names.split('·').map((name) => name.trim());

/**
 * The header names of one field, in the order of preference. Names are written as people write them and compared
 * through `headerKey`, so one spelling stands for all ("employee id" is EmployeeID, employee_id, Employee-Id).
 * A name that stands in two lists is decided by the values below it (`match-columns`).
 */
export interface FieldNames {
  /** Our field (FORMATS §7). */
  readonly field: string;
  readonly names: readonly string[];
}
