import { groupBy } from '../../../kernel/group';
import { ZERO } from '../../../kernel/money';
import { type Ctx } from '../../../platform/context';
import { type Tx } from '../../../platform/db';
import { mapPage, type PageArguments } from '../../../platform/keyset';
import {
  type ExplainedPlacement,
  listExplainedPostings,
  pageExplainedPlacements,
  pageOutOfAreaPlacements,
  sumHiddenPostings,
} from '../../ledger/repository/explained-postings';
import { type ExplainedQuery, type PostedAmount } from '../../ledger/rules/explained-posting';
import { type SettledQuestion } from '../rules/answer';
import {
  explainedFact,
  type ExplainedFact,
  type ExplainedFacts,
  type PlacementPostings,
} from '../rules/explained-fact';
import { type ExplainedPage } from './explained-page';

/** The placements whose postings make a figure, the dearest first, each with what it comes to; those that come to nothing are left out. */
export async function explainPlacements(
  ctx: Ctx,
  question: SettledQuestion,
  { periods, keys, moved }: Extract<ExplainedFacts, { readonly of: 'POSTINGS' }>,
  args: PageArguments,
): Promise<ExplainedPage> {
  const tx = await ctx.read();
  const query: ExplainedQuery = {
    ...question,
    ...(periods === null ? {} : { periods }),
    ...(keys === undefined ? {} : { keys }),
    ...moved,
  };
  const page = await pageExplainedPlacements(tx, query, args);
  return {
    page: mapPage(page, toFact),
    withheld: () => (keys === undefined ? sumHiddenPostings(tx, query) : Promise.resolve(ZERO)),
    query,
  };
}

/** The placements of these classes on their last active day of the year, the dearest first. Hidden cases are in none of the out-of-area figures. */
export async function explainOutOfArea(
  ctx: Ctx,
  question: SettledQuestion,
  classes: readonly string[],
  args: PageArguments,
): Promise<ExplainedPage> {
  const page = await pageOutOfAreaPlacements(await ctx.read(), question, classes, args);
  return { page: mapPage(page, toFact), withheld: () => Promise.resolve(ZERO), query: question };
}

function toFact({ placementId, amount }: ExplainedPlacement): ExplainedFact {
  return explainedFact({ kind: 'PLACEMENT', key: placementId, amount, placementId });
}

/** The postings of placements, in the order they were made: one statement for all placements of a page. */
export async function listPostingsByFact(
  tx: Tx,
  asked: readonly PlacementPostings[],
): Promise<ReadonlyMap<PlacementPostings, readonly PostedAmount[]>> {
  const found = new Map<PlacementPostings, readonly PostedAmount[]>();
  for (const [query, ofPage] of groupBy(asked, (one) => one.query)) {
    const ids = ofPage.map(({ placementId }) => placementId);
    const postings = groupBy(await listExplainedPostings(tx, query, ids), ({ placementId }) => placementId);
    for (const one of ofPage) found.set(one, postings.get(one.placementId) ?? []);
  }
  return found;
}
