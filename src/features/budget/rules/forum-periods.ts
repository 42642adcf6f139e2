import { chartPounds } from '../../../kernel/chart';
import { type Period } from '../../../kernel/dates';
import { type DocumentBlock, type DocumentRow } from '../../../kernel/document';
import { poundsInWords } from '../../../kernel/for-people';
import { subtract, ZERO } from '../../../kernel/money';
import { type BooksStatus } from './closed-periods';
import { type Pressure } from './pressure';

const MONTHS = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'] as const;

const BOOKS: Readonly<Record<BooksStatus, string>> = {
  OPEN: 'open',
  CLOSED: 'closed',
  BEFORE_BOOKS: 'closed, no accruals',
};

/** The month of a period: P1 is April. */
function monthOf(period: Period): string {
  return `P${String(period)} ${MONTHS[period - 1] ?? ''}`;
}

function booksInWords({ periods }: Pressure): string {
  if (periods.some(({ books }) => books === 'BEFORE_BOOKS')) {
    return 'The year came before the first that keeps books, and takes nothing more: the forecast is what is committed and otherwise expected.';
  }
  const closed = periods.filter(({ isClosed }) => isClosed).length;
  if (closed === 0) return 'No period is closed yet: the forecast is what is committed and otherwise expected.';
  return `${closed === 1 ? 'One period is' : `${String(closed)} periods are`} closed: there the forecast is what was spent, with accruals, less prepayments. It is not restated; what is found later is in the first open period.`;
}

/** The year by periods: what is spent, committed and forecast. */
export function periodsSection(pressure: Pressure): readonly DocumentBlock[] {
  const { periods } = pressure;
  const inPeriods = periods.at(-1)?.cumulativeForecast ?? ZERO;
  const beside = subtract(pressure.forecastOutturn, inPeriods);
  return [
    { kind: 'HEADING', level: 2, text: 'Period by period' },
    { kind: 'PARAGRAPH', text: booksInWords(pressure) },
    {
      kind: 'CHART',
      chart: {
        title: 'Forecast and spend by period',
        alternative: `Twelve pairs of bars, April to March. Over the periods the forecast comes to ${poundsInWords(inPeriods)} and the spend so far to ${poundsInWords(pressure.actual)}.`,
        unit: 'POUNDS',
        categories: periods.map(({ period }) => MONTHS[period - 1] ?? ''),
        series: [
          { kind: 'BAR', name: 'Forecast', values: periods.map(({ forecast }) => chartPounds(forecast)) },
          { kind: 'BAR', name: 'Spent so far', values: periods.map(({ actual }) => chartPounds(actual)) },
        ],
      },
      table: {
        caption: 'Committed, spent and forecast by period',
        columns: [
          { heading: 'Period', kind: 'TEXT' },
          { heading: 'Books', kind: 'TEXT' },
          { heading: 'Committed', kind: 'FIGURE' },
          { heading: 'Spent so far', kind: 'FIGURE' },
          { heading: 'Forecast', kind: 'FIGURE' },
          { heading: 'Forecast to date', kind: 'FIGURE' },
        ],
        rows: [
          ...periods.map((one): DocumentRow => ({
            cells: [
              monthOf(one.period),
              BOOKS[one.books],
              ...[one.committed, one.actual, one.forecast, one.cumulativeForecast].map(poundsInWords),
            ],
          })),
          ...(beside === ZERO
            ? []
            : [{ cells: ['In no period: cases with the panel', '', '', '', poundsInWords(beside), ''] }]),
          {
            cells: [
              'Year',
              '',
              ...[pressure.committed, pressure.actual, pressure.forecastOutturn, pressure.forecastOutturn].map(
                poundsInWords,
              ),
            ],
            isTotal: true,
          },
        ],
      },
    },
  ];
}
