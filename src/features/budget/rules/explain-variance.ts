import { type FinancialYear, type Period, previousFinancialYear } from '../../../kernel/dates';
import { add, type Pence, subtract, sum, ZERO } from '../../../kernel/money';
import { netOf } from './closed-periods';
import { type Explanation, leaf, taken, term } from './explain';
import { type AskedExplanation, explainMoved } from './explain-movement';
import { type ExplainedFacts, type PeriodClosing } from './explained-fact';
import { type Moved, type MovementCause, type SettledMovement, type VarianceCause } from './movement';
import { type Pressure, type PressurePeriod } from './pressure';

/** What is known of a budget at both ends of a movement. */
export interface VarianceEnds {
  readonly opening: Pressure;
  readonly closing: Pressure;
}

/** What finance entered, and what came of cases with the panel: which list changed, and how in words. */
const CHANGED: Partial<Record<VarianceCause, { readonly among: Among; readonly basis: string }>> = {
  BUDGET_CHANGED: {
    among: { of: 'ENTRIES', isBroughtForward: false },
    basis: 'Each entry of the budget made after the earlier instant, taken away: more budget lowers the variance.',
  },
  FORECAST_CHANGED: {
    among: { of: 'FORECASTS', periods: null },
    basis: 'By line, what is expected that no placement drives at the later instant, less what was at the earlier one.',
  },
  PIPELINE_CHANGED: {
    among: { of: 'PIPELINE' },
    basis:
      'By case, what it is expected to cost at the later instant, less what it was at the earlier one; one that was committed since comes to nothing.',
  },
};
type Among = Extract<ExplainedFacts, { readonly of: 'CHANGES' }>['among'];

/** How what one cause moved of a variance is made of what happened between the two instants (finance.md B4, B32). */
export function explainVarianceMovement(
  { cause, amount }: Moved<VarianceCause>,
  { from, ...question }: SettledMovement,
  ends: VarianceEnds,
): AskedExplanation {
  if (cause === 'PERIODS_CLOSED') {
    return { question, explanation: explainClosing(amount, { financialYear: question.financialYear, from }, ends) };
  }
  const changed = CHANGED[cause];
  if (changed === undefined) return { question, explanation: explainMoved(cause as MovementCause, amount, from) };
  const { among, basis } = changed;
  const facts = { of: 'CHANGES', among, from, isTaken: cause === 'BUDGET_CHANGED' } as const;
  return { question, explanation: leaf(cause, amount, basis, facts) };
}

/** By closed period, and by what stands in place of what: spend and what stands open, of commitments and other forecast. */
function explainClosing(amount: Pence, asked: Asked, ends: VarianceEnds): Explanation {
  const basis =
    'By closed period, its spend with what more stands open at its end than before, less what was committed and forecast for it. What is forecast anew for one that was closed already is taken back.';
  const facts = { of: 'CLOSINGS', closings: closingsBetween(ends) } as const;
  return {
    ...leaf('PERIODS_CLOSED', amount, basis, facts),
    terms: [...closedNow(asked, ends), ...closedBefore(asked, ends)],
  };
}

/** Of which year, and since when. */
interface Asked {
  readonly financialYear: FinancialYear;
  readonly from: Date;
}

/** By how much each period's forecast moved as it was closed, or since. */
function closingsBetween({ opening, closing }: VarianceEnds): readonly PeriodClosing[] {
  return pairsOf({ opening, closing }).flatMap(({ now, before }): PeriodClosing[] => {
    const amount = subtract(replacedIn(now), before === undefined ? ZERO : replacedIn(before));
    const isNew = now.isClosed && before?.isClosed !== true;
    return isNew || amount !== ZERO ? [{ period: now.period, amount }] : [];
  });
}

function replacedIn({ forecast, pipeline, committed, otherForecast }: PressurePeriod): Pence {
  return subtract(subtract(forecast, pipeline), add(committed, otherForecast));
}

/** Of the periods that were closed since: what stands in place of what. */
function closedNow({ financialYear }: Asked, { opening, closing }: VarianceEnds): Explanation['terms'] {
  const now = pairsOf({ opening, closing })
    .filter((one) => one.now.isClosed && one.before?.isClosed !== true)
    .map((one) => one.now);
  const last = now.at(-1);
  if (last === undefined || closing.outturnTerms === null) return [];
  const { accruals, prepayments, broughtAccruals } = closing.outturnTerms;
  const periods = now.map(({ period }): Period => period);
  const end = { financialYear, period: last.period };
  const lastBefore = opening.periods.filter(({ isClosed }) => isClosed).at(-1);
  const endBefore =
    lastBefore === undefined
      ? { financialYear: previousFinancialYear(financialYear), period: 12 as const }
      : { financialYear, period: lastBefore.period };
  const openBefore = opening.outturnTerms === null ? broughtAccruals : netOf(opening.outturnTerms);
  const stoodOpen = 'What stood open at the end of the last period closed.';
  const over = (of: (period: PressurePeriod) => Pence): Pence => sum(now.map(of));
  const [actual, committed] = [over((one) => one.actual), over((one) => one.committed)];
  const forecast = over((one) => one.otherForecast);
  return [
    term(leaf('actual', actual, 'Spend of the periods closed.', { of: 'SPEND', periods })),
    term(leaf('accruals', accruals, stoodOpen, { of: 'ACCRUALS', end, side: 'ACCRUALS' })),
    taken(leaf('prepayments', prepayments, stoodOpen, { of: 'ACCRUALS', end, side: 'PREPAYMENTS' })),
    taken(
      leaf('broughtAccruals', openBefore, 'Accruals less prepayments at the end of the last period closed before.', {
        ...{ of: 'ACCRUALS', end: endBefore, side: 'NET' },
      }),
    ),
    taken(leaf('committed', committed, 'What was committed for these periods.', { of: 'POSTINGS', periods })),
    taken(
      leaf('otherForecast', forecast, 'What was forecast for them that no placement drives.', {
        ...{ of: 'FORECASTS', periods },
      }),
    ),
  ];
}

/** Of the periods that were closed already: what was forecast for them since, which FORECAST_CHANGED has too. */
function closedBefore({ from }: Asked, { opening, closing }: VarianceEnds): Explanation['terms'] {
  const closed = pairsOf({ opening, closing }).filter(({ before }) => before?.isClosed === true);
  const anew = sum(closed.map(({ now, before }) => subtract(now.otherForecast, before?.otherForecast ?? ZERO)));
  if (anew === ZERO) return [];
  const among = { of: 'FORECASTS', periods: closed.map(({ now }) => now.period) } as const;
  const basis = 'What was forecast since for periods that were closed already.';
  return [taken(leaf('forecastOfClosed', anew, basis, { of: 'CHANGES', among, from, isTaken: false }))];
}

function pairsOf({
  opening,
  closing,
}: VarianceEnds): readonly { readonly now: PressurePeriod; readonly before: PressurePeriod | undefined }[] {
  return closing.periods.map((now, index) => ({ now, before: opening.periods[index] }));
}
