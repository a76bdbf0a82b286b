/**
 * A button that shows a figure on the whole screen; only where the browser can. Escape leaves.
 * @param changed told whenever the screen is full, or no longer
 */
export function startFullScreen(
  figure: Element,
  button: HTMLButtonElement,
  changed: (isFull: boolean) => void,
): void {
  if (!document.fullscreenEnabled) return;
  button.hidden = false;
  const isFull = () => document.fullscreenElement === figure;
  button.addEventListener('click', () => {
    // Where it is refused, the figure stays as it is.
    (isFull() ? document.exitFullscreen() : figure.requestFullscreen()).catch(() => {});
  });
  figure.addEventListener('fullscreenchange', () => changed(isFull()));
}
