import type { Day } from '../../../kernel/dates';
import { DECIMAL_ONE, type Decimal } from '../../../kernel/decimal';
import type { CostCategory } from '../../ledger/rules/coding';
import { phaseChanges, type AppraisalInputs, type Candidate, type PercentLaw } from './appraisal';
import type { ExactPath } from './appraisal-path';
import { tenThousandths, valueFor, type AssumptionTerm } from './assumption';

/** How low a number may be, what is most likely, how high: a triangular law. All in per cent. */
export interface Law {
  readonly low: number;
  readonly central: number;
  readonly high: number;
  /** What every draw gives, whatever the law; left out: what is drawn. */
  readonly held?: number;
}

/** What chance makes of an option, by name: sensitivity replaces one of them at a time. */
export interface Laws {
  readonly fee: Law;
  readonly transport: Law;
  readonly breakdown: Law;
  readonly breakdownPrice: Law;
  readonly stepDown: Law;
  readonly stepDownPrice: Law;
  readonly phasePrice: readonly Law[];
  /** Growth by category, for each segment; what stands for the growth that began with its financial year. */
  readonly growth: Readonly<Record<CostCategory, readonly Law[]>>;
}

function byCategory(of: (category: CostCategory) => readonly Law[]): Laws['growth'] {
  return {
    ...{ EDUCATION: of('EDUCATION'), CARE: of('CARE'), HEALTH: of('HEALTH') },
    ...{ THERAPY: of('THERAPY'), TRANSPORT: of('TRANSPORT'), EQUIPMENT: of('EQUIPMENT') },
  };
}

/** The law that always gives the same. */
function always(value: number): Law {
  return { low: value, central: value, high: value };
}

/** What chance makes of an option by the assumptions that hold for it. Without chance every law is its central value, and nothing happens. */
export function lawsOf(candidate: Candidate, inputs: AppraisalInputs, { segments }: ExactPath): Laws {
  const term = (name: AssumptionTerm, of: string | null, day: Day, unless: number): Law =>
    toLaw(valueFor(inputs.assumptions, name, of, day), unless);
  const { kind, startDate } = candidate;
  const growthFor = (category: CostCategory): readonly Law[] =>
    segments.map(({ span }) => term('PRICE_GROWTH', category, span.startDate, 0));
  const drawn: Laws = {
    fee: toLaw(candidate.fee, 100),
    transport: toLaw(candidate.transport, 100),
    breakdown: term('BREAKDOWN', kind, startDate, 0),
    breakdownPrice: term('BREAKDOWN_PRICE', kind, startDate, 100),
    stepDown: term('STEP_DOWN', kind, startDate, 0),
    stepDownPrice: term('STEP_DOWN_PRICE', kind, startDate, 100),
    phasePrice: phaseChanges(inputs.birthCohort).map(({ date, phase }) => term('PHASE_PRICE', phase, date, 100)),
    growth: byCategory(growthFor),
  };
  return inputs.isRisky ? drawn : withoutChance(drawn);
}

/** The laws with every chance taken out: what is most likely happens, and nothing breaks down or steps down. */
function withoutChance(laws: Laws): Laws {
  const flat = ({ central }: Law): Law => always(central);
  return {
    ...{ fee: flat(laws.fee), transport: flat(laws.transport), breakdown: always(0), stepDown: always(0) },
    ...{ breakdownPrice: flat(laws.breakdownPrice), stepDownPrice: flat(laws.stepDownPrice) },
    phasePrice: laws.phasePrice.map(flat),
    growth: byCategory((category) => laws.growth[category].map(flat)),
  };
}

/** One assumption that an answer may hang on, with the laws that hold it at a value. */
export interface Lever {
  readonly name: string;
  readonly law: PercentLaw;
  /** The other laws with this one held at an end of its range. */
  readonly at: (end: 'low' | 'high', rest: Laws) => Laws;
}

/** The levers of an option, one for each law that is not certain; growth of the categories that it pays for. */
export function leversOf(laws: Laws, categories: ReadonlySet<CostCategory>): readonly Lever[] {
  const simple = (['fee', 'transport', 'breakdown', 'breakdownPrice', 'stepDown', 'stepDownPrice'] as const).map(
    (name): Lever => ({
      name: LEVER_NAMES[name],
      law: toPercent(laws[name]),
      at: (end, rest) => ({ ...rest, [name]: holding(rest[name], laws[name][end]) }),
    }),
  );
  const phase = widest(laws.phasePrice);
  const growths = [...categories].map((category): Lever => ({
    name: `PRICE_GROWTH ${category}`,
    law: toPercent(widest(laws.growth[category])),
    at: (end, rest) => ({
      ...rest,
      growth: {
        ...rest.growth,
        [category]: rest.growth[category].map((law, at) => holding(law, laws.growth[category][at]?.[end])),
      },
    }),
  }));
  const levers: Lever[] = [
    ...simple,
    {
      name: 'PHASE_PRICE',
      law: toPercent(phase),
      at: (end, rest) => ({
        ...rest,
        phasePrice: rest.phasePrice.map((law, at) => holding(law, laws.phasePrice[at]?.[end])),
      }),
    },
    ...growths,
  ];
  return levers.filter(({ law }) => law.low !== law.high);
}

const LEVER_NAMES = {
  fee: 'KIND_COST',
  transport: 'TRANSPORT_COST',
  breakdown: 'BREAKDOWN',
  breakdownPrice: 'BREAKDOWN_PRICE',
  stepDown: 'STEP_DOWN',
  stepDownPrice: 'STEP_DOWN_PRICE',
} as const;

/** A value of the law by a number from 0 to less than 1: the inverse of its distribution. The central value where the law is certain. */
/** Named once: it is asked for some million times. */
const { sqrt } = Math;

export function drawFrom({ low, central, high, held }: Law, fraction: number): number {
  if (held !== undefined) return held;
  if (high <= low) return central;
  const width = high - low;
  const below = (central - low) / width;
  return fraction < below
    ? low + sqrt(fraction * width * (central - low))
    : high - sqrt((1 - fraction) * width * (high - central));
}

function holding(law: Law, held: number | undefined): Law {
  return held === undefined ? law : { ...law, held };
}

function widest(laws: readonly Law[]): Law {
  return laws.reduce((a, b) => (b.high - b.low > a.high - a.low ? b : a), laws[0] ?? always(0));
}

function toLaw(value: PercentLaw | undefined, unless: number): Law {
  if (value === undefined) return always(unless);
  return { low: toNumber(value.low), central: toNumber(value.central), high: toNumber(value.high) };
}

function toNumber(value: Decimal): number {
  return Number(value) / Number(DECIMAL_ONE);
}

function toPercent({ low, central, high }: Law): PercentLaw {
  return { low: tenThousandths(low), central: tenThousandths(central), high: tenThousandths(high) };
}
