/** The note on managers of whom nobody is asked, because there are too many or none of them is anybody. */
export function sayNotAsked(people: number, kind: 'line' | 'dotted' = 'line'): string {
  const one = people === 1;
  const report =
    kind === 'line'
      ? `${one ? 'person reports to a manager' : 'people report to managers'}`
      : `${one ? 'person has a dotted-line manager' : 'people have dotted-line managers'}`;
  const not = `who ${one ? 'is' : 'are'} not in this file; it may be part of a larger chart.`;
  return `${people} ${report} ${not} ${one ? 'This is not asked about.' : 'They are not asked about one by one.'}`;
}
