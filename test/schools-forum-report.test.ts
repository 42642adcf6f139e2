import fastify from 'fastify';
import { reports } from '../src/commands/reports';
import { Audience } from '../src/features/budget/rules/public-breakdown';
import { readBreakdown } from '../src/features/budget/service/read-breakdown';
import { readBudgetPressure, readPressureStanding } from '../src/features/budget/service/read-pressure';
import { setBudget } from '../src/features/budget/service/set-budget';
import { commitLinesIn } from '../src/features/ledger/service/commitments';
import { createLinesIn } from '../src/features/ledger/service/lines';
import { roundedAmount } from '../src/kernel/suppression';
import { poundsInWords } from '../src/kernel/for-people';
import { type Actor } from '../src/platform/actor';
import { registerReportRoutes } from '../src/platform/report-routes';
import {
  actorWith,
  CODING,
  ctxOf,
  line,
  makePlacement,
  money,
  parts,
  quietLog,
  terms,
  type MadePlacement,
} from './support/make-ledger';
import { FY, useLedger, YEAR_FROM_NOVEMBER } from './support/ledger-world';
import { readPdf } from './support/pdf-structure';
import { pdfUaProblems } from './support/pdf-ua';

const ledger = useLedger();
const { db, clock, write } = ledger;
/** The end of the month in which the year below is made, and a moment after it. */
const PUBLISHED = '2025-10-31T23:59:59.999Z';
const AFTER = '2025-11-03T10:00:00.000Z';
const finance = (): Actor => actorWith(ledger.area, 'FINANCE', null, ['budget:read', 'budget:set']);

/** One placement of the block, a year from November, at a price. */
async function place(price: string, coding: Partial<typeof CODING>): Promise<MadePlacement> {
  const placed = await makePlacement(db, ledger.area);
  const lines = [line(terms(price), parts([ledger.area.education, 1n]))];
  const owner = { ...placed, fundingAgreementId: placed.agreementId, placementSpan: YEAR_FROM_NOVEMBER };
  await write((tx) => createLinesIn(tx, { ...owner, coding: { ...CODING, ...coding }, lines }));
  await write((tx) => commitLinesIn(tx, placed.placementId, placed.decisionId));
  return placed;
}

/** Six children outside the area, seven in special schools within it, and one child alone in a unit. */
async function makeYear(): Promise<MadePlacement> {
  for (let one = 0; one < 6; one += 1) await place('70000.00', { areaClass: 'OUT_OF_AREA' });
  for (let one = 0; one < 7; one += 1) {
    await place('30000.00', { areaClass: 'IN_AREA', provisionType: 'SPECIAL_MAINTAINED' });
  }
  const alone = await place('12345.00', { areaClass: 'IN_AREA', provisionType: 'SEN_UNIT' });
  const ctx = ctxOf(db, finance(), clock);
  const budget = { budgetHolderId: null, financialYear: FY, version: 'March 2025', reason: null };
  await setBudget(ctx, { ...budget, allocation: money('200000.00'), broughtForward: money('50000.00') }, null);
  await ctx.end();
  clock.set(AFTER);
  return alone;
}

interface Fetched {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly body: string;
}

