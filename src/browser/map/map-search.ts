import type { Suggestion } from '#present/map/find-on-map.ts';
import { viewFields } from './map-address.ts';

interface Search {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  /** Somebody was chosen from the list. */
  readonly found: (suggestion: Suggestion) => void;
}

/** A search field with suggestions, which can be cleared; by the pattern of an editable combobox (WAI-ARIA Authoring Practices). */
export function startSearch({ input, list, found }: Search): { clear(): void } {
  let suggestions: readonly Suggestion[] = [];
  let active = -1;
  let asked = 0;
  /** Enter was pressed before the answer had come. */
  let awaited = false;
  let hurried = false;
  /** What the field says of whoever was chosen. */
  let told = '';
  const show = (next: readonly Suggestion[]) => {
    suggestions = next;
    active = -1;
    list.replaceChildren(...suggestions.map(optionFor));
    if (suggestions.length === 0 && input.value.trim()) list.append(nobody());
    list.hidden = list.childElementCount === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    asked++;
    awaited = hurried = false;
    show([]);
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  };
  const choose = (at: number) => {
    const chosen = suggestions[at];
    if (!chosen) return;
    input.value = told = chosen.name;
    close();
    found(chosen);
  };
  const move = (step: number) => {
    if (suggestions.length === 0) return;
    active = (active + step + suggestions.length) % suggestions.length;
    [...list.children].forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === active));
    });
    input.setAttribute('aria-activedescendant', `map-found-${active}`);
  };
  input.addEventListener('input', async () => {
    const mine = ++asked;
    awaited = true;
    hurried = false;
    const next = input.value.trim() ? await suggest(input.value) : [];
    if (mine !== asked) return;
    awaited = false;
    show(next);
    if (hurried && next.length === 1) choose(0);
  });
  input.addEventListener('keydown', (event) => {
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => {
        if (awaited) hurried = true;
        else choose(Math.max(0, active));
      },
      Escape: close,
    };
    const act = keys[event.key];
    if (!act || (event.key === 'Escape' && list.hidden)) return;
    event.preventDefault();
    act();
  });
  const clear = () => {
    input.value = told = '';
    close();
  };
  const leave = () => {
    close();
    // Whoever is shown by a code in public is not to be read by the name that was typed.
    if (viewFields().has('names') && input.value !== told) clear();
  };
  input.addEventListener('blur', () => setTimeout(leave, 150));
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('[role=option]');
    if (option) choose([...list.children].indexOf(option));
  });
  return { clear };
}

async function suggest(typed: string): Promise<readonly Suggestion[]> {
  const fields = viewFields();
  fields.set('search', typed);
  const answer = await fetch(`/map/search.json?${fields}`);
  return answer.ok ? await answer.json() : [];
}

function optionFor({ name, detail }: Suggestion, at: number): HTMLElement {
  const option = document.createElement('li');
  option.id = `map-found-${at}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const more = document.createElement('span');
  more.textContent = detail;
  option.append(name, more);
  return option;
}

function nobody(): HTMLElement {
  const note = document.createElement('li');
  note.textContent = 'Nobody on the map matches this.';
  note.setAttribute('role', 'option');
  note.setAttribute('aria-disabled', 'true');
  note.setAttribute('aria-selected', 'false');
  return note;
}
