import { ScenarioRunStatus } from './codes';
import { type ScenarioRun } from './stored';

/** Why a run has not begun, or does not go on. */
export const ScenarioWaitReason = {
  STARTING: 'STARTING',
  BEHIND_OTHERS: 'BEHIND_OTHERS',
  INTERRUPTED: 'INTERRUPTED',
  TRIED_AGAIN: 'TRIED_AGAIN',
  NOTHING_TAKES_JOBS: 'NOTHING_TAKES_JOBS',
  NOT_QUEUED: 'NOT_QUEUED',
} as const;
export type ScenarioWaitReason = (typeof ScenarioWaitReason)[keyof typeof ScenarioWaitReason];

/** How the job of a run stands in the queue. */
export interface QueuedRun {
  /** How often it was begun. */
  readonly attempts: number;
  /** From when on it may be begun. */
  readonly runAt: Date;
  readonly isRunning: boolean;
  /** For how long whoever runs it has said nothing of it, in seconds; null: nobody runs it. */
  readonly silentSeconds: number | null;
  /** Whether any job is run by anybody. */
  readonly isAnythingRun: boolean;
}

/** What a run waits for. */
export interface ScenarioWait {
  readonly reason: ScenarioWaitReason;
  /** The area's runs that were asked for before it and have not ended. */
  readonly before: number;
}

/** A job is taken within two seconds where anything takes jobs; after so long it is told that nothing does. */
const TAKEN_WITHIN_MILLIS = 30_000;
/** Whoever runs a job says so every half minute: who has missed that has died, and the job goes back to the queue after two minutes. */
const LONGEST_SILENCE_SECONDS = 45;

/** What an open run waits for; null: it goes on, or has ended. `queued` is null where the queue has no job of it. */
export function waitOf(
  run: Pick<ScenarioRun, 'status'>,
  queued: QueuedRun | null,
  { before, now }: { readonly before: number; readonly now: Date },
): ScenarioWait | null {
  const isOpen = run.status === ScenarioRunStatus.QUEUED || run.status === ScenarioRunStatus.RUNNING;
  if (!isOpen || (queued?.isRunning === true && !isSilent(queued))) return null;
  return { reason: reasonOf(queued, { before, now }), before };
}

function isSilent({ silentSeconds }: QueuedRun): boolean {
  return silentSeconds !== null && silentSeconds > LONGEST_SILENCE_SECONDS;
}

function reasonOf(
  queued: QueuedRun | null,
  { before, now }: { readonly before: number; readonly now: Date },
): ScenarioWaitReason {
  if (queued === null) return ScenarioWaitReason.NOT_QUEUED;
  if (isSilent(queued)) return ScenarioWaitReason.INTERRUPTED;
  if (!queued.isAnythingRun && now.getTime() - queued.runAt.getTime() > TAKEN_WITHIN_MILLIS) {
    return ScenarioWaitReason.NOTHING_TAKES_JOBS;
  }
  if (queued.attempts > 0) return ScenarioWaitReason.TRIED_AGAIN;
  return before > 0 || queued.isAnythingRun ? ScenarioWaitReason.BEHIND_OTHERS : ScenarioWaitReason.STARTING;
}
