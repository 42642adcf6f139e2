import { type Period } from '../../../kernel/dates';
import { sum, ZERO } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { allotted, type RecastSource } from '../../ledger/rules/recast';
import { type DoubtQuestion, listSpendInDoubt, listSpendSaidWrong } from '../repository/closing-warnings';
import { type PressureStanding, type SettledQuestion } from '../rules/answer';
import { asOneBudget, type SaidWrong, type SpendInDoubt } from '../rules/closing-warnings';
import { isOfFew } from '../rules/public-pressure';
import { closedOf } from './read-closed';
import { sourcesOf } from './read-sources';

/**
 * The spend in doubt up to the last closed period of a pressure's year, with the figures of which a closing warns; none while no period is closed, for
 * only there spend is in the outturn. Recast, that of the predecessors counts as their spend does (`actualOf`): what is in doubt is of no placement. Null under a
 * filter, of which no closing is.
 */
export async function readSpendInDoubt(
  tx: Tx,
  { question, pressure }: Pick<PressureStanding, 'question' | 'pressure'>,
): Promise<readonly SpendInDoubt[] | null> {
  if (Object.keys(question.filter).length > 0) return null;
  const last = pressure.periods.filter(({ isClosed }) => isClosed).at(-1);
  if (last === undefined) return [];
  const found: SpendInDoubt[] = [];
  for (const source of sourcesOf(question)) found.push(...(await inDoubtOf(tx, question, source, last.period)));
  return asOneBudget(found, question.budgetHolderId);
}

/** The spend in doubt of one whose figures count, as far as they do: of a budget that was split by parts. */
export async function inDoubtOf(
  tx: Tx,
  question: SettledQuestion,
  source: RecastSource,
  period: Period,
): Promise<readonly SpendInDoubt[]> {
  const own = await listSpendInDoubt(tx, { ...askedOf(question, period), budgetHolderId: source.holderId });
  if (source.allotments.length === 0) return own;
  return own
    .map((one) => ({ ...one, amount: allotted(source, one.amount), inYear: allotted(source, one.inYear) }))
    .filter(({ amount, inYear }) => amount !== ZERO || inYear !== ZERO);
}

/**
 * What of it somebody said is wrong, as far as everybody may be told; null where one to five payments are behind it, or behind its change since it was
 * published before.
 */
export async function readPublicSaidWrong(
  tx: Tx,
  question: SettledQuestion,
  publishedBefore: Date | undefined,
): Promise<SaidWrong | null> {
  const now = await listWrong(tx, question);
  const before = publishedBefore === undefined ? [] : await listWrong(tx, { ...question, asAt: publishedBefore });
  const inYear = (of: Wrong): Wrong => of.filter((one) => one.isInYear);
  if (isOfFew(byId(now), byId(before)) || isOfFew(byId(inYear(now)), byId(inYear(before)))) return null;
  return { inYear: sum(inYear(now).map(({ amount }) => amount)), amount: sum(now.map(({ amount }) => amount)) };
}

type Wrong = Awaited<ReturnType<typeof listSpendSaidWrong>>;

/** None while no period of the year is closed. */
async function listWrong(tx: Tx, question: SettledQuestion): Promise<Wrong> {
  const { closed } = await closedOf(tx, question, true);
  const last = [...closed.keys()].at(-1);
  return last === undefined ? [] : listSpendSaidWrong(tx, askedOf(question, last));
}

function byId(of: Wrong): ReadonlyMap<string, bigint> {
  return new Map(of.map(({ actualId, amount }) => [actualId, amount]));
}

function askedOf({ financialYear, budgetHolderId, asAt }: SettledQuestion, period: Period): DoubtQuestion {
  return { financialYear, period, budgetHolderId, asAt };
}
