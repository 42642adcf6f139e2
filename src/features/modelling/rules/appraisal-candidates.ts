import { inWordsWithin } from '../../../kernel/code-words';
import type { Day } from '../../../kernel/dates';
import { usualElement, type CostCategory } from '../../ledger/rules/coding';
import { sayDay } from '../../ledger/rules/problem';
import { Suitability } from '../../placements/rules/codes';
import type { PlacementOption } from '../../placements/rules/option';
import { AGENCY_PARTS, CandidateSource, type AgencyPart, type Candidate, type CandidateLine } from './appraisal';
import type { AppraisalFacts, DescribedOption, OfferingProvider, PresentPlacement } from './appraisal-facts';
import { appraisalKindOf, KIND_LABELS, lineFor, LOOKED_AT } from './appraisal-kinds';
import { CERTAIN, priceOfKind, withPlace } from './appraisal-prices';
import { saySharing, sharingOf } from './appraisal-sharing';
import { AppraisalKind, tenThousandths } from './assumption';

/**
 * How far a child is taken every day at most: 75 minutes each way, the most for a child of secondary age in the Department for Education’s guidance on
 * travel to school, at 30 miles an hour. Ours, for what nobody has named; an option of the case stands however far it is.
 */
const FARTHEST_DAILY_MILES = tenThousandths(37);

const NOWHERE = { distanceMiles: null, distanceBasis: null } as const;

const SUITABILITY_FIRST =
  'The panel’s terms of reference have suitability assessed before cost: record the suitability of this option first.';
const OPTIONS_FIRST =
  'The panel’s terms of reference have suitability assessed before cost: record the suitability of every option of the case first.';

/**
 * The options of a child: staying, those of the case, and those that an appraisal looks at anyway, each priced from the best there is: what was
 * agreed or asked for; the price book of the nearest provider that takes such children; the mean of the area’s own placements; an assumption.
 * Suitability stands before cost (M12): where the panel’s terms say so, an option without a finding has no cost, and what nobody has named has none
 * while an option of the case is not assessed. The suitable stand first, whatever they cost.
 */
export function describeOptions(facts: AppraisalFacts): readonly DescribedOption[] {
  const own = facts.options.map((option) => ofOption(option, facts));
  // What was found not to be suitable does not keep one from looking for another of its kind.
  const named = new Set(
    own.filter(({ suitability }) => suitability !== Suitability.NOT_SUITABLE).map(({ kind }) => kind),
  );
  const looked = LOOKED_AT.filter((kind) => !named.has(kind)).map((kind) => lookedAt(kind, facts));
  const stay = facts.present === null ? [] : [staying(facts.present, facts)];
  return [...stay, ...[...own].sort((a, b) => rankOf(a) - rankOf(b)), ...looked].map((option) => ({
    ...option,
    withoutFigure: withoutFigure(option),
  }));
}

/** Who has a plan is taught somewhere: where no line says what that costs it is not known, and not nothing. */
function withoutFigure({ candidate }: DescribedOption): readonly CostCategory[] {
  const isTaught = candidate === null || candidate.lines.some(({ category }) => category === 'EDUCATION');
  return isTaught ? [] : ['EDUCATION'];
}

function rankOf({ suitability }: DescribedOption): number {
  const order = [Suitability.SUITABLE, Suitability.SUITABLE_WITH_CONDITIONS, null, Suitability.NOT_SUITABLE];
  return order.indexOf(suitability);
}

/** Whose money every payer’s is: the agencies themselves, and the budget holders of what is agreed. */
export function payersOf({ parts }: AppraisalFacts): Readonly<Record<string, AgencyPart>> {
  return Object.fromEntries([...AGENCY_PARTS.map((part) => [part, part] as const), ...parts]);
}

function ofOption(option: PlacementOption, facts: AppraisalFacts): DescribedOption {
  const { optionId, providerUrn, suitability, suitabilityReason, label } = option;
  const kind = appraisalKindOf(option);
  const place = facts.places.get(optionId) ?? null;
  const lines = option.costLines.map((line) => lineFor(line, sharingOf(facts, kind)));
  const withheld = facts.suitabilityFirst && suitability === null ? SUITABILITY_FIRST : null;
  const { startDate } = facts;
  return {
    ...described(facts, { key: `option:${String(option.ordinal)}`, kind, providerUrn, startDate, label }),
    ...{
      source: CandidateSource.OPTION,
      sourceSentence: `The cost lines of the option.${saySharing(facts, kind, lines)}`,
      optionId,
      expectedStartDate: option.expectedStartDate,
      suitability,
      suitabilityReason,
      place,
    },
    withheld,
    candidate:
      withheld === null
        ? candidateOf(facts, `option:${String(option.ordinal)}`, kind, providerUrn, startDate, withPlace(lines, place))
        : null,
  };
}

