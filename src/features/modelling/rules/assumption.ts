import { anyInWords, inWords } from '../../../kernel/code-words';
import type { Day } from '../../../kernel/dates';
import { decimal, type Decimal } from '../../../kernel/decimal';
import { isBroken, isReadable, lengthOf, written } from '../../../kernel/text';
import { nearestWhole } from './nearest-whole';

/** What can be taken for granted where one looks ahead. */
export const AssumptionTerm = {
  PRICE_GROWTH: 'PRICE_GROWTH',
  PRICE_BAND: 'PRICE_BAND',
  KIND_COST: 'KIND_COST',
  TRANSPORT_COST: 'TRANSPORT_COST',
  PHASE_PRICE: 'PHASE_PRICE',
  BREAKDOWN: 'BREAKDOWN',
  BREAKDOWN_PRICE: 'BREAKDOWN_PRICE',
  STEP_DOWN: 'STEP_DOWN',
  STEP_DOWN_PRICE: 'STEP_DOWN_PRICE',
  PLACE_RATE: 'PLACE_RATE',
  HEALTH_SHARE: 'HEALTH_SHARE',
  CAPITAL_PER_PLACE: 'CAPITAL_PER_PLACE',
  PRICE_INDEX: 'PRICE_INDEX',
} as const;
export type AssumptionTerm = (typeof AssumptionTerm)[keyof typeof AssumptionTerm];

/** What the option of an appraisal is, in the words of those who commission it. */
export const AppraisalKind = {
  STAY: 'STAY',
  LOCAL_SPECIAL: 'LOCAL_SPECIAL',
  RESOURCED_PROVISION: 'RESOURCED_PROVISION',
  INDEPENDENT_DAY: 'INDEPENDENT_DAY',
  RESIDENTIAL_38: 'RESIDENTIAL_38',
  RESIDENTIAL_52: 'RESIDENTIAL_52',
  BESPOKE: 'BESPOKE',
  EOTAS: 'EOTAS',
  OTHER: 'OTHER',
} as const;
export type AppraisalKind = (typeof AppraisalKind)[keyof typeof AppraisalKind];

const KINDS: readonly string[] = Object.values(AppraisalKind);
const CATEGORIES: readonly string[] = ['EDUCATION', 'CARE', 'HEALTH', 'THERAPY', 'TRANSPORT', 'EQUIPMENT'];
const PHASES: readonly string[] = ['EARLY_YEARS', 'PRIMARY', 'SECONDARY', 'POST_16', 'POST_19'];

interface TermRule {
  /** What `appliesTo` may name. */
  readonly among: readonly string[];
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}

/** What each term may say: the table that inputs are held against. */
const RULES: Readonly<Record<AssumptionTerm, TermRule>> = {
  PRICE_GROWTH: { among: CATEGORIES, least: -50, most: 100, unit: 'per cent a year' },
  PRICE_BAND: { among: KINDS, least: 0, most: 10_000_000, unit: 'pounds a year' },
  KIND_COST: { among: KINDS, least: 0, most: 10_000_000, unit: 'pounds a year' },
  TRANSPORT_COST: { among: KINDS, least: 0, most: 1_000_000, unit: 'pounds a year' },
  PHASE_PRICE: { among: PHASES, least: 0, most: 1_000, unit: 'per cent of the price before' },
  BREAKDOWN: { among: KINDS, least: 0, most: 100, unit: 'per cent a year' },
  BREAKDOWN_PRICE: { among: KINDS, least: 0, most: 1_000, unit: 'per cent of the price before' },
  STEP_DOWN: { among: KINDS, least: 0, most: 100, unit: 'per cent a year' },
  STEP_DOWN_PRICE: { among: KINDS, least: 0, most: 1_000, unit: 'per cent of the price before' },
  PLACE_RATE: { among: KINDS, least: 0, most: 1_000_000, unit: 'pounds a year' },
  HEALTH_SHARE: { among: CATEGORIES, least: 0, most: 100, unit: 'per cent of the category' },
  CAPITAL_PER_PLACE: { among: KINDS, least: 0, most: 1_000_000, unit: 'pounds once' },
  PRICE_INDEX: { among: CATEGORIES, least: 1, most: 100_000, unit: 'the level of an index' },
};

/** How low a term may be, what is most likely, how high, in the unit of the term. */
export interface AssumptionValue {
  readonly term: AssumptionTerm;
  /** A kind of place, a category of cost or a phase, as the term wants; null: every one. */
  readonly appliesTo: string | null;
  /** From which day on it holds; null: always. */
  readonly fromDate: Day | null;
  readonly low: Decimal;
  readonly central: Decimal;
  readonly high: Decimal;
}

/** A value, and where it is from. */
export interface SourcedAssumption extends AssumptionValue {
  readonly source: string;
  /** The day of the source; null: not known. */
  readonly sourceDate: Day | null;
}

/** What the area takes for granted, with its source. */
export interface AssumptionSet {
  readonly assumptionSetId: string;
  readonly name: string;
  readonly source: string;
  readonly sourceDate: Day | null;
  /** From which day on the area reckons by it. */
  readonly startDate: Day;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly values: readonly AssumptionValue[];
}

