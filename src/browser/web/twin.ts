import type { LivePicture } from './live-picture.ts';

/** Pointing at a row of the tables brings out its dot. */
export function startTwin(panel: HTMLElement, { dots, emphasis }: LivePicture): void {
  const byKey = new Map(dots.map((dot) => [dot.key, dot]));
  for (const row of panel.querySelectorAll<HTMLElement>('[data-part="twin"] [data-key]')) {
    const dot = byKey.get(row.dataset.key ?? '');
    if (!dot) continue;
    row.addEventListener('pointerenter', () => emphasis.point(dot));
    row.addEventListener('pointerleave', () => emphasis.point(null));
  }
}
