import { financialYearSpan } from '../../../kernel/dates';
import { decimal } from '../../../kernel/decimal';
import { type PlaceRate, yearlyRate } from '../../providers/rules/place-funding';
import { AppraisalKind, AssumptionTerm, type SourcedAssumption } from './assumption';
import { PUBLISHED_ASSUMPTIONS } from './published-assumptions';

/**
 * What a funded place that stands empty costs the block by the rates the area has imported, each from its first financial year on; before the first of
 * them by what is published (finance.md 1.2). An empty place of a unit has a rate of its own.
 */
export function publishedPlaceRates(rates: readonly PlaceRate[]): readonly SourcedAssumption[] {
  const of = (kind: PlaceRate['kind'], appliesTo: AppraisalKind): SourcedAssumption[] =>
    rates
      .filter((rate) => rate.kind === kind)
      .map((rate) => {
        const perYear = decimal(yearlyRate(rate) * 100n);
        return {
          ...{ term: AssumptionTerm.PLACE_RATE, appliesTo, fromDate: financialYearSpan(rate.firstYear).startDate },
          ...{ low: perYear, central: perYear, high: perYear },
          source: `Place rates as imported, from ${rate.firstYear} on`,
          sourceDate: null,
        };
      });
  return [
    ...of('SPECIAL_PRE_16', AppraisalKind.LOCAL_SPECIAL),
    ...of('UNIT_PRE_16_EMPTY', AppraisalKind.RESOURCED_PROVISION),
    ...PUBLISHED_ASSUMPTIONS.filter(({ term }) => term === AssumptionTerm.PLACE_RATE),
  ];
}
