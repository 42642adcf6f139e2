import type { FinancialYear } from '../../../kernel/dates';
import { drawName, Draws } from './projection/draws';

/** A financial year has at most two segments: to August, and from September on. */
const PARTS = 2;

/** What is drawn for every segment of a run. */
const EVENTS = ['growth', 'breakdown', 'moment', 'stepDown'] as const;
/** What is drawn once for a run. */
const SCALES = ['fee', 'transport', 'breakdown', 'breakdownPrice', 'stepDown', 'stepDownPrice', 'phasePrice'] as const;

/**
 * Numbers from 0 to less than 1 for every run, financial year and part of it: the same for every option of the child and for every assumption, so
 * that options differ by what they are and not by luck (common random numbers). They depend on the seed and on what they are for alone.
 */
export interface Noise {
  readonly runs: number;
  /** How many numbers of an event a run has. */
  readonly cells: number;
  readonly firstYear: number;
  /** By run, then by `cellOf`. */
  readonly events: Readonly<Record<(typeof EVENTS)[number], Float64Array>>;
  readonly scales: Readonly<Record<(typeof SCALES)[number], Float64Array>>;
}

/** Draws the noise of an appraisal that begins in a financial year and looks over so many. */
export function drawNoise(seed: number, runs: number, first: FinancialYear, years: number): Noise {
  const draws = new Draws(seed);
  const firstYear = startOf(first);
  const cells = years * PARTS;
  const eventsOf = (name: string): Float64Array => {
    const named = drawName(`appraisal ${name}`);
    return Float64Array.from({ length: runs * cells }, (_, at) => {
      const cell = at % cells;
      draws.goTo((at - cell) / cells, firstYear + Math.floor(cell / PARTS), cell % PARTS, named);
      return draws.next();
    });
  };
  const scaleOf = (name: string): Float64Array => {
    const named = drawName(`appraisal scale ${name}`);
    return Float64Array.from({ length: runs }, (_, run) => {
      draws.goTo(run, 0, 0, named);
      return draws.next();
    });
  };
  return {
    ...{ runs, cells, firstYear },
    events: Object.fromEntries(EVENTS.map((name) => [name, eventsOf(name)])) as Noise['events'],
    scales: Object.fromEntries(SCALES.map((name) => [name, scaleOf(name)])) as Noise['scales'],
  };
}

/** Where a segment’s numbers stand among those of a run. */
export function cellOf(
  { firstYear }: Noise,
  segment: { readonly financialYear: FinancialYear; readonly part: number },
): number {
  return (startOf(segment.financialYear) - firstYear) * PARTS + segment.part;
}

function startOf(year: FinancialYear): number {
  return Number(year.slice(0, 4));
}
