import { type Day, financialYearSpan, londonDay, type Period } from '../../../kernel/dates';
import { add, type Pence, sum, ZERO } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { listClosedPeriods } from '../../ledger/repository/closed-periods';
import { findPayersByIds, type Payer } from '../../ledger/repository/inputs';
import { type PriceDocument, toPrice, toVersions, type VersionDocument } from '../../ledger/repository/lines';
import { dimensionsOf } from '../../ledger/rules/dimensions';
import { type LineAmount } from '../../ledger/rules/line';
import { reportedPeriod } from '../../ledger/rules/postings';
import { allotted, holdsPlacement } from '../../ledger/rules/recast';
import { listPipeline, listPipelineAssumptions, type NotedCase } from '../repository/pipeline';
import { type SettledQuestion } from '../rules/answer';
import { matchesFilter } from '../rules/filter';
import {
  assumptionsOn,
  expectationOf,
  expectedStart,
  type PipelineAssumptions,
  type PipelineCase,
  stageOn,
} from '../rules/pipeline';
import { expectedCost, type ExpectedCost, type PipelineAmount } from '../rules/pipeline-amounts';
import { type Pipeline, type PipelineCell, type PipelineEntry, type PipelineMaking } from '../rules/pipeline-entry';
import { sourcesOf } from './read-sources';

const known = new WeakMap<SettledQuestion, Promise<Pipeline>>();

/**
 * The cases with the panel and what they are expected to add to a budget's year (money.md section 6, `pipeline`; finance.md B45), as at the question's
 * instant: nothing of it follows from what was entered later. Read once for one question.
 */
export function pipelineOf(tx: Tx, question: SettledQuestion): Promise<Pipeline> {
  const read = known.get(question) ?? readPipeline(tx, question);
  known.set(question, read);
  return read;
}

async function readPipeline(tx: Tx, question: SettledQuestion): Promise<Pipeline> {
  const today = londonDay(question.asAt);
  const assumptions = assumptionsOn(await listPipelineAssumptions(tx, question.asAt), today);
  const noted = assumptions === null ? [] : await listPipeline(tx, question.asAt);
  if (assumptions === null || noted.length === 0) return { total: ZERO, byPeriod: new Map(), entries: [] };
  const closed = await listClosedPeriods(tx, question.asAt);
  const payers = await findPayersByIds(
    tx,
    sourcesOf(question).map(({ holderId }) => holderId),
  );
  const isFiltered = Object.keys(question.filter).length > 0;
  const entries = noted
    .map((one) => entryOf(toCase(one), { question, assumptions, today, payers, closed }))
    .filter(({ isWithheld, amounts }) => !isFiltered || isWithheld || amounts.length > 0);
  const byPeriod = new Map<Period, Pence>();
  for (const { period, amount } of entries.flatMap(({ amounts }) => amounts)) {
    byPeriod.set(period, add(byPeriod.get(period) ?? ZERO, amount));
  }
  return { total: sum(byPeriod.values()), byPeriod, entries };
}

interface Reading {
  readonly question: SettledQuestion;
  readonly assumptions: PipelineAssumptions;
  readonly today: Day;
  readonly payers: ReadonlyMap<string, Payer>;
  readonly closed: Parameters<typeof reportedPeriod>[1];
}

function entryOf(one: PipelineCase, reading: Reading): PipelineEntry {
  const { question, assumptions, today } = reading;
  const last = financialYearSpan(question.financialYear).endDate;
  const expected = expectedCost(one, assumptions, { today, last });
  const stage = stageOn(one, today);
  const amounts = expected.ok ? cellsOf(one, expected.value.amounts, reading) : [];
  return {
    caseId: one.caseId,
    isWithheld: one.isWithheld,
    stage,
    basisPoints: expectationOf(assumptions, stage).basisPoints,
    expectedStart: expectedStart(one, assumptions, today),
    isStartGiven: one.placementId !== null || one.givenStartDate !== null,
    problem: expected.ok ? null : expected.refusals.map(({ message }) => message).join(' '),
    amounts,
    total: sum(amounts.map(({ amount }) => amount)),
    made: expected.ok && one.option !== null ? makingOf(one, expected.value, reading) : null,
    assumptions,
  };
}

/** What makes its amount, whoever pays and whatever the filter. */
function makingOf(
  { placementId }: PipelineCase,
  { certain, amounts, parts }: ExpectedCost,
  { question, closed }: Reading,
): PipelineMaking {
  const reportedHere = (all: readonly LineAmount[]): Pence =>
    sum(
      all
        .filter((amount) => reportedPeriod(amount, closed).financialYear === question.financialYear)
        .map(({ amount }) => amount),
    );
  return {
    cost: reportedHere(certain),
    weighted: reportedHere(amounts),
    isShareDecided: placementId !== null,
    shares: parts === null ? null : [...parts].map(([budgetHolderId, own]) => ({ budgetHolderId, parts: own })),
  };
}

/** The amounts that this budget's year reports: its own by holder and filter, each in its period or the first open one after it (B13). */
function cellsOf(one: PipelineCase, amounts: readonly PipelineAmount[], reading: Reading): PipelineCell[] {
  const { question, payers, closed } = reading;
  const { option } = one;
  if (option === null) return [];
  return amounts.flatMap((amount): PipelineCell[] => {
    const payer = payers.get(amount.payer);
    const source = sourcesOf(question).find(({ holderId }) => holderId === amount.payer);
    const line = one.lines[amount.line];
    if (payer === undefined || source === undefined || line === undefined) return [];
    const reported = reportedPeriod(amount, closed);
    if (reported.financialYear !== question.financialYear) return [];
    const { coding, providerTypeCode } = option;
    const { category, isDirectPayment } = line;
    const dimensions = dimensionsOf({ coding, providerTypeCode, category, isDirectPayment }, payer, amount);
    if (!one.isWithheld && !matchesFilter(question.filter, dimensions)) return [];
    if (one.placementId !== null) {
      return holdsPlacement(source, one.placementId)
        ? [{ period: reported.period, amount: amount.amount, dimensions }]
        : [];
    }
    return [{ period: reported.period, amount: allotted(source, amount.amount), dimensions }];
  });
}

/** A case as the rules take it. */
function toCase({ caseId, isWithheld, stage, facts }: NotedCase): PipelineCase {
  const { provisionType, residential, areaClass, startDate } = facts;
  return {
    ...{ caseId, isWithheld, stage },
    isInPrinciple: facts.isInPrinciple,
    inPrincipleUntil: facts.inPrincipleUntil,
    placementId: facts.placementId,
    option:
      provisionType === null || residential === null || areaClass === null || startDate === null
        ? null
        : {
            startDate,
            endDate: facts.endDate,
            coding: {
              ...{ primaryNeed: facts.primaryNeed, birthCohort: facts.birthCohort, provisionType, residential },
              ...{ providerUrn: facts.providerUrn, areaClass, hostLaCode: facts.hostLaCode },
            },
            providerTypeCode: facts.providerTypeCode,
          },
    givenStartDate: facts.givenStartDate,
    lines: facts.lines.map(({ category, isDirectPayment, price, versions }) => ({
      ...{ category, isDirectPayment },
      price: price === null ? null : toPrice(price as PriceDocument),
      versions: versions === null ? null : toVersions(versions as readonly VersionDocument[], []),
    })),
    calendar: facts.calendar,
  };
}
