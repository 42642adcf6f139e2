import { type Period } from '../../../kernel/dates';
import { add, type Pence, sum, ZERO } from '../../../kernel/money';
import { groupBy } from '../../../kernel/group';
import { type Ctx } from '../../../platform/context';
import { type Tx } from '../../../platform/db';
import { allotted, type RecastSource } from '../../ledger/rules/recast';
import { listBudgetEntries, sumBudget } from '../repository/allocation';
import { sumBudgetLines } from '../repository/budget-lines';
import { listLineForecasts } from '../repository/line-forecast';
import { type SettledQuestion } from '../rules/answer';
import { ofLine } from '../rules/budget-lines';
import { type BudgetEntry } from '../rules/entries';
import { type ExplainedFact, explainedFact, type ExplainedFacts } from '../rules/explained-fact';
import { forecastHistories, type ForecastLine } from '../rules/line-forecast';
import { section251Name } from '../rules/section-251';
import { readForecasts } from './read-other-forecast';
import { sourcesOf } from './read-sources';

/** The label of what a successor took of an amount of no placement. */
export const SUCCEEDED = 'Its part of what a holder whose place it took has of no placement.';

/** Which entries, and what of them. */
type AskedEntries = Extract<ExplainedFacts, { readonly of: 'ENTRIES' }>;

/** The entries that make an allocation or a balance brought forward; of a predecessor that was split its part, as one amount. */
export async function explainEntries(
  tx: Tx,
  question: SettledQuestion,
  asked: AskedEntries,
): Promise<readonly ExplainedFact[]> {
  const facts: ExplainedFact[] = [];
  for (const source of sourcesOf(question)) {
    facts.push(
      ...(source.allotments.length === 0
        ? await entriesOf(tx, question, source, asked)
        : [await partOf(tx, question, source, asked)]),
    );
  }
  return facts;
}

async function entriesOf(
  tx: Tx,
  { financialYear, asAt }: SettledQuestion,
  { holderId }: RecastSource,
  { isBroughtForward, section251Line }: AskedEntries,
): Promise<readonly ExplainedFact[]> {
  const entries = await listBudgetEntries(tx, holderId, financialYear, asAt);
  const amountOf = (entry: BudgetEntry): Pence =>
    section251Line === undefined ? entry.amount : ofLine(entry.amount, entry.lines ?? [], section251Line);
  return entries
    .filter(({ kind }) => (kind === 'BROUGHT_FORWARD') === isBroughtForward)
    .map((entry) =>
      explainedFact({
        ...{ kind: 'BUDGET_ENTRY', key: entry.budgetEntryId, amount: amountOf(entry), label: entry.label, entry },
      }),
    )
    .filter(({ amount }) => section251Line === undefined || amount !== ZERO);
}

async function partOf(
  tx: Tx,
  { financialYear, asAt }: SettledQuestion,
  source: RecastSource,
  { isBroughtForward, section251Line }: AskedEntries,
): Promise<ExplainedFact> {
  const booked = await sumBudget(tx, source.holderId, financialYear, asAt);
  const whole = allotted(source, isBroughtForward ? booked.broughtForward : booked.allocation);
  const lines = (await sumBudgetLines(tx, source.holderId, financialYear, asAt)).map((line) => ({
    section251Line: line.section251Line,
    amount: allotted(source, line.allocation),
  }));
  const amount = section251Line === undefined ? whole : ofLine(whole, lines, section251Line);
  return explainedFact({ kind: 'SUCCEEDED_PART', key: source.holderId, amount, label: SUCCEEDED });
}

/** What is expected that no placement drives, a line each, in these periods (null: in all). */
export async function explainForecasts(
  ctx: Ctx,
  question: SettledQuestion,
  periods: readonly Period[] | null,
): Promise<readonly ExplainedFact[]> {
  const tx = await ctx.read();
  const { budgetHolderId, financialYear, asAt } = question;
  const own = forecastHistories(await listLineForecasts(tx, budgetHolderId, financialYear, asAt));
  const amounts = (await readForecasts(tx, question)).filter((one) => periods?.includes(one.period) ?? true);
  return [...groupBy(amounts, keyOf)].map(([key, [first, ...others]]) =>
    explainedFact({
      kind: 'LINE_FORECAST',
      key,
      amount: add(first?.amount ?? ZERO, sum(others.map(({ amount }): Pence => amount))),
      label: labelOf(first?.section251Line ?? null),
      forecast: own.find((one) => keyOf(one) === key) ?? null,
    }),
  );
}

function keyOf({ section251Line, kind }: ForecastLine): string {
  return `${section251Line ?? ''} ${kind}`;
}

function labelOf(section251Line: string | null): string {
  return section251Line === null ? 'No line of the return' : section251Name(section251Line);
}
