import { type FinancialYear, financialYearOf, type Day } from '../../../../kernel/dates';
import { type Pence, subtract } from '../../../../kernel/money';
import { type ScenarioYear } from './result';
import { toPence } from './rounded';
import { OWN_HISTORY, type Scenario } from './stored';

/** Why what is projected of a year is not what is committed for it. */
export const CommittedReason = {
  NOT_DECIDED_YET: 'NOT_DECIDED_YET',
  DECIDED_OTHERWISE: 'DECIDED_OTHERWISE',
  OTHER_SOURCE: 'OTHER_SOURCE',
} as const;
export type CommittedReason = (typeof CommittedReason)[keyof typeof CommittedReason];

/** What the area's ledger held for a financial year when a scenario was made. */
export interface CommittedYear {
  readonly financialYear: FinancialYear;
  /** Of the high needs block. */
  readonly block: Pence;
  /** Of every payer. */
  readonly all: Pence;
}

/** A projected year, unmitigated, beside what was committed for it. */
export interface BesideCommitted {
  readonly year: number;
  readonly financialYear: FinancialYear;
  /** The instant at which it was committed. */
  readonly asAt: Date;
  readonly committed: Pick<CommittedYear, 'block' | 'all'>;
  readonly forecast: Pick<CommittedYear, 'block' | 'all'>;
  /** Forecast less committed. */
  readonly difference: Pick<CommittedYear, 'block' | 'all'>;
  /** Null: they are the same. */
  readonly reason: CommittedReason | null;
}

/** The financial year in which the children of a projected year are costed. */
export function costedIn(year: number): FinancialYear {
  return financialYearOf(`${year}-04-01` as Day);
}

/** The projected years of which it is known what was committed, each beside it. */
export function besideCommitted(
  { source }: Pick<Scenario, 'source'>,
  years: readonly ScenarioYear[],
  { asAt, committed }: { readonly asAt: Date; readonly committed: readonly CommittedYear[] },
): readonly BesideCommitted[] {
  const isOwn = source.startsWith(OWN_HISTORY);
  return years.flatMap(({ year, unmitigated }) => {
    const financialYear = costedIn(year);
    const held = committed.find((one) => one.financialYear === financialYear);
    if (held === undefined) return [];
    const forecast = { block: toPence(unmitigated.payers.HIGH_NEEDS_BLOCK.mean), all: toPence(unmitigated.cost.mean) };
    const difference = { block: subtract(forecast.block, held.block), all: subtract(forecast.all, held.all) };
    const { block, all } = held;
    return [
      {
        ...{ year, financialYear, asAt, committed: { block, all }, forecast, difference },
        reason: reasonOf(difference, isOwn),
      },
    ];
  });
}

/** By what all payers bear, else by the block's part. */
function reasonOf({ block, all }: Pick<CommittedYear, 'block' | 'all'>, isOwn: boolean): CommittedReason | null {
  const apart = all === 0n ? block : all;
  if (apart === 0n) return null;
  if (!isOwn) return CommittedReason.OTHER_SOURCE;
  return apart > 0n ? CommittedReason.NOT_DECIDED_YET : CommittedReason.DECIDED_OTHERWISE;
}
