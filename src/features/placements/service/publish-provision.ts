import {
  addDays,
  addMonths,
  financialYearOf,
  lastDayOfMonth,
  londonDay,
  type Day,
  type FinancialYear,
} from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { negate, pence } from '../../../kernel/money';
import { londonInstant, millisBefore } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import { listHolderMoves } from '../../ledger/repository/child-moves';
import { findFirstPosting, listAwayMoves } from '../../ledger/repository/full-year-moves';
import { findPayersByIds } from '../../ledger/repository/inputs';
import type { Phase } from '../../ledger/rules/coding';
import { fourCosts, type FourCosts, type HolderAmount } from '../../ledger/rules/four-costs';
import type { MissingProvision } from '../rules/missing-provision';
import {
  groupsAtSteps,
  paidBy,
  placementIdsOf,
  tellableBeside,
  type CellMove,
  type GroupAt,
  type GroupMove,
} from '../rules/published-provision';
import type { Stay } from '../rules/year-book';
import type { AwayFilter } from './list-away';

/** A group that was told longer ago says nothing of today. */
const MONTHS_TOLD = 12;
const KINDS = ['block', 'otherCouncil', 'health'] as const;

/** The last day of a month, as the ledger stood when it was over. */
interface MonthEnd {
  readonly day: Day;
  readonly instant: Date;
}

/** The payers of an area, by their ids. */
type Payers = Parameters<typeof fourCosts>[1];

/**
 * The groups of placements outside the area for everybody: those live on the last day of the financial year, with their full-year effect (money.md section 6), each
 * as at the last end of a month within a year at which nothing of fewer than six children is told by it or by what it is apart from any that was told before
 * (decision 0083). Read from sums that only grow, so that the same month is never told twice in two ways. For readers of area totals from whom nothing is hidden.
 */
export async function publishProvision(
  tx: Tx,
  { primaryNeed, phase, stay }: AwayFilter,
  fewest: number,
): Promise<readonly MissingProvision[]> {
  const today = londonDay(tx.clock.now());
  const first = await findFirstPosting(tx);
  const ends = first === null ? [] : monthEndsFrom(first, tx.clock.now());
  const groups = groupsAtSteps(await readMoves(tx, ends), ends.length);
  const payers = await findPayersByIds(tx, [...holdersOf(groups)]);
  const cells = await readCells(tx, ends);
  const steps = tellableBeside(groups, cells, ends.length);
  const byKind = KINDS.map((kind) => {
    const own = [...groups].map(([likeness, group]) => {
      const parts = new Map<GroupAt, GroupAt>();
      return [likeness, group.map((now) => partOf(parts, now, (id) => kindOf(id, payers) === kind))] as const;
    });
    return tellableBeside(new Map(own), cells, ends.length);
  });
  return [...groups]
    .flatMap(([likeness, group]) => {
      const own = steps.get(likeness) ?? [];
      // By whose money it is only where that tells of nobody either.
      const isSplitTold = byKind.every((one) => own.every((step) => one.get(likeness)?.includes(step)));
      const told = toldLast(group, ends, payers, { steps: own, isSplitTold });
      if (told === null || told.asAtDate <= addMonths(today, -MONTHS_TOLD)) return [];
      const [need = '', ...others] = likeness.split('|');
      return [{ ...told, primaryNeed: need, phase: others[0] as Phase, stay: others[1] as Stay, likeness }];
    })
    .filter(
      (one) =>
        one.placementCount >= fewest &&
        (primaryNeed === null || one.primaryNeed === primaryNeed) &&
        (phase === null || one.phase === phase) &&
        (stay === null || one.stay === stay),
    )
    .sort((a, b) => b.placementCount - a.placementCount || (a.likeness < b.likeness ? -1 : 1))
    .map(({ likeness: _, ...one }) => ({ ...one, ...NOT_TOLD }));
}

/** Never for everybody: what is of one placement, what hangs on others (a mean in the area, a distance that is held as of today), and who waits, of whom `sightCounts` tells. */
const NOT_TOLD = {
  ...{ centreUrn: null, meanDistanceMiles: null, premium: null, placementsWithPremium: 0 },
  ...{ placements: null, hostLaCodes: null, waitingCount: null, waitingFullYear: null, waiting: null },
};

