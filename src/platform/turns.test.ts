import { setTimeout as sleep } from 'node:timers/promises';
import { createTurns } from './turns';

const stays = new AbortController().signal;
const UNAVAILABLE = expect.objectContaining({ code: 'UNAVAILABLE' }) as unknown;
const open = (limits: Partial<Parameters<typeof createTurns>[0]> = {}) =>
  createTurns({ atOnce: 1, waiting: 2, ofCaller: 2, waitMillis: 10_000, ...limits });

test('turns are had in order, a few at once', async () => {
  const turns = open({ ofCaller: 3 });
  const had: number[] = [];
  const first = await turns.take('ann', stays);
  const others = [1, 2].map(async (one) => {
    const over = await turns.take('ann', stays);
    had.push(one);
    over();
  });
  await sleep(5);
  expect(had).toEqual([]);
  first();
  await Promise.all(others);
  expect(had).toEqual([1, 2]);
  (await turns.take('bob', stays))();
});

test('too many of one caller, or of all, are told so at once', async () => {
  const turns = open();
  const over = await turns.take('ann', stays);
  const waiting = turns.take('ann', stays);
  await expect(turns.take('ann', stays)).rejects.toEqual(UNAVAILABLE);
  const another = turns.take('bob', stays);
  await expect(turns.take('cat', stays)).rejects.toEqual(UNAVAILABLE);
  over();
  (await waiting)();
  (await another)();
});

test('who leaves or waits too long has no turn, and keeps none from the others', async () => {
  const turns = open({ waitMillis: 30 });
  const over = await turns.take('ann', stays);
  const leaving = new AbortController();
  const left = turns.take('bob', leaving.signal);
  const late = turns.take('cat', stays);
  leaving.abort();
  await expect(left).rejects.toEqual(UNAVAILABLE);
  await expect(late).rejects.toEqual(UNAVAILABLE);
  over();
  (await turns.take('bob', stays))();
  await expect(turns.take('bob', leaving.signal)).rejects.toEqual(UNAVAILABLE);
});