async function fetchReport(path: string, actor = finance()): Promise<Fetched> {
  const server = fastify();
  const authenticate = () => Promise.resolve(ctxOf(db, actor, clock));
  registerReportRoutes(server, { reports, database: db.database, log: quietLog, authenticate });
  try {
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    const answer = await fetch(`${address}/reports/${path}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, bytes, body: bytes.toString() };
  } finally {
    await server.close();
  }
}

const PATH = `schools-forum.html?financialYear=${FY}`;

/** One title, no level of heading left out, heading cells with their scope, a caption to each table, a name to each picture, no script. */
function expectReadAloud(body: string): void {
  const levels = [...body.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  expect(levels.every((level, position) => position === 0 || level <= (levels[position - 1] ?? 0) + 1)).toBe(true);
  expect(body.match(/<th /g)).toHaveLength(body.match(/<th scope="(?:col|row)"/g)?.length ?? 0);
  expect(body.match(/<table>/g)).toHaveLength(body.match(/<caption>/g)?.length ?? 0);
  expect(body).toContain('<html lang="en-GB">');
  expect(body.match(/<svg /g)).toHaveLength(body.match(/role="img" aria-labelledby/g)?.length ?? 0);
  expect(body).not.toMatch(/<script|<link|src=| style=| on\w+=/);
}

test('the report prints the figures of budgetPressure as at its instant', async () => {
  await makeYear();
  const { status, headers, body } = await fetchReport(PATH);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const asAt = /Asked for again as at ([^,]+),/.exec(body)?.[1] ?? '';
  const ctx = ctxOf(db, finance(), clock);
  const asked = { financialYear: FY, budgetHolderId: null, asAt: new Date(asAt), filter: {} };
  const { pressure, fullYearEffect, outOfArea } = await readBudgetPressure(ctx, asked);
  await ctx.end();
  const { allocation, variance, cumulativePosition, committed, forecastOutturn } = pressure;
  for (const figure of [allocation, variance, cumulativePosition, committed, forecastOutturn, fullYearEffect]) {
    expect(body).toContain(`>${poundsInWords(figure!)}<`);
  }
  expect(pressure.periods.map(({ forecast }) => poundsInWords(forecast)).every((one) => body.includes(one))).toBe(true);
  expect(body).toContain(`Placements outside the area cost about ${poundsInWords(roundedAmount(outOfArea.cost))}`);
  expect(body).toContain('to the nearest £100,000');
  expectReadAloud(body);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('B41 a child alone in a kind of provision is told together with others, a cause that moved for one alone; who is hidden a case makes no report', async () => {
  const alone = await makeYear();
  const single = poundsInWords(money('5107.11'));
  expect((await committedOf(alone)).committed).toBe('510711');
  const first = (await fetchReport(PATH)).body;
  expect(first).toMatch(/Together: [^<]*SEN unit/);
  expect(first).not.toContain(single);

  // One child more is no publication: neither the month's end nor any moment in it.
  const special = { areaClass: 'IN_AREA', provisionType: 'SPECIAL_MAINTAINED' };
  await place('20000.00', special);
  clock.set('2025-12-05T10:00:00Z');
  for (const asked of ['asAt=2025-11-30T23:59:59.999Z', 'asAt=2025-11-03T10:00:00.001Z', `since=${AFTER}`]) {
    const refused = await fetchReport(`${PATH}&${asked}`);
    expect([asked, refused.status]).toEqual([asked, 400]);
  }
  expect((await fetchReport(`${PATH}&asAt=2025-11-30T23:59:59.999Z`)).body).toContain(`give ${PUBLISHED} as asAt`);
  expect((await fetchReport(PATH)).body).toBe(first);
  for (let one = 0; one < 6; one += 1) await place('20000.00', special);
  clock.set('2026-01-05T10:00:00Z');
  const { body } = await fetchReport(`${PATH}&since=${PUBLISHED}`);
  expect(body).toContain('as at 2025-12-31T23:59:59.999Z');
  expect(body).toContain('<th scope="row">New placements</th>');
  expect(body).not.toContain(single);
  expect((await fetchReport(PATH)).body).toContain('forecast less budget went from £0.00 to');

  await hideFromFinance(alone);
  const hidden = await fetchReport(PATH);
  expect(hidden.status).toBe(400);
  expect(hidden.body).toContain('from whom nothing is hidden');
});

test('B41 its tables are the breakdowns for the public: one is not to be subtracted from the other', async () => {
  await makeYear();
  clock.set('2025-10-02T10:00:00Z');
  // A second class and kind, so that a pair has more to hide than either way by itself.
  for (let one = 0; one < 7; one += 1) await place('41000.00', { areaClass: 'NEIGHBOURING' });
  const lone = poundsInWords(money('6888.00'));
  await place('16650.00', { areaClass: 'NEIGHBOURING', provisionType: 'SPECIAL_MAINTAINED' });
  clock.set(AFTER);
  const { body } = await fetchReport(PATH);
  const ctx = ctxOf(db, finance(), clock);
  const standing = await readPressureStanding(ctx, {
    ...{ financialYear: FY, budgetHolderId: null, asAt: new Date(PUBLISHED), filter: {} },
  });
  const told: string[] = [];
  for (const by of ['PROVISION_TYPE', 'AREA_CLASS'] as const) {
    const rows = await readBreakdown(ctx, standing, [by], Audience.PUBLIC);
    told.push(...rows.filter(({ committed }) => committed !== 0n).map(({ committed }) => poundsInWords(committed)));
  }
  await ctx.end();
  for (const amount of told) expect(body).toContain(`>${amount}<`);
  // And nothing else: the rows of both tables are as many as those of the two breakdowns, with a total each.
  const tables = body.slice(body.indexOf('What the money is committed to'), body.indexOf('What has changed since'));
  expect(tables.match(/<th scope="row">/g)).toHaveLength(told.length + 2);
  expect(body).not.toContain(lone);
});

/** What one placement has committed, straight from the postings. */
async function committedOf({ placementId }: MadePlacement): Promise<{ committed: string }> {
  const [row] = await db.asOwner<{ committed: string }>(
    `select sum(amount_pence)::text as committed from posting where placement_id = $1 and reported_financial_year = $2`,
    [placementId, FY],
  );
  return row!;
}

/** The person of finance declares an interest in the case. */
async function hideFromFinance({ caseId }: MadePlacement): Promise<void> {
  await db.asOwner(
    `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
     select local_area_code, gen_random_uuid(), agenda_item_id, case_id, $2, 'PERSONAL', '2025-10-01T10:00:00Z'
       from agenda_item where case_id = $1`,
    [caseId, ledger.area.personId],
  );
}

test('the same question has the same bytes, later postings or not; the PDF is tagged', async () => {
  await makeYear();
  const asked = `financialYear=${FY}&asAt=${PUBLISHED}`;
  const [page, pdf] = [
    await fetchReport(`schools-forum.html?${asked}`),
    await fetchReport(`schools-forum.pdf?${asked}`),
  ];
  clock.set('2025-11-12T10:00:00Z');
  await place('20000.00', { areaClass: 'IN_AREA', provisionType: 'SPECIAL_MAINTAINED' });
  expect((await fetchReport(`schools-forum.html?${asked}`)).body).toBe(page.body);
  expect((await fetchReport(`schools-forum.pdf?${asked}`)).bytes.equals(pdf.bytes)).toBe(true);
  expect(pdfUaProblems(pdf.bytes)).toEqual([]);
  expect(readPdf(pdf.bytes).catalog.has('/Outlines')).toBe(true);
});

test('who may read the budget gets it, and it is on record; others do not; a chart by itself, and what is asked wrongly', async () => {
  const { health, education } = ledger.area;
  const early = await fetchReport(PATH);
  expect([early.status, early.body]).toEqual([400, expect.stringContaining('can be published yet')]);
  await makeYear();
  const holder = (id: string): Actor => actorWith(ledger.area, 'BUDGET_HOLDER', id, ['budget:read']);
  expect((await fetchReport(PATH, actorWith(ledger.area, 'CASE_OFFICER'))).status).toBe(403);
  expect((await fetchReport(PATH, holder(health))).status).toBe(403);
  expect((await fetchReport(PATH, holder(education))).status).toBe(200);
  const reads = await db.asOwner(
    `select subject_id, detail->>'format' as format, detail->>'financialYear' as year from audit_event
      where local_area_code = $1 and kind = 'read' and subject_type = 'Report'`,
    [ledger.area.code],
  );
  expect(reads).toEqual([{ subject_id: 'schools-forum', format: 'html', year: FY }]);

  const chart = await fetchReport(`schools-forum.svg?financialYear=${FY}&chart=1`);
  expect(chart.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
  expect(chart.body).toContain('<title id="chart-1-title">Forecast and spend by period</title>');
  const statuses = [
    `schools-forum.svg?financialYear=${FY}&chart=9`,
    `schools-forum.html?financialYear=${FY}&chart=1`,
    'schools-forum.html',
    `schools-forum.html?financialYear=${FY}&asAt=yesterday`,
    `schools-forum.html?financialYear=${FY}&since=${PUBLISHED}`,
    `schools-forum.docx?financialYear=${FY}`,
  ].map(async (path) => (await fetchReport(path)).status);
  expect(await Promise.all(statuses)).toEqual([404, 400, 400, 400, 400, 404]);
});
