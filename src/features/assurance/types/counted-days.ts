import type { Day, Span } from '../../../kernel/dates';

/** The days of a year that are told of, as published: the last is null while nothing of the year is told yet. */
export function toldDays({ startDate, endDate }: Span): { readonly startDate: Day; readonly endDate: Day | null } {
  return { startDate, endDate: endDate < startDate ? null : endDate };
}
