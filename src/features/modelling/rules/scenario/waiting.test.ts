// What a run waits for.
import { waitOf, type QueuedRun } from './waiting';

const now = new Date('2026-01-01T10:00:00Z');
const queued = (changes: Partial<QueuedRun> = {}): QueuedRun => ({
  ...{ attempts: 0, runAt: new Date('2026-01-01T09:59:55Z'), isRunning: false, isAnythingRun: false },
  silentSeconds: null,
  ...changes,
});
const reason = (one: QueuedRun | null, before = 0, status: 'QUEUED' | 'RUNNING' | 'SUCCEEDED' = 'QUEUED') =>
  waitOf({ status }, one, { before, now })?.reason ?? null;

test('it is told why a run does not go on', () => {
  expect(reason(queued())).toBe('STARTING');
  expect(reason(queued({ isAnythingRun: true }))).toBe('BEHIND_OTHERS');
  expect(reason(queued(), 2)).toBe('BEHIND_OTHERS');
  // Nobody has taken it for more than half a minute, and nobody runs anything.
  expect(reason(queued({ runAt: new Date('2026-01-01T09:59:00Z') }), 2)).toBe('NOTHING_TAKES_JOBS');
  expect(reason(queued({ attempts: 1, isAnythingRun: true }), 0, 'RUNNING')).toBe('TRIED_AGAIN');
  expect(reason(null)).toBe('NOT_QUEUED');
  expect(reason(queued({ isRunning: true, silentSeconds: 31 }), 0, 'RUNNING')).toBeNull();
  // Whoever ran it has missed the half minute after which it says so: it was killed.
  expect(reason(queued({ isRunning: true, isAnythingRun: true, silentSeconds: 46 }), 0, 'RUNNING')).toBe('INTERRUPTED');
  expect(reason(null, 0, 'SUCCEEDED')).toBeNull();
});
