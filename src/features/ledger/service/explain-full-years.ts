import { financialYearSpan, nextFinancialYear, type FinancialYear } from '../../../kernel/dates';
import { sum } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import { listFullYearLines, type ExplainedFullYear } from '../repository/explained-full-years';
import { findCalendarsByProviders } from '../repository/inputs';
import { findLineStates, lineAtKey } from '../repository/line-states';
import type { SchoolCalendar } from '../rules/calendar';
import { versionOn, type LineState, type PostingTerm } from '../rules/explained-posting';
import { explainSpan } from '../rules/explained-span';
import { pricedForNextYear } from '../rules/full-year';
import { activeVersions } from '../rules/line-days';
import type { PostingQuery } from '../rules/posting-query';

/** What makes the full year of each placement: the next year's days at the price and shares of the last day of this one (money.md section 6). */
export async function explainFullYears(
  tx: Tx,
  query: PostingQuery,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PostingTerm[]>> {
  const held = await listFullYearLines(tx, query, placementIds);
  const states = await findLineStates(
    tx,
    [...new Set(held.map(({ costLineId }) => costLineId))].map((costLineId) => ({ costLineId, at: query.asAt })),
  );
  const urns = [...states.values()].map(({ providerUrn }) => providerUrn);
  const calendars = await findCalendarsByProviders(tx, [...new Set(urns)]);
  const terms = new Map<string, PostingTerm[]>();
  for (const one of held) {
    const state = states.get(lineAtKey({ costLineId: one.costLineId, at: query.asAt })) ?? null;
    const calendar = calendars.get(state?.providerUrn ?? null) ?? null;
    const own = termsOf(one, state, calendar, query.financialYear);
    terms.set(one.placementId, [...(terms.get(one.placementId) ?? []), ...own]);
  }
  return terms;
}

/** The days that make an amount, or the amount alone where they come to another (a calendar came later). */
function termsOf(
  { amount, payer }: ExplainedFullYear,
  state: LineState | null,
  calendar: SchoolCalendar | null,
  financialYear: FinancialYear,
): readonly PostingTerm[] {
  const lineDecisionId = state?.decisionId ?? null;
  const lastDay = financialYearSpan(financialYear).endDate;
  const nextYear = financialYearSpan(nextFinancialYear(financialYear));
  const versions = state === null ? [] : activeVersions(state.versions, state.placementSpan, lastDay);
  const priced = pricedForNextYear({ versions, calendar, financialYear });
  const live = priced.ok && priced.value !== null ? [priced.value] : [];
  const spans = explainSpan(live, calendar, payer, nextYear);
  if (sum(spans.map((span) => span.amount)) !== amount) {
    return [{ kind: 'NEW', amount, span: null, version: null, lineDecisionId }];
  }
  const version = state === null ? null : versionOn(state, lastDay);
  return spans.map((span) => ({ kind: 'NEW', amount: span.amount, span, version, lineDecisionId }));
}
