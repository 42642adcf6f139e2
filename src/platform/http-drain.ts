import { type FastifyInstance } from 'fastify';

const DRAIN_MILLIS = 15_000;
const LOOK_MILLIS = 20;

/**
 * Gives what closes the server: it takes nothing more, waits for the answers that are being made, though not for ever,
 * and lets go of connections on which nothing was asked or nothing is asked any more.
 */
export function createDrain(server: FastifyInstance): () => Promise<void> {
  let begun = 0;
  server.addHook('onRequest', (_request, reply, done) => {
    begun += 1;
    reply.raw.once('close', () => {
      begun -= 1;
    });
    done();
  });
  return async () => {
    let timer: NodeJS.Timeout | undefined;
    let look: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, DRAIN_MILLIS);
    });
    const quiet = new Promise<void>((resolve) => {
      // A browser opens connections in advance, which count as busy until they have asked something.
      look = setInterval(() => {
        if (begun === 0) resolve();
      }, LOOK_MILLIS);
    });
    const closed = server.close();
    await Promise.race([closed, quiet, tooLong]);
    server.server.closeAllConnections();
    await Promise.race([closed, tooLong]);
    clearTimeout(timer);
    clearInterval(look);
  };
}
