import { type Day, type FinancialYear, type Period } from '../../../kernel/dates';
import { decimal } from '../../../kernel/decimal';
import { type DocumentBlock } from '../../../kernel/document';
import { pence } from '../../../kernel/money';
import { parsePrecise, type Precise } from '../../../kernel/precise';
import { importExportOf, type BlockVersion } from './block';
import { activitySection, premiumSection } from './forum-activity';
import { blockSection } from './forum-block';
import { type ForumFacts } from './forum-facts';
import { forumReport } from './forum-report';
import { mitigationsSection } from './forum-mitigations';
import { planSection } from './forum-plan';
import { planYears } from './plan';
import { pressure } from './pressure';

const exact = (text: string): Precise => {
  const parsed = parsePrecise(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
const FIRST = '2019-20' as FinancialYear;
const AT = new Date('2019-07-20T10:00:00Z');

const WORCESTERSHIRE: BlockVersion = {
  ...{ blockVersionId: 'v', budgetHolderId: 'b', financialYear: FIRST, stage: 'JULY' },
  ...{ formulaFactors: exact('45597273.880'), basicEntitlementRate: exact('4000') },
  specialSchoolPupils: decimal(1545n * 10_000n),
  importExport: importExportOf(decimal(-174n * 10_000n), pence(600_000n)),
  ...{ additionalFunding: exact('1231952.450'), otherTerms: [] },
  deductions: [{ name: 'Places paid direct', amount: exact('8037308') }],
  ...{ block: pence(5_196_522_633n), afterDeductions: pence(4_392_791_833n) },
  ...{ source: 'DSG tables', publishedDate: '2019-07-18' as Day, enteredBy: 'p', enteredAt: AT },
};

/** The rows of the tables of a section, charts' tables among them. */
const rowsOf = (blocks: readonly DocumentBlock[]): readonly (readonly string[])[] =>
  blocks.flatMap((block) => ('table' in block ? block.table.rows.map(({ cells }) => cells) : []));

test('B27 the block is printed by its terms and names its version', () => {
  const blocks = blockSection({ block: WORCESTERSHIRE, entries: [] });
  expect(rowsOf(blocks)).toEqual([
    ['National formula without the two below', '£45,597,273.88'],
    ['Basic entitlement: 1545 pupils in special schools at £4,000.00', '£6,180,000.00'],
    ['Pupils placed across borders: −174 pupils at £6,000.00', '−£1,044,000.00'],
    ['Additional funding', '£1,231,952.45'],
    ['Block before deductions', '£51,965,226.33'],
    ['Deduction: Places paid direct', '−£8,037,308.00'],
    ['Block after deductions', '£43,927,918.33'],
  ]);
  expect(blocks.at(-1)).toMatchObject({ text: expect.stringContaining('July 2019: published 18 July 2019') as string });
});

test('B33 the plan is printed on both tracks of one grid', () => {
  const spend = { financialYear: FIRST, kind: 'OTHER_SPEND' as const, name: 'In year', amount: pence(479_362_200n) };
  const figures = { firstFinancialYear: FIRST, opening: pence(507_038_400n), cells: [], amounts: [spend] };
  const years = planYears({ ...figures, mitigations: [] });
  const blocks = planSection({ name: 'Deficit plan', enteredAt: AT, years, mitigations: [] });
  expect(rowsOf(blocks)[0]).toEqual([
    ...['2019-20', '£0.00', '£4,793,622.00', '£9,864,006.00', '£4,793,622.00', '£9,864,006.00'],
  ]);
  expect(planSection(null)).toEqual([]);
});

test('B29 once books are closed the forecast is printed by what makes it, and why the plan’s balance is another', () => {
  const of = (period: Period, amount: bigint) => new Map([[period, pence(amount)]]);
  const answer = pressure({
    ...{ allocation: pence(100_000n), broughtForward: pence(0n), pipeline: new Map() },
    ...{ committed: of(2, 50_000n), actual: of(1, 40_000n), otherForecast: of(3, 7_000n) },
    ...{
      closed: new Map([[1, { accruals: pence(900n), prepayments: pence(300n) }]]),
      broughtAccruals: pence(100n),
    },
  });
  const figures = { firstFinancialYear: FIRST, opening: pence(0n), cells: [], amounts: [], mitigations: [] };
  const facts = {
    pressure: {
      ...{ pressure: answer, question: { financialYear: FIRST, asAt: AT }, budgetHolder: { name: 'Block' } },
      ...{ budgetVersion: null, fullYearEffect: pence(0n), fullYearUnshared: { lines: 0 } },
      outOfArea: { premium: null, placementsWithPremium: 0 },
    },
    ...{ areaName: 'Testshire', isPipelineLeftOut: true, block: null, entries: [], saidWrong: null },
    ...{ byProvision: { rows: [] }, byAreaClass: { rows: [] } },
    ...{
      movement: null,
      commentary: [],
      plan: { name: 'Plan', enteredAt: AT, years: planYears(figures), mitigations: [] },
    },
    activity: { placements: 0, children: 0 },
  } as unknown as ForumFacts;
  const { blocks } = forumReport(facts);
  // How much of it is known to be wrong is told with it, or that it is not told; nothing where nothing is.
  const wrong = (inYear: bigint, amount: bigint): string =>
    JSON.stringify(forumReport({ ...facts, saidWrong: { inYear: pence(inYear), amount: pence(amount) } }).blocks);
  expect(JSON.stringify(blocks)).toContain('is not told: too few payments');
  expect(wrong(12_300n, 12_300n)).toContain('£123.00 is known to be wrong');
  expect(wrong(12_300n, 12_300n)).not.toContain('years before');
  expect(wrong(-2_300n, 10_000n)).toContain('With years before, whose correction is still to come, it is £100.00.');
  expect(wrong(0n, 0n)).not.toContain('known to be wrong');
  const made = blocks.find((block) => block.kind === 'TABLE' && block.table.caption === 'What the forecast is made of');
  expect(rowsOf(made === undefined ? [] : [made])).toEqual([
    ['Spent in the closed periods', '£400.00'],
    ['Owed at the end of the last of them', '£9.00'],
    ['Less what was paid ahead by then', '−£3.00'],
    ['Less what was owed at the end of the year before', '−£1.00'],
    ['Committed to placements in the open periods', '£500.00'],
    ['Expected in the open periods on lines that no placement drives', '£70.00'],
    ['Forecast for the year', '£975.00'],
  ]);
  const texts = blocks.flatMap((block) => ('text' in block ? [block.text] : []));
  expect(texts.filter((text) => text.includes('without what is expected of cases with the panel'))).toHaveLength(1);
  expect(
    texts.filter((text) => text.includes('a balance of £0.00 with mitigation, £25.00 above the forecast of −£25.00')),
  ).toHaveLength(1);
  expect(JSON.stringify(blocks)).not.toContain('by likelihood');
});

test('B34 B35 averages and premiums are told coarsely, a mitigation in words, and nothing about fewer than six', () => {
  const activity = {
    ...{ placements: 14, children: 14, cost: pence(71_234_567n), days: 0, daysInYear: 365 },
    ...{ fullTimeEquivalent: decimal(58_466n), meanCost: null, medianCost: pence(2_951_234n) },
    meanCostPerFullTimeEquivalent: pence(12_184_099n),
  };
  expect(rowsOf(activitySection(activity)).slice(2)).toEqual([
    ['Placements, by full-time equivalent', '5.8'],
    ['Mean cost of a placement, by head count', '£50,881.83'],
    ['Mean cost of a full-time equivalent, to the nearest £100', '£121,800.00'],
    ['Median cost of a placement, to the nearest £1,000', '£30,000.00'],
  ]);
  expect(activitySection({ ...activity, children: 5 })).toEqual([]);
  const of = (placementsWithPremium: number) => ({
    ...{ placements: 20, cost: pence(1n), share: null, premium: pence(5_000_000n * BigInt(placementsWithPremium)) },
    placementsWithPremium,
  });
  const outside = (near: number, far: number) => ({
    ...{ outOfArea: of(near + far), outOfAreaWithheld: pence(0n) },
    outOfAreaByClass: [
      { areaClass: 'NEIGHBOURING' as const, ...of(near) },
      { areaClass: 'OUT_OF_AREA' as const, ...of(far) },
    ],
  });
  expect(rowsOf(premiumSection(outside(7, 13))).map(([, compared, premium]) => [compared, premium])).toEqual([
    ['5', '£50,000.00'],
    ['15', '£50,000.00'],
    ['20', '£50,000.00'],
  ]);
  expect(rowsOf(premiumSection(outside(3, 13)))).toHaveLength(1);
  expect(premiumSection(outside(0, 5))).toEqual([]);
  const mitigation = {
    name: 'Local places',
    owner: 'Testa Placeholder, Head',
    planned: pence(100n),
    plannedByYear: [pence(100n)],
  };
  const told = (delivered: bigint | null, changedPlacements: number | null) =>
    rowsOf(
      mitigationsSection({
        ...{ name: 'Plan', enteredAt: AT, years: [] },
        mitigations: [{ ...mitigation, delivered: delivered === null ? null : pence(delivered), changedPlacements }],
      }),
    )[0]?.at(-1);
  expect([told(null, null), told(99n, 5), told(0n, 0), told(49n, 6), told(50n, 6), told(100n, 6)]).toEqual([
    ...['Not measured', 'Of fewer than six placements: not told', 'Of fewer than six placements: not told'],
    ...['Less than half', 'Half or more', 'All of it'],
  ]);
});
