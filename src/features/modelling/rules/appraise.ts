import { financialYearOf, nextFinancialYear, type FinancialYear } from '../../../kernel/dates';
import { pence, sum, ZERO, type Pence } from '../../../kernel/money';
import { ageBeforePeriod } from '../../ledger/rules/coding';
import { periodOf } from '../../../kernel/dates';
import {
  AGENCY_PARTS,
  lastDayAt25,
  type AgencySpreads,
  type AppraisalInputs,
  type AppraisedCandidate,
  type AppraisedYear,
  type Candidate,
  type ElementCost,
  type Sensitivity,
  type Spread,
} from './appraisal';
import { lawsOf, leversOf, type Laws } from './appraisal-laws';
import { drawNoise, type Noise } from './appraisal-noise';
import { exactPath, type ExactPath, type ExactSegment } from './appraisal-path';
import { meanOfRuns, planRuns, runAmounts, type RunPlan } from './appraisal-runs';

type RunAmounts = readonly Float64Array[];
import { nearestWhole } from './nearest-whole';
import { nearestRank } from './projection/statistics';

/**
 * What each option of a child comes to, year by year, to the end of the phase of education and to the end of the academic year of the 25th birthday.
 * `exact` is the most likely path priced as money.md section 2 prices; percentiles are of the drawn runs, by nearest rank. The same inputs give
 * the same figures on any machine: only sums, products, quotients and square roots are taken.
 */
export function appraise(inputs: AppraisalInputs): readonly AppraisedCandidate[] {
  return inputs.candidates.map(openAppraisal(inputs, true));
}

/** `appraise`, one option at a time: what is drawn is drawn once for all of them. */
export function openAppraisal(
  inputs: AppraisalInputs,
  withSensitivity: boolean,
): (candidate: Candidate) => AppraisedCandidate {
  const first = inputs.candidates.map(({ startDate }) => startDate).sort()[0];
  if (first === undefined || first > lastDayAt25(inputs.birthCohort)) return ({ key }) => nothingLeft(key);
  const firstYear = financialYearOf(first);
  const years = yearsFrom(firstYear, inputs.birthCohort);
  const noise = drawNoise(inputs.seed, inputs.isRisky ? inputs.draws : 1, firstYear, years);
  return (candidate) => appraiseOne(candidate, inputs, noise, withSensitivity);
}

function appraiseOne(
  candidate: Candidate,
  inputs: AppraisalInputs,
  noise: Noise,
  withSensitivity: boolean,
): AppraisedCandidate {
  const path = exactPath(candidate, inputs);
  if (!path.ok)
    return { ...nothingLeft(candidate.key), problem: path.refusals.map(({ message }) => message).join(' ') };
  const { segments } = path.value;
  if (segments.length === 0) return nothingLeft(candidate.key);
  const laws = lawsOf(candidate, inputs, path.value);
  const plan = planRuns(candidate, inputs.birthCohort, path.value, noise);
  const amounts = runAmounts(plan, laws, noise);
  const among = (of: (segment: ExactSegment) => boolean): number[] =>
    segments.flatMap((segment, at) => (of(segment) ? [at] : []));
  const years = [...new Set(segments.map(({ financialYear }) => financialYear))];
  return {
    key: candidate.key,
    problem: null,
    years: years.map((year) =>
      yearOf(
        year,
        candidate,
        inputs,
        path.value,
        spreadsOf(
          path.value,
          amounts,
          among(({ financialYear }) => financialYear === year),
        ),
      ),
    ),
    toEndOfPhase: spreadsOf(
      path.value,
      amounts,
      among(({ isPresentPhase }) => isPresentPhase),
    ),
    to25: spreadsOf(
      path.value,
      amounts,
      among(() => true),
    ),
    sensitivity: !withSensitivity
      ? []
      : sensitivityOf(laws, lawsOf(candidate, { ...inputs, isRisky: true }, path.value), plan, noise),
  };
}

function nothingLeft(key: string): AppraisedCandidate {
  return { key, problem: null, years: [], toEndOfPhase: null, to25: null, sensitivity: [] };
}

