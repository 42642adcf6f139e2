import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { sum } from '../../../kernel/money';
import { type Actor, hasRole } from '../../../platform/actor';
import { millisBefore } from '../../../platform/clock';
import { type Ctx } from '../../../platform/context';
import { type Tx } from '../../../platform/db';
import { BadInput, Forbidden, NotFound } from '../../../platform/faults';
import { findBudgetHoldersByIds, findHighNeedsBlock } from '../../access/repository/directory';
import { type BudgetHolder } from '../../access/rules/directory';
import { sumByAreaClass, sumFullYearEffect, sumUnsharedFullYears } from '../../ledger/repository/full-years';
import { listPlacementIds } from '../../ledger/repository/posting-sums';
import { FEWEST_FOR_A_MEAN } from '../../placements/rules/premium';
import { findLastBookedAt } from '../repository/books';
import {
  type PressureAnswer,
  type PressureAtYearEnd,
  type PressureFullYear,
  type PressureOutOfArea,
  type PressureQuestion,
  type PressureStanding,
  type SettledQuestion,
} from '../rules/answer';
import { OUT_OF_AREA_CLASSES, outOfArea } from '../rules/out-of-area';
import { readFigures } from './read-figures';
import { budgetHolderSource, findSources } from './read-sources';

/** The roles that read every budget of the area; a budget holder reads its own (api.md, Who may do what). */
const READS_ALL_BUDGETS = ['DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR'];

/**
 * The pressure on one budget, every figure from one snapshot (money.md section 6). Throws NotFound for an unknown
 * budget holder, Forbidden for one that is not the reader's, BadInput for an instant that lies in the future.
 */
export async function readBudgetPressure(ctx: Ctx, asked: PressureQuestion): Promise<PressureAnswer> {
  const standing = await readPressureStanding(ctx, asked);
  return { ...standing, ...(await readYearEnd(ctx, standing)) };
}

/** The same without what follows from each placement's last day of the year, for whoever may not ask for it. Throws as it does. */
export async function readPressureStanding(ctx: Ctx, asked: PressureQuestion): Promise<PressureStanding> {
  const tx = await ctx.read();
  const { question, budgetHolder } = await settleQuestion(ctx, asked);
  const isFiltered = Object.keys(asked.filter).length > 0;
  const { figures, booked } = await readFigures(tx, question, isFiltered ? await listPlacementIds(tx, question) : null);
  return { question, budgetHolder, budgetVersion: isFiltered ? null : booked.version, pressure: figures };
}

/** What follows from how each placement stands at the end of the year: full-year effect and out-of-area cost. */
export async function readYearEnd(ctx: Ctx, standing: PressureStanding): Promise<PressureAtYearEnd> {
  return { ...(await readFullYear(ctx, standing)), ...(await readOutOfArea(ctx, standing)) };
}

const fullYears = new WeakMap<SettledQuestion, Promise<PressureFullYear>>();

/** The full-year effect, and what it can not say. Read once for one question. */
export function readFullYear(ctx: Ctx, { question }: PressureStanding): Promise<PressureFullYear> {
  const known = fullYears.get(question) ?? findFullYear(ctx, question);
  fullYears.set(question, known);
  return known;
}

async function findFullYear(ctx: Ctx, question: SettledQuestion): Promise<PressureFullYear> {
  const tx = await ctx.read();
  return {
    fullYearEffect: await sumFullYearEffect(tx, question),
    fullYearUnshared: await sumUnsharedFullYears(tx, question),
  };
}

const outsides = new WeakMap<SettledQuestion, Promise<PressureOutOfArea>>();

/** Out-of-area cost. Read once for one question. */
export function readOutOfArea(ctx: Ctx, standing: PressureStanding): Promise<PressureOutOfArea> {
  const known = outsides.get(standing.question) ?? findOutOfArea(ctx, standing);
  outsides.set(standing.question, known);
  return known;
}

async function findOutOfArea(
  ctx: Ctx,
  { question, pressure: { committed } }: PressureStanding,
): Promise<PressureOutOfArea> {
  const classes = await sumByAreaClass(await ctx.read(), question, FEWEST_FOR_A_MEAN);
  const seen = classes.filter(({ isWithheld }) => !isWithheld);
  return {
    outOfArea: outOfArea(seen, committed),
    outOfAreaWithheld: sum(classes.filter(({ isWithheld }) => isWithheld).map(({ cost }) => cost)),
    outOfAreaByClass: OUT_OF_AREA_CLASSES.map((areaClass) => ({
      areaClass,
      ...outOfArea(seen, committed, [areaClass]),
    })),
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
