import fc from 'fast-check';
import { type FinancialYear } from '../src/kernel/dates';
import { allocateByParts, negate, pence, roundDivide, sum, type Pence } from '../src/kernel/money';
import { type Ctx } from '../src/platform/context';
import { type PageArguments } from '../src/platform/keyset';
import { type Explanation } from '../src/features/budget/rules/explain';
import { explainMovement } from '../src/features/budget/rules/explain-movement';
import { explainVarianceMovement } from '../src/features/budget/rules/explain-variance';
import { type ExplainedFact } from '../src/features/budget/rules/explained-fact';
import { type SettledQuestion } from '../src/features/budget/rules/answer';
import { setLineForecast } from '../src/features/budget/service/set-line-forecast';
import { type ExplainedPage } from '../src/features/budget/service/explained-page';
import { explainFacts, explainFigures } from '../src/features/budget/service/explain-figure';
import { explainPosition } from '../src/features/budget/service/explain-position';
import { explainActivity, readActivity } from '../src/features/budget/service/read-activity';
import { readPosition } from '../src/features/budget/service/read-position';
import { listPostingsByFact } from '../src/features/budget/service/explain-placements';
import { readBudgetMovement, readVarianceMovement } from '../src/features/budget/service/read-movement';
import { readPressureStanding } from '../src/features/budget/service/read-pressure';
import { type ExplainedQuery, type PostingTerm } from '../src/features/ledger/rules/explained-posting';
import { type PostingFilter } from '../src/features/ledger/rules/posting-query';
import { recodeLinesIn } from '../src/features/ledger/service/commitments';
import { explainPostings } from '../src/features/ledger/service/explain-postings';
import { asFinance, declareInterest, passTime, steps, takeStep, type Step } from './support/budget-histories';
import { FY, useLedger, type Funded } from './support/ledger-world';
import { actorWith, CODING, ctxOf, day } from './support/make-ledger';

const ledger = useLedger();
const { db, clock, write } = ledger;

const NEXT = '2026-27' as FinancialYear;
/** Who may ask for a budget (api.md, Who may do what); a budget holder for its own. */
const ROLES = ['FINANCE', 'DIRECTOR', 'COMMISSIONER', 'AUDITOR', 'BUDGET_HOLDER'] as const;

/** As somebody who may ask, in a snapshot of their own. The person is the chair of the panel, who can be recused. */
async function as<Value>(role: string, holderId: string, work: (ctx: Ctx) => Promise<Value>): Promise<Value> {
  const own = role === 'BUDGET_HOLDER' ? holderId : null;
  const ctx = ctxOf(db, actorWith(ledger.area, role, own, ['budget:read']), clock);
  try {
    return await work(ctx);
  } finally {
    await ctx.end();
  }
}

/** So that every history has something to explain: a placement whose price and shares changed, and one that may be hidden. */
const FIRST_STEPS: readonly Step[] = [
  { kind: 'fund', amount: pence(5_200_013n), start: day('2025-06-16'), charged: {} },
  { kind: 'fund', amount: pence(123_457n), start: day('2025-09-01'), charged: { unit: 'WEEK', year: null } },
  { kind: 'price', which: 0, amount: pence(6_100_007n) },
  { kind: 'share', which: 0, part: 2 },
  { kind: 'budget', amount: pence(6_000_000n) },
  { kind: 'spend', which: 0, amount: pence(44_001n), period: 3 },
  { kind: 'close', entered: pence(12_345n) },
];

/** Every page of a level, one after the other, `size` rows a page. */
async function wholeLevel(
  size: number,
  read: (args: PageArguments) => Promise<ExplainedPage>,
): Promise<{
  readonly facts: readonly ExplainedFact[];
  readonly withheld: Pence;
  readonly query: ExplainedPage['query'];
}> {
  const facts: ExplainedFact[] = [];
  for (let after: string | null = null; ;) {
    const { page, withheld, query } = await read({ first: size, after });
    facts.push(...page.edges.map(({ row }) => row));
    if (!(await page.hasNextPage())) {
      expect(await page.totalCount()).toBe(facts.length);
      return { facts, withheld: await withheld(), query };
    }
    after = page.edges.at(-1)?.cursor ?? null;
  }
}

