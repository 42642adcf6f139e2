import { type Period, PERIODS, previousFinancialYear, type FinancialYear } from '../../../kernel/dates';
import { negate, type Pence, subtract, sum, ZERO } from '../../../kernel/money';
import { type PressureAtYearEnd } from './answer';
import { type SpendDoubt, type SpendInDoubt } from './closing-warnings';
import { type ExplainedFacts } from './explained-fact';
import { type Pressure } from './pressure';

/** The figures of a pressure that are explained, each with the name of its field. */
export const PressureFigure = {
  COMMITTED: 'committed',
  ACTUAL: 'actual',
  PIPELINE: 'pipeline',
  OTHER_FORECAST: 'otherForecast',
  FORECAST_OUTTURN: 'forecastOutturn',
  ALLOCATION: 'allocation',
  VARIANCE: 'variance',
  BROUGHT_FORWARD: 'broughtForward',
  CUMULATIVE_POSITION: 'cumulativePosition',
  FULL_YEAR_EFFECT: 'fullYearEffect',
  OUT_OF_AREA: 'outOfArea',
  OUT_OF_AREA_PREMIUM: 'outOfAreaPremium',
} as const;
export type PressureFigure = (typeof PressureFigure)[keyof typeof PressureFigure];

/** A figure with the sum that makes it (finance.md B4: every derived figure carries its inputs). */
export interface Explanation {
  readonly figure: string;
  readonly amount: Pence;
  /** How it is made, in words. */
  readonly basis: string;
  /** What adds up to it exactly; none where it is made of facts alone. */
  readonly terms: readonly ExplanationTerm[];
  /** The facts that add up to it; null where it is made of terms, each with facts of its own. */
  readonly facts: ExplainedFacts | null;
}

/** One term of a sum; one that is taken away stands with its sign changed. */
interface ExplanationTerm {
  readonly name: string;
  readonly amount: Pence;
  /** The same one level down, with the sign it has there. */
  readonly explanation: Explanation;
}

/** Figures that follow from how placements stand at the end of the year; they are read only where they are asked for. */
export const YEAR_END_FIGURES: readonly PressureFigure[] = [
  PressureFigure.FULL_YEAR_EFFECT,
  PressureFigure.OUT_OF_AREA,
  PressureFigure.OUT_OF_AREA_PREMIUM,
];

/** Figures that the spend of closed periods is in. */
export const OUTTURN_FIGURES: readonly PressureFigure[] = [
  PressureFigure.FORECAST_OUTTURN,
  PressureFigure.VARIANCE,
  PressureFigure.CUMULATIVE_POSITION,
];

/** How those are made. */
export function explainYearEnd(answer: PressureAtYearEnd): Explanation[] {
  return [fullYearOf(answer), outOfAreaOf(answer), ...premiumOf(answer)];
}

/**
 * How the pressure's figures are made: of each other, by terms that add up to them exactly, and of facts (money.md section 6). Figures
 * that a filter takes away are not explained. The spend of closed periods is told apart by what of it is in doubt.
 */
export function explain(pressure: Pressure, financialYear: FinancialYear, inDoubt: InDoubt = []): Explanation[] {
  const { allocation, variance, broughtForward, cumulativePosition } = pressure;
  const outturn = explainOutturn(pressure, financialYear, inDoubt);
  const explanations = [committedOf(pressure), actualOf(pressure), pipelineOf(pressure), otherOf(pressure), outturn];
  if (allocation !== null && variance !== null) {
    const explained = leaf(PressureFigure.ALLOCATION, allocation, 'The sum of the budget’s entries.', {
      ...{ of: 'ENTRIES', isBroughtForward: false },
    });
    const basis = 'Forecast outturn less allocation; an overspend is positive.';
    const terms = [term(outturn), taken(explained)];
    const varied = { figure: PressureFigure.VARIANCE, amount: variance, basis, terms, facts: null };
    explanations.push(explained, varied);
    if (cumulativePosition !== null && broughtForward !== null) {
      const entered = 'The sum of what was entered as brought forward.';
      const brought = leaf(PressureFigure.BROUGHT_FORWARD, broughtForward, entered, {
        ...{ of: 'ENTRIES', isBroughtForward: true },
      });
      explanations.push(brought, {
        figure: PressureFigure.CUMULATIVE_POSITION,
        amount: cumulativePosition,
        basis: 'The balance brought forward with the variance; a deficit is positive.',
        terms: [term(brought), term(varied)],
        facts: null,
      });
    }
  }
  return explanations;
}

