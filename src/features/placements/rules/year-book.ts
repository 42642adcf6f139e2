import { add, ZERO, type Pence } from '../../../kernel/money';
import type { Day, FinancialYear } from '../../../kernel/dates';
import { ageBeforePeriod, phaseAt, type LineCoding, type Phase } from '../../ledger/rules/coding';
import type { HolderAmount } from '../../ledger/rules/four-costs';
import { Residential, type AreaClass } from './codes';
import type { CategorisedPlacement } from './premium';

/** Day or residential: what of a placement's weeks makes it like another (money.md section 4). */
export const Stay = { DAY: 'DAY', RESIDENTIAL: 'RESIDENTIAL' } as const;
export type Stay = (typeof Stay)[keyof typeof Stay];

/** A committed placement with an active day in a financial year, as it stands on its last one there. */
export interface PlacementOfYear extends CategorisedPlacement {
  readonly caseId: string;
  readonly childId: string;
  readonly primaryNeed: string;
  readonly phase: Phase;
  readonly stay: Stay;
  readonly birthCohort: number;
  readonly providerUrn: string | null;
  readonly hostLaCode: string | null;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Over a full year, by who pays. */
  readonly byHolder: readonly HolderAmount[];
}

/** A line of a placement, with what it comes to over a full year. */
export interface LineOfYear {
  readonly placementId: string;
  readonly caseId: string;
  readonly childId: string;
  readonly category: string;
  readonly coding: LineCoding;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly shares: readonly { readonly payer: string; readonly amount: Pence }[];
}

/** A placement put together from its lines, at least one; its phase as on the 31 August before the last month of the year. */
export function placementOfYear(
  financialYear: FinancialYear,
  lines: readonly [LineOfYear, ...LineOfYear[]],
): PlacementOfYear {
  const [{ placementId, caseId, childId, coding }] = lines;
  const { primaryNeed, birthCohort, providerUrn, hostLaCode } = coding;
  const stay = coding.residential === Residential.DAY ? Stay.DAY : Stay.RESIDENTIAL;
  const phase = phaseAt(ageBeforePeriod(birthCohort, financialYear, 12));
  const byCategory = new Map<string, Pence>();
  const byHolder = new Map<string, Pence>();
  for (const { category, shares } of lines) {
    for (const { payer, amount } of shares) {
      byCategory.set(category, add(byCategory.get(category) ?? ZERO, amount));
      byHolder.set(payer, add(byHolder.get(payer) ?? ZERO, amount));
    }
  }
  return {
    ...{ placementId, caseId, childId, primaryNeed, birthCohort, providerUrn, hostLaCode, stay, phase, byCategory },
    areaClass: coding.areaClass as AreaClass,
    likeness: [primaryNeed, phase, stay].join('|'),
    fullYearCost: [...byHolder.values()].reduce(add, ZERO),
    firstDay: lines.map(({ firstDay }) => firstDay).reduce((a, b) => (a < b ? a : b)),
    lastDay: lines.map(({ lastDay }) => lastDay).reduce((a, b) => (a > b ? a : b)),
    byHolder: [...byHolder].map(([budgetHolderId, amount]) => ({ budgetHolderId, amount })),
  };
}
