import { writeSync } from 'node:fs';

// Loaded into a measured process with --import: writes its peak memory (KiB) to file descriptor 3 as it ends.
process.on('exit', () => {
  writeSync(3, String(process.resourceUsage().maxRSS));
});
