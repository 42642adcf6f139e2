import { londonDay } from '../../../kernel/dates';
import { sum } from '../../../kernel/money';
import type { Ctx } from '../../../platform/context';
import type { Page, PageArguments } from '../../../platform/keyset';
import {
  findContributions,
  findDisputes,
  summariseDisputes,
  type ContributionConditions,
  type Direction,
  type DisputeConditions,
  type DisputeOrderField,
} from '../repository/list';
import type { Contribution } from '../rules/approval';
import type { Dispute } from '../rules/dispute';
import type { DisputeTotals } from '../rules/figures';

export type { DisputeConditions };
import { readDisputeFigures } from './read-figures';

/** A page of the contributions the reader may see, in the operation's snapshot. */
export async function listContributions(
  ctx: Ctx,
  conditions: ContributionConditions,
  direction: Direction,
  page: PageArguments,
): Promise<Page<Contribution>> {
  return findContributions(await ctx.read(), conditions, direction, page);
}

/** A page of the disputes the reader may see. */
export async function listDisputes(
  ctx: Ctx,
  conditions: DisputeConditions,
  order: { readonly field: DisputeOrderField; readonly direction: Direction },
  page: PageArguments,
): Promise<Page<Dispute>> {
  return findDisputes(await ctx.read(), conditions, order, page, londonDay(ctx.clock.now()));
}

/** The totals of the disputes the reader may see and that conditions match (J7: time in dispute, interim-funded value). */
export async function readDisputeTotals(ctx: Ctx, conditions: DisputeConditions): Promise<DisputeTotals> {
  const tx = await ctx.read();
  const { openIds, overdue, closed, days } = await summariseDisputes(tx, conditions, londonDay(ctx.clock.now()));
  const figures = [...(await readDisputeFigures(tx, openIds)).values()];
  return {
    open: openIds.length,
    overdue,
    closed,
    daysInDispute: days,
    interimFundedToDate: sum(figures.map(({ interimFunded }) => interimFunded)),
    disputedToDate: sum(figures.map(({ toDate }) => toDate)),
    disputedThisYear: sum(figures.map(({ thisYear }) => thisYear)),
  };
}
