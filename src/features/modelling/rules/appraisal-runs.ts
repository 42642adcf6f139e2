import { daysInclusive, daysInFinancialYear } from '../../../kernel/dates';
import type { CostCategory } from '../../ledger/rules/coding';
import { AGENCY_PARTS, phaseChanges, type Candidate } from './appraisal';
import { drawFrom, type Laws } from './appraisal-laws';
import { cellOf, type Noise } from './appraisal-noise';
import { isFee, type ExactPath } from './appraisal-path';
import { nearestWhole } from './nearest-whole';

const PARTS = AGENCY_PARTS.length;
/** Named once: looked up in the global object at each of some million steps, they would be the dearest part of them. */
const { min } = Math;

/** An option's exact path laid out for many runs. */
export interface RunPlan {
  readonly segments: readonly PlannedSegment[];
  readonly bundles: readonly Bundle[];
}

/** Lines that chance treats alike: they grow as one, and are rounded as one. */
interface Bundle {
  readonly category: CostCategory;
  /** A fee follows breakdown and step-down, a journey the way only, and what is fixed nothing: a funded place, what is charged once. */
  readonly kind: 'FEE' | 'JOURNEY' | 'FIXED';
}

interface PlannedSegment {
  /** In pence, by bundle and in it by agency. */
  readonly amounts: Float64Array;
  readonly cell: number;
  /** Its part of a year. */
  readonly weight: number;
  /** The part of its days that a notice takes. */
  readonly notice: number;
  readonly isBanded: boolean;
  /** Whether a financial year begins with it that is not the first, and with that a year’s growth. */
  readonly isNewYear: boolean;
  /** The change of phase that it begins with, by its position; −1: none. */
  readonly phaseChange: number;
}

/** Lays a path out. */
export function planRuns(candidate: Candidate, birthCohort: number, { segments }: ExactPath, noise: Noise): RunPlan {
  const changes = phaseChanges(birthCohort);
  const bundleOf = candidate.lines.map(({ category, isPlace, price, ...line }): Bundle => {
    if (isPlace || price.unit === 'ONCE') return { category, kind: 'FIXED' };
    return { category, kind: isFee({ ...line, category, isPlace, price }) ? 'FEE' : 'JOURNEY' };
  });
  const keys = [...new Set(bundleOf.map(keyOf))];
  return {
    bundles: keys.flatMap((key) => bundleOf.find((one) => keyOf(one) === key) ?? []),
    segments: segments.map((segment, at) => {
      const days = daysInclusive(segment.span);
      const amounts = new Float64Array(keys.length * PARTS);
      segment.lines.forEach((line, index) => {
        const first = keys.indexOf(keyOf(bundleOf[index] ?? { category: 'EDUCATION', kind: 'FEE' })) * PARTS;
        line.forEach((amount, part) => {
          amounts[first + part] = (amounts[first + part] ?? 0) + Number(amount);
        });
      });
      return {
        amounts,
        cell: cellOf(noise, segment),
        weight: days / daysInFinancialYear(segment.financialYear),
        notice: min(1, (candidate.noticeDays ?? 0) / days),
        isBanded: segment.isBanded,
        isNewYear: at > 0 && segment.financialYear !== segments[at - 1]?.financialYear,
        phaseChange: at === 0 ? -1 : changes.findIndex(({ date }) => date === segment.span.startDate),
      };
    }),
  };
}

function keyOf({ category, kind }: Bundle): string {
  return `${category} ${kind}`;
}

/** What the runs of an option come to in whole pence: for each segment, by run and in it in the order of AGENCY_PARTS. */
export function runAmounts(plan: RunPlan, laws: Laws, noise: Noise): readonly Float64Array[] {
  const found = plan.segments.map(() => new Float64Array(noise.runs * PARTS));
  goThrough(plan, laws, noise, (run, at, bundle, factor) => {
    const amounts = plan.segments[at]?.amounts;
    const to = found[at];
    if (amounts === undefined || to === undefined) return;
    for (let part = 0; part < PARTS; part += 1) {
      to[run * PARTS + part] =
        (to[run * PARTS + part] ?? 0) + nearestWhole((amounts[bundle * PARTS + part] ?? 0) * factor);
    }
  });
  return found;
}

/** The mean of the whole cost over all runs, in pence and unrounded. */
export function meanOfRuns(plan: RunPlan, laws: Laws, noise: Noise): number {
  const wholes = plan.segments.map(({ amounts }) =>
    Float64Array.from(plan.bundles, (_, bundle) =>
      amounts.subarray(bundle * PARTS, (bundle + 1) * PARTS).reduce((a, b) => a + b, 0),
    ),
  );
  let sum = 0;
  goThrough(plan, laws, noise, (_run, at, bundle, factor) => {
    sum += (wholes[at]?.[bundle] ?? 0) * factor;
  });
  return sum / noise.runs;
}

