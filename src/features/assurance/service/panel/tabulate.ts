import { type Span } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import { type Ctx } from '../../../../platform/context';
import { type Tx } from '../../../../platform/db';
import { listRedressByChildIds } from '../../../cases/repository/redress';
import { listReferralsOfPlans } from '../../../cases/repository/said-of-plan';
import { countRequests, listAskingChildren } from '../../repository/panel/requests';
import { listCountedDecisions } from '../../repository/panel/decisions';
import { OutcomeDimension, toOutcomeTable, type OutcomeTable } from '../../rules/outcome-table';
import { attendanceTable } from '../../rules/panel/attendance';
import { adviceTable } from '../../rules/panel/advice-table';
import { requestsOf, type AskingChild } from '../../rules/panel/asked-requests';
import { countedByProvision, equalityYear, outcomesTable } from '../../rules/panel/equality';
import { REQUEST_COLUMNS, requestsTable } from '../../rules/panel/requests';
import { type AssuranceSection } from '../../rules/panel/measure-definition';
import { compositionTable, decisionTables, moneyTables, planTables } from '../../rules/panel/section-tables';
import { type AssuranceTable, type AssuranceTableCode } from '../../rules/panel/tables';
import { feedbackTables, sightTable, sittingsTable, weeksTable } from '../../rules/panel/wider-tables';
import { countOutcomesByEach } from '../count-outcomes';
import { countInSightOn } from '../sight/read-sight';
import { readFeedbackOf } from '../voice/feedback';
import { type Gathered } from './gather';
import { type CheckedQuestion } from './question';

type Tabulate = (facts: Gathered, question: CheckedQuestion, ctx: Ctx) => Promise<readonly AssuranceTable[]>;

const none: Tabulate = () => Promise.resolve([]);

/** The tables of each section. */
export const TABLES: Readonly<Record<AssuranceSection, Tabulate>> = {
  SITTINGS: async (facts, question) => [
    compositionTable(await facts.seats(), question),
    ...sittingsTable(await facts.sittings(), await facts.listings(), question),
  ],
  DECISIONS: async (facts, question) => decisionTables(await facts.decisions(), question),
  TIMES: none,
  BETWEEN_SITTINGS: none,
  PLACES: async (_facts, question, ctx) => {
    const counted = await countInSightOn(ctx, question.told.endDate, question.isPublic);
    return counted === undefined ? [] : [sightTable(counted, question)];
  },
  MONEY: async (facts, question) => moneyTables(await facts.shares(), question),
  FOLLOW_UP: none,
  REDRESS: async (_facts, question, ctx) => {
    const feedback = await readFeedbackOf(ctx, question.told, question.isPublic);
    return feedbackTables(feedback, question);
  },
  PLANS: async (facts, question) => [
    ...weeksTable({ clocks: await facts.clocks(), plansSent: await facts.plansSent() }, question.told, question),
    ...planTables(await facts.running(), (await facts.ended()).ceased, question),
    adviceTable(await facts.advice(), question),
  ],
  ATTENDANCE: async (facts, question) => attendanceTable(await facts.attendance(), question),
  EQUALITY: (facts, question, ctx) => tabulateEquality(ctx, facts, question),
};

const CHARACTERISTICS = [
  ['SEX', 'OUTCOMES_BY_SEX', 'Outcomes by sex'],
  ['ETHNICITY', 'OUTCOMES_BY_ETHNICITY', 'Outcomes by group of ethnicity'],
  ['AGE_BAND', 'OUTCOMES_BY_AGE_BAND', 'Outcomes by age band of the national return (it stands in for the phase)'],
] as const;

/**
 * What panels came to by protected characteristics and by type of provision: always with small numbers hidden, of all panels, and of the last financial
 * year that begins in the days told of, by whole quarters, as `decisionOutcomes` tells it; each caption says the days. Tables of another span, or of one
 * panel, could be subtracted from those.
 */
async function tabulateEquality(
  ctx: Ctx,
  facts: Gathered,
  { told: asked, isPublic }: CheckedQuestion,
): Promise<AssuranceTable[]> {
  const financialYear = equalityYear(asked);
  if (financialYear === null) return [];
  const tables: AssuranceTable[] = [];
  const add = (code: AssuranceTableCode, caption: string, { startDate, endDate }: Span, table: OutcomeTable): void => {
    const days = `${dayInWords(startDate)} to ${dayInWords(endDate)}`;
    tables.push(outcomesTable({ code, caption: `${caption}, every panel, ${days}`, isPublic }, table));
  };
  const question = { financialYear, lastDay: asked.endDate, audience: 'INTERNAL' } as const;
  const countedBy = await countOutcomesByEach(
    ctx,
    question,
    CHARACTERISTICS.map(([by]) => by),
  );
  const told = countedBy('SEX').span;
  // Of the quarter that ends today nothing is told before tomorrow.
  if (told.endDate < told.startDate) return [];
  for (const [by, code, caption] of CHARACTERISTICS) add(code, caption, told, countedBy(by));
  const isSame = asked.panelId === null && asked.startDate === told.startDate && asked.endDate === told.endDate;
  const decisions = isSame
    ? await facts.decisions()
    : await listCountedDecisions(await ctx.read(), { ...told, panelId: null });
  const table = toOutcomeTable(countedByProvision(decisions), OutcomeDimension.PANEL, true);
  add('OUTCOMES_BY_PROVISION', 'Outcomes by type of provision', told, table);
  return [...tables, ...(await tabulateRequests(ctx, told, isPublic))];
}

const REQUESTS = [
  ['PHASE', 'REQUESTS_BY_PHASE', 'phase of education'],
  ['ETHNICITY', 'REQUESTS_BY_ETHNICITY', 'group of ethnicity'],
  ['SEX', 'REQUESTS_BY_SEX', 'sex'],
  ['SCHOOL', 'REQUESTS_BY_SCHOOL', 'kind of school, as far as it is known'],
] as const;

/** The children who may have asked in some days, with all that their requests are read from. */
async function readAskingChildren(tx: Tx, span: Span): Promise<readonly AskingChild[]> {
  const asking = await listAskingChildren(tx, span);
  const childIds = asking.map(({ childId }) => childId);
  const referrals = await listReferralsOfPlans(tx, childIds);
  const redress = await listRedressByChildIds(tx, childIds);
  return asking.map((one) => ({
    ...one,
    ...{ referrals: referrals.get(one.childId) ?? [], redress: redress.get(one.childId) ?? [] },
  }));
}

/** Requests for an assessment of the same days and what had become of them by the last, by what the public asks for. */
async function tabulateRequests(ctx: Ctx, span: Span, isPublic: boolean): Promise<AssuranceTable[]> {
  const tables: AssuranceTable[] = [];
  const days = `${dayInWords(span.startDate)} to ${dayInWords(span.endDate)}`;
  const tx = await ctx.read();
  const asked = (await readAskingChildren(tx, span)).flatMap((child) => requestsOf(child, span));
  const countedBy = await countRequests(
    tx,
    asked,
    REQUESTS.map(([by]) => by),
  );
  for (const [by, code, of] of REQUESTS) {
    const counted = requestsTable(countedBy(by), by);
    const caption = `Requests for an assessment by ${of}, over the whole area, ${days}; rows to the nearest five`;
    tables.push(outcomesTable({ code, caption, isPublic, names: REQUEST_COLUMNS }, counted));
  }
  return tables;
}
