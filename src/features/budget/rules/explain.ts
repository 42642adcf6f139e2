import { negate, type Pence, subtract } from '../../../kernel/money';
import { type Pressure } from './pressure';

/** A figure with the sum that makes it (finance.md B4: every derived figure carries its inputs). */
export interface Explanation {
  readonly figure: string;
  readonly amount: Pence;
  /** How it is made, in words. */
  readonly basis: string;
  /** What adds up to it exactly; a term that is taken away stands with its sign changed. */
  readonly terms: readonly { readonly name: string; readonly amount: Pence }[];
}

/**
 * How the pressure's figures are made of each other: the terms of each add up to it exactly (money.md section 6). Figures
 * that a filter takes away are not explained.
 */
export function explain(pressure: Pressure): Explanation[] {
  const { allocation, variance, broughtForward, cumulativePosition } = pressure;
  const explanations: Explanation[] = [
    {
      figure: 'committed',
      amount: pressure.committed,
      basis: 'The sum of the ledger’s postings reported in the year, by period.',
      terms: pressure.periods.map(({ period, committed }) => ({ name: `P${String(period)}`, amount: committed })),
    },
    {
      figure: 'actual',
      amount: pressure.actual,
      basis: 'The sum of spend recorded, net of VAT, by the period it belongs to.',
      terms: pressure.periods.map(({ period, actual }) => ({ name: `P${String(period)}`, amount: actual })),
    },
    { figure: 'forecastOutturn', amount: pressure.forecastOutturn, ...outturn(pressure) },
  ];
  if (allocation !== null && variance !== null) {
    explanations.push({
      figure: 'variance',
      amount: variance,
      basis: 'Forecast outturn less allocation; an overspend is positive.',
      terms: [
        { name: 'forecastOutturn', amount: pressure.forecastOutturn },
        { name: 'allocation', amount: negate(allocation) },
      ],
    });
  }
  if (cumulativePosition !== null && broughtForward !== null && variance !== null) {
    explanations.push({
      figure: 'cumulativePosition',
      amount: cumulativePosition,
      basis: 'The balance brought forward with the variance; a deficit is positive.',
      terms: [
        { name: 'broughtForward', amount: broughtForward },
        { name: 'variance', amount: variance },
      ],
    });
  }
  return explanations;
}

/** What the forecast is made of (finance.md B29). */
function outturn(pressure: Pressure): Pick<Explanation, 'basis' | 'terms'> {
  const { outturnTerms, pipeline } = pressure;
  const isClosed = pressure.periods.some((period) => period.isClosed);
  if (outturnTerms === null) {
    return {
      basis: isClosed
        ? 'Under a filter a closed period too is what is committed; with the pipeline.'
        : 'Every period is open: committed and other forecast, with the pipeline.',
      terms: [
        { name: 'committed', amount: pressure.committed },
        {
          name: 'otherForecast',
          amount: subtract(subtract(pressure.forecastOutturn, pipeline), pressure.committed),
        },
        { name: 'pipeline', amount: pipeline },
      ],
    };
  }
  return {
    basis:
      'Closed periods: spend with what stands open at the end of the last, less what stood open at the end of the year before. Open periods: committed and other forecast. With the pipeline.',
    terms: [
      { name: 'actual', amount: outturnTerms.actual },
      { name: 'accruals', amount: outturnTerms.accruals },
      { name: 'prepayments', amount: negate(outturnTerms.prepayments) },
      { name: 'broughtAccruals', amount: negate(outturnTerms.broughtAccruals) },
      { name: 'remainingCommitted', amount: outturnTerms.remainingCommitted },
      { name: 'remainingOtherForecast', amount: outturnTerms.remainingOther },
      { name: 'pipeline', amount: pipeline },
    ],
  };
}
