import { bookedProblems } from '../../../kernel/booked';
import { type Day, type FinancialYear, londonDay, PERIODS } from '../../../kernel/dates';
import { absolute, compare, type Pence, ZERO } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { type BudgetHolder } from '../../access/rules/directory';
import { findPlacementsByIds } from '../../placements/repository/placement';
import { MOST_WRITTEN, textProblems } from '../../providers/rules/said';
import { recordActualRefusal, type RecordActualRefusalCode } from '../refusals/record-actual';
import { insertActual } from '../repository/actual';
import { openBooks } from '../repository/books';
import { type ActualKind } from '../rules/codes';
import { firstDocumentDay } from '../rules/document-day';
import { getBudgetHolder } from './read-pressure';
import { livesInYear } from './set-budget';

/** One amount of spend, net of VAT. */
export interface RecordActual {
  readonly budgetHolderId: string | null;
  readonly financialYear: FinancialYear;
  readonly period: number;
  readonly kind: ActualKind;
  readonly amount: Pence;
  readonly vat: Pence;
  readonly placementId: string | null;
  readonly reference: string;
  readonly dated: Day;
}

type Value = { readonly actualId: string };
type Outcome = Result<Value, Refusal<RecordActualRefusalCode>>;

/** Books spend against a budget holder and a period (money.md section 6, `actual`; finance.md B36: net of VAT). */
export function recordActual(ctx: Ctx, command: RecordActual, clientMutationId: string | null): Promise<Outcome> {
  return ctx.write({ event: 'actual.recorded', clientMutationId, input: command }, (tx) => recordActualIn(tx, command));
}

/** The same inside a write. */
export async function recordActualIn(tx: WriteTx, command: RecordActual): Promise<Outcome> {
  const holder = await getBudgetHolder(tx, command.budgetHolderId);
  const placement =
    command.placementId === null
      ? undefined
      : (await findPlacementsByIds(tx, [command.placementId])).get(command.placementId);
  const period = PERIODS.find((one) => one === command.period);
  const firstDated = firstDocumentDay(holder, command.financialYear);
  const facts = { ...command, holderName: holder.name, firstDated };
  const codes = brokenRules(facts, holder, placement !== undefined, londonDay(tx.clock.now()));
  const refusals = [
    ...codes.map((code) => recordActualRefusal(code, facts)),
    ...bookedProblems(Object.entries({ amount: command.amount, vat: command.vat })),
    ...textProblems('reference', command.reference, MOST_WRITTEN.title),
  ];
  if (refusals.length > 0 || period === undefined) return refuse(refusals);

  const actualId = newId();
  const isNew = await insertActual(tx, {
    ...command,
    actualId,
    budgetHolderId: holder.budgetHolderId,
    period,
    caseId: placement?.caseId ?? null,
    reference: command.reference.trim(),
    recordedBy: tx.actor.personId,
    recordedAt: await openBooks(tx),
  });
  if (!isNew) return refuse([recordActualRefusal('ALREADY_RECORDED', facts)]);
  tx.record({
    type: 'Actual',
    id: actualId,
    caseId: placement?.caseId,
    detail: { budgetHolderId: holder.budgetHolderId, financialYear: command.financialYear, period },
  });
  tx.publish('budgetPressureChanged', {
    budgetHolderId: holder.budgetHolderId,
    financialYear: command.financialYear,
  });
  return ok({ actualId });
}

type BrokenRule = Parameters<typeof recordActualRefusal>[0];

function brokenRules(
  command: RecordActual & { readonly firstDated: Day },
  holder: BudgetHolder,
  isPlacementSeen: boolean,
  today: Day,
): readonly BrokenRule[] {
  const { kind, amount, vat } = command;
  const isVatWrong = hasRightSign(kind, amount) && compare(vat, ZERO) * compare(amount, ZERO) < 0;
  const broken: readonly (readonly [BrokenRule, boolean])[] = [
    ['BUDGET_HOLDER_NOT_IN_FORCE', !livesInYear(holder, command.financialYear)],
    ['PERIOD_OUT_OF_RANGE', !PERIODS.some((period) => period === command.period)],
    ['AMOUNT_SIGN', !hasRightSign(kind, amount)],
    ['VAT_SIGN', isVatWrong],
    ['VAT_TOO_LARGE', compare(absolute(vat), absolute(amount)) > 0],
    ['DATED_IN_FUTURE', command.dated > today],
    ['DATED_TOO_EARLY', command.dated < command.firstDated],
    ['REFERENCE_MISSING', written(command.reference) === null],
    ['PLACEMENT_UNKNOWN', command.placementId !== null && !isPlacementSeen],
  ];
  return broken.filter(([, isBroken]) => isBroken).map(([code]) => code);
}

/** A credit note is negative, an invoice or recharge positive; a journal either, but never nothing (B31). */
function hasRightSign(kind: ActualKind, amount: Pence): boolean {
  const sign = compare(amount, ZERO);
  if (kind === 'CREDIT_NOTE') return sign < 0;
  return kind === 'JOURNAL' ? sign !== 0 : sign > 0;
}
