import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { written } from '../../cases/rules/text';
import { refusalsFrom, REFUSE_CONTRIBUTION_CODES, type RefuseContributionCode } from '../refusals';
import { updateRefused } from '../repository/contributions';
import { insertStatement } from '../repository/statements';
import { isOfDecision } from '../rules/approval';
import { reasonProblems, textProblems } from '../rules/said';
import { closeAgreementIn } from './close-agreement';
import { isWithinPlacement } from './dispute-contribution';
import { lockShare, type LockedShare } from './lock-share';
import { openDisputeIn } from './open-dispute';

/** A holder's own person refuses its share. */
export interface RefuseContributionCommand {
  readonly contributionId: string;
  readonly reason: string;
  /** What it relies on: the law, the framework, the agreement. */
  readonly legalBasis: string;
  /** For a share that is committed already, and only then: the day from which it is disputed. */
  readonly firstDisputedDate: Day | null;
  readonly expectedVersion: number | null;
}

type Told = Refusal<RefuseContributionCode>;
const refusal = refusalsFrom(REFUSE_CONTRIBUTION_CODES);

/**
 * Refuses one holder's share, with its reason, legal basis and author, and gives the contribution's id. A change or settlement that waited
 * for it is closed: the split in force stands. The first agreement of a placement stays open, for another split or a dispute with an interim
 * payer. A share that is committed already becomes disputed from a day on: it is paid as before until finance says who carries it.
 */
export function refuseContribution(
  ctx: Ctx,
  { clientMutationId, ...input }: RefuseContributionCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Told>> {
  return ctx.write({ event: 'contribution.refused', clientMutationId, input }, (tx) => refuseContributionIn(tx, input));
}

/** `refuseContribution` within another write. */
export async function refuseContributionIn(
  tx: WriteTx,
  command: RefuseContributionCommand,
): Promise<Result<string, Told>> {
  const { contributionId, firstDisputedDate } = command;
  const share = await lockShare(tx, contributionId, command.expectedVersion);
  const { agreement, contribution, facts } = share;
  const isCommitted = agreement.committedAt !== null;
  const refusals = [...shareRefusals(share), ...textRefusals(command)];
  if (isCommitted && firstDisputedDate === null) refusals.push(refusal('FIRST_DAY_MISSING', ['firstDisputedDate']));
  if (isCommitted && firstDisputedDate !== null && !(await isWithinPlacement(tx, agreement, firstDisputedDate))) {
    refusals.push(refusal('DAY_OUTSIDE_PLACEMENT', ['firstDisputedDate']));
  }
  if (refusals.length > 0) return refuse(refusals);

  let disputeId: string | null = null;
  if (isCommitted) {
    disputeId = await openDisputeIn(tx, {
      share: { ...contribution, placementId: agreement.placementId },
      firstDisputedDate,
      lines: [],
      interim: null,
    });
  } else {
    await updateRefused(tx, contributionId);
    if (!isOfDecision(agreement)) await closeAgreementIn(tx, agreement.agreementId, 'REFUSED');
  }
  await insertStatement(tx, {
    kind: 'REFUSAL',
    caseId: contribution.caseId,
    agreementId: agreement.agreementId,
    contributionId,
    disputeId,
    reason: command.reason.trim(),
    legalBasis: command.legalBasis.trim(),
  });
  tx.record({
    type: 'Contribution',
    id: contributionId,
    caseId: contribution.caseId,
    detail: { budgetHolderId: contribution.budgetHolderId, disputeId },
  });
  tx.publish('caseChanged', { caseId: contribution.caseId, version: facts.version });
  return ok(contributionId);
}

function shareRefusals({ agreement, contribution, isOwn }: LockedShare): Told[] {
  const field = ['contributionId'];
  return [
    ...(isOwn(contribution.budgetHolderId) ? [] : [refusal('NOT_YOUR_SHARE', field)]),
    ...(agreement.closedAt === null ? [] : [refusal('AGREEMENT_CLOSED', field)]),
    ...(contribution.status === 'DISPUTED' ? [refusal('IN_DISPUTE', field)] : []),
    ...(contribution.status === 'REFUSED' && agreement.closedAt === null ? [refusal('ALREADY_REFUSED', field)] : []),
  ];
}

function textRefusals({ reason, legalBasis }: RefuseContributionCommand): Told[] {
  return [
    ...[...reasonProblems('reason', reason), ...textProblems('legalBasis', legalBasis)].map(
      ({ code, field, message }) => refusal(code, field, message),
    ),
    ...(written(legalBasis) === null ? [refusal('LEGAL_BASIS_MISSING', ['legalBasis'])] : []),
  ];
}
