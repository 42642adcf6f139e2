import { inWordsWithin } from '../../../kernel/code-words';
import { addDays, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { StoredLine } from '../../ledger/rules/stored-line';
import type { PlacementOption } from './option';

/** A placement that runs, of which a case was raised by asking for an uplift or by the end of its contract. */
export interface RevisablePlacement {
  readonly placementId: string;
  readonly raisedBy: 'UPLIFT_REQUESTED' | 'CONTRACT_ENDING';
  /** As SEN2 codes it, or null where there is an establishment. */
  readonly senSetting: string | null;
  /** Its end, where one is recorded as a fact; null: none is. */
  readonly endedDate: Day | null;
  /** The first day by which an earlier decision on the same case let it go on; null: none did. */
  readonly extendedFrom: Day | null;
  /** Its committed lines, in their order; there is one at least. */
  readonly lines: readonly StoredLine[];
}

/** What a decision funds, as far as it matters here. */
export interface FundedTerms<Line extends { readonly category: string; readonly price: { readonly unit: string } }> {
  readonly option: Pick<PlacementOption, 'providerUrn' | 'senSetting' | 'provisionType' | 'residential'>;
  readonly span: { readonly startDate: Day; readonly endDate: Day | null };
  readonly lines: readonly Line[];
}

/** A decision on a placement that runs: what it puts on which of its lines from a day on. */
export interface Revision<Line> {
  readonly placementId: string;
  readonly fromDate: Day;
  /** To when it lets the placement go on from that day; null: it leaves the days as they are. */
  readonly extension: { readonly endDate: Day | null } | null;
  readonly lines: readonly (Line & { readonly costLineId: string })[];
}

/**
 * The placement that a decision changes instead of making another one (J9): the case was raised by asking for an uplift, or by the end of the
 * contract, and the option is the place the child is in. Null: it makes a placement of its own. An uplift leaves the days; an extension goes
 * on from the day after the last one, and one that begins later makes a placement of its own. Each line of the option goes to the next line
 * of its category; refused where there is none, or the days do not fit.
 */
export function revisionOf<Line extends { readonly category: string; readonly price: { readonly unit: string } }>(
  known: RevisablePlacement | null,
  { option, span, lines }: FundedTerms<Line>,
): Result<Revision<Line> | null, string> {
  const [first] = known?.lines ?? [];
  if (known === null || first === undefined) return ok(null);
  const { coding } = first;
  const isThere =
    coding.providerUrn === option.providerUrn &&
    known.senSetting === option.senSetting &&
    coding.provisionType === option.provisionType &&
    coding.residential === option.residential;
  if (!isThere) return ok(null);
  const days = known.raisedBy === 'UPLIFT_REQUESTED' ? upliftDays(first, span) : extensionDays(known, first, span);
  if (days === undefined) return ok(null);
  const problems = days === null ? [] : [days];
  const left = known.lines.filter(
    ({ ownSpan, versions }) => ownSpan.endDate === null && versions[0]?.price.unit !== 'ONCE',
  );
  const revised = lines.flatMap((line) => {
    if (line.price.unit === 'ONCE') {
      problems.push(
        'What is charged once is no price of a line that runs; leave it out here, and decide it on a change of placement.',
      );
      return [];
    }
    const index = left.findIndex(({ category }) => category === line.category);
    const [own] = index < 0 ? [] : left.splice(index, 1);
    if (own === undefined) {
      problems.push(
        `The placement has no further cost line of the category “${inWordsWithin(line.category)}” to put this price on; a decision on a change of placement adds one.`,
      );
    }
    return own === undefined ? [] : [{ ...line, costLineId: own.costLineId }];
  });
  if (problems.length > 0) return refuse(problems);
  const extension = known.raisedBy === 'UPLIFT_REQUESTED' ? null : { endDate: span.endDate };
  return ok({ placementId: known.placementId, fromDate: span.startDate, extension, lines: revised });
}

type Days = FundedTerms<never>['span'];

function upliftDays({ placementSpan: { startDate, endDate } }: StoredLine, span: Days): string | null {
  if (span.startDate >= startDate && (endDate === null || span.startDate <= endDate) && span.endDate === endDate) {
    return null;
  }
  return `An uplift leaves the days of the placement as they are, from ${dayInWords(startDate)}${endDate === null ? ' without an end' : ` to ${dayInWords(endDate)}`}; begin it on one of them, and give the same end.`;
}

/** What is wrong with the days of an extension; undefined: they are of a placement of its own. */
function extensionDays(
  { endedDate, extendedFrom }: RevisablePlacement,
  { placementSpan: { endDate } }: StoredLine,
  span: Days,
): string | null | undefined {
  if (endedDate !== null || endDate === null) return undefined;
  const next = addDays(endDate, 1);
  // In the place of an earlier decision on this case that let it go on, it goes on from one of the days which that gave it.
  if (span.startDate === next || (extendedFrom !== null && span.startDate >= extendedFrom && span.startDate <= next)) {
    return null;
  }
  if (span.startDate > next) return undefined;
  return `The placement is paid for to ${dayInWords(endDate)}; an extension goes on from ${dayInWords(next)}. Another price for the days before is an UPLIFT.`;
}