const found = { postings: 0, terms: 0, unknown: 0, kinds: new Set<string>() };

/** Walks down from a figure, asserting on each level that what is below comes to what is above, to the penny. */
async function walk(ctx: Ctx, question: SettledQuestion, explained: Explanation, size = 2): Promise<void> {
  const { figure, amount, terms, facts } = explained;
  if (terms.length > 0) expect([figure, sum(terms.map((term) => term.amount))]).toEqual([figure, amount]);
  for (const term of terms) {
    expect([term.explanation.amount, negate(term.explanation.amount)]).toContain(term.amount);
    await walk(ctx, question, term.explanation, 25);
  }
  if (facts === null) return;
  const level = await wholeLevel(size, (args) => explainFacts(ctx, question, facts, args));
  expect([figure, sum(level.facts.map((fact) => fact.amount)) + level.withheld]).toEqual([figure, amount]);
  for (const fact of level.facts) {
    found.kinds.add(fact.kind);
    if (fact.terms !== null) expectTerms(fact.terms, fact.amount);
  }
  if (level.query !== null) await walkPostings(ctx, level.query, level.facts);
}

/** The third and the fourth level. */
async function walkPostings(ctx: Ctx, query: ExplainedQuery, facts: readonly ExplainedFact[]): Promise<void> {
  const asked = facts.map(({ placementId }) => ({ query, placementId: placementId ?? '' }));
  const tx = await ctx.read();
  const byPlacement = await listPostingsByFact(tx, asked);
  for (const [index, one] of asked.entries()) {
    const postings = byPlacement.get(one) ?? [];
    expect(sum(postings.map((posting) => posting.amount))).toBe(facts[index]?.amount);
    found.postings += postings.length;
    const explained = await explainPostings(tx, postings);
    for (const posting of postings) expectTerms(explained.get(posting) ?? [], posting.amount);
  }
}

/** Terms add up to what they explain, and each is what a pencil makes of its days, price and parts (money.md sections 2 and 3). */
function expectTerms(terms: readonly PostingTerm[], amount: Pence): void {
  expect(sum(terms.map((term) => term.amount))).toBe(amount);
  for (const { span, amount: signed, version, kind } of terms) {
    found.terms += 1;
    found.kinds.add(kind);
    if (span === null) {
      if (kind !== 'POSTED_TOGETHER') found.unknown += 1;
      continue;
    }
    expect(version?.fundingAgreementId).toBeDefined();
    const { price, shares } = span.version;
    const total = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }): Pence =>
      roundDivide(price.amount * numerator, denominator);
    expect([span.lineBefore, span.lineTo]).toEqual([total(span.countedBefore), total(span.countedTo)]);
    const partOf = (whole: Pence): Pence | undefined =>
      allocateByParts(
        whole,
        shares.map((share) => share.parts ?? 0n),
      )[shares.findIndex(({ payer }) => payer === span.holder)];
    expect([span.paidBefore, span.paidTo]).toEqual([partOf(span.lineBefore), partOf(span.lineTo)]);
    expect([span.amount, negate(span.amount)]).toContain(signed);
  }
}

/** Head counts and averages, and what the days up to one cost, down to placements and from there on. */
async function walkActivity(ctx: Ctx, question: SettledQuestion): Promise<void> {
  const active = await readActivity(ctx, question);
  const counted = await wholeLevel(3, (args) => explainActivity(ctx, question, args));
  expect([counted.facts.length, sum(counted.facts.map(({ amount }) => amount))]).toEqual([
    active.placements,
    active.cost,
  ]);
  expect(counted.facts.reduce((all, { days }) => all + (days ?? 0), 0)).toBe(active.days);
  if (counted.query !== null) await walkPostings(ctx, counted.query, counted.facts);
  const position = await readPosition(ctx, question, day(`${question.financialYear.slice(0, 4)}-12-30`));
  const spent = await wholeLevel(2, (args) => explainPosition(ctx, question, position, args));
  expect(sum(spent.facts.map(({ amount }) => amount)) + spent.withheld).toBe(position.costToDate);
  for (const { terms, amount } of spent.facts) expectTerms(terms ?? [], amount);
}

