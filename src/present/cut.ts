/** Cut to what a table can show, with control characters made visible. */
export function cut(text: string, most: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a file may hold them, and a page must not.
  const visible = text.replace(/[\u0000-\u001f]/g, (char) =>
    String.fromCharCode(0x2400 + char.charCodeAt(0)),
  );
  const letters = Array.from(visible.slice(0, 2 * most + 2));
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : visible;
}
