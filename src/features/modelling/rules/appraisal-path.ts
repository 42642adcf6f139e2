import {
  addDays,
  baseYearSpan,
  financialYearOf,
  financialYearSpan,
  nextFinancialYear,
  type Day,
} from '../../../kernel/dates';
import { roundDivide, sum, ZERO, type Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { baseYearOf } from '../../ledger/rules/price';
import { costWithin, priceVersions, type LineVersion, type PricedVersion } from '../../ledger/rules/priced-version';
import type { PriceProblem } from '../../ledger/rules/problem';
import {
  AGENCY_PARTS,
  lastDayAt25,
  phaseChanges,
  segmentsOf,
  type AgencyPart,
  type AppraisalInputs,
  type Candidate,
  type CandidateLine,
  type Segment,
} from './appraisal';
import { valueFor, type AssumptionTerm } from './assumption';

/** The path of an option on which everything goes as is most likely, by the engine that prices what is decided (money.md section 2). */
export interface ExactPath {
  readonly segments: readonly ExactSegment[];
}

/** What each line of an option costs in a segment, by whose money it is, in the order of AGENCY_PARTS. */
export interface ExactSegment extends Segment {
  readonly lines: readonly (readonly Pence[])[];
  /** Whether a price band holds the fee down: it then grows by the band alone. */
  readonly isBanded: boolean;
}

/** A factor of a price, exactly: numerator ÷ denominator. */
interface Factor {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const ONE: Factor = { numerator: 1n, denominator: 1n };
/** A hundred per cent in ten-thousandths of a per cent. */
const HUNDRED = 1_000_000n;

/**
 * The most likely path of an option to the end of the academic year of the 25th birthday. Its price is cut into versions where it changes: on the
 * first day of its base year by growth, on a change of phase, where a band begins. Each version is the exact price of money.md section 2; where
 * nothing changes there is one. Refused with what keeps a line from being priced.
 */
export function exactPath(candidate: Candidate, inputs: AppraisalInputs): Result<ExactPath, PriceProblem> {
  const segments = segmentsOf(inputs.birthCohort, candidate.startDate);
  if (segments.length === 0) return ok({ segments: [] });
  const end = lastDayAt25(inputs.birthCohort);
  const yearly = fullYearOfFees(candidate);
  if (!yearly.ok) return yearly;
  const factorOn = factorsOf(candidate, inputs, yearly.value);
  const priced = candidate.lines.map((line) =>
    priceVersions(
      versionsOf(line, candidate.startDate, end, cutDays(line, candidate, inputs), factorOn),
      candidate.calendar,
      {
        version: (index) => ['versions', index],
        calendar: ['calendar'],
      },
    ),
  );
  const problems = priced.flatMap((one) => (one.ok ? [] : one.refusals));
  if (problems.length > 0) return refuse(problems);
  return ok({
    segments: segments.map((segment) => ({
      ...segment,
      isBanded: isHeldDown(candidate, inputs, yearly.value, segment.span.startDate),
      lines: priced.map((one) => byAgency(one.ok ? one.value : [], segment, inputs.payers)),
    })),
  });
}

function byAgency(
  versions: readonly PricedVersion[],
  segment: Segment,
  payers: AppraisalInputs['payers'],
): readonly Pence[] {
  const amounts = new Map<AgencyPart, Pence>();
  for (const priced of versions) {
    const { shares } = costWithin(priced, segment.span);
    priced.version.shares.forEach(({ payer }, index) => {
      const part = payers[payer];
      if (part === undefined) throw new Error('An option is paid by someone who is not among its payers');
      amounts.set(part, sum([amounts.get(part) ?? ZERO, shares[index] ?? ZERO]));
    });
  }
  return AGENCY_PARTS.map((part) => amounts.get(part) ?? ZERO);
}

/** The days after the first on which a line’s price may change. */
function cutDays(line: CandidateLine, candidate: Candidate, inputs: AppraisalInputs): readonly Day[] {
  if (line.isPlace || line.price.unit === 'ONCE') return [];
  const end = lastDayAt25(inputs.birthCohort);
  const bands = inputs.assumptions
    .flat()
    .flatMap(({ term, fromDate }) => (term === 'PRICE_BAND' && fromDate !== null ? [fromDate] : []));
  const days = [
    ...growthDays(line, candidate.startDate, end),
    ...phaseChanges(inputs.birthCohort).map(({ date }) => date),
    ...bands,
  ];
  return [...new Set(days)].filter((day) => day > candidate.startDate && day <= end).sort();
}

function growthDays({ price }: CandidateLine, startDate: Day, end: Day): Day[] {
  const days: Day[] = [];
  const kind = baseYearOf(price);
  for (
    let day = addDays(baseYearSpan(kind, startDate).endDate, 1);
    day <= end;
    day = addDays(baseYearSpan(kind, day).endDate, 1)
  ) {
    days.push(day);
  }
  return days;
}

/** One version where the price stays, another from each day on which it is another to the penny. */
function versionsOf(
  { price, shares, ...line }: CandidateLine,
  startDate: Day,
  end: Day,
  cuts: readonly Day[],
  factorOn: (line: Pick<CandidateLine, 'price' | 'category' | 'isPlace'>, day: Day) => Factor,
): LineVersion[] {
  const amountOn = (day: Day): Pence => applied(price.amount, factorOn({ ...line, price }, day));
  const versions = [{ startDate, amount: amountOn(startDate) }];
  for (const day of cuts) {
    const amount = amountOn(day);
    if (amount !== versions.at(-1)?.amount) versions.push({ startDate: day, amount });
  }
  return versions.map((version, index) => {
    const next = versions[index + 1];
    return {
      span: { startDate: version.startDate, endDate: next === undefined ? end : addDays(next.startDate, -1) },
      price: { ...price, amount: version.amount },
      shares,
    };
  });
}

/** What the fees of an option come to over its first whole financial year, at its price: what a band is held against. */
function fullYearOfFees({ lines, startDate, calendar }: Candidate): Result<readonly Pence[], PriceProblem> {
  const span = financialYearSpan(nextFinancialYear(financialYearOf(startDate)));
  const priced = lines.map((line) =>
    isFee(line)
      ? priceVersions([{ span, price: line.price, shares: [] }], calendar, {
          version: () => [],
          calendar: ['calendar'],
        })
      : ok([]),
  );
  const problems = priced.flatMap((one) => (one.ok ? [] : one.refusals));
  if (problems.length > 0) return refuse(problems);
  return ok(priced.map((one) => sum((one.ok ? one.value : []).map((version) => costWithin(version, span).cost))));
}

/** What a price band and a breakdown are about: not the journey, nor a place that is funded as such, nor what is charged once. */
export function isFee({ category, isPlace, price }: Pick<CandidateLine, 'category' | 'isPlace' | 'price'>): boolean {
  return category !== 'TRANSPORT' && !isPlace && price.unit !== 'ONCE';
}

/** By what a line’s price is multiplied on a day: growth since the first day, changes of phase, and the band where it is above it. */
function factorsOf(
  candidate: Candidate,
  inputs: AppraisalInputs,
  yearly: readonly Pence[],
): (line: Pick<CandidateLine, 'price' | 'category' | 'isPlace'>, day: Day) => Factor {
  return (line, day) => {
    if (line.isPlace || line.price.unit === 'ONCE') return ONE;
    const grown = grownOn(line, candidate, inputs, day);
    const band = isFee(line) ? bandOn(candidate, inputs, yearly, day) : null;
    return band === null ? grown : times(grown, band);
  };
}

function grownOn(
  line: Pick<CandidateLine, 'price' | 'category' | 'isPlace'>,
  candidate: Candidate,
  inputs: AppraisalInputs,
  day: Day,
): Factor {
  const value = (term: AssumptionTerm, of: string, on: Day, unless: bigint): bigint =>
    (valueFor(inputs.assumptions, term, of, on)?.central as bigint | undefined) ?? unless;
  const growth = growthDays({ ...line, shares: [], element: 'OTHER', description: null }, candidate.startDate, day);
  const phases = phaseChanges(inputs.birthCohort).filter(({ date }) => date > candidate.startDate && date <= day);
  return [
    ...growth.map((on) => HUNDRED + value('PRICE_GROWTH', line.category, on, 0n)),
    ...phases.map(({ date, phase }) => value('PHASE_PRICE', phase, date, HUNDRED)),
  ].reduce((all, numerator) => times(all, { numerator, denominator: HUNDRED }), ONE);
}

/** The part of the fees that a price band leaves; null where none is in force or the fees are within it. */
function bandOn(candidate: Candidate, inputs: AppraisalInputs, yearly: readonly Pence[], day: Day): Factor | null {
  const band = valueFor(inputs.assumptions, 'PRICE_BAND', candidate.kind, day);
  if (band === undefined) return null;
  const fees = candidate.lines.reduce(
    (all, line, index) =>
      all + (isFee(line) ? applied(yearly[index] ?? ZERO, grownOn(line, candidate, inputs, day)) : 0n),
    0n,
  );
  // A band is in pounds, held in ten-thousandths of one: a hundred of them are a penny.
  const most = (band.central as bigint) / 100n;
  return fees <= most ? null : { numerator: most, denominator: fees };
}

function isHeldDown(candidate: Candidate, inputs: AppraisalInputs, yearly: readonly Pence[], day: Day): boolean {
  return bandOn(candidate, inputs, yearly, day) !== null;
}

function applied(amount: Pence, { numerator, denominator }: Factor): Pence {
  return roundDivide(amount * numerator, denominator);
}

function times(a: Factor, b: Factor): Factor {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}
