import type { Ctx } from '../../../platform/context';
import type { Tx } from '../../../platform/db';
import { SIGHT_WORK } from '../../cases/repository/circumstance-list';
import { CONTRIBUTION_WORK } from '../../contributions/repository/work';
import { PLACEMENT_WORK } from '../../placements/repository/work';
import { listWork } from '../repository/worklist';
import { inOrder, workKinds, type WorkItem, type WorkKind } from '../rules/worklist';
import { readClocksDue } from './read-clocks-due';
import { readLatePapers } from './read-late-papers';
import { readMissingDays } from './read-missing-days';
import { readNoticesDue } from './read-notices-due';
import { readQuorumRisks } from './read-quorum-risks';
import { readRatifications } from './read-ratifications';
import { readRedressDue } from './read-redress-due';
import { readSubjectRequestsDue } from './read-subject-requests-due';
import { readUnmatchedPayments } from './read-unmatched-payments';
import { readUntoldPlanEvents } from './read-untold-plan-events';

/** More than this of a kind nobody works through in one list; the earliest come first. */
export const MOST_OF_A_KIND = 100;

/** The kinds that a rule decides on beside the database. */
const BY_RULE: readonly (readonly [WorkKind, (tx: Tx) => Promise<readonly WorkItem[]>])[] = [
  ['QUORUM_AT_RISK', readQuorumRisks],
  ['LATE_PAPERS', readLatePapers],
  ['RATIFICATION', readRatifications],
  ['CLOCK', (tx) => readClocksDue(tx, MOST_OF_A_KIND)],
  ['DAY_MISSING', (tx) => readMissingDays(tx, MOST_OF_A_KIND)],
  ['SUBJECT_REQUEST', (tx) => readSubjectRequestsDue(tx, MOST_OF_A_KIND)],
  ['NOTICE', (tx) => readNoticesDue(tx, MOST_OF_A_KIND)],
  ['PLAN_LETTER', readUntoldPlanEvents],
  ['REDRESS', readRedressDue],
  ['PAYMENT_UNMATCHED', readUnmatchedPayments],
];

/**
 * What of the kinds that are asked for (null: of all) waits for the reader, the earliest day first; of each kind the earliest
 * `MOST_OF_A_KIND`. In a few statements a kind, whatever there is.
 */
export async function readWorklist(ctx: Ctx, asked: readonly WorkKind[] | null): Promise<readonly WorkItem[]> {
  const kinds = workKinds(ctx.actor.permissions, asked);
  if (kinds.size === 0) return [];
  const tx = await ctx.read();
  const work = [
    ...(await listWork(tx, kinds, MOST_OF_A_KIND, { ...SIGHT_WORK, ...CONTRIBUTION_WORK, ...PLACEMENT_WORK })),
  ];
  for (const [kind, read] of BY_RULE) if (kinds.has(kind)) work.push(...(await read(tx)));
  return inOrder(work, MOST_OF_A_KIND);
}
