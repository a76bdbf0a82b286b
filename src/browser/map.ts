import { startMap } from './map/start-map.ts';

const figure = document.getElementById('map');
if (figure) await startMap(figure);
