/** A name in one spelling: "Last, First M" turned round, letter case, spaces and full stops gone. */
export function fullNameKey(name: string): string {
  const plain = name.normalize('NFC').toLowerCase();
  const comma = plain.indexOf(',');
  const turned = comma < 0 ? plain : `${plain.slice(comma + 1)} ${plain.slice(0, comma)}`;
  return turned.replace(/[\s.,]+/gu, ' ').trim();
}

/** The words of a name without single letters, in alphabetical order: what "First M Last" and "Last First" share. */
export function wordSetKey(name: string): string {
  const words = fullNameKey(name).split(' ');
  const whole = words.filter((word) => word.length > 1);
  return (whole.length > 0 ? whole : words).sort().join(' ');
}