function staying({ placement, label, lines }: PresentPlacement, facts: AppraisalFacts): DescribedOption {
  const { providerUrn, placementId } = placement;
  const kind = AppraisalKind.STAY;
  const startDate = facts.startDate;
  const running = lines.flatMap((line): CandidateLine[] => {
    // The version of the first day, else the one that stood last: what is agreed is taken to go on.
    const version =
      line.versions.find(
        ({ span }) =>
          (span.startDate === null || span.startDate <= startDate) &&
          (span.endDate === null || span.endDate >= startDate),
      ) ?? line.versions.at(-1);
    if (version === undefined || version.price.unit === 'ONCE') return [];
    const { category, description } = line;
    return [
      {
        category: category as CostCategory,
        element: line.element ?? usualElement(category as CostCategory),
        description,
        price: version.price,
        shares: version.shares,
        isPlace: false,
      },
    ];
  });
  return {
    ...described(facts, { key: 'stay', kind, providerUrn, startDate, label }),
    ...{ source: CandidateSource.PLACEMENT, placementId },
    sourceSentence: `What is committed for the placement${besides(placementId, lines)}, at the prices and shares in force on ${sayDay(startDate)}; its funded place is paid for already.`,
    withheld: null,
    candidate:
      running.length === 0
        ? null
        : { ...candidateOf(facts, 'stay', kind, providerUrn, startDate, running), source: CandidateSource.PLACEMENT },
  };
}

function besides(placementId: string, lines: PresentPlacement['lines']): string {
  const others = new Set(lines.map((line) => line.placementId).filter((id) => id !== placementId)).size;
  if (others === 0) return '';
  return ` and for ${others === 1 ? 'another' : `${String(others)} others`} of the child’s that run${others === 1 ? 's' : ''} beside it`;
}

function lookedAt(kind: AppraisalKind, facts: AppraisalFacts): DescribedOption {
  const { startDate } = facts;
  // Where the child is already is to stay, and what is an option of the case stands there: neither is another place.
  const taken = new Set([facts.present?.placement.providerUrn, ...facts.options.map(({ providerUrn }) => providerUrn)]);
  const likely = facts.offering.filter(
    (one) =>
      appraisalKindOf({ ...one.offer, senSetting: null }) === kind &&
      !taken.has(one.offer.providerUrn) &&
      isWithinReach(one),
  );
  const priced = likely.find(({ prices }) => prices.length > 0);
  const provider = priced ?? likely[0] ?? null;
  const providerUrn = provider?.offer.providerUrn ?? null;
  const found = priceOfKind(kind, priced, provider, facts);
  const key = `kind:${kind}`;
  const shown = {
    ...described(facts, { key, kind, providerUrn, startDate, label: labelOf(kind, provider) }),
    ...(provider === null ? {} : whereOf(provider)),
  };
  if (found === null) {
    const withheld = `Nothing is known of what a place of this kind costs: give an assumption of the cost of “${inWordsWithin(kind)}”.`;
    const source = CandidateSource.ASSUMPTION;
    return { ...shown, source, sourceSentence: 'No price is known.', withheld, candidate: null };
  }
  const { source, sentence, lines, laws } = found;
  const isAssessed = facts.options.every(({ suitability }) => suitability !== null);
  const isShown = isAssessed || !facts.suitabilityFirst;
  return {
    ...shown,
    ...{ source, sourceSentence: sentence, withheld: isShown ? null : OPTIONS_FIRST },
    candidate: isShown ? { ...candidateOf(facts, key, kind, providerUrn, startDate, lines), ...laws, source } : null,
  };
}

/** Whether a child can travel there every day, where it is a place by day and its distance is known. */
function isWithinReach({ offer, distanceMiles }: OfferingProvider): boolean {
  return offer.residential !== 'DAY' || distanceMiles === null || distanceMiles <= FARTHEST_DAILY_MILES;
}

function whereOf({
  distanceMiles,
  distanceBasis,
  offer,
  place,
}: OfferingProvider): Pick<DescribedOption, 'distanceMiles' | 'distanceBasis' | 'place' | 'ages'> {
  return { distanceMiles, distanceBasis, place, ages: { lowest: offer.lowestAge, highest: offer.highestAge } };
}

function labelOf(kind: AppraisalKind, provider: OfferingProvider | null): string {
  return provider === null ? KIND_LABELS[kind] : `${KIND_LABELS[kind]}: ${provider.name}`;
}

function described(
  facts: AppraisalFacts,
  of: Pick<DescribedOption, 'key' | 'kind' | 'providerUrn' | 'startDate' | 'label'>,
): Omit<DescribedOption, 'source' | 'sourceSentence' | 'withheld' | 'candidate'> {
  const { providerUrn } = of;
  return {
    ...of,
    ...(providerUrn === null ? NOWHERE : (facts.distances.get(providerUrn) ?? NOWHERE)),
    ...{ optionId: null, placementId: null, expectedStartDate: null },
    ...{ suitability: null, suitabilityReason: null, place: null },
    noticeDays: providerUrn === null ? null : (facts.notices.get(providerUrn) ?? null),
    ages: agesAt(providerUrn, facts),
  };
}

function agesAt(providerUrn: string | null, { offering }: AppraisalFacts): DescribedOption['ages'] {
  const own = offering.find(({ offer }) => offer.providerUrn === providerUrn);
  return own === undefined ? null : { lowest: own.offer.lowestAge, highest: own.offer.highestAge };
}

function candidateOf(
  facts: AppraisalFacts,
  key: string,
  kind: AppraisalKind,
  providerUrn: string | null,
  startDate: Day,
  lines: readonly CandidateLine[],
): Candidate {
  return {
    ...{ key, kind, startDate, lines, source: CandidateSource.OPTION, fee: CERTAIN, transport: CERTAIN },
    calendar: facts.calendars.get(providerUrn) ?? null,
    noticeDays: providerUrn === null ? null : (facts.notices.get(providerUrn) ?? null),
  };
}
