import { financialYearOf } from '../../../kernel/dates';
import { decimal, DECIMAL_ONE } from '../../../kernel/decimal';
import { roundDivide, sum, type Pence } from '../../../kernel/money';
import { academicAge } from '../../../kernel/phase';
import { sayDay, sayMoney } from '../../ledger/rules/problem';
import type { OptionPlace } from '../../placements/rules/option-place';
import { rateOf, yearlyRate } from '../../providers/rules/place-funding';
import { placeKindOf } from '../../providers/rules/place-kind';
import { CandidateSource, type Candidate, type CandidateLine, type PercentLaw } from './appraisal';
import type { AppraisalFacts, KindMean, OfferingProvider } from './appraisal-facts';
import { lineFor, onceLine, placeLine, yearlyLine } from './appraisal-kinds';
import { meanOf, saySharing, type Sharing, sharingOf } from './appraisal-sharing';
import { AppraisalKind, tenThousandths, valueFor, type SourcedAssumption } from './assumption';
import { EOTAS_COMPONENTS, PUBLISHED_ASSUMPTIONS } from './published-assumptions';

/** A number that is as it was asked for. */
export const CERTAIN: PercentLaw = {
  low: tenThousandths(100),
  central: tenThousandths(100),
  high: tenThousandths(100),
};
const POST_16_AGE = 16;

/** The price of an option that nobody has asked for yet, and where it is from. */
export interface PriceFound {
  readonly source: CandidateSource;
  readonly sentence: string;
  readonly lines: readonly CandidateLine[];
  readonly laws: Pick<Candidate, 'fee' | 'transport'>;
}

/**
 * The price of a kind of place from the best there is: the price book of the nearest provider that takes such children, the mean of at least five of
 * the area’s own placements, an assumption; null where nobody says.
 */
export function priceOfKind(
  kind: AppraisalKind,
  priced: OfferingProvider | undefined,
  provider: OfferingProvider | null,
  facts: AppraisalFacts,
): PriceFound | null {
  if (priced !== undefined) return fromBook(priced, kind, facts);
  const mean = meanOf(kind, facts);
  return mean === undefined ? fromAssumption(kind, provider, facts) : fromMean(mean, kind, provider, facts);
}

function fromBook(provider: OfferingProvider, kind: AppraisalKind, facts: AppraisalFacts): PriceFound {
  const journey = journeyOf(kind, facts);
  const lines = provider.prices.map(({ category, element, item, price }) =>
    lineFor({ category, element, description: item, price }, sharingOf(facts, kind)),
  );
  const hasJourney = lines.some(({ category }) => category === 'TRANSPORT');
  const priced = [...lines, ...(hasJourney ? [] : journey.lines)];
  return {
    source: CandidateSource.PRICE_BOOK,
    sentence: `The price book of ${provider.name} on ${sayDay(facts.startDate)}, without a band${hasJourney ? '' : `; transport: ${journey.source}`}.${saySharing(facts, kind, priced)}`,
    lines: withPlace(priced, provider.place),
    laws: { fee: CERTAIN, transport: hasJourney ? CERTAIN : journey.law },
  };
}

function fromMean(
  mean: KindMean,
  kind: AppraisalKind,
  provider: OfferingProvider | null,
  facts: AppraisalFacts,
): PriceFound {
  const journey = journeyOf(kind, facts);
  const categories = [...mean.byCategory].filter(([, amount]) => amount > 0n);
  const hasJourney = mean.byCategory.has('TRANSPORT');
  const lines = categories.map(([category, amount]) =>
    yearlyLine(category, amount, 'Mean of the area’s placements', sharingOf(facts, kind)),
  );
  const priced = [...lines, ...(hasJourney ? [] : journey.lines)];
  const whole = sum(categories.map(([, amount]) => amount));
  return {
    source: CandidateSource.AREA_MEAN,
    sentence: `The mean of ${String(mean.placements)} placements of the area in ${mean.financialYear} over a whole year, ${mean.isOfNeed ? 'of the same need' : 'of every need'}${hasJourney ? '' : `; transport: ${journey.source}`}.${saySharing(facts, kind, priced)}`,
    lines: [...priced, ...newPlace(kind, provider, facts)],
    laws: { fee: lawAround(whole, mean.p10, mean.p90), transport: hasJourney ? CERTAIN : journey.law },
  };
}