async function expectForecast(amount: Pence): Promise<void> {
  const command = { budgetHolderId: ledger.area.education, financialYear: FY, section251Line: '1.2.5' };
  const given = { kind: 'SPEND' as const, total: amount, periods: null, reason: 'Invented.' };
  const set = await asFinance(ledger, (ctx) => setLineForecast(ctx, { ...command, ...given }, null));
  expect(set.ok).toBe(true);
}

test('B4 any history: what every figure opens to comes to it on every level, for every role that may ask', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { minLength: 3, maxLength: 6 }),
      fc.array(fc.record({ role: fc.constantFrom(...ROLES), instant: fc.nat(99), isFiltered: fc.boolean() }), {
        minLength: 2,
        maxLength: 2,
      }),
      fc.option(fc.nat(9)),
      async (history, questions, hidden) => {
        const instants = [clock.now()];
        const placements: Funded[] = [];
        for (const step of [...FIRST_STEPS, ...history]) {
          passTime(ledger);
          await takeStep(ledger, step, placements, (number += 1));
          instants.push(clock.now());
        }
        passTime(ledger);
        await expectForecast(pence(100_001n + BigInt(number)));
        const recoded = placements[0];
        if (recoded !== undefined) {
          const coding = { ...CODING, primaryNeed: 'SEMH', areaClass: 'IN_AREA' };
          await write((tx) => recodeLinesIn(tx, recoded.placementId, coding));
        }
        passTime(ledger);
        instants.push(clock.now());
        passTime(ledger);
        const one = hidden === null ? undefined : placements[1 + (hidden % (placements.length - 1))];
        if (one !== undefined) await declareInterest(ledger, one);
        for (const [place, { role, instant, isFiltered }] of questions.entries()) {
          const filter: PostingFilter = isFiltered ? { PRIMARY_NEED: ['ASD'] } : {};
          // The first of them when everything has happened.
          const asAt = instants.at(place === 0 ? -1 : -1 - (instant % 6)) ?? null;
          for (const budgetHolderId of [ledger.area.education, ledger.area.health]) {
            await as(role, budgetHolderId, async (ctx) => {
              const asked = { financialYear: place === 0 || instant % 2 === 0 ? FY : NEXT, budgetHolderId, filter };
              const standing = await readPressureStanding(ctx, { ...asked, asAt });
              for (const explained of await explainFigures(ctx, standing, null)) {
                await walk(ctx, standing.question, explained);
              }
              await walkActivity(ctx, standing.question);
              const from = instants[0] ?? clock.now();
              const movement = await readBudgetMovement(ctx, { ...asked, from, to: asAt ?? from });
              for (const { question, explanation } of explainMovement(movement)) {
                await walk(ctx, question, explanation);
              }
              const variance = await readVarianceMovement(ctx, movement);
              for (const one of place < 2 ? (variance?.movements ?? []) : []) {
                const { question, explanation } = explainVarianceMovement(one, movement.question, variance!.ends);
                expect([one.cause, explanation.terms.length > 0]).toEqual([one.cause, one.cause === 'PERIODS_CLOSED']);
                // What was posted is walked above.
                if (explanation.facts?.of !== 'POSTINGS') await walk(ctx, question, explanation);
              }
            });
          }
        }
      },
    ),
    { numRuns: 3, endOnFailure: true },
  );
  // The histories do say something, and no day is left untold.
  expect(found.postings).toBeGreaterThan(100);
  expect(found.unknown).toBe(0);
  expect([...found.kinds]).toEqual(
    expect.arrayContaining(['PLACEMENT', 'LINE_FORECAST', 'BUDGET_ENTRY', 'CLOSED_PERIOD', 'NEW', 'FORMER', 'RECODED']),
  );
}, 120_000);
