import { formatMoney, type Pence } from './money';

/** What the axis of values counts. */
export type ChartUnit = 'POUNDS' | 'CHILDREN' | 'PLACES' | 'PERCENT' | 'NUMBER';

/** What is drawn over the categories. Each has one value for each category, null where there is none. */
export type ChartSeries =
  /** Bars; those of one `stack` stand on each other. */
  | {
      readonly kind: 'BAR';
      readonly name: string;
      readonly values: readonly (number | null)[];
      readonly stack?: string;
    }
  | {
      readonly kind: 'LINE';
      readonly name: string;
      readonly values: readonly (number | null)[];
      readonly isDashed?: boolean;
    }
  /** A shaded range, such as from the 10th to the 90th percentile. */
  | {
      readonly kind: 'BAND';
      readonly name: string;
      readonly lower: readonly (number | null)[];
      readonly upper: readonly (number | null)[];
    };

/**
 * A chart as values: what it shows, not how it is drawn. A picture is never the only place of a figure: whoever shows one puts a table of the same figures
 * beside it, and `alternative` says in words what the picture says to the eye.
 */
export interface Chart {
  readonly title: string;
  /** What can be seen, in a sentence or two, for whoever can not see it. */
  readonly alternative: string;
  readonly unit: ChartUnit;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Bars that lie, for long names of categories; the first on top. Lines and bands need upright ones. */
  readonly isHorizontal?: boolean;
}

/** An amount as a chart's value, in pounds: for the length of a bar only, never to be worked with. */
export function chartPounds(amount: Pence): number {
  return Number(formatMoney(amount));
}
