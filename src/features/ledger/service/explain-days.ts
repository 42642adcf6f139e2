import { type Span } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import { findCalendarsByProviders } from '../repository/inputs';
import { findLineStates, lineAtKey } from '../repository/line-states';
import { explainDays, type PostingTerm } from '../rules/explained-posting';

/** What a line costs a payer on the days of a span. */
export interface ChargedDays {
  readonly placementId: string;
  readonly costLineId: string;
  readonly payer: string;
  readonly amount: Pence;
}

/** What makes each amount, by placement: the days, prices and shares of the span as the lines stood at the instant. A fixed number of statements. */
export async function explainChargedDays(
  tx: Tx,
  charged: readonly ChargedDays[],
  span: Span,
  asAt: Date,
): Promise<ReadonlyMap<string, readonly PostingTerm[]>> {
  const lines = [...new Set(charged.map(({ costLineId }) => costLineId))];
  const states = await findLineStates(
    tx,
    lines.map((costLineId) => ({ costLineId, at: asAt })),
  );
  const urns = [...states.values()].map(({ providerUrn }) => providerUrn);
  const calendars = await findCalendarsByProviders(tx, [...new Set(urns)]);
  const terms = new Map<string, PostingTerm[]>();
  for (const { placementId, costLineId, payer, amount } of charged) {
    const state = states.get(lineAtKey({ costLineId, at: asAt })) ?? null;
    const calendar = calendars.get(state?.providerUrn ?? null) ?? null;
    const own = explainDays(amount, state, { payer, span, last: span.endDate }, calendar);
    terms.set(placementId, [...(terms.get(placementId) ?? []), ...own]);
  }
  return terms;
}