type Told = Pick<MissingProvision, 'placementCount' | 'childCount' | 'fullYear' | 'fullYearTotal'> & {
  readonly asAtDate: Day;
};

/** What some payers pay of a group; of the same value the same. */
function partOf(known: Map<GroupAt, GroupAt>, group: GroupAt, isPayer: (budgetHolderId: string) => boolean): GroupAt {
  const part = known.get(group) ?? paidBy(group, isPayer);
  known.set(group, part);
  return part;
}

/** The group as it may be told last; null: never, or nobody is in it then. */
function toldLast(
  group: readonly GroupAt[],
  ends: readonly MonthEnd[],
  payers: Payers,
  { steps, isSplitTold }: { readonly steps: readonly number[]; readonly isSplitTold: boolean },
): Told | null {
  const step = steps.at(-1);
  const [end, now] = step === undefined ? [] : [ends[step], group[step]];
  if (end === undefined || now === undefined || now.size === 0) return null;
  const costs = fourCosts(amountsOf(now), payers);
  return {
    asAtDate: end.day,
    placementCount: new Set([...now.values()].flatMap((amounts) => [...placementIdsOf(amounts)])).size,
    childCount: now.size,
    fullYear: isSplitTold ? costs : null,
    fullYearTotal: costs.total,
  };
}

function kindOf(budgetHolderId: string, payers: Payers): keyof FourCosts | undefined {
  const costs = fourCosts([{ budgetHolderId, amount: pence(1n) }], payers);
  return KINDS.find((kind) => costs[kind] !== 0n);
}

function amountsOf(group: GroupAt): HolderAmount[] {
  return [...group.values()].flatMap((amounts) =>
    [...amounts].map(([key, amount]) => ({ budgetHolderId: key.split(' ')[1] ?? '', amount })),
  );
}

function holdersOf(groups: ReadonlyMap<string, readonly GroupAt[]>): ReadonlySet<string> {
  const all = [...groups.values()].flatMap((steps) => [...new Set(steps)]);
  return new Set(all.flatMap((group) => amountsOf(group).map(({ budgetHolderId }) => budgetHolderId)));
}

/** What moved in each month, of placements in the financial year that the month is of; what a year's are is over with its last month. */
async function readMoves(tx: Tx, ends: readonly MonthEnd[]): Promise<readonly GroupMove[]> {
  const moves: GroupMove[] = [];
  let from = 0;
  for (const [year, own] of groupBy(ends, ({ day }): FinancialYear => financialYearOf(day))) {
    const moved = await listAwayMoves(
      tx,
      year,
      own.map(({ instant }) => instant),
    );
    const next = from + own.length;
    for (const move of moved) moves.push({ ...move, step: move.step + from });
    if (next < ends.length) {
      for (const move of moved) moves.push({ ...move, step: next, effect: negate(move.effect) });
    }
    from = next;
  }
  return moves;
}

/** By these, alone or two together, public breakdowns tell of a year of a budget (budget/service/read-breakdown.ts): whatever else they came to tell by has to stand here too. */
const TOLD_BY = ['PRIMARY_NEED', 'PHASE', 'PROVISION_TYPE', 'AREA_CLASS'] as const;
const TOLD_TOGETHER = [[], [0], [1], [0, 1], [2], [3], [2, 3]] as const;

/** What moved in the cells of public breakdowns of every year and payer. */
async function readCells(tx: Tx, ends: readonly MonthEnd[]): Promise<readonly CellMove[]> {
  const moved = await listHolderMoves(
    tx,
    ends.map(({ instant }) => instant),
    TOLD_BY,
  );
  return moved.flatMap(({ financialYear, budgetHolderId, keys, ...move }) =>
    TOLD_TOGETHER.map((places) => ({
      ...move,
      cell: [financialYear, budgetHolderId, ...places.map((place) => `${TOLD_BY[place]} ${keys[place] ?? ''}`)].join(
        '|',
      ),
    })),
  );
}

/** The ends of months, by the clock in London, from that of an instant until another. */
function monthEndsFrom(first: Date, now: Date): readonly MonthEnd[] {
  const ends: MonthEnd[] = [];
  for (let day = lastDayOfMonth(londonDay(first)); ; day = lastDayOfMonth(addDays(day, 1))) {
    const instant = millisBefore(londonInstant(addDays(day, 1), '00:00'), 1);
    if (instant > now) return ends;
    ends.push({ day, instant });
  }
}
