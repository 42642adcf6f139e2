import { existsSync } from 'node:fs';
import { serveDatabase } from '../../src/commands/serve';
import { systemClock } from '../../src/platform/clock';
import { readConfig } from '../../src/platform/config';
import { toGlobalId } from '../../src/platform/global-id';
import { openLog } from '../../src/platform/log';
import { openBenchDatabase, BENCH_FOLDER } from './bench-database';
import { BENCH_AREA } from './seed-area';
import { measure, type Measured, type Question } from './measure';

const YEAR = 'from: "2025-04-01", to: "2026-03-31"';
/** A case of the made area that is not decided yet: `$CASE` of a question stands for it. */
const ASKED = 'BEN-ASK-7000';

/** What is asked of its cases: lists that people work from, and what inspectors ask of a year. */
const CASE_QUESTIONS: readonly Question[] = [
  {
    name: 'what breaks next, a page',
    persona: 'case-officer',
    query: '{ clocksNext { nodes { case { reference } clock { code dueDate status daysOver } } } }',
  },
  {
    name: 'timeliness of plans over a year',
    persona: 'director',
    query: `{ planTimeliness(${YEAR}) { sent withinTime waiting bands { band sent waiting } } }`,
  },
  {
    name: 'lateness of advice over a year',
    persona: 'director',
    query: `{ adviceLateness(${YEAR}) { contributor asked late daysLate } }`,
  },
  {
    name: 'children in sight, a page',
    persona: 'case-officer',
    query: '{ childrenInSight { nodes { kind isReviewOverdue case { reference } } } }',
  },
  {
    name: 'children in sight by month, a year',
    persona: 'director',
    query: '{ sightCounts(from: "2025-12-01", to: "2026-11-22") { date counts { kind children } } }',
  },
  ...(['case-officer', 'director', 'commissioner', 'finance', 'education-budget-holder', 'panel-chair'] as const).map(
    (persona): Question => ({
      name: `worklist of the ${persona}`,
      persona,
      query: '{ viewer { worklist { kind subjectId caseReference day isOverdue } } }',
    }),
  ),
  {
    name: 'limits on the worklist of the case-officer',
    persona: 'case-officer',
    query: '{ viewer { worklist(kinds: [CLOCK]) { kind subjectId caseReference day isOverdue } } }',
  },
  {
    name: 'decisions told in time over a year',
    persona: 'director',
    query: `{ panelAssurance(${YEAR}) { figure(measure: NOTICES_IN_TIME) { numerator denominator } } }`,
  },
  {
    name: 'decisions to compare a case with',
    persona: 'case-officer',
    query:
      '{ comparableDecisions(caseId: "$CASE", first: 10) { distance outcome differences fullYearCost laterResults { kind } } }',
  },
  {
    name: 'schools nearest to a place, a page',
    persona: 'case-officer',
    query: '{ providers(near: { latitude: 52.19, longitude: -2.22 }) { nodes { urn name } } }',
  },
  {
    name: 'cases, search of two words, a page',
    persona: 'case-officer',
    query: '{ cases(filter: { search: { matches: "autism residential" } }) { nodes { reference status } } }',
  },
  ...(['SITTINGS', 'DECISIONS', 'TIMES', 'PLACES', 'MONEY', 'FOLLOW_UP', 'REDRESS', 'PLANS', 'EQUALITY'] as const).map(
    (section): Question => ({
      name: `panel assurance of a year, ${section}`,
      persona: 'director',
      asks: section === 'PLANS' ? 20 : 60,
      query: `{ panelAssurance(${YEAR}) { sections(only: [${section}]) { figures { name numerator denominator } tables { caption rows { label } } } } }`,
    }),
  ),
  {
    name: 'panel assurance of a year, whole',
    persona: 'director',
    asks: 10,
    query: `{ panelAssurance(${YEAR}) { checklist { question answers } sections { figures { name numerator denominator median } tables { caption rows { label } } } } }`,
  },
  {
    name: 'the SEN2 return, its tables and a page of its issues',
    persona: 'director',
    asks: 6,
    query:
      '{ sen2Return(year: 2026) { counts { table key count } records { module records } digest issues { totalCount nodes { code item } } } }',
  },
];

