/** The button that shows a picture with its legend on the whole screen; only where the browser can. Escape leaves. */
export function startFullScreen(figure: Element): void {
  const button = figure.querySelector<HTMLButtonElement>('[data-zoom="screen"]');
  if (!button || !document.fullscreenEnabled) return;
  button.hidden = false;
  const isFull = () => document.fullscreenElement === figure;
  button.addEventListener('click', () => {
    // Where it is refused, the picture stays as it is.
    (isFull() ? document.exitFullscreen() : figure.requestFullscreen()).catch(() => {});
  });
  figure.addEventListener('fullscreenchange', () => {
    button.textContent = isFull() ? 'Leave full screen' : 'Full screen';
  });
}