function yearOf(
  financialYear: FinancialYear,
  candidate: Candidate,
  { birthCohort }: AppraisalInputs,
  { segments }: ExactPath,
  agencies: AgencySpreads,
): AppraisedYear {
  const own = segments.filter((segment) => segment.financialYear === financialYear);
  const [firstOne, lastOne] = [own[0], own.at(-1)];
  if (firstOne === undefined || lastOne === undefined) throw new Error('A year of an appraisal has no days');
  const firstDay = firstOne.span.startDate;
  return {
    ...{ financialYear, firstDay, lastDay: lastOne.span.endDate, phase: lastOne.phase, agencies },
    age: ageBeforePeriod(birthCohort, financialYear, periodOf(firstDay)),
    elements: elementsOf(candidate, own),
  };
}

/** What each category and element costs, lines that are alike together. */
function elementsOf({ lines }: Candidate, segments: readonly ExactSegment[]): readonly ElementCost[] {
  const elements = new Map<string, ElementCost>();
  lines.forEach(({ category, element, isPlace }, index) => {
    const key = [category, element, String(isPlace)].join('|');
    const amount = sum(segments.flatMap((segment) => segment.lines[index] ?? []));
    const before = elements.get(key)?.amount ?? ZERO;
    elements.set(key, { category, element, isPlace, amount: sum([before, amount]) });
  });
  return [...elements.values()];
}

/** The sums over some segments, of each agency and of all. */
function spreadsOf({ segments }: ExactPath, amounts: RunAmounts, among: readonly number[]): AgencySpreads {
  const runs = (amounts[0]?.length ?? 0) / AGENCY_PARTS.length;
  const byPart = AGENCY_PARTS.map((_, part) => {
    const values = new Float64Array(runs);
    for (const at of among) {
      const own = amounts[at];
      for (let run = 0; run < runs; run += 1)
        values[run] = (values[run] ?? 0) + (own?.[run * AGENCY_PARTS.length + part] ?? 0);
    }
    return values;
  });
  const exactOf = (part: number): Pence =>
    sum(among.flatMap((at) => (segments[at]?.lines ?? []).map((line) => line[part] ?? ZERO)));
  const exact = AGENCY_PARTS.map((_, part) => exactOf(part));
  const whole = Float64Array.from({ length: runs }, (_, run) =>
    byPart.reduce((all, values) => all + (values[run] ?? 0), 0),
  );
  const parts = Object.fromEntries(
    AGENCY_PARTS.map((name, part) => [name, spreadOf(exact[part] ?? ZERO, byPart[part] ?? whole)]),
  );
  return { parts: parts as AgencySpreads['parts'], total: spreadOf(sum(exact), whole) };
}

function spreadOf(exact: Pence, byRun: Float64Array): Spread {
  const ranked = byRun.slice().sort();
  const at = (percent: number): Pence => pence(BigInt(nearestRank(ranked, percent)));
  return { exact, mean: meanOf(byRun), p10: at(10), p50: at(50), p90: at(90) };
}

function meanOf(byRun: Float64Array): Pence {
  return pence(BigInt(nearestWhole(byRun.reduce((all, value) => all + value, 0) / byRun.length)));
}

/**
 * One assumption after the other at its low and its high value, everything else as it was drawn: how far the mean of the whole cost moves. Without
 * chance the others stay at what is most likely.
 */
function sensitivityOf(rest: Laws, drawn: Laws, plan: RunPlan, noise: Noise): readonly Sensitivity[] {
  const meanAt = (laws: Laws): Pence => pence(BigInt(nearestWhole(meanOfRuns(plan, laws, noise))));
  const categories = new Set(plan.bundles.flatMap(({ category, kind }) => (kind === 'FIXED' ? [] : [category])));
  return leversOf(drawn, categories)
    .map(({ name, law, at }): Sensitivity => {
      const [atLow, atHigh] = [meanAt(at('low', rest)), meanAt(at('high', rest))];
      const swing = pence(atHigh > atLow ? atHigh - atLow : atLow - atHigh);
      return { assumption: name, low: law.low, high: law.high, atLow, atHigh, swing };
    })
    .filter(({ swing }) => swing !== 0n)
    .sort((a, b) => Number(b.swing - a.swing) || (a.assumption < b.assumption ? -1 : 1));
}

/** How many financial years there are from one to that in which the plan ends at the latest. */
function yearsFrom(first: FinancialYear, birthCohort: number): number {
  const last = financialYearOf(lastDayAt25(birthCohort));
  let years = 1;
  for (let year = first; year < last; year = nextFinancialYear(year)) years += 1;
  return years;
}
