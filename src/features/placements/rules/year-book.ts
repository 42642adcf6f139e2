import { add, ZERO, type Pence } from '../../../kernel/money';
import { contains, type Day, type FinancialYear } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { isOfEducation } from '../../cases/rules/circumstance-problems';
import { ageBeforePeriod, phaseAt, type LineCoding, type Phase } from '../../ledger/rules/coding';
import type { HolderAmount } from '../../ledger/rules/four-costs';
import { fullYearEffect } from '../../ledger/rules/full-year';
import type { CostLine } from '../../ledger/rules/line';
import { pricedOrFault } from '../../ledger/rules/priced-or-fault';
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
  readonly provisionType: string;
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

/** A committed line with its versions, cut to the days that are asked about. */
export interface CommittedLine extends Pick<LineOfYear, 'placementId' | 'caseId' | 'childId' | 'category' | 'coding'> {
  readonly costLine: CostLine;
}

/** The placements of some lines, each at the prices and shares of the last day on which any of its lines is active. */
export function placementsOfLines(financialYear: FinancialYear, lines: readonly CommittedLine[]): PlacementOfYear[] {
  const active = lines.filter(({ costLine }) => costLine.versions.length > 0);
  return [...groupBy(active, ({ placementId }) => placementId).values()].flatMap((own) => {
    const [first, ...others] = linesOfYear(financialYear, own);
    return first === undefined ? [] : [placementOfYear(financialYear, [first, ...others])];
  });
}

/** What a placement is one of, by which its price is compared: told without pricing it. */
export interface PlaceKind {
  readonly childId: string;
  /** Placements with the same are alike: primary need, phase and day or residential kind (money.md section 4). */
  readonly likeness: string;
  readonly provisionType: string;
}

/** What the placement of some lines would be, as `placementsOfLines` tells it; null where none is active. */
export function kindOfLines(financialYear: FinancialYear, lines: readonly CommittedLine[]): PlaceKind | null {
  const first = lines.find(({ costLine }) => costLine.versions.length > 0);
  if (first === undefined) return null;
  const { childId, coding } = first;
  return { childId, provisionType: coding.provisionType, likeness: likenessOf(kindOf(coding, financialYear)) };
}

/** Of lines cut to a day those that are charged on it: their placements, by `placementsOfLines`, are at the prices and shares of that day. What ended before is none. */
export function linesOnDay<Line extends CommittedLine>(lines: readonly Line[], day: Day): Line[] {
  return lines.filter(({ costLine }) => costLine.versions.some(({ span }) => contains(span, day)));
}

/** The children for whom a place of education is committed that begins after a day: what they would cost is in the commitments, and they wait for no other. */
export function childrenToCome(lines: readonly CommittedLine[], day: Day): ReadonlySet<string> {
  const ofEducation = lines.filter(({ coding }) => isOfEducation(coding.provisionType));
  const placements = [...groupBy(ofEducation, ({ placementId }) => placementId).values()];
  const begins = (own: readonly CommittedLine[]): boolean => {
    const days = own.flatMap(({ costLine }) => costLine.versions.map(({ span }) => span.startDate));
    return days.length > 0 && days.every((first) => first > day);
  };
  return new Set(placements.filter(begins).flatMap((own) => own.map(({ childId }) => childId)));
}

/** The lines of one placement, each at the prices of the last day on which any of them is active. */
function linesOfYear(financialYear: FinancialYear, lines: readonly CommittedLine[]): LineOfYear[] {
  const days = lines.flatMap(({ costLine }) => costLine.versions.map(({ span }) => span.endDate));
  const inForceOn = days.reduce((a, b) => (a > b ? a : b));
  return lines.map(({ costLine, placementId, caseId, childId, category, coding }) => ({
    ...{ placementId, caseId, childId, category, coding },
    firstDay: costLine.versions.map(({ span }) => span.startDate).reduce((a, b) => (a < b ? a : b)),
    lastDay: inForceOn,
    shares: pricedOrFault(fullYearEffect({ ...costLine, financialYear, inForceOn })),
  }));
}

/** A placement put together from its lines, at least one; its phase as on the 31 August before the last month of the year. */
export function placementOfYear(
  financialYear: FinancialYear,
  lines: readonly [LineOfYear, ...LineOfYear[]],
): PlacementOfYear {
  const [{ placementId, caseId, childId, coding }] = lines;
  const { provisionType, birthCohort, providerUrn, hostLaCode } = coding;
  const kind = kindOf(coding, financialYear);
  const byCategory = new Map<string, Pence>();
  const byHolder = new Map<string, Pence>();
  for (const { category, shares } of lines) {
    for (const { payer, amount } of shares) {
      byCategory.set(category, add(byCategory.get(category) ?? ZERO, amount));
      byHolder.set(payer, add(byHolder.get(payer) ?? ZERO, amount));
    }
  }
  return {
    ...{
      placementId,
      caseId,
      childId,
      ...kind,
      provisionType,
      birthCohort,
      providerUrn,
      hostLaCode,
      byCategory,
    },
    areaClass: coding.areaClass as AreaClass,
    likeness: likenessOf(kind),
    fullYearCost: [...byHolder.values()].reduce(add, ZERO),
    firstDay: lines.map(({ firstDay }) => firstDay).reduce((a, b) => (a < b ? a : b)),
    lastDay: lines.map(({ lastDay }) => lastDay).reduce((a, b) => (a > b ? a : b)),
    byHolder: [...byHolder].map(([budgetHolderId, amount]) => ({ budgetHolderId, amount })),
  };
}

/** What makes a placement like another. */
type Kind = Pick<PlacementOfYear, 'primaryNeed' | 'phase' | 'stay'>;

function kindOf({ primaryNeed, birthCohort, residential }: LineCoding, financialYear: FinancialYear): Kind {
  const stay = residential === Residential.DAY ? Stay.DAY : Stay.RESIDENTIAL;
  return { primaryNeed, stay, phase: phaseAt(ageBeforePeriod(birthCohort, financialYear, 12)) };
}

function likenessOf({ primaryNeed, phase, stay }: Kind): string {
  return [primaryNeed, phase, stay].join('|');
}
