import 'reflect-metadata';
import { serve } from '../../src/commands/serve';
import { systemClock } from '../../src/platform/clock';
import { readConfig } from '../../src/platform/config';
import { openLog } from '../../src/platform/log';
import { benchArea } from './area';
import { measure, type Question } from './measure';
import { benchOnce } from './once';
import { benchProjection } from './projection';

/*
 * `npm run bench`: how long projections take, what the area of `npm run bench:seed` answers in where it was made, what is waited for once, and what the demo's
 * data answers in, over HTTP, as a client asks. Prints tables and
 * asserts nothing about time (architecture.md 11.11).
 */

const QUESTIONS: readonly Question[] = [
  { name: 'viewer', persona: 'finance', query: '{ viewer { roles permissions } }' },
  {
    name: 'price, five years at 50:30:20',
    persona: 'finance',
    query: `{ price(input: { price: { unit: YEAR, amount: "182500.00", spread: DAYS }, startDate: "2025-11-01", endDate: "2030-10-31",
      shares: [{ payer: "block", parts: 50 }, { payer: "care", parts: 30 }, { payer: "health", parts: 20 }] }) {
      total financialYears { financialYear cost periods { period cost shares { payer amount } } } } }`,
  },
  {
    name: 'budgetPressure, two dimensions',
    persona: 'finance',
    query: `{ budgetPressure(financialYear: "2026-27") { allocation committed actual forecastOutturn variance fullYearEffect
      periods { period committed } outOfArea { placements cost premium } breakdown(by: [PRIMARY_NEED, AREA_CLASS]) { label committed } } }`,
  },
  {
    name: 'cases, 25 with options and decisions',
    persona: 'case-officer',
    query: `{ cases { totalCount nodes { reference status childOrYoungPerson { ageBand } evidence { kind } options { label suitability }
      decisions { outcome status } } } }`,
  },
  {
    name: 'docket of the open sitting',
    persona: 'panel-chair',
    query: `{ panelMeetings(filter: { status: { eq: OPEN } }) { nodes { agendaItems { headline { reference } quorum { met } quorumForecast { met }
      papers { version entries { title } } papersChanged { change } clockWarning { message } positions { stance }
      decisions { status fundingAgreement { contributions { annual budgetHolder { name } } } }
      case { primaryNeed ehcPlan { status } advice { status } evidence { title } clocks { dueDate } options { label costLines { category } } } } } } }`,
  },
  {
    name: 'worklist',
    persona: 'panel-chair',
    query: '{ viewer { worklist { kind subjectId caseReference day isOverdue } } }',
  },
  {
    name: 'cases, search of two words',
    persona: 'case-officer',
    query: '{ cases(filter: { search: { matches: "autism school" } }) { totalCount nodes { reference status } } }',
  },
  {
    name: 'placements, 25 with lines and cost',
    persona: 'commissioner',
    query: `{ placements { nodes { status areaClass provider { name } costLines { category versions { shares { percent } } } } } }`,
  },
];

async function main(): Promise<void> {
  console.table(await benchProjection());
  console.table(await benchArea());
  console.table(await benchOnce());
  const config = { ...readConfig(), port: 0, requestsPerMinute: 1_000_000 };
  const server = await serve({ config, clock: systemClock, log: openLog('error'), print: () => undefined });
  try {
    const rows = [];
    for (const question of QUESTIONS) rows.push(await measure(server.url, question, { requests: 200, atOnce: 8 }));
    console.table(rows);
  } finally {
    await server.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
