import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded into a measured process with --import, and into its threads: the process writes its peak memory (KiB) to file
// descriptor 3 as it ends.
if (isMainThread) {
  process.on('exit', () => {
    writeSync(3, String(process.resourceUsage().maxRSS));
  });
}