/** A figure that is made of facts alone. */
export function leaf(figure: string, amount: Pence, basis: string, facts: ExplainedFacts): Explanation {
  return { figure, amount, basis, terms: [], facts };
}

/** One that is added. */
export function term(explanation: Explanation, name: string = explanation.figure): ExplanationTerm {
  return { name, amount: explanation.amount, explanation };
}

/** One that is taken away. */
export function taken(explanation: Explanation, name: string = explanation.figure): ExplanationTerm {
  return { name, amount: negate(explanation.amount), explanation };
}

const POSTED = 'The sum of the ledger’s postings reported in the year, by period.';
const SPENT = 'The sum of spend recorded, net of VAT, by the period it is reported in.';
const EXPECTED = 'The sum of what finance expects that no placement drives.';

function committedOf({ committed, periods }: Pressure): Explanation {
  return {
    ...leaf(PressureFigure.COMMITTED, committed, POSTED, { of: 'POSTINGS', periods: null }),
    terms: periods.map((one) =>
      term(leaf(nameOf(one.period), one.committed, POSTED, { of: 'POSTINGS', periods: [one.period] })),
    ),
  };
}

function actualOf({ actual, periods }: Pressure): Explanation {
  return {
    ...leaf(PressureFigure.ACTUAL, actual, SPENT, { of: 'SPEND', periods: null }),
    terms: periods.map((one) =>
      term(leaf(nameOf(one.period), one.actual, SPENT, { of: 'SPEND', periods: [one.period] })),
    ),
  };
}

function nameOf(period: Period): string {
  return `P${String(period)}`;
}

function pipelineOf({ pipeline }: Pressure): Explanation {
  const basis =
    'Each case with the panel that is not committed yet: the probability of its stage, of what it is expected to cost.';
  return leaf(PressureFigure.PIPELINE, pipeline, basis, { of: 'PIPELINE' });
}

function otherOf({ otherForecast }: Pressure): Explanation {
  return leaf(PressureFigure.OTHER_FORECAST, otherForecast, EXPECTED, { of: 'FORECASTS', periods: null });
}

const IN_DOUBT: Readonly<Record<SpendDoubt, string>> = {
  SPEND_UNMATCHED: 'Imported spend that is matched to no placement: what it pays for may be committed too.',
  SPEND_AWAITING_PLACEMENT: 'Imported spend that waits for its placement to be recorded.',
  SPEND_WRONG_AT_SOURCE: 'Imported spend that somebody said is wrong in the finance ledger, less what corrects it.',
  SPEND_OF_OTHER_BUDGET: 'Imported spend that somebody said is another budget’s, less what moves it.',
};

/** The spend of the closed periods, and what of it is in doubt. */
function closedSpendOf(actual: Pence, periods: readonly Period[], inDoubt: InDoubt): Explanation {
  const whole = leaf('actual', actual, SPENT, { of: 'SPEND', periods });
  const doubted = inDoubt.filter(({ inYear }) => inYear !== ZERO);
  if (doubted.length === 0) return whole;
  const rest = subtract(actual, sum(doubted.map(({ inYear }) => inYear)));
  const undoubted = 'Spend that nobody said is wrong, and of which it is known what it pays for.';
  return {
    ...whole,
    terms: [
      ...doubted.map(({ kind, inYear }) =>
        term(leaf(kind, inYear, IN_DOUBT[kind], { of: 'SPEND', periods, doubt: kind })),
      ),
      term(leaf('SPEND_NOT_IN_DOUBT', rest, undoubted, { of: 'SPEND', periods, doubt: 'NONE' })),
    ],
  };
}

type InDoubt = readonly Pick<SpendInDoubt, 'kind' | 'inYear'>[];

