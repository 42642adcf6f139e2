import { addDays, contains, type Day, type Span } from '../../../kernel/dates';

/**
 * The first day of every stretch that some spans cover and others do not, within some days (a null end: for good), in order. Between two such days nothing begins or ends, so what is asked of each is asked
 * of all.
 */
export function lostDays(
  before: readonly Span[],
  after: readonly Span[],
  within: { readonly startDate: Day; readonly endDate: Day | null },
): readonly Day[] {
  const { startDate, endDate } = within;
  const covers = (spans: readonly Span[], day: Day): boolean => spans.some((span) => contains(span, day));
  const turns = [
    startDate,
    ...[...before, ...after].flatMap((span) => [span.startDate, addDays(span.endDate, 1)]),
  ].filter((day) => day >= startDate && (endDate === null || day <= endDate));
  return [...new Set(turns)].sort().filter((day) => covers(before, day) && !covers(after, day));
}
