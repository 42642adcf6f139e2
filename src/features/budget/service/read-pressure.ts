import { type Day, type FinancialYear, financialYearSpan } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { add, type Pence, sum, ZERO } from '../../../kernel/money';
import { type Result } from '../../../kernel/result';
import { type Actor, hasRole } from '../../../platform/actor';
import { millisBefore } from '../../../platform/clock';
import { type Ctx } from '../../../platform/context';
import { type Tx } from '../../../platform/db';
import { BadInput, Forbidden, NotFound } from '../../../platform/faults';
import { findBudgetHoldersByIds, findHighNeedsBlock } from '../../access/repository/directory';
import { type BudgetHolder } from '../../access/rules/directory';
import { findPayersByIds, type Payer } from '../../ledger/repository/inputs';
import { listLiveLines, type LiveLine, sumByPlacement } from '../../ledger/repository/pressure';
import { ageBeforePeriod, phaseAt } from '../../ledger/rules/coding';
import { dimensionsOf } from '../../ledger/rules/dimensions';
import { fullYearEffect } from '../../ledger/rules/full-year';
import { holdsPlacement } from '../../ledger/rules/recast';
import { type PlacementSum } from '../../ledger/rules/posting-query';
import { findLastBookedAt } from '../repository/books';
import { type PressureAnswer, type PressureQuestion, type SettledQuestion } from '../rules/answer';
import { outOfArea, type PlacementInYear } from '../rules/out-of-area';
import { matchesFilter } from '../rules/filter';
import { readFigures } from './read-figures';
import { budgetHolderSource, findSources, sourcesOf } from './read-sources';

/** The roles that read every budget of the area; a budget holder reads its own (api.md, Who may do what). */
const READS_ALL_BUDGETS = ['DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR'];

/**
 * The pressure on one budget, every figure from one snapshot (money.md section 6). Throws NotFound for an unknown
 * budget holder, Forbidden for one that is not the reader's, BadInput for an instant that lies in the future.
 */
export async function readBudgetPressure(ctx: Ctx, asked: PressureQuestion): Promise<PressureAnswer> {
  const tx = await ctx.read();
  const { question, budgetHolder } = await settleQuestion(ctx, asked);
  const isFiltered = Object.keys(asked.filter).length > 0;
  const placements = await sumByPlacement(tx, question);
  const placementIds = isFiltered ? placements.map(({ placementId }) => placementId) : null;
  const { figures, booked } = await readFigures(tx, question, placementIds);
  const year = financialYearSpan(question.financialYear);
  const lines = await listLiveLines(tx, { span: year, asAt: question.asAt, budgetHolderId: null });
  const seen = placements.filter(({ isWithheld }) => !isWithheld);
  const inYear = placementsInYear(question, seen, lines);
  return {
    question,
    budgetHolder,
    budgetVersion: isFiltered ? null : booked.version,
    pressure: figures,
    fullYearEffect: holderFullYearEffect(question, lines, await payerOf(tx, budgetHolder)),
    outOfArea: outOfArea(inYear, figures.committed),
    outOfAreaWithheld: sum(placements.filter(({ isWithheld }) => isWithheld).map(({ amount }) => amount)),
    outOfAreaByClass: (['NEIGHBOURING', 'OUT_OF_AREA'] as const).map((areaClass) => ({
      areaClass,
      ...outOfArea(inYear, figures.committed, [areaClass]),
    })),
    placements,
  };
}

/**
 * What was asked, settled: whose budget, as at which instant. Throws NotFound for an unknown budget holder, Forbidden for one that is not
 * the reader's, BadInput for an instant that lies in the future.
 */
export async function settleQuestion(
  ctx: Ctx,
  asked: PressureQuestion,
): Promise<{ readonly question: SettledQuestion; readonly budgetHolder: BudgetHolder }> {
  const tx = await ctx.read();
  const budgetHolder = await getBudgetHolder(tx, asked.budgetHolderId);
  const sources = asked.basis === 'RECAST' ? await findSources(tx, budgetHolder.budgetHolderId) : null;
  for (const { holderId } of sources ?? [budgetHolderSource(budgetHolder)]) requireOwnBudget(ctx.actor, holderId);
  const question: SettledQuestion = {
    ...asked,
    budgetHolderId: budgetHolder.budgetHolderId,
    asAt: await settleInstant(tx, asked.asAt),
    ...(sources === null ? {} : { sources }),
  };
  return { question, budgetHolder };
}

/** The budget holder asked for, or the area's high needs block. Throws NotFound. */
export async function getBudgetHolder(tx: Tx, budgetHolderId: string | null): Promise<BudgetHolder> {
  if (budgetHolderId === null) {
    const block = await findHighNeedsBlock(tx);
    if (block === undefined) throw new NotFound('Your local area has no high needs block yet.');
    return block;
  }
  const id = asId<BudgetHolderId>(budgetHolderId);
  const holder = (await findBudgetHoldersByIds(tx, [id])).get(id);
  if (holder === undefined) throw new NotFound('There is no such budget holder.');
  return holder;
}

