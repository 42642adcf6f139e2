import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findAgenciesByIds, findBudgetHoldersByIds } from '../../access/repository/directory';
import { statusOnApproval } from '../../contributions/rules/approval';
import { isOwnBudget } from '../../contributions/service/lock-share';
import type { AnswerUpliftCode } from '../refusals/uplift';
import { listUpliftLines, listUpliftShares, lockUpliftRound } from '../repository/uplift';
import { updateShareAnswered, updateShareRatified } from '../repository/uplift-changes';
import { isAgreed, upliftStatus, type UpliftRound, type UpliftRoundLine, type UpliftRoundShare } from '../rules/uplift';
import { queueUplift } from './apply-uplift-round';
import { interestRefusals } from './decide-uplift-round';
import { reasonRefusals } from './reason';

/** A holder's part of a round. */
export interface UpliftShareCommand {
  readonly upliftRoundId: string;
  readonly budgetHolderId: string;
}

type Told = Refusal<AnswerUpliftCode>;
type Keyed = { readonly clientMutationId: string | null };

/** A share with all that an answer to it is judged by, under the lock of its round. */
interface LockedUpliftShare {
  readonly round: UpliftRound;
  readonly lines: readonly UpliftRoundLine[];
  readonly shares: readonly UpliftRoundShare[];
  readonly share: UpliftRoundShare | null;
}

/**
 * Approves a holder's part of a round, once for all its placements, and gives the round's id (J9, G9): by the holder's own person. Over a
 * limit it waits for ratification (G8). The last one lets the round be applied.
 */
export function approveUpliftShare(
  ctx: Ctx,
  { clientMutationId, ...input }: UpliftShareCommand & Keyed,
): Promise<Result<string, Told>> {
  return ctx.write({ event: 'uplift-share.approved', clientMutationId, input }, async (tx) => {
    const locked = await lockUpliftShare(tx, input);
    const refusals = [...ownRefusals(tx, locked, input), ...answeredRefusals(locked)];
    if (locked.share === null || refusals.length > 0) return refuse(refusals);
    const status = statusOnApproval(locked.share);
    await updateShareAnswered(tx, input, status, null);
    return settle(tx, input, { status });
  });
}

/** Refuses a holder's part of a round, with a reason, and gives the round's id: it is not applied while the refusal stands. */
export function refuseUpliftShare(
  ctx: Ctx,
  { clientMutationId, ...input }: UpliftShareCommand & Keyed & { readonly reason: string },
): Promise<Result<string, Told>> {
  return ctx.write({ event: 'uplift-share.refused', clientMutationId, input }, async (tx) => {
    const locked = await lockUpliftShare(tx, input);
    const refusals = [...ownRefusals(tx, locked, input), ...reasonRefusals(input.reason)];
    if (refusals.length > 0) return refuse(refusals);
    await updateShareAnswered(tx, input, 'REFUSED', input.reason.trim());
    return settle(tx, input, { status: 'REFUSED' });
  });
}

/**
 * Ratifies a part over its holder's limits and gives the round's id (G8): by a director of the holder's own agency, of education and social
 * care by the local authority's (G9), who is not who approved it.
 */
export function ratifyUpliftShare(
  ctx: Ctx,
  { clientMutationId, ...input }: UpliftShareCommand & Keyed,
): Promise<Result<string, Told>> {
  return ctx.write({ event: 'uplift-share.ratified', clientMutationId, input }, async (tx) => {
    const locked = await lockUpliftShare(tx, input);
    const refusals = [...plainRefusals(locked), ...(await ratifierRefusals(tx, locked, input))];
    if (refusals.length > 0) return refuse(refusals);
    await updateShareRatified(tx, input);
    return settle(tx, input, { isRatified: true });
  });
}

async function lockUpliftShare(
  tx: WriteTx,
  { upliftRoundId, budgetHolderId }: UpliftShareCommand,
): Promise<LockedUpliftShare> {
  const round = await lockUpliftRound(tx, upliftRoundId);
  const lines = (await listUpliftLines(tx, [upliftRoundId])).get(upliftRoundId) ?? [];
  const shares = (await listUpliftShares(tx, [upliftRoundId])).get(upliftRoundId) ?? [];
  return { round, lines, shares, share: shares.find((one) => one.budgetHolderId === budgetHolderId) ?? null };
}

/** Notes the answer, and lets the round be applied when it was the last. */
async function settle(
  tx: WriteTx,
  { upliftRoundId, budgetHolderId }: UpliftShareCommand,
  said: Readonly<Record<string, unknown>>,
): Promise<Result<string, Told>> {
  const shares = (await listUpliftShares(tx, [upliftRoundId])).get(upliftRoundId) ?? [];
  if (isAgreed(shares)) await queueUplift(tx, upliftRoundId);
  tx.record({ type: 'UpliftRound', id: upliftRoundId, detail: { budgetHolderId, ...said } });
  return ok(upliftRoundId);
}

function plainRefusals({ round, lines, shares, share }: LockedUpliftShare): Told[] {
  return [
    ...(upliftStatus(round, shares) === 'AWAITING_HOLDERS'
      ? []
      : [
          tell(
            'NOT_WAITING',
            'upliftRoundId',
            'This round waits for no holder: it is undecided, refused, or agreed by all.',
          ),
        ]),
    ...(share === null
      ? [
          tell(
            'NOT_A_PAYER',
            'budgetHolderId',
            'The round raises nothing that this budget holder pays; nothing is asked of it.',
          ),
        ]
      : []),
    ...interestRefusals(round, lines),
  ];
}

function ownRefusals(tx: Tx, locked: LockedUpliftShare, { budgetHolderId }: UpliftShareCommand): Told[] {
  return [
    ...plainRefusals(locked),
    ...(isOwnBudget(tx.actor, budgetHolderId)
      ? []
      : [tell('NOT_YOUR_SHARE', 'budgetHolderId', 'Only the budget holder’s own person answers for its share.')]),
  ];
}

function answeredRefusals({ share }: LockedUpliftShare): Told[] {
  const isAnswered = share?.status === 'APPROVED' || share?.status === 'AWAITING_RATIFICATION';
  return isAnswered ? [tell('ALREADY_ANSWERED', 'budgetHolderId', 'This share is agreed already.')] : [];
}

async function ratifierRefusals(
  tx: Tx,
  { share }: LockedUpliftShare,
  { budgetHolderId }: UpliftShareCommand,
): Promise<Told[]> {
  const id = asId<BudgetHolderId>(budgetHolderId);
  const holder = (await findBudgetHoldersByIds(tx, [id])).get(id);
  const agency =
    holder === undefined ? undefined : (await findAgenciesByIds(tx, [holder.agencyId])).get(holder.agencyId);
  const isTheirs = tx.actor.roles.some(
    ({ role, agencyId }) =>
      role === 'DIRECTOR' && (agencyId === holder?.agencyId || (agencyId === null && agency?.kind !== 'HEALTH')),
  );
  const isOwn = share?.answeredBy === tx.actor.personId;
  return [
    ...(isTheirs
      ? []
      : [tell('NOT_YOUR_SHARE', 'budgetHolderId', 'A director of the budget holder’s own agency ratifies its share.')]),
    ...(share?.overLimit === null
      ? [tell('NOT_OVER_LIMIT', 'budgetHolderId', 'This share is within its limits, and needs no ratification.')]
      : []),
    ...(isOwn
      ? [tell('OWN_APPROVAL', 'budgetHolderId', 'You approved this share; another director ratifies it.')]
      : []),
  ];
}

function tell(code: AnswerUpliftCode, field: string, message: string): Told {
  return { code, field: [field], message };
}
