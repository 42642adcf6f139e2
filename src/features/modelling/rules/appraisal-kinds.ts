import { CostCategory, usualElement, type CostElement } from '../../ledger/rules/coding';
import type { PriceTerms } from '../../ledger/rules/price';
import type { Share } from '../../ledger/rules/shares';
import { factsOfKinds, kindOf, PlacementKind, type KindFacts } from '../../placements/rules/kind';
import { groupBy } from '../../../kernel/group';
import type { Pence } from '../../../kernel/money';
import type { AgencyPart, CandidateLine } from './appraisal';
import type { AgencySplit, AppraisalFacts } from './appraisal-facts';
import { AppraisalKind, type SourcedAssumption, tenThousandths, valueFor } from './assumption';

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

/** Whose task each category is, where no split was given: what an appraisal takes for granted until shares are agreed (finance.md B25). */
const USUAL_PART: Readonly<Record<CostCategory, AgencyPart>> = {
  EDUCATION: 'BLOCK',
  THERAPY: 'BLOCK',
  EQUIPMENT: 'BLOCK',
  // Transport never reaches the block (B25).
  TRANSPORT: 'EDUCATION',
  CARE: 'SOCIAL_CARE',
  HEALTH: 'HEALTH',
};

/** How what nobody has agreed yet is shared, by category. */
export type Sharing = (category: CostCategory) => readonly AgencySplit[];

/** By the split that is given; else each category is whose task it is, less what the area's assumptions have health bear of it. */
export function sharingOf({ split, assumptions, startDate }: AppraisalFacts): Sharing {
  return (category) => {
    if (split !== null) return split;
    const usual = USUAL_PART[category];
    const ofHealth = healthShare({ assumptions, startDate }, category)?.central ?? 0n;
    if (ofHealth === 0n || usual === 'HEALTH') return [{ agency: usual, parts: 1 }];
    const whole = tenThousandths(100);
    return [
      { agency: 'HEALTH', parts: Number(ofHealth) },
      ...(ofHealth === whole ? [] : [{ agency: usual, parts: Number(whole - ofHealth) }]),
    ];
  };
}

/** What the area takes health to bear of a category; undefined: nobody says. */
function healthShare(
  { assumptions, startDate }: Pick<AppraisalFacts, 'assumptions' | 'startDate'>,
  category: CostCategory,
): SourcedAssumption | undefined {
  return valueFor(assumptions, 'HEALTH_SHARE', category, startDate);
}

const PAID_BY: Readonly<Record<AgencyPart, string>> = {
  BLOCK: 'the high needs block',
  EDUCATION: 'the council outside the block',
  SOCIAL_CARE: 'social care',
  HEALTH: 'health',
};

/** Whose money each category of an option is taken to be where nobody has agreed a split, to be said beside its price; empty: a split was given. */
export function saySharing(
  facts: Pick<AppraisalFacts, 'split' | 'assumptions' | 'startDate'>,
  lines: readonly Pick<CandidateLine, 'category' | 'isPlace'>[],
): string {
  if (facts.split !== null) return '';
  const shared = Object.values(CostCategory).filter((category) =>
    lines.some((line) => line.category === category && !line.isPlace),
  );
  if (shared.length === 0) return '';
  const paid = [...groupBy(shared, (category) => USUAL_PART[category])].map(
    ([part, categories]) => `${categories.join(', ').toLowerCase()} by ${PAID_BY[part]}`,
  );
  return ` No split is recorded: taken to be paid are ${paid.join('; ')}.${sayHealthShare(facts)}`;
}

/** On what the share of health stands; empty: nobody takes any. */
function sayHealthShare(facts: Pick<AppraisalFacts, 'assumptions' | 'startDate'>): string {
  const shares = Object.values(CostCategory).flatMap((category) => healthShare(facts, category) ?? []);
  const sources = [...new Set(shares.filter(({ central }) => central > 0n).map(({ source }) => source))];
  return sources.length === 0 ? '' : ` Health’s share is assumed: ${sources.join('; ')}.`;
}

/** The shares of a line that nobody has agreed yet; payers are agencies. */
function sharesFor(category: CostCategory, sharing: Sharing): readonly Share[] {
  return sharing(category).map(({ agency, parts: of }) => ({
    payer: agency,
    parts: BigInt(of),
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
    shares: sharesFor(CostCategory.EDUCATION, () => [{ agency: 'BLOCK', parts: 1 }]),
  };
}

function perYear(amount: Pence, spread: 'DAYS' | 'MONTHS'): PriceTerms {
  return { unit: 'YEAR', amount, spread, year: 'FINANCIAL', hoursPerWeek: null };
}