/** What finance asks of a large area: by one caller, since what it waits for is what is measured. */
const QUESTIONS: readonly Question[] = [
  {
    name: 'pressure with a breakdown by two dimensions',
    persona: 'finance',
    query: `{ budgetPressure(financialYear: "2026-27") { allocation committed actual pipeline otherForecast forecastOutturn variance cumulativePosition
      periods { period committed forecast } breakdown(by: [PRIMARY_NEED, AREA_CLASS]) { keys label placements children committed forecast } } }`,
  },
  {
    name: 'full-year effect and out of area',
    persona: 'finance',
    query: `{ budgetPressure(financialYear: "2026-27") { committed fullYearEffect outOfArea { placements cost share premium byClass { areaClass cost } } } }`,
  },
  {
    name: 'breakdown by period and need',
    persona: 'finance',
    query: `{ budgetPressure(financialYear: "2026-27") { breakdown(by: [PERIOD, PRIMARY_NEED]) { keys label placements children committed forecast } } }`,
  },
  {
    name: 'breakdown by provider and category',
    persona: 'finance',
    query: `{ budgetPressure(financialYear: "2026-27") { breakdown(by: [PROVIDER, CATEGORY]) { keys label placements children committed forecast } } }`,
  },
  {
    name: 'movement bridge',
    persona: 'finance',
    query: `{ budgetMovement(financialYear: "2026-27", from: "2026-04-01T12:00:00Z", to: "2026-11-01T00:00:00Z") {
      opening movements { cause amount } closing } }`,
  },
  {
    name: 'page of explain: placements and their postings',
    persona: 'finance',
    query: `{ budgetPressure(financialYear: "2026-27") { explain(figures: [COMMITTED]) { figure amount
      facts(first: 25) { total withheld nodes { amount postings(first: 25) { nodes { amount } } } } } } }`,
  },
  {
    name: 'page of explain down to days, price and share',
    persona: 'finance',
    query: `{ budgetPressure(financialYear: "2026-27") { explain(figures: [COMMITTED]) { amount
      facts(first: 10) { total nodes { amount postings(first: 10) { nodes { amount terms(first: 3) { nodes { amount days } } } } } } } } }`,
  },
  {
    name: 'page of explain of the premium',
    persona: 'finance',
    query: `{ budgetPressure(financialYear: "2026-27") { explain(figures: [OUT_OF_AREA_PREMIUM]) { amount
      facts(first: 25) { total nodes { amount comparison { fullYearCost inAreaMean inAreaPlacements } } } } } }`,
  },
  {
    name: 'provision that is missing',
    persona: 'commissioner',
    asks: 8,
    query:
      '{ missingProvision { primaryNeed phase stay childCount placementCount fullYear { total } premium meanDistanceMiles waitingCount waitingFullYear { total } } }',
  },
  {
    name: 'provision that is missing, for the public',
    persona: 'commissioner',
    query:
      '{ missingProvision(forPublication: true) { primaryNeed phase stay childCount placementCount fullYearTotal } }',
  },
  {
    name: 'what who waits would add',
    persona: 'finance',
    asks: 8,
    query:
      '{ budgetPressure(financialYear: "2026-27") { waitingDemand { children inPipeline placeToCome priced fullYear current difference } } }',
  },
  ...CASE_QUESTIONS,
];

/** How long the area of `npm run bench:seed` takes to answer, over HTTP; nothing where there is none. */
export async function benchArea(): Promise<readonly Measured[]> {
  if (!existsSync(BENCH_FOLDER)) return [];
  const { database, asOwner, close } = await openBenchDatabase();
  const config = { ...readConfig(), dataDir: BENCH_FOLDER, port: 0, requestsPerMinute: 1_000_000, runsJobs: false };
  const server = await serveDatabase({ config, clock: systemClock, log: openLog('error') }, database, close);
  try {
    const rows: Measured[] = [];
    const [asked] = await asOwner<{ case_id: string }>('select case_id from panel_case where reference = $1', [ASKED]);
    for (const question of QUESTIONS) {
      const query = question.query.replace('$CASE', toGlobalId('Case', asked?.case_id ?? ''));
      const times = { requests: question.asks ?? 60, atOnce: 1 };
      rows.push(await measure(server.url, { ...question, query, localArea: BENCH_AREA }, times));
    }
    return rows;
  } finally {
    await server.stop();
  }
}
