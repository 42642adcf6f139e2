import { londonDay, type Day } from '../../../kernel/dates';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { findPlacementStart } from '../repository/placement-start';
import { insertDispute } from '../repository/disputes';
import { listDisputeStages } from '../repository/stages';
import type { InterimArrangement } from '../rules/approval';
import { enterStage, type DisputedLine } from '../rules/dispute';

/** A dispute to open about a share. */
export interface DisputeToOpen {
  readonly share: {
    readonly caseId: string;
    readonly placementId: string;
    readonly contributionId: string;
    readonly budgetHolderId: string;
  };
  /** Null: the first day of the placement. */
  readonly firstDisputedDate: Day | null;
  readonly lines: readonly DisputedLine[];
  readonly interim: Pick<InterimArrangement, 'basis' | 'payerId'> | null;
}

/** Opens a dispute about a share, at the area's first stage, and gives its id. Nothing is carried yet: that comes with what is posted. */
export async function openDisputeIn(tx: WriteTx, dispute: DisputeToOpen): Promise<string> {
  const disputeId = newId();
  const now = tx.clock.now();
  const [first] = await listDisputeStages(tx);
  const { share, interim } = dispute;
  await insertDispute(tx, {
    ...share,
    disputeId,
    firstDisputedDate: dispute.firstDisputedDate ?? (await findPlacementStart(tx, share.placementId)),
    stage: enterStage(first, londonDay(now)),
    interim:
      interim === null
        ? null
        : { basis: interim.basis, payerId: interim.payerId, setBy: tx.actor.personId, setAt: now },
    lines: dispute.lines,
  });
  return disputeId;
}
