import { pence, roundDivide, ZERO, type Pence } from '../../../../kernel/money';
import { isSmallCount } from '../../../../kernel/suppression';
import {
  daysOf,
  medianTenths,
  ninetieth,
  percentTenths,
  totalOf,
  type Figure,
  type Measured,
  type Subject,
} from './figure';
import { type AssuranceUnit } from './measure-definition';
import { MEASURES, type AssuranceMeasure } from './measures';

/** For whom figures are told: everybody, or those who may read each thing that is counted. */
export interface Telling {
  /** Nothing is told of 1 to 5 children, and what is told is rounded (money.md section 6, B41). */
  readonly isPublic: boolean;
  /** Whether the reader may be told sums of the area. */
  readonly hasMoney: boolean;
}

/** A figure as it is told; what is null was hidden, withheld, or there is none. */
export interface ToldFigure {
  readonly measure: AssuranceMeasure;
  readonly unit: AssuranceUnit;
  /** How many are counted: of days, how many were measured. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** In tenths of a percent. */
  readonly percentTenths: number | null;
  /** In tenths of a day. */
  readonly medianTenths: number | null;
  readonly ninetieth: number | null;
  readonly amount: Pence | null;
  /** Whether something of it was hidden since it is of few children, or would tell of few beside another. */
  readonly isHidden: boolean;
  /** Whether its amount was withheld from a reader without the right to sums of the area. */
  readonly isWithheld: boolean;
  /** What is counted, for who may read each; null: it is for publication. */
  readonly subjects: readonly Measured[] | null;
}

/** Counts for publication are told to the nearest of these, so that the difference of two tells of nobody. */
const ROUNDED_TO = 5;
/** The fewest children whose days, or whose rate, are told for publication. */
const FEWEST_DAYS = 10;
const ROUNDED_PENCE = 100_000n;

/** Whose sums are not published: of the same shares as another’s in part, so that the difference could be of one child (B41). */
const UNPUBLISHED_SUMS: readonly AssuranceMeasure[] = ['INTERIM_FUNDED'];

/** A figure as it may be told. */
export function tell(figure: Figure, telling: Telling): ToldFigure {
  const { measure, subjects, of } = figure;
  const { isPublic, hasMoney } = telling;
  const { unit } = MEASURES[measure];
  const isUnpublished = isPublic && UNPUBLISHED_SUMS.includes(measure);
  const isFew = isPublic && isTellingOfFew(figure, unit);
  const isWithheld = unit === 'MONEY' && !hasMoney;
  const denominator = of === null ? null : countOf(of, isPublic);
  return {
    ...{ measure, unit, denominator, isWithheld },
    ...(isFew ? NOTHING : valuesOf(figure, denominator, telling)),
    ...(isUnpublished ? { amount: null } : {}),
    isHidden: isFew || isUnpublished || (of !== null && denominator === null),
    subjects: isPublic || isWithheld ? null : subjects,
  };
}

type Values = Pick<ToldFigure, 'numerator' | 'percentTenths' | 'medianTenths' | 'ninetieth' | 'amount'>;

const NO_DAYS = { medianTenths: null, ninetieth: null };
const NOTHING: Values = { ...NO_DAYS, numerator: null, percentTenths: null, amount: null };

function valuesOf(
  { measure, subjects, rate }: Figure,
  denominator: number | null,
  { isPublic, hasMoney }: Telling,
): Values {
  const { unit } = MEASURES[measure];
  const numerator = countOf(subjects, isPublic);
  const part = numerator === null || denominator === null ? null : percentTenths(numerator, denominator);
  return {
    numerator,
    percentTenths: rate === undefined ? part : rateTenths(rate, isPublic),
    ...(unit === 'DAYS' ? daysTold(subjects, isPublic) : NO_DAYS),
    amount: unit === 'MONEY' && hasMoney ? amountOf(subjects, isPublic) : null,
  };
}

/** How many; for publication null where they are of 1 to 5 children, and else rounded where they are of any. */
function countOf(counted: readonly Subject[], isPublic: boolean): number | null {
  if (!isPublic) return counted.length;
  const children = childrenOf(counted);
  return children > 0 ? publicCount(counted.length, children) : counted.length;
}

/** A rate in tenths of a percent; for publication of a whole percent. */
function rateTenths({ part, whole }: NonNullable<Figure['rate']>, isPublic: boolean): number | null {
  const tenths = percentTenths(part, whole);
  return tenths === null || !isPublic ? tenths : nearest(tenths, 10);
}

function daysTold(subjects: readonly Measured[], isPublic: boolean): Pick<ToldFigure, 'medianTenths' | 'ninetieth'> {
  const days = daysOf(subjects);
  const median = medianTenths(days);
  const ninth = ninetieth(days);
  if (!isPublic || median === null || ninth === null) return { medianTenths: median, ninetieth: ninth };
  return { medianTenths: nearest(median, 10 * ROUNDED_TO), ninetieth: nearest(ninth, ROUNDED_TO) };
}

function amountOf(subjects: readonly Measured[], isPublic: boolean): Pence {
  const total = totalOf(subjects);
  return isPublic ? toThousands(total) : total;
}

/** A count as it may be published: null where it is of 1 to 5 children. */
export function publicCount(count: number, children: number): number | null {
  return isSmallCount(children) ? null : toNearestFive(count);
}

/** A number as it is published where nothing of it has to be hidden. */
export function toNearestFive(count: number): number {
  return nearest(count, ROUNDED_TO);
}

/** A sum as it may be published, to the nearest thousand pounds. */
export function toThousands(amount: Pence): Pence {
  return amount === ZERO ? ZERO : pence(roundDivide(amount, ROUNDED_PENCE) * ROUNDED_PENCE);
}

function isTellingOfFew({ subjects, of, rate }: Figure, unit: AssuranceUnit): boolean {
  const children = childrenOf(subjects);
  if (unit === 'DAYS' || rate !== undefined) return children > 0 && children < FEWEST_DAYS;
  if (isSmallCount(children)) return true;
  if (of === null) return false;
  const counted = new Set(subjects.map(({ id }) => id));
  return isSmallCount(childrenOf(of)) || isSmallCount(childrenOf(of.filter(({ id }) => !counted.has(id))));
}

/** Of how many children things are. */
export function childrenOf(subjects: readonly Pick<Subject, 'childId'>[]): number {
  return new Set(subjects.flatMap(({ childId }) => childId ?? [])).size;
}

/** A whole number to the nearest multiple of `step`, half up. */
function nearest(count: number, step: number): number {
  return Math.floor((2 * count + step) / (2 * step)) * step;
}