/** Something wrong with assumptions, and where. */
export interface AssumptionProblem {
  readonly code: 'APPLIES_TO_UNKNOWN' | 'VALUE_OUT_OF_RANGE' | 'VALUES_NOT_IN_ORDER' | 'VALUE_TWICE';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Everything wrong with values at once: what they apply to, their range and order, and none said twice. */
export function assumptionProblems(
  values: readonly AssumptionValue[],
  path: readonly (string | number)[],
): AssumptionProblem[] {
  const seen = new Set<string>();
  return values.flatMap((value, index): AssumptionProblem[] => {
    const { term, appliesTo, low, central, high, fromDate } = value;
    const rule = RULES[term];
    const at = [...path, index];
    const key = [term, appliesTo, fromDate].join('|');
    const isTwice = seen.has(key);
    seen.add(key);
    const inRange = [low, central, high].every(
      (one) => one >= tenThousandths(rule.least) && one <= tenThousandths(rule.most),
    );
    return [
      ...(appliesTo === null || rule.among.includes(appliesTo)
        ? []
        : [
            problem(
              'APPLIES_TO_UNKNOWN',
              [...at, 'appliesTo'],
              `“${inWords(term)}” applies to ${anyInWords(rule.among)}, or to every one when it is left out.`,
            ),
          ]),
      ...(inRange
        ? []
        : [
            problem(
              'VALUE_OUT_OF_RANGE',
              [...at, 'central'],
              `“${inWords(term)}” is ${rule.unit}: from ${String(rule.least)} to ${String(rule.most)}.`,
            ),
          ]),
      ...(low <= central && central <= high
        ? []
        : [
            problem(
              'VALUES_NOT_IN_ORDER',
              [...at, 'low'],
              `“${inWords(term)}”: the low value must not be above the central one, nor that above the high one.`,
            ),
          ]),
      ...(isTwice
        ? [
            problem(
              'VALUE_TWICE',
              at,
              `“${inWords(term)}” is said twice for the same thing from the same day; keep one.`,
            ),
          ]
        : []),
    ];
  });
}

/** The longest name and source of a set. */
export const LONGEST_NAME = 200;
export const LONGEST_SOURCE = 1_000;

/** What is wrong with a text that has to be written, as a sentence; null: nothing. */
export function textFault(what: string, text: string, longest: number): string | null {
  if (written(text) === null) return `The ${what} must not be empty.`;
  if (!isReadable(text)) return `The ${what} holds characters that cannot be shown; type it again.`;
  if (isBroken(text, longest)) return `The ${what} is one line; type it without line ends and tabs.`;
  return lengthOf(text) > longest ? `The ${what} must have at most ${String(longest)} characters.` : null;
}

/**
 * The value of a term for a thing on a day: of those given, the first list that says anything of it decides; in it what names the thing goes before
 * what is for every one, and the latest day that has come before an earlier one. Undefined: nobody says.
 */
export function valueFor(
  lists: readonly (readonly SourcedAssumption[])[],
  term: AssumptionTerm,
  appliesTo: string | null,
  day: Day,
): SourcedAssumption | undefined {
  for (const list of lists) {
    const found = list
      .filter((one) => one.term === term && (one.appliesTo === null || one.appliesTo === appliesTo))
      .filter(({ fromDate }) => fromDate === null || fromDate <= day)
      .sort((a, b) => specificity(b) - specificity(a) || compareText(b.fromDate ?? '', a.fromDate ?? ''));
    if (found[0] !== undefined) return found[0];
  }
  return undefined;
}

/** The sets in force on a day, the latest of each name, as one list: what was recorded later stands first. */
export function inForceOn(sets: readonly AssumptionSet[], day: Day): readonly SourcedAssumption[] {
  const latest = new Map<string, AssumptionSet>();
  const dated = sets.filter(({ startDate }) => startDate <= day).sort(byDayAndInstant);
  for (const set of dated) latest.set(set.name, set);
  return [...latest.values()].sort((a, b) => byDayAndInstant(b, a)).flatMap(sourced);
}

/** The values of a set, each with the set's source. */
export function sourced({ values, name, source, sourceDate }: AssumptionSet): readonly SourcedAssumption[] {
  return values.map((value) => ({ ...value, source: `${name}: ${source}`, sourceDate }));
}

/** A whole or broken number as a Decimal of at most four places. */
export function tenThousandths(value: number): Decimal {
  return decimal(BigInt(value < 0 ? -nearestWhole(-value * 10_000) : nearestWhole(value * 10_000)));
}

function byDayAndInstant(a: AssumptionSet, b: AssumptionSet): number {
  return compareText(a.startDate, b.startDate) || a.recordedAt.getTime() - b.recordedAt.getTime();
}

function specificity({ appliesTo }: AssumptionValue): number {
  return appliesTo === null ? 0 : 1;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function problem(code: AssumptionProblem['code'], path: AssumptionProblem['path'], message: string): AssumptionProblem {
  return { code, path, message };
}
