import type { FileJob } from '../file-job.ts';
import { isEmail } from './is-email.ts';
import type { OrgRows } from './org-rows.ts';

/**
 * Says of people here with one e-mail address that they have, each with the one before. A table of 8 bytes a person,
 * one pass; a text is compared only where its hash fits.
 */
export function reportSameEmails({ draft: { people }, problems }: FileJob, rows: OrgRows): void {
  const mask = 2 ** Math.ceil(Math.log2(people.count * 2 + 2)) - 1;
  const slots = new Int32Array(mask + 1);
  for (let row = 0; row < people.count; row++) {
    const email = people.email[row];
    if (email === '' || !people.isHere(row)) continue;
    const slot = slotOf(email, people.email, { slots, mask });
    const other = slots[slot] - 1;
    slots[slot] = row + 1;
    if (other < 0 || !isEmail(email)) continue;
    if (rows.lines.get(row) === 0 && rows.lines.get(other) === 0) continue;
    const [later, earlier] = rows.lines.get(row) >= rows.lines.get(other) ? [row, other] : [other, row];
    problems.add('same-email', {
      line: rows.lines.get(later),
      column: rows.emailHeader,
      value: email,
      who: people.sayWho(later),
      other: people.sayWho(earlier),
    });
  }
}

interface Table {
  readonly slots: Int32Array;
  readonly mask: number;
}

/** The slot where an equal e-mail stands or would stand; letter case does not tell them apart. */
function slotOf(email: string, emails: readonly string[], { slots, mask }: Table): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < email.length; at++) hash = Math.imul(hash ^ (email.charCodeAt(at) & ~32), 0x01000193);
  for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    if (slots[slot] === 0) return slot;
    const other = emails[slots[slot] - 1];
    if (other.length === email.length && other.toLowerCase() === email.toLowerCase()) return slot;
  }
}
