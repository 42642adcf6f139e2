import { complain, print } from '../platform/log';
import { runProject } from './project';

/*
 * `npm run project` begins here and not in main.ts: it needs neither server nor database, whose loading takes as long as the projection.
 */

// `… | head` goes away when it has read enough: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

runProject(process.argv.slice(2), { print, complain }).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  },
);
