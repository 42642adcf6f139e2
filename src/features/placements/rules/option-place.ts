import { financialYearOf, type Day } from '../../../kernel/dates';
import { add, ZERO, type Pence } from '../../../kernel/money';
import { academicAge } from '../../../kernel/phase';
import type { FourCosts } from '../../ledger/rules/four-costs';
import { sayDay, sayMoney } from '../../ledger/rules/problem';
import { placeKindOf, type PlaceKind } from '../../providers/rules/place-kind';
import { rateOf, yearlyRate, type PlaceRate } from '../../providers/rules/place-funding';
import type { PlacesStanding } from '../../providers/rules/places';
import type { PlacementOption } from './option';

/** What a funded place means for the cost of an option (finance.md 1.2, B26). */
export interface OptionPlace {
  readonly kind: PlaceKind;
  readonly commissioned: number;
  readonly vacancies: number;
  /** What a place of the kind costs the block over a whole year; null: no rate is known for the year. */
  readonly yearlyRate: Pence | null;
  /** Whether a place stands empty that the block pays for anyway. */
  readonly isFundedAndEmpty: boolean;
  /**
   * What the block would pay for the place over a whole year beside the option's own lines: nothing for one that is funded and empty, the yearly rate
   * for one more; null where that is not known.
   */
  readonly marginalCost: Pence | null;
  readonly sentence: string;
}

/** The age from which a child's place is one of after 16. */
const POST_16_AGE = 16;

/**
 * The funded place that a child would take by an option, as places stand on its first day; null where the area funds no places of the kind there
 * and could not: a place that is paid for by its fee alone.
 */
export function placeOfOption(
  option: Pick<PlacementOption, 'providerUrn' | 'provisionType' | 'expectedStartDate'>,
  birthCohort: number,
  standing: readonly PlacesStanding[],
  rates: readonly PlaceRate[],
): OptionPlace | null {
  if (option.providerUrn === null) return null;
  const kind = placeKindOf(option.provisionType, academicAge(birthCohort, option.expectedStartDate) >= POST_16_AGE);
  if (kind === null) return null;
  const { commissioned, vacancies } = standing.find((one) => one.kind === kind) ?? { commissioned: 0, vacancies: 0 };
  const rate = rateOf(rates, kind, financialYearOf(option.expectedStartDate));
  const costs = rate === undefined ? null : yearlyRate(rate);
  const isFundedAndEmpty = vacancies > 0;
  return {
    ...{ kind, commissioned, vacancies, yearlyRate: costs, isFundedAndEmpty },
    marginalCost: isFundedAndEmpty ? ZERO : costs,
    sentence: sentenceOf({ commissioned, vacancies, costs, day: option.expectedStartDate }),
  };
}

function sentenceOf({
  commissioned,
  vacancies,
  costs,
  day,
}: {
  readonly commissioned: number;
  readonly vacancies: number;
  readonly costs: Pence | null;
  readonly day: Day;
}): string {
  const of = `${String(vacancies)} of ${String(commissioned)} funded places`;
  if (vacancies > 0) {
    return `${of} stand${vacancies === 1 ? 's' : ''} empty on ${sayDay(day)}: the block pays for the place already, and this child costs it the top-up only.`;
  }
  const more = costs === null ? 'what the place costs' : `${sayMoney(costs)} a year`;
  return commissioned === 0
    ? `The area funds no place of this kind here: one would cost the block ${more} beside the top-up, unless the school takes the child over its number.`
    : `All ${String(commissioned)} funded places are taken or promised on ${sayDay(day)}: one more would cost the block ${more} beside the top-up, unless the school takes the child over its number.`;
}

/**
 * The four costs of an option over a whole year with what the block pays for its place (B26: local special 10,000 + 24,500 + transport 8,116; in a
 * place already funded and empty the 10,000 falls away).
 */
export function withPlace(costs: FourCosts, marginalCost: Pence): FourCosts {
  return { ...costs, block: add(costs.block, marginalCost), total: add(costs.total, marginalCost) };
}
