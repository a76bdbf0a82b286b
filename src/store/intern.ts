import { departmentKey } from '#model/people.ts';

/** Gives equal values one number, in the order in which they first come. */
export interface Interned {
  readonly values: readonly string[];
  numberOf(value: string): number;
}

/** Texts of ties, 0 being the blank text; those known already keep their numbers. */
export function internTexts(known: readonly string[] = ['']): Interned {
  const texts = intern((text) => text);
  for (const text of known) texts.numberOf(text);
  return texts;
}

/** Departments, spelled as first met; blank is -1. */
export function internDepartments(): Interned {
  const departments = intern(departmentKey);
  return { ...departments, numberOf: (name) => (name === '' ? -1 : departments.numberOf(name)) };
}

function intern(keyOf: (value: string) => string): Interned {
  const values: string[] = [];
  const numbers = new Map<string, number>();
  const first = (value: string): number => {
    const number = numbers.get(keyOf(value)) ?? values.push(value) - 1;
    numbers.set(keyOf(value), number).set(value, number);
    return number;
  };
  return { values, numberOf: (value) => numbers.get(value) ?? first(value) };
}
