/** Where a form of choices leads: its fields, without those that are blank or as they are at first. */
export function addressOfForm(form: HTMLFormElement): string {
  const address = new URL(form.action);
  address.search = '';
  for (const [name, value] of new FormData(form)) {
    const select = form.elements.namedItem(name);
    const plain = select instanceof HTMLSelectElement ? select.options[0]?.value : '';
    if (typeof value === 'string' && value.trim() !== '' && value !== plain)
      address.searchParams.set(name, value);
  }
  return address.href;
}

/** Fills a form as another of the same fields is filled; while somebody is typing, what they type stays as it is. */
export function copyValues(
  from: HTMLFormElement,
  to: HTMLFormElement,
  { typing }: { readonly typing: boolean },
): void {
  for (const field of to.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    'input[name], select[name]',
  )) {
    const fresh = from.elements.namedItem(field.name);
    if (!(fresh instanceof HTMLInputElement || fresh instanceof HTMLSelectElement)) continue;
    if (field instanceof HTMLSelectElement)
      field.replaceChildren(...[...fresh.children].map((each) => each.cloneNode(true)));
    if (!typing || field.type !== 'search' || field !== document.activeElement) field.value = fresh.value;
  }
}