/** What the forecast is made of (finance.md B29). */
function explainOutturn(pressure: Pressure, financialYear: FinancialYear, inDoubt: InDoubt): Explanation {
  const { outturnTerms, pipeline, forecastOutturn: amount, periods } = pressure;
  const figure = PressureFigure.FORECAST_OUTTURN;
  const closed = periods.filter(({ isClosed }) => isClosed).map(({ period }) => period);
  const open = PERIODS.filter((period) => !closed.includes(period));
  const expected = (sum: Pence): Explanation =>
    leaf(PressureFigure.OTHER_FORECAST, sum, EXPECTED, { of: 'FORECASTS', periods: open });
  if (outturnTerms === null) {
    const rest = subtract(subtract(amount, pipeline), pressure.committed);
    return {
      ...{ figure, amount, facts: null },
      basis:
        closed.length > 0
          ? 'Under a filter a closed period too is what is committed; with the pipeline.'
          : 'Every period is open: committed and other forecast, with the pipeline.',
      terms: [term(committedOf(pressure)), term(expected(rest)), term(pipelineOf(pressure))],
    };
  }
  const { actual, accruals, prepayments, broughtAccruals, remainingCommitted, remainingOther } = outturnTerms;
  const end = { financialYear, period: closed.at(-1) ?? 12 };
  const yearBefore = { financialYear: previousFinancialYear(financialYear), period: 12 as const };
  const stoodOpen = 'What stood open at the end of the last closed period.';
  return {
    ...{ figure, amount, facts: null },
    basis:
      'Closed periods: spend with what stands open at the end of the last, less what stood open at the end of the year before. Open periods: committed and other forecast. With the pipeline.',
    terms: [
      term(closedSpendOf(actual, closed, inDoubt)),
      term(leaf('accruals', accruals, stoodOpen, { of: 'ACCRUALS', end, side: 'ACCRUALS' })),
      taken(leaf('prepayments', prepayments, stoodOpen, { of: 'ACCRUALS', end, side: 'PREPAYMENTS' })),
      taken(
        leaf('broughtAccruals', broughtAccruals, 'Accruals less prepayments at the end of the year before.', {
          ...{ of: 'ACCRUALS', end: yearBefore, side: 'NET' },
        }),
      ),
      term(leaf('remainingCommitted', remainingCommitted, POSTED, { of: 'POSTINGS', periods: open })),
      term(expected(remainingOther), 'remainingOtherForecast'),
      term(pipelineOf(pressure)),
    ],
  };
}

function fullYearOf({ fullYearEffect, fullYearUnshared }: PressureAtYearEnd): Explanation {
  const reckoned =
    'Each placement live on the last day of the year, over the whole of the next, at the price and shares of that day.';
  const basis =
    fullYearUnshared.lines === 0
      ? reckoned
      : `${reckoned} Without the cost lines whose shares can not pay a whole year (fullYearUnshared).`;
  return leaf(PressureFigure.FULL_YEAR_EFFECT, fullYearEffect, basis, { of: 'FULL_YEAR' });
}

function outOfAreaOf({ outOfArea, outOfAreaByClass }: PressureAtYearEnd): Explanation {
  const basis = 'What placements cost in the year whose class on its last active day is not in area.';
  const classes = outOfAreaByClass.filter(({ cost }) => cost !== ZERO);
  return {
    ...leaf(PressureFigure.OUT_OF_AREA, outOfArea.cost, basis, {
      ...{ of: 'OUT_OF_AREA', classes: outOfAreaByClass.map(({ areaClass }) => areaClass) },
    }),
    terms: classes.map(({ areaClass, cost }) =>
      term(leaf(areaClass, cost, basis, { of: 'OUT_OF_AREA', classes: [areaClass] })),
    ),
  };
}

/** None where no placement has a mean to be compared with. */
function premiumOf({ outOfArea, outOfAreaByClass }: PressureAtYearEnd): Explanation[] {
  if (outOfArea.premium === null) return [];
  const basis =
    'Each placement outside the area, its full year less the mean of the in-area placements of the same need, phase and day or residential kind; without those that have none.';
  const own = (name: string, amount: Pence, classes: readonly string[]): Explanation =>
    leaf(name, amount, basis, { of: 'PREMIUM', classes });
  const classes = outOfAreaByClass.map(({ areaClass }) => areaClass);
  return [
    {
      ...own(PressureFigure.OUT_OF_AREA_PREMIUM, outOfArea.premium, classes),
      terms: outOfAreaByClass.flatMap(({ areaClass, premium }) =>
        premium === null ? [] : [term(own(areaClass, premium, [areaClass]))],
      ),
    },
  ];
}
