import { anyInWords } from '../../../kernel/code-words';
import type { Day } from '../../../kernel/dates';
import { Phase } from '../../../kernel/phase';
import type { NeedCode } from './needs';
import type { ProvisionType } from './provision-type';
import { Residential } from './residential';

/** For whom a provider takes children, as the area knows it. */
export interface ProviderOffer {
  readonly offerId: string;
  readonly providerUrn: string;
  readonly provisionType: ProvisionType;
  readonly residential: Residential;
  readonly needs: readonly NeedCode[];
  readonly phases: readonly Phase[];
  readonly lowestAge: number;
  readonly highestAge: number;
  /** Weeks of the year that it is open; null: not said. */
  readonly weeksAYear: number | null;
  readonly startDate: Day;
  /** Null while no end is set. */
  readonly endDate: Day | null;
  readonly setBy: string;
  readonly setAt: Date;
  readonly version: number;
}

/** An offer as it is given. */
export type NewOffer = Omit<ProviderOffer, 'offerId' | 'setBy' | 'setAt' | 'version'>;

/** Whether something dated runs on a day. */
export function runsOn(
  { startDate, endDate }: { readonly startDate: Day; readonly endDate: Day | null },
  day: Day,
): boolean {
  return startDate <= day && (endDate === null || day <= endDate);
}

/** Something wrong with an offer, and where. */
export interface OfferProblem {
  readonly code:
    | 'NEEDS_MISSING'
    | 'PHASES_MISSING'
    | 'LISTED_TWICE'
    | 'AGES_INVALID'
    | 'AGES_MISS_PHASE'
    | 'WEEKS_INVALID'
    | 'SPAN_REVERSED';
  readonly field: readonly string[];
  readonly message: string;
}

/** The ages on 31 August that each phase has (the product's own bands). */
const AGES_OF_PHASE: Readonly<Record<Phase, readonly [number, number]>> = {
  [Phase.EARLY_YEARS]: [0, 3],
  [Phase.PRIMARY]: [4, 10],
  [Phase.SECONDARY]: [11, 15],
  [Phase.POST_16]: [16, 18],
  [Phase.POST_19]: [19, 25],
};
const OLDEST = 25;

/** The weeks that go with sleeping there, as SEN2 counts them. */
const WEEKS_OF: Readonly<Record<Residential, readonly [number, number]>> = {
  [Residential.DAY]: [1, 52],
  [Residential.RESIDENTIAL_38_51]: [38, 51],
  [Residential.RESIDENTIAL_52]: [52, 52],
};

const STAY_IN_WORDS: Readonly<Record<Residential, string>> = {
  [Residential.DAY]: 'A place by day',
  [Residential.RESIDENTIAL_38_51]: 'A residential place for part of the year',
  [Residential.RESIDENTIAL_52]: 'A residential place for the whole year',
};

/** Everything wrong with an offer at once: what it is for, ages in order and within its phases, weeks that fit. */
export function offerProblems(offer: NewOffer): OfferProblem[] {
  const { needs, phases, startDate, endDate } = offer;
  return [
    ...(needs.length === 0
      ? [problem('NEEDS_MISSING', ['needs'], 'Name at least one need that the provider takes children for.')]
      : []),
    ...(phases.length === 0 ? [problem('PHASES_MISSING', ['phases'], 'Name at least one phase of education.')] : []),
    ...(new Set(needs).size < needs.length ? [problem('LISTED_TWICE', ['needs'], 'Name each need once.')] : []),
    ...(new Set(phases).size < phases.length ? [problem('LISTED_TWICE', ['phases'], 'Name each phase once.')] : []),
    ...ageProblems(offer),
    ...weekProblems(offer),
    ...(endDate !== null && endDate < startDate
      ? [problem('SPAN_REVERSED', ['endDate'], 'The last day must not be before the first.')]
      : []),
  ];
}

function ageProblems({ lowestAge, highestAge, phases }: NewOffer): OfferProblem[] {
  if (lowestAge < 0 || highestAge > OLDEST || highestAge < lowestAge) {
    const message = `Give ages from 0 to ${String(OLDEST)}, the lowest not above the highest.`;
    return [problem('AGES_INVALID', ['lowestAge'], message)];
  }
  const missed = phases.filter((phase) => {
    const [youngest, oldest] = AGES_OF_PHASE[phase];
    return oldest < lowestAge || youngest > highestAge;
  });
  if (missed.length === 0) return [];
  const message = `Nobody from ${String(lowestAge)} to ${String(highestAge)} is in the phase ${anyInWords(missed)}; correct the ages or the phases.`;
  return [problem('AGES_MISS_PHASE', ['phases'], message)];
}

function weekProblems({ residential, weeksAYear }: NewOffer): OfferProblem[] {
  const [fewest, most] = WEEKS_OF[residential];
  if (weeksAYear === null || (weeksAYear >= fewest && weeksAYear <= most)) return [];
  const message = `${STAY_IN_WORDS[residential]} is open ${fewest === most ? String(most) : `${String(fewest)} to ${String(most)}`} weeks a year.`;
  return [problem('WEEKS_INVALID', ['weeksAYear'], message)];
}

function problem(code: OfferProblem['code'], field: readonly string[], message: string): OfferProblem {
  return { code, field, message };
}
