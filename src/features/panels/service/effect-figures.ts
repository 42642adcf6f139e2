import { financialYearOf, type AcademicYear, type Day } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import { findCalendarsByProviders, getHorizon } from '../../ledger/repository/inputs';
import { fullYearEffect } from '../../ledger/rules/full-year';
import { activeVersions } from '../../ledger/rules/line-days';
import { pricedOrFault } from '../../ledger/rules/priced-or-fault';
import { provisionalYears } from '../../ledger/rules/provisional-years';
import { previewLines } from '../../ledger/service/lines';
import { revisionFigures } from '../../ledger/service/preview-revision';
import { lastDayOfWhole } from '../rules/effect';
import type { FundingPlan } from '../rules/funding';
import type { PlannedRevision } from './find-revision';
import { toLineInputs } from './price-decision';

/** What a plan comes to beyond what is posted for it, and what that rests on. */
export interface EffectFigures {
  /** By holder, over the whole of the financial year after the one it starts in (money.md section 6). */
  readonly fullYear: ReadonlyMap<string, Pence>;
  /** By holder, to `lastDay`, whatever the ledger's horizon. */
  readonly whole: ReadonlyMap<string, Pence>;
  /** The expected end, or the end at 25 where that comes first or no end is expected. */
  readonly lastDay: Day;
  /** The last day to which the ledger posts. */
  readonly horizon: Day;
  /** Academic years, as far as the ledger posts, for which another year's calendar stands. */
  readonly provisionalYears: readonly AcademicYear[];
}

/** Reckons them by the functions that post; the plan is priced already. Of a placement that runs they are what the revision changes. */
export async function findEffectFigures(
  tx: Tx,
  plan: FundingPlan,
  revision: PlannedRevision | null,
  birthCohort: number,
): Promise<EffectFigures> {
  const { providerUrn } = plan.option;
  const calendar = (await findCalendarsByProviders(tx, [providerUrn])).get(providerUrn) ?? null;
  const horizon = await getHorizon(tx);
  const financialYear = financialYearOf(plan.span.startDate);
  const fullYear = new Map<string, bigint>();
  const provisional = new Set<AcademicYear>();
  for (const { price, shares } of plan.lines) {
    const versions = activeVersions([{ span: { startDate: null, endDate: null }, price, shares }], plan.span, horizon);
    for (const year of provisionalYears(versions, calendar)) provisional.add(year);
    const ofYear = pricedOrFault(fullYearEffect({ versions, calendar, financialYear }));
    for (const { payer, amount } of ofYear) fullYear.set(payer, (fullYear.get(payer) ?? 0n) + amount);
  }
  const lastDay = lastDayOfWhole(plan.span, birthCohort);
  const common = { lastDay, horizon, provisionalYears: [...provisional].sort() };
  if (revision !== null) {
    const about = { financialYear, lastDay, fromDate: revision.fromDate };
    return { ...common, ...revisionFigures(revision.reckoning, about) };
  }
  return {
    ...common,
    fullYear: new Map([...fullYear].map(([payer, amount]) => [payer, pence(amount)])),
    whole: await wholeTo(tx, plan, lastDay),
  };
}

/** What each holder would pay to a last day; nobody anything where it cannot be reckoned so far ahead. */
async function wholeTo(tx: Tx, plan: FundingPlan, lastDay: Day): Promise<ReadonlyMap<string, Pence>> {
  const preview = await previewLines(tx, {
    placementSpan: { startDate: plan.span.startDate, endDate: lastDay },
    coding: { providerUrn: plan.option.providerUrn },
    lines: toLineInputs(plan),
  });
  if (!preview.ok) return new Map();
  return new Map(
    preview.value.holders.flatMap(({ budgetHolderId, wholeLife }) =>
      wholeLife === null ? [] : [[budgetHolderId, wholeLife] as const],
    ),
  );
}
