import { addDays, contains, type Day, type Span } from '../../../kernel/dates';
import { withoutDays } from './held-provision';

/**
 * The first day of the first stretch of the days of a hold on which nothing is provided for a child and that is not over today; where all are over, of the first. By the days on which something is provided. Null: there is none, or nothing was
 * provided either on the day before the notice or on its own, so that the hold keeps nothing. The days of the hold are those on which the authority here is responsible.
 */
export function unprovidedFrom(
  provided: readonly Span[],
  noticeDate: Day,
  held: readonly Span[],
  today: Day,
): Day | null {
  const isProvided = (day: Day): boolean => provided.some((span) => contains(span, day));
  if (!isProvided(addDays(noticeDate, -1)) && !isProvided(noticeDate)) return null;
  const stretches = provided.reduce<readonly Span[]>(withoutDays, held);
  const [first] = stretches;
  return (stretches.find(({ endDate }) => endDate >= today) ?? first)?.startDate ?? null;
}
