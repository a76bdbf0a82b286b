import { count } from '../english.ts';

/** What came of recording a repair: the revision it made, and how many gaps are gone and how many are new. */
export interface RecordedRepair {
  readonly revision: number;
  readonly closed: number;
  readonly opened: number;
}

/** What recording a repair has done to the gaps: "2 gaps are closed, and 1 gap is new." Blank where neither is known. */
export function repairEffect({ closed, opened }: RecordedRepair): string {
  const are = (many: number) => `${count(many, 'gap')} ${many === 1 ? 'is' : 'are'}`;
  const said = [
    ...(closed > 0 ? [`${are(closed)} closed`] : []),
    ...(opened > 0 ? [`${are(opened)} new`] : []),
  ];
  return said.length > 0 ? `${said.join(', and ')}.` : '';
}
