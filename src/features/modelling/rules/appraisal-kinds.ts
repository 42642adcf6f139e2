import { CostCategory, usualElement, type CostElement } from '../../ledger/rules/coding';
import type { PriceTerms } from '../../ledger/rules/price';
import type { Share } from '../../ledger/rules/shares';
import { factsOfKinds, kindOf, PlacementKind, type KindFacts } from '../../placements/rules/kind';
import type { Pence } from '../../../kernel/money';
import type { CandidateLine } from './appraisal';
import type { Sharing } from './appraisal-sharing';
import { AppraisalKind } from './assumption';

/** What a placement of a kind is among the options of an appraisal; every other kind is OTHER. */
const BY_PLACEMENT_KIND: Readonly<Partial<Record<PlacementKind, AppraisalKind>>> = {
  [PlacementKind.SPECIAL_DAY]: AppraisalKind.LOCAL_SPECIAL,
  [PlacementKind.UNIT_IN_MAINSTREAM]: AppraisalKind.RESOURCED_PROVISION,
  [PlacementKind.INDEPENDENT_DAY]: AppraisalKind.INDEPENDENT_DAY,
  [PlacementKind.RESIDENTIAL_38_51]: AppraisalKind.RESIDENTIAL_38,
  [PlacementKind.RESIDENTIAL_52]: AppraisalKind.RESIDENTIAL_52,
  [PlacementKind.EOTAS]: AppraisalKind.EOTAS,
  [PlacementKind.OTHER]: AppraisalKind.BESPOKE,
};

/** The kinds that an appraisal looks at whether anybody has named them or not. */
export const LOOKED_AT: readonly AppraisalKind[] = [
  AppraisalKind.LOCAL_SPECIAL,
  AppraisalKind.RESOURCED_PROVISION,
  AppraisalKind.INDEPENDENT_DAY,
  AppraisalKind.RESIDENTIAL_38,
  AppraisalKind.RESIDENTIAL_52,
  AppraisalKind.BESPOKE,
  AppraisalKind.EOTAS,
];

/** What is called what where no place is named. */
export const KIND_LABELS: Readonly<Record<AppraisalKind, string>> = {
  STAY: 'Stay where the child is',
  LOCAL_SPECIAL: 'Local special school',
  RESOURCED_PROVISION: 'Resourced provision or unit in a mainstream school',
  INDEPENDENT_DAY: 'Independent or non-maintained school, by day',
  RESIDENTIAL_38: 'Residential school, 38 to 51 weeks',
  RESIDENTIAL_52: 'Residential school, 52 weeks',
  BESPOKE: 'Bespoke arrangement for this child',
  EOTAS: 'Education otherwise than at school',
  OTHER: 'Another place',
};

/** What an option is, in the words of an appraisal. */
export function appraisalKindOf(facts: KindFacts): AppraisalKind {
  return BY_PLACEMENT_KIND[kindOf(facts)] ?? AppraisalKind.OTHER;
}

/** All that placements of the kinds looked at can be made of. */
export function factsLookedAt(): readonly { readonly kind: AppraisalKind; readonly facts: KindFacts }[] {
  return (Object.entries(BY_PLACEMENT_KIND) as [PlacementKind, AppraisalKind][]).flatMap(([placementKind, kind]) =>
    factsOfKinds(new Set([placementKind])).map((facts) => ({ kind, facts })),
  );
}

/** The shares of a line that nobody has agreed yet; payers are agencies. */
function sharesFor(category: CostCategory, sharing: Sharing): readonly Share[] {
  return sharing(category).map(({ agency, parts: of }) => ({
    payer: agency,
    parts: of,
    fixed: null,
    cap: null,
    residual: false,
  }));
}

/** A line of an option that nobody has agreed yet. */
export function lineFor(
  line: {
    readonly category: CostCategory;
    readonly element?: CostElement | null;
    readonly description: string | null;
    readonly price: PriceTerms;
  },
  sharing: Sharing,
): CandidateLine {
  const { category, element, description, price } = line;
  return {
    category,
    description,
    price,
    element: element ?? usualElement(category),
    shares: sharesFor(category, sharing),
    isPlace: false,
  };
}

/** A line at so much a year, by days. */
export function yearlyLine(
  category: CostCategory,
  amount: Pence,
  description: string,
  sharing: Sharing,
): CandidateLine {
  return lineFor({ category, description, price: perYear(amount, 'DAYS') }, sharing);
}

/** A line that is charged once. */
export function onceLine(category: CostCategory, amount: Pence, description: string, sharing: Sharing): CandidateLine {
  const price: PriceTerms = { unit: 'ONCE', amount, spread: null, year: null, hoursPerWeek: null };
  return lineFor({ category, description, price }, sharing);
}

/** What the block pays for one more funded place, in twelfths as places are paid (finance.md 1.2). */
export function placeLine(yearlyRate: Pence): CandidateLine {
  return {
    ...{ category: CostCategory.EDUCATION, element: 'CORE', description: 'Funded place', isPlace: true },
    price: perYear(yearlyRate, 'MONTHS'),
    shares: sharesFor(CostCategory.EDUCATION, () => [{ agency: 'BLOCK', parts: 1n }]),
  };
}

function perYear(amount: Pence, spread: 'DAYS' | 'MONTHS'): PriceTerms {
  return { unit: 'YEAR', amount, spread, year: 'FINANCIAL', hoursPerWeek: null };
}
