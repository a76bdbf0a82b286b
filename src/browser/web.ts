import { Panel } from './web/panel.ts';
import { startPicture } from './web/start-picture.ts';

for (const panel of document.querySelectorAll<HTMLElement>('[data-panel]')) new Panel(panel);
for (const figure of document.querySelectorAll('figure.web:not([data-panel] *)')) {
  if (figure.querySelector('svg.web-rings')) startPicture(figure);
}
