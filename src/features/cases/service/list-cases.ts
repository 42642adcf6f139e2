import { type Ctx } from '../../../platform/context';
import { BadInput } from '../../../platform/faults';
import { type Page, type PageArguments } from '../../../platform/keyset';
import { findCases, type CaseConditions } from '../repository/list';
import { type CaseFacts } from '../rules/case';
import { type CaseOrdering } from '../rules/order';

/** The most that is searched for at once: each word is looked for in every source. */
const MOST_WORDS = 8;
const MOST_CHARACTERS = 200;

/** A page of the cases the reader may know of, in the operation's snapshot. BadInput for a search that is blank or too long. */
export async function listCases(
  ctx: Ctx,
  conditions: CaseConditions,
  order: readonly CaseOrdering[],
  page: PageArguments,
): Promise<Page<CaseFacts>> {
  const search = typeof conditions.search === 'string' ? checkSearch(conditions.search) : null;
  return findCases(await ctx.read(), { ...conditions, search }, order, page);
}

function checkSearch(matches: string): string {
  const text = matches.trim();
  const words = text === '' ? 0 : text.split(/\s+/u).length;
  if (words === 0 || words > MOST_WORDS || text.length > MOST_CHARACTERS) {
    throw new BadInput(
      `A search takes 1 to ${String(MOST_WORDS)} words and at most ${String(MOST_CHARACTERS)} characters; this one has ${String(words)} and ${String(text.length)}.`,
      { argument: 'filter.search.matches' },
    );
  }
  return text;
}
