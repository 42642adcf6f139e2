import { inWordsWithin } from '../../../kernel/code-words';
import { londonDay } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import type { Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { requireVersion } from '../../../platform/version';
import { findBudgetHoldersByIds } from '../../access/repository/directory';
import { listDelegatedLimits } from '../../access/repository/limits';
import { LimitedDecision, LimitRole } from '../../access/rules/limits';
import { overLimit } from '../../contributions/rules/approval';
import { sayMoney } from '../../ledger/rules/problem';
import type { DecideUpliftCode } from '../refusals/uplift';
import { listUpliftLines, lockUpliftRound } from '../repository/uplift';
import { updateDecided } from '../repository/uplift-changes';
import type { UpliftDecision } from '../rules/change-codes';
import { raisedBy, type UpliftRound, type UpliftRoundLine } from '../rules/uplift';
import { queueUplift } from './apply-uplift-round';
import { reasonRefusals } from './reason';
import { readRisingShares } from './rising-shares';
import { readUpliftAnswer, type UpliftRoundAnswer } from './uplift-answer';
import { readUpliftTerms, type UpliftTerms } from './uplift-terms';

/** What a director decides of what was asked. */
export interface DecideUpliftRoundCommand {
  readonly upliftRoundId: string;
  readonly decision: UpliftDecision;
  /** Of what is agreed in part: a percentage for every line of the round; null: `amounts` say it. */
  readonly percent: Decimal | null;
  /** Of what is agreed in part: the new amounts of single lines; one that is not named, without a percentage, is not raised. */
  readonly amounts: readonly { readonly costLineId: string; readonly amount: Pence }[];
  readonly reason: string;
  /** The round's version the caller has read; null decides whatever it has become. */
  readonly expectedVersion: number | null;
}

type Told = Refusal<DecideUpliftCode>;

/**
 * Decides a round (J9) and gives its id, with what it will do once every holder whose share rises has agreed: nothing changes before that.
 * Each share is held against its holder's delegated limit for uplifts on the day (G8); where nobody's share rises it is applied right away.
 */
export function decideUpliftRound(
  ctx: Ctx,
  {
    clientMutationId,
    preview,
    ...input
  }: DecideUpliftRoundCommand & { readonly clientMutationId: string | null; readonly preview: boolean },
): Promise<Result<UpliftRoundAnswer, Told>> {
  return ctx.write({ event: 'uplift-round.decided', clientMutationId, input, isPreview: preview }, async (tx) => {
    const decided = await decideUpliftRoundIn(tx, input);
    if (!decided.ok) return decided;
    const { upliftRoundId, decision } = input;
    if (decided.value.isAgreed && decision !== 'REFUSED') await queueUplift(tx, upliftRoundId);
    tx.record({ type: 'UpliftRound', id: upliftRoundId, detail: { decision } });
    return ok(decided.value.answer);
  });
}

/** `decideUpliftRound` within another write: whether nobody is left to agree, and what is answered; applies and records nothing of its own. */
export async function decideUpliftRoundIn(
  tx: WriteTx,
  command: DecideUpliftRoundCommand,
): Promise<Result<{ readonly answer: UpliftRoundAnswer; readonly isAgreed: boolean }, Told>> {
  const { upliftRoundId, decision, reason, expectedVersion } = command;
  const round = await lockUpliftRound(tx, upliftRoundId);
  requireVersion(round, expectedVersion, `This round is at version ${round.version} now.`);
  const lines = (await listUpliftLines(tx, [upliftRoundId])).get(upliftRoundId) ?? [];
  const raisable = lines.filter(({ problem }) => problem === null);
  const agreed = agreedAmounts(raisable, command);
  const plain: Told[] = [
    ...(round.decision === null
      ? []
      : [
          tell(
            'ALREADY_DECIDED',
            'upliftRoundId',
            `This round was decided already: “${inWordsWithin(round.decision)}”.`,
          ),
        ]),
    ...interestRefusals(round, lines),
    ...partRefusals(raisable, command, agreed),
    ...reasonRefusals(reason),
  ];
  if (plain.length > 0) return refuse(plain);
  const placementIds = [...new Set(lines.map(({ placementId }) => placementId))];
  const terms = await readUpliftTerms(tx, { placementIds, fromDate: round.fromDate, amounts: agreed });
  const over = await overOwnLimit(tx, terms);
  if (over.length > 0) return refuse(over);
  const shares = await readRisingShares(tx, terms);
  await updateDecided(tx, upliftRoundId, { decision, reason: reason.trim() }, agreed, shares);
  return ok({
    answer: await readUpliftAnswer(tx, upliftRoundId, terms.effect, shares),
    isAgreed: shares.length === 0,
  });
}

/** Whether the actor may not answer for a round: a line of it is hidden from them, since they declared an interest in its case (G5). */
export function interestRefusals(
  round: Pick<UpliftRound, 'lines'>,
  visible: readonly UpliftRoundLine[],
): Refusal<'INTEREST_DECLARED'>[] {
  if (visible.length === round.lines) return [];
  const message = 'You declared an interest in a case of this round; somebody else has to answer for it.';
  return [{ code: 'INTEREST_DECLARED', field: ['upliftRoundId'], message }];
}

function agreedAmounts(
  lines: readonly UpliftRoundLine[],
  { decision, percent, amounts }: DecideUpliftRoundCommand,
): ReadonlyMap<string, Pence> {
  if (decision === 'REFUSED') return new Map();
  const named = new Map(amounts.map(({ costLineId, amount }) => [costLineId, amount]));
  return new Map(
    lines.flatMap(({ costLineId, former, asked }) => {
      if (decision === 'AGREED') return [[costLineId, asked] as const];
      const part = named.get(costLineId) ?? (percent === null ? null : raisedBy(former, percent));
      return part === null ? [] : [[costLineId, part] as const];
    }),
  );
}

function partRefusals(
  lines: readonly UpliftRoundLine[],
  { decision, percent, amounts }: DecideUpliftRoundCommand,
  agreed: ReadonlyMap<string, Pence>,
): Told[] {
  const isPart = percent !== null || amounts.length > 0;
  if (decision !== 'PART_AGREED') {
    const message = 'A percentage or amounts go with a part that is agreed; leave them out, or agree in part.';
    return isPart ? [tell('PART_UNASKED', 'decision', message)] : [];
  }
  if (!isPart) return [tell('PART_MISSING', 'percent', 'Say which part is agreed: a percentage, or amounts of lines.')];
  const asked = new Map(lines.map((line) => [line.costLineId, line]));
  const unknown = amounts.flatMap(({ costLineId }, index): Told[] => {
    const field = ['amounts', String(index), 'costLineId'];
    if (!asked.has(costLineId)) {
      return [{ code: 'LINE_UNKNOWN', field, message: 'This is no cost line of the round; choose one of its lines.' }];
    }
    return amounts.findIndex((one) => one.costLineId === costLineId) < index
      ? [{ code: 'LINE_TWICE', field, message: 'This cost line is named twice; keep one of its amounts.' }]
      : [];
  });
  const above = [...agreed].filter(([costLineId, amount]) => {
    const line = asked.get(costLineId);
    if (line === undefined) return false;
    return amount < 0n || (amount === 0n && line.former > 0n) || (amount > line.asked && amount > line.former);
  });
  if (above.length === 0) return unknown;
  const message = `${String(above.length)} amounts are above what was asked, or 0.00 or below; agree at most what was asked.`;
  return [...unknown, tell('AMOUNT_INVALID', percent === null ? 'amounts' : 'percent', message)];
}

/** A director agrees uplifts within the limits that are set for directors; where none is, their holders' own limits bind. */
async function overOwnLimit(tx: Tx, { rises }: UpliftTerms): Promise<Told[]> {
  const today = londonDay(tx.clock.now());
  const ids = rises.map(({ payer }) => asId<BudgetHolderId>(payer));
  const kind = { role: LimitRole.DIRECTOR, decisionType: LimitedDecision.UPLIFT };
  const limits = await listDelegatedLimits(tx, ids, today, kind);
  const holders = await findBudgetHoldersByIds(tx, ids);
  return rises.flatMap(({ payer, annual, weekly, wholeLife, isOpenEnded }): Told[] => {
    const own = limits.get(asId<BudgetHolderId>(payer)) ?? [];
    if (own.length === 0 || annual <= 0n) return [];
    const amounts = { budgetHolderId: payer, annual, weekly, wholeLife: isOpenEnded ? null : wholeLife };
    const message = overLimit(amounts, own, today);
    if (message === null) return [];
    const name = holders.get(asId<BudgetHolderId>(payer))?.name ?? 'A budget holder';
    const rise = `${name} would pay ${sayMoney(annual)} more a year.`;
    return [tell('OVER_LIMIT', 'decision', `${rise} ${message} Agree less, or bring it to the panel.`)];
  });
}

function tell(code: DecideUpliftCode, field: string, message: string): Told {
  return { code, field: [field], message };
}
