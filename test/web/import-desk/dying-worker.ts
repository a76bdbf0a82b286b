import { parentPort } from 'node:worker_threads';

/** A thread that ends in the middle of what it is asked for, as one without memory would. */
parentPort!.on('message', () => process.exit(1));
