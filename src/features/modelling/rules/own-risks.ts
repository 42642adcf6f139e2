import { AssumptionTerm, tenThousandths, type SourcedAssumption } from './assumption';

/** How long placements have run, and how many of them broke down or stepped down. */
export interface RiskCounts {
  readonly days: number;
  readonly breakdowns: number;
  readonly stepDowns: number;
}

/** Fewer years than these say nothing of a risk. */
const FEWEST_YEARS = 20;
const DAYS_OF_YEAR = 365.25;
/** So many standard deviations hold the middle 80 % of a normal law. */
const MIDDLE_80 = 1.2816;

/**
 * The chance of a breakdown and of a step-down in a year, as the area’s own placements show it: (n + ½) ÷ (years + 1), between the ends of a range that
 * holds it four times in five. Nothing where the placements together have run less than twenty years: then no such risk is reckoned unless somebody assumes one.
 */
export function ownRisks({ days, breakdowns, stepDowns }: RiskCounts): readonly SourcedAssumption[] {
  const years = days / DAYS_OF_YEAR;
  if (years < FEWEST_YEARS) return [];
  const of = (term: AssumptionTerm, count: number, what: string): SourcedAssumption => {
    const [events, spread] = [count + 0.5, MIDDLE_80 * Math.sqrt(count + 0.5)];
    const percent = (number: number): number => Math.min(100, Math.max(0, (100 * number) / (years + 1)));
    return {
      ...{ term, appliesTo: null, fromDate: null, sourceDate: null },
      low: tenThousandths(percent(events - spread)),
      central: tenThousandths(percent(events)),
      high: tenThousandths(percent(events + spread)),
      source: `The area’s own record: ${String(count)} placements ${what} in ${years.toFixed(1)} placement years`,
    };
  };
  return [
    of(AssumptionTerm.BREAKDOWN, breakdowns, 'reported a breakdown'),
    of(AssumptionTerm.STEP_DOWN, stepDowns, 'stepped down at a review'),
  ];
}
