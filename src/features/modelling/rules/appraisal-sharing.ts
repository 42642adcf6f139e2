import { CostCategory } from '../../ledger/rules/coding';
import { groupBy } from '../../../kernel/group';
import { roundDivide } from '../../../kernel/money';
import { sayDay } from '../../ledger/rules/problem';
import { AGENCY_PARTS, type AgencyPart, type CandidateLine } from './appraisal';
import type { AppraisalFacts, KindMean } from './appraisal-facts';
import { type AppraisalKind, type SourcedAssumption, tenThousandths, valueFor } from './assumption';

/** No mean is quoted over fewer placements (money.md section 4). */
const FEWEST_PLACEMENTS = 5;

/** Whose task each category is, where no split was given and nothing of the area’s own is known: what an appraisal takes for granted (finance.md B25). */
const USUAL_PART: Readonly<Record<CostCategory, AgencyPart>> = {
  EDUCATION: 'BLOCK',
  THERAPY: 'BLOCK',
  EQUIPMENT: 'BLOCK',
  // Transport never reaches the block (B25).
  TRANSPORT: 'EDUCATION',
  CARE: 'SOCIAL_CARE',
  HEALTH: 'HEALTH',
};

const PAID_BY: Readonly<Record<AgencyPart, string>> = {
  BLOCK: 'the high needs block',
  EDUCATION: 'the council outside the block',
  SOCIAL_CARE: 'social care',
  HEALTH: 'health',
};

/** Part of what a category costs that an agency takes. */
interface Part {
  readonly agency: AgencyPart;
  readonly parts: bigint;
}

/** How what nobody has agreed yet is shared, by category. */
export type Sharing = (category: CostCategory) => readonly Part[];

type SharingFacts = Pick<AppraisalFacts, 'split' | 'expected' | 'assumptions' | 'startDate' | 'means'>;

/** The mean of the area’s placements of a kind, of the same need where there are enough; undefined: there are too few to be quoted. */
export function meanOf(kind: AppraisalKind, { means }: Pick<AppraisalFacts, 'means'>): KindMean | undefined {
  const enough = means.filter((mean) => mean.kind === kind && mean.placements >= FEWEST_PLACEMENTS);
  return enough.find(({ isOfNeed }) => isOfNeed) ?? enough[0];
}

/**
 * By the split that is given; else as the area’s own placements of the kind are paid for, category by category; else as those of every kind are; else as
 * finance expects of cases with the panel, one division of whatever they cost; else each category is whose task it is. What the area’s assumptions have
 * health bear of a category goes before all but the split.
 */
export function sharingOf(facts: SharingFacts, kind: AppraisalKind): Sharing {
  const { split } = facts;
  return (category) => {
    if (split !== null) return split.map(({ agency, parts }) => ({ agency, parts: BigInt(parts) }));
    const paid = ownPaid(facts, kind, category)?.parts ??
      areaPaid(facts, category)?.parts ??
      expectedParts(facts, category) ?? [{ agency: USUAL_PART[category], parts: 1n }];
    const ofHealth = healthShare(facts, category)?.central ?? 0n;
    const others = paid.filter(({ agency }) => agency !== 'HEALTH');
    const whole = others.reduce((all, { parts }) => all + parts, 0n);
    if (ofHealth === 0n || whole === 0n) return paid;
    const hundred = tenThousandths(100);
    return [
      { agency: 'HEALTH', parts: ofHealth * whole },
      ...(ofHealth === hundred
        ? []
        : others.map(({ agency, parts }) => ({ agency, parts: parts * (hundred - ofHealth) }))),
    ];
  };
}

/** Whose money each category of an option is taken to be where nobody has agreed a split, to be said beside its price; empty: a split was given. */
export function saySharing(
  facts: SharingFacts,
  kind: AppraisalKind,
  lines: readonly Pick<CandidateLine, 'category' | 'isPlace'>[],
): string {
  if (facts.split !== null) return '';
  const shared = Object.values(CostCategory).filter((category) =>
    lines.some((line) => line.category === category && !line.isPlace),
  );
  if (shared.length === 0) return '';
  const own = shared.filter((category) => ownPaid(facts, kind, category) !== null);
  const ofArea = shared.filter((category) => !own.includes(category) && areaPaid(facts, category) !== null);
  const others = shared.filter((category) => !own.includes(category) && !ofArea.includes(category));
  const expected = others.filter((category) => expectedParts(facts, category) !== null);
  const usual = others.filter((category) => !expected.includes(category));
  return [
    ' No split is recorded:',
    sayPaid('of this kind', own, (category) => ownPaid(facts, kind, category)),
    own.length > 0 && ofArea.length > 0 ? ' What they do not tell:' : '',
    sayPaid('of every kind', ofArea, (category) => areaPaid(facts, category)),
    own.length + ofArea.length > 0 && others.length > 0 ? ' What they do not tell:' : '',
    sayExpected(facts, expected),
    expected.length > 0 && usual.length > 0 ? ' What finance does not say:' : '',
    usual.length === 0 ? '' : ` taken to be paid are ${sayUsual(usual)}.`,
    sayHealthShare(facts),
  ].join('');
}

