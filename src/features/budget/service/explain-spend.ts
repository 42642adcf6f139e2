import { negate, type Pence } from '../../../kernel/money';
import { type Ctx } from '../../../platform/context';
import { mapPage, type PageArguments } from '../../../platform/keyset';
import { type Tx } from '../../../platform/db';
import { listPlacementIds } from '../../ledger/repository/posting-sums';
import { allotted } from '../../ledger/rules/recast';
import { type PeriodOfYear } from '../../ledger/rules/postings';
import { listAccrualsByPlacement } from '../repository/accruals';
import { sumActuals } from '../repository/actual';
import {
  accrualRows,
  type FactPart,
  type FactQuery,
  type FactRow,
  pageFacts,
  spendRows,
  sumHiddenFacts,
} from '../repository/explained-facts';
import { type SettledQuestion } from '../rules/answer';
import { balanceOf, netOf } from '../rules/closed-periods';
import { type AccrualSide, explainedFact, type ExplainedFact, type ExplainedFacts } from '../rules/explained-fact';
import { SUCCEEDED } from './explain-books';
import { type ExplainedPage } from './explained-page';
import { inDoubtOf } from './read-spend-in-doubt';
import { sourcesOf } from './read-sources';

/** The spend behind a figure. Under a filter it is that of the placements that pass it. */
export async function explainSpend(
  ctx: Ctx,
  question: SettledQuestion,
  spend: Extract<ExplainedFacts, { readonly of: 'SPEND' }>,
  args: PageArguments,
): Promise<ExplainedPage> {
  const tx = await ctx.read();
  const isFiltered = Object.keys(question.filter).length > 0;
  const placementIds = isFiltered ? await listPlacementIds(tx, question) : null;
  const rows = spendRows(question, sourcesOf(question), { ...spend, placementIds });
  const parts = isFiltered ? [] : await spendParts(tx, question, spend);
  return factsPage(tx, { rows, parts }, args, (row) =>
    explainedFact({ ...factOf(row), ...(row.isPart ? {} : { kind: 'SPEND', actualId: row.factId }) }),
  );
}

/** What a successor took of its predecessors' spend of no placement: by period, and what of it is in doubt in one sum. */
async function spendParts(
  tx: Tx,
  question: SettledQuestion,
  { periods, doubt }: Extract<ExplainedFacts, { readonly of: 'SPEND' }>,
): Promise<readonly FactPart[]> {
  const { financialYear, asAt } = question;
  const amounts: Pence[] = [];
  for (const source of sourcesOf(question).filter(({ allotments }) => allotments.length > 0)) {
    const last = doubt === undefined ? undefined : periods?.at(-1);
    const inDoubt = last === undefined ? [] : await inDoubtOf(tx, question, source, last);
    if (doubt !== undefined && doubt !== 'NONE') {
      amounts.push(...inDoubt.filter(({ kind }) => kind === doubt).map(({ inYear }) => inYear));
      continue;
    }
    const asked = { budgetHolderId: source.holderId, financialYear, asAt, placementIds: null };
    const ofNone = (await sumActuals(tx, asked)).filter(
      ({ period, placementId }) => placementId === null && periods?.includes(period) !== false,
    );
    // What is not in doubt is what is left of the periods', so that both together are that.
    amounts.push(
      ...ofNone.map(({ amount }) => allotted(source, amount)),
      ...inDoubt.map(({ inYear }) => negate(inYear)),
    );
  }
  return amounts.map((amount) => ({ label: SUCCEEDED, amount }));
}

/** What stood open behind a figure at the end of a closed period. */
export async function explainAccruals(
  ctx: Ctx,
  question: SettledQuestion,
  of: { readonly end: PeriodOfYear; readonly side: AccrualSide },
  args: PageArguments,
): Promise<ExplainedPage> {
  const tx = await ctx.read();
  const rows = accrualRows(question, sourcesOf(question), of);
  const parts = await accrualParts(tx, question, of);
  return factsPage(tx, { rows, parts }, args, (row) =>
    explainedFact({ ...factOf(row), ...(row.isPart ? {} : { kind: 'ACCRUAL' }) }),
  );
}

/** What a successor took of what its predecessors had open of no placement. */
async function accrualParts(
  tx: Tx,
  question: SettledQuestion,
  { end, side }: { readonly end: PeriodOfYear; readonly side: AccrualSide },
): Promise<readonly FactPart[]> {
  const parts: FactPart[] = [];
  for (const source of sourcesOf(question)) {
    if (source.allotments.length === 0) continue;
    const held = await listAccrualsByPlacement(tx, [end.financialYear], source.holderId);
    for (const accrual of held.filter(({ period, placementId }) => period === end.period && placementId === null)) {
      parts.push({ label: SUCCEEDED, amount: sideOf(allotted(source, netOf(accrual)), side) });
    }
  }
  return parts;
}

function sideOf(net: Pence, side: AccrualSide): Pence {
  if (side === 'NET') return net;
  const { accruals, prepayments } = balanceOf(net);
  return side === 'ACCRUALS' ? accruals : prepayments;
}

async function factsPage(
  tx: Tx,
  query: FactQuery,
  args: PageArguments,
  toFact: (row: FactRow) => ExplainedFact,
): Promise<ExplainedPage> {
  return {
    page: mapPage(await pageFacts(tx, query, args), toFact),
    withheld: () => sumHiddenFacts(tx, query),
    query: null,
  };
}

function factOf({ factId, label, placementId, amount }: FactRow): Parameters<typeof explainedFact>[0] {
  return { kind: 'SUCCEEDED_PART', key: factId, amount, label, placementId };
}
