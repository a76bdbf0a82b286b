import type { MapApp } from './map-app.ts';

/**
 * Pointing brings out, a click opens a department and goes to a person's page. A finger cannot point without touching,
 * so its first touch chooses and its second acts.
 */
export function startPointer(app: MapApp, canvas: HTMLElement): void {
  const { sigma } = app.stage;
  let touched = false;
  canvas.addEventListener('pointerdown', ({ pointerType }) => {
    touched = pointerType === 'touch';
  });
  // While the page is only scrolled past, the wheel is the page's.
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (document.activeElement !== canvas && !event.ctrlKey && !event.metaKey) event.stopPropagation();
    },
    { capture: true },
  );
  sigma.on('enterNode', ({ node }) => {
    if (touched) return;
    canvas.style.cursor = 'pointer';
    app.point(node);
  });
  sigma.on('leaveNode', () => {
    canvas.style.cursor = '';
    app.point('');
  });
  sigma.on('clickStage', () => app.choose(''));
  sigma.on('doubleClickNode', ({ preventSigmaDefault }) => preventSigmaDefault());
  sigma.on('clickNode', ({ node, event }) => {
    const again = app.chosen?.key === node;
    if (touched && !again) app.choose(node);
    else act(app, node, event.original);
  });
}

/** What a click or Enter does at a dot. */
export function act(app: MapApp, key: string, event: { ctrlKey: boolean; metaKey: boolean }): void {
  const dot = app.dot(key);
  if (!dot) return;
  app.choose(key);
  if (dot.kind === 'department' || dot.kind === 'hub') void app.toggle(dot.name);
  else if (dot.href && (event.ctrlKey || event.metaKey)) window.open(dot.href);
  else if (dot.href) location.assign(dot.href);
}