function sayPaid(
  ofKind: string,
  categories: readonly CostCategory[],
  paidOf: (category: CostCategory) => Paid | null,
): string {
  const said = categories.map((category) => {
    const { parts = [], placements = 0 } = paidOf(category) ?? {};
    return `${category.toLowerCase()} (${String(placements)} placements) by ${sayParts(parts)}`;
  });
  return said.length === 0 ? '' : ` shared as the area’s placements ${ofKind} are paid for: ${said.join('; ')}.`;
}

function sayUsual(categories: readonly CostCategory[]): string {
  return [...groupBy(categories, (category) => USUAL_PART[category])]
    .map(([part, of]) => `${of.join(', ').toLowerCase()} by ${PAID_BY[part]}`)
    .join('; ');
}

function sayParts(parts: readonly Part[]): string {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return PAID_BY[only.agency];
  const whole = parts.reduce((all, one) => all + one.parts, 0n);
  return parts.map(({ agency, parts: of }) => `${PAID_BY[agency]} (${sayPercent(of, whole)})`).join(', ');
}

function sayPercent(part: bigint, whole: bigint): string {
  return `${(Number(roundDivide(part * 1000n, whole)) / 10).toFixed(1)}%`;
}

/** Whose money a category of placements is, and how many of them have any of it. */
interface Paid {
  readonly parts: readonly Part[];
  readonly placements: number;
}

/** Of the area’s own placements of the kind, those of the same need where enough of them have any of it; null: too few of the kind have. */
function ownPaid({ means }: SharingFacts, kind: AppraisalKind, category: CostCategory): Paid | null {
  const ofKind = means.filter((mean) => mean.kind === kind);
  return (
    paidBy(
      ofKind.filter(({ isOfNeed }) => isOfNeed),
      category,
    ) ??
    paidBy(
      ofKind.filter(({ isOfNeed }) => !isOfNeed),
      category,
    )
  );
}

/** Of the area’s own placements of every kind; null: too few have any of it. Not of transport, of which finance says apart who bears it. */
function areaPaid({ means }: SharingFacts, category: CostCategory): Paid | null {
  if (category === 'TRANSPORT') return null;
  return paidBy(
    means.filter(({ isOfNeed }) => !isOfNeed),
    category,
  );
}

function paidBy(means: readonly KindMean[], category: CostCategory): Paid | null {
  const placements = means.reduce((all, { having }) => all + (having.get(category) ?? 0), 0);
  if (placements < FEWEST_PLACEMENTS) return null;
  const parts = AGENCY_PARTS.map((agency) => ({
    agency,
    parts: means.reduce((all, mean) => all + (mean.paidBy.get(category)?.get(agency) ?? 0n), 0n),
  })).filter((one) => one.parts > 0n);
  return parts.length === 0 ? null : { parts, placements };
}

/** Whose money finance expects a category to be; null: it has not said. Of transport it says so apart, for the block never bears it (finance.md B25). */
function expectedParts({ expected }: Pick<AppraisalFacts, 'expected'>, category: CostCategory): readonly Part[] | null {
  if (expected === null) return null;
  if (category === 'TRANSPORT') return expected.transport === null ? null : [{ agency: expected.transport, parts: 1n }];
  return expected.parts.length === 0 ? null : expected.parts;
}

function sayExpected({ expected }: Pick<AppraisalFacts, 'expected'>, categories: readonly CostCategory[]): string {
  if (expected === null || categories.length === 0) return '';
  const said = categories.some((category) => category !== 'TRANSPORT') ? [sayParts(expected.parts)] : [];
  const journeys =
    expected.transport !== null && categories.includes('TRANSPORT')
      ? [`transport by ${PAID_BY[expected.transport]}`]
      : [];
  return ` shared as finance expects of cases with the panel from ${sayDay(expected.fromDate)} on: ${[...said, ...journeys].join('; ')}.`;
}

/** What the area takes health to bear of a category; undefined: nobody says. */
function healthShare(
  { assumptions, startDate }: Pick<AppraisalFacts, 'assumptions' | 'startDate'>,
  category: CostCategory,
): SourcedAssumption | undefined {
  return valueFor(assumptions, 'HEALTH_SHARE', category, startDate);
}

/** On what the share of health stands; empty: nobody takes any. */
function sayHealthShare(facts: Pick<AppraisalFacts, 'assumptions' | 'startDate'>): string {
  const shares = Object.values(CostCategory).flatMap((category) => healthShare(facts, category) ?? []);
  const sources = [...new Set(shares.filter(({ central }) => central > 0n).map(({ source }) => source))];
  return sources.length === 0 ? '' : ` Health’s share is assumed: ${sources.join('; ')}.`;
}
