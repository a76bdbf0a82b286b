import { parentPort, workerData } from 'node:worker_threads';
import { missingLetters, paintSvg } from './paint-svg.ts';
import type { PaintJob } from './thread-painter.ts';

/** The thread that paints one picture, or tries out letters, and ends. */
const job = workerData as PaintJob;
parentPort!.postMessage('letters' in job ? missingLetters(job.letters) : paintSvg(job.svg, job.how));
