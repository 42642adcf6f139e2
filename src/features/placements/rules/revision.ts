import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { PlacementOption } from './option';

/** A committed line of a placement for which an uplift was asked, with the place it is at. */
export interface RevisableLine extends Pick<
  PlacementOption,
  'providerUrn' | 'senSetting' | 'provisionType' | 'residential'
> {
  readonly placementId: string;
  readonly startDate: Day;
  readonly endDate: Day | null;
  readonly costLineId: string;
  readonly category: string;
}

/** What a decision funds, as far as it matters here. */
export interface FundedTerms<Line extends { readonly category: string }> {
  readonly option: Pick<PlacementOption, 'providerUrn' | 'senSetting' | 'provisionType' | 'residential'>;
  readonly span: { readonly startDate: Day; readonly endDate: Day | null };
  readonly lines: readonly Line[];
}

/** A decision on the price of a placement that runs: what it puts on which of its lines. */
export interface Revision<Line> {
  readonly placementId: string;
  readonly lines: readonly (Line & { readonly costLineId: string })[];
}

/**
 * The placement that a decision changes instead of making another one (J9): the case was raised by asking for an uplift, and the option is
 * the place the child is in. Null: it makes a placement of its own. Each line of the option goes to the next line of its category; refused
 * where there is none, or the days are not the placement's.
 */
export function revisionOf<Line extends { readonly category: string }>(
  known: readonly RevisableLine[],
  { option, span, lines }: FundedTerms<Line>,
): Result<Revision<Line> | null, string> {
  const [first] = known;
  const isThere =
    first !== undefined &&
    first.providerUrn === option.providerUrn &&
    first.senSetting === option.senSetting &&
    first.provisionType === option.provisionType &&
    first.residential === option.residential;
  if (!isThere) return ok(null);
  const { startDate, endDate, placementId } = first;
  const problems: string[] = [];
  if (span.startDate < startDate || (endDate !== null && span.startDate > endDate) || span.endDate !== endDate) {
    problems.push(
      `An uplift leaves the days of the placement as they are, from ${startDate}${endDate === null ? ' without an end' : ` to ${endDate}`}; begin it on one of them, and give the same end.`,
    );
  }
  const left = [...known];
  const revised = lines.flatMap((line) => {
    const index = left.findIndex(({ category }) => category === line.category);
    const [own] = index < 0 ? [] : left.splice(index, 1);
    if (own === undefined) {
      problems.push(
        `The placement has no further cost line of the category ${line.category} to put this price on; a decision on a CHANGE_OF_PLACEMENT adds one.`,
      );
    }
    return own === undefined ? [] : [{ ...line, costLineId: own.costLineId }];
  });
  return problems.length > 0 ? refuse(problems) : ok({ placementId, lines: revised });
}