function fromAssumption(
  kind: AppraisalKind,
  provider: OfferingProvider | null,
  facts: AppraisalFacts,
): PriceFound | null {
  const cost = valueFor(facts.assumptions, 'KIND_COST', kind, facts.startDate);
  if (cost === undefined) return null;
  const isBoarding = kind === AppraisalKind.RESIDENTIAL_38 || kind === AppraisalKind.RESIDENTIAL_52;
  const school = isBoarding
    ? valueFor(facts.assumptions, 'KIND_COST', AppraisalKind.INDEPENDENT_DAY, facts.startDate)
    : undefined;
  const journey = journeyOf(kind, facts);
  // What is published of it is a sum of components (B40); an assumption of the area’s own is a sum as it is.
  const components =
    kind === AppraisalKind.EOTAS && PUBLISHED_ASSUMPTIONS.includes(cost) ? componentLines(sharingOf(facts, kind)) : [];
  const priced = [
    ...(components.length > 0
      ? components
      : [yearlyLine(isBoarding ? 'CARE' : 'EDUCATION', poundsOf(cost), 'Assumed', sharingOf(facts, kind))]),
    ...(school === undefined ? [] : [yearlyLine('EDUCATION', poundsOf(school), 'Assumed', sharingOf(facts, kind))]),
    ...journey.lines,
  ];
  return {
    source: CandidateSource.ASSUMPTION,
    sentence: `${cost.source}${components.length === 0 ? '' : `; the components: ${sayComponents()}`}${school === undefined ? '' : `; the school beside the nights: ${school.source}`}; transport: ${journey.source}.${saySharing(facts, kind, priced)}`,
    lines: [...priced, ...newPlace(kind, provider, facts)],
    laws: { fee: lawOf(cost), transport: journey.law },
  };
}

function componentLines(sharing: Sharing): readonly CandidateLine[] {
  return EOTAS_COMPONENTS.map(({ category, description, amount, isOnce }) =>
    isOnce ? onceLine(category, amount, description, sharing) : yearlyLine(category, amount, description, sharing),
  );
}

function sayComponents(): string {
  return EOTAS_COMPONENTS.map(
    ({ description, amount, isOnce }) => `${description}: ${sayMoney(amount)}${isOnce ? '' : ' a year'}`,
  ).join('; ');
}

/** The journey that an option nobody has priced would need. */
function journeyOf(
  kind: AppraisalKind,
  facts: AppraisalFacts,
): { readonly lines: readonly CandidateLine[]; readonly law: PercentLaw; readonly source: string } {
  // Who learns at home goes nowhere: what is said of every journey is not said of theirs.
  const said =
    kind === AppraisalKind.EOTAS
      ? facts.assumptions.map((list) => list.filter(({ appliesTo }) => appliesTo === AppraisalKind.EOTAS))
      : facts.assumptions;
  const cost = valueFor(said, 'TRANSPORT_COST', kind, facts.startDate);
  if (cost === undefined || cost.central === 0n)
    return { lines: [], law: CERTAIN, source: cost?.source ?? 'none is reckoned' };
  return {
    lines: [yearlyLine('TRANSPORT', poundsOf(cost), 'Journey, assumed', sharingOf(facts, kind))],
    law: lawOf(cost),
    source: cost.source,
  };
}

/** One more funded place, where the kind has funded places and no provider with one that stands empty is known. */
function newPlace(
  kind: AppraisalKind,
  provider: OfferingProvider | null,
  facts: AppraisalFacts,
): readonly CandidateLine[] {
  if (provider !== null) return withPlace([], provider.place);
  const provisionType =
    kind === AppraisalKind.LOCAL_SPECIAL
      ? 'SPECIAL_MAINTAINED'
      : kind === AppraisalKind.RESOURCED_PROVISION
        ? 'RESOURCED_PROVISION'
        : null;
  if (provisionType === null) return [];
  const placeKind = placeKindOf(provisionType, academicAge(facts.birthCohort, facts.startDate) >= POST_16_AGE);
  const rate = placeKind === null ? undefined : rateOf(facts.rates, placeKind, financialYearOf(facts.startDate));
  return rate === undefined ? [] : [placeLine(yearlyRate(rate))];
}

/** The lines with what the block pays for one more funded place; nothing for one that is funded and empty, or whose cost is not known. */
export function withPlace(lines: readonly CandidateLine[], place: OptionPlace | null): readonly CandidateLine[] {
  const cost = place?.marginalCost ?? null;
  return cost === null || cost === 0n ? lines : [...lines, placeLine(cost)];
}

/** Pounds of an assumption, held in ten-thousandths, as pence. */
function poundsOf({ central }: SourcedAssumption): Pence {
  return roundDivide(central * 100n, DECIMAL_ONE);
}

function lawOf({ low, central, high }: SourcedAssumption): PercentLaw {
  return central === 0n
    ? CERTAIN
    : { low: percent(low, central), central: CERTAIN.central, high: percent(high, central) };
}

function lawAround(mean: Pence, p10: Pence, p90: Pence): PercentLaw {
  if (mean === 0n) return CERTAIN;
  const [low, high] = [percent(p10, mean), percent(p90, mean)];
  return {
    low: low < CERTAIN.central ? low : CERTAIN.central,
    central: CERTAIN.central,
    high: high > CERTAIN.central ? high : CERTAIN.central,
  };
}

function percent(part: bigint, whole: bigint): PercentLaw['low'] {
  return decimal(roundDivide(part * 100n * DECIMAL_ONE, whole));
}