/** Whether the actor may read a holder's budget: every one of the area by role, or its own (P1). */
export function mayReadBudget(actor: Actor, budgetHolderId: string): boolean {
  const isOwn = actor.roles.some((held) => held.budgetHolderId === budgetHolderId);
  return isOwn || actor.kind === 'system' || hasRole(actor, ...READS_ALL_BUDGETS);
}

function requireOwnBudget(actor: Actor, budgetHolderId: string): void {
  if (mayReadBudget(actor, budgetHolderId)) return;
  throw new Forbidden('You may read the pressure on your own budget only. Give its id as budgetHolderId.');
}

/**
 * The instant a question is as at. Without one it is the newest that no later entry can come before: the ledger's
 * last, or the millisecond before now (docs/decisions/0008).
 */
async function settleInstant(tx: Tx, asked: Date | null): Promise<Date> {
  const newest = await newestInstant(tx);
  if (asked === null) return newest;
  if (asked > newest) {
    throw new BadInput(
      `asAt lies in the future: the latest instant that can be asked about is ${newest.toISOString()}. Leave asAt out for the figures as they stand.`,
      { argument: 'asAt' },
    );
  }
  return asked;
}

/** One snapshot has one present: two pressures of one operation are as at the same instant. */
const presents = new WeakMap<Tx, Promise<Date>>();

/** The newest instant that can be asked about. */
export function newestInstant(tx: Tx): Promise<Date> {
  const known = presents.get(tx) ?? findNewestInstant(tx);
  presents.set(tx, known);
  return known;
}

async function findNewestInstant(tx: Tx): Promise<Date> {
  const beforeNow = millisBefore(tx.clock.now(), 1);
  const last = await findLastBookedAt(tx);
  return last !== null && last > beforeNow ? last : beforeNow;
}

async function payerOf(tx: Tx, holder: BudgetHolder): Promise<Payer> {
  const payer = (await findPayersByIds(tx, [holder.budgetHolderId])).get(holder.budgetHolderId);
  if (payer === undefined) throw new Error('a budget holder that was found is not a payer');
  return payer;
}

/** What the holder's live lines cost in a full year (money.md section 6, `fullYearEffect`). */
function holderFullYearEffect(question: SettledQuestion, lines: readonly LiveLine[], payer: Payer): Pence {
  const ofLines = lines.map((line) => {
    const dimensions = dimensionsOf(line, payer, {
      financialYear: question.financialYear,
      period: 12,
      payer: question.budgetHolderId,
      amount: ZERO,
    });
    if (!line.isWithheld && !matchesFilter(question.filter, dimensions)) return ZERO;
    const shares = priced(fullYearEffect({ ...line.costLine, financialYear: question.financialYear }));
    const sources = sourcesOf(question);
    const isOwn = (payer: string): boolean =>
      sources.some((source) => source.holderId === payer && holdsPlacement(source, line.placementId));
    return sum(shares.filter((share) => isOwn(share.payer)).map(({ amount }) => amount));
  });
  return sum(ofLines);
}

function placementsInYear(
  question: SettledQuestion,
  placements: readonly PlacementSum[],
  lines: readonly LiveLine[],
): PlacementInYear[] {
  const linesOf = groupBy(lines, (line) => line.placementId);
  return placements.map((placement): PlacementInYear => {
    const own = linesOf.get(placement.placementId) ?? [];
    const lastDay = lastActiveDay(own);
    return {
      placementId: placement.placementId,
      areaClass: placement.areaClass as PlacementInYear['areaClass'],
      cost: placement.amount,
      fullYearCost: lastDay === null ? null : fullYearCost(question.financialYear, own, lastDay),
      likeness: likenessOf(question.financialYear, own[0]),
    };
  });
}

function lastActiveDay(lines: readonly LiveLine[]): Day | null {
  const ends = lines.flatMap(({ costLine }) => costLine.versions.map(({ span }) => span.endDate));
  return ends.reduce<Day | null>((latest, end) => (latest === null || end > latest ? end : latest), null);
}

/** What a placement costs all payers over a full year, at the prices and shares of its last active day of the year. */
function fullYearCost(financialYear: FinancialYear, lines: readonly LiveLine[], inForceOn: Day): Pence {
  return lines.reduce((all, { costLine }) => {
    const shares = priced(fullYearEffect({ ...costLine, financialYear, inForceOn }));
    return add(all, sum(shares.map(({ amount }) => amount)));
  }, ZERO);
}

/** Primary need, phase and day or residential kind: what makes placements alike (money.md section 4). */
function likenessOf(financialYear: FinancialYear, line: LiveLine | undefined): string {
  if (line === undefined) return 'NONE';
  const { primaryNeed, residential } = line.coding;
  const phase = phaseAt(ageBeforePeriod(line.coding.birthCohort, financialYear, 12));
  return [primaryNeed, phase, residential === 'DAY' ? 'DAY' : 'RESIDENTIAL'].join('|');
}

function priced<Value>(result: Result<Value, { readonly message: string }>): Value {
  if (result.ok) return result.value;
  throw new Error(`a committed line can not be priced: ${result.refusals.map(({ message }) => message).join(' ')}`);
}