/** What a run draws once. */
interface RunDraws {
  readonly fee: number;
  readonly journey: number;
  /** Chances in a year, from 0 to 1. */
  readonly breakdown: number;
  readonly stepDown: number;
  readonly afterBreakdown: number;
  readonly afterStepDown: number;
}

/** How a run stands. */
interface RunState {
  isBroken: boolean;
  /** What a step down has made of the fee. */
  stepped: number;
  /** What the changes of phase have made of every price, beside what is most likely. */
  phase: number;
  /** The same of growth, by bundle. */
  readonly growth: Float64Array;
}

/**
 * Goes through every run, segment and bundle with the factor of its exact amount. Each run draws the growth of each year, whether and when the place
 * breaks down (once; the notice is paid beside what follows, which costs `breakdownPrice` of it to the end), whether it steps down (once, from the
 * next segment on), and how far fee, journey and change of phase are from their prices. Where every law is its central value each factor is 1.
 */
function goThrough(
  plan: RunPlan,
  laws: Laws,
  noise: Noise,
  visit: (run: number, at: number, bundle: number, factor: number) => void,
): void {
  const state: RunState = { isBroken: false, stepped: 1, phase: 1, growth: new Float64Array(plan.bundles.length) };
  for (let run = 0; run < noise.runs; run += 1) {
    const drawn = drawRun(laws, noise, run);
    state.isBroken = false;
    state.stepped = 1;
    state.phase = 1;
    state.growth.fill(1);
    plan.segments.forEach((segment, at) => {
      const cell = run * noise.cells + segment.cell;
      const fee = drawn.fee * enterSegment(segment, cell, drawn, state, laws, noise.scales.phasePrice[run] ?? 0, noise);
      plan.bundles.forEach((bundle, position) => {
        if (segment.isNewYear) grow(state, bundle, position, segment, at, laws, noise.events.growth[cell] ?? 0);
        const price = state.phase * (state.growth[position] ?? 1);
        visit(run, at, position, bundle.kind === 'FIXED' ? 1 : price * (bundle.kind === 'FEE' ? fee : drawn.journey));
      });
      const steppedDown = state.stepped === 1 && (noise.events.stepDown[cell] ?? 1) < drawn.stepDown * segment.weight;
      if (steppedDown) state.stepped = drawn.afterStepDown;
    });
  }
}

function drawRun(laws: Laws, { scales }: Noise, run: number): RunDraws {
  const percent = (law: Laws['fee'], of: Float64Array): number => drawFrom(law, of[run] ?? 0) / 100;
  return {
    fee: ratioOf(laws.fee, scales.fee[run] ?? 0),
    journey: ratioOf(laws.transport, scales.transport[run] ?? 0),
    breakdown: percent(laws.breakdown, scales.breakdown),
    stepDown: percent(laws.stepDown, scales.stepDown),
    afterBreakdown: percent(laws.breakdownPrice, scales.breakdownPrice),
    afterStepDown: percent(laws.stepDownPrice, scales.stepDownPrice),
  };
}

/** What a segment does to a run, and what becomes of the fee in it: after a breakdown within it part at the old price, part at the new, and the notice. */
function enterSegment(
  segment: PlannedSegment,
  cell: number,
  drawn: RunDraws,
  state: RunState,
  laws: Laws,
  phaseFraction: number,
  { events }: Noise,
): number {
  const change = laws.phasePrice[segment.phaseChange];
  if (change !== undefined) state.phase *= ratioOf(change, phaseFraction);
  if (state.isBroken) return state.stepped * drawn.afterBreakdown;
  if ((events.breakdown[cell] ?? 1) >= drawn.breakdown * segment.weight) return state.stepped;
  state.isBroken = true;
  const rest = 1 - (events.moment[cell] ?? 0);
  return state.stepped * (1 - rest + rest * drawn.afterBreakdown + min(segment.notice, rest));
}

/** A year’s growth of a bundle; a band grows as it is set. */
function grow(
  state: RunState,
  { category, kind }: Bundle,
  position: number,
  { isBanded }: PlannedSegment,
  at: number,
  laws: Laws,
  fraction: number,
): void {
  const law = laws.growth[category][at];
  if (law === undefined || (isBanded && kind === 'FEE')) return;
  state.growth[position] = (state.growth[position] ?? 1) * ((100 + drawFrom(law, fraction)) / (100 + law.central));
}

/** A draw as a multiple of what is most likely; nothing stays nothing. */
function ratioOf(law: Laws['fee'], fraction: number): number {
  return law.central === 0 ? 1 : drawFrom(law, fraction) / law.central;
}
