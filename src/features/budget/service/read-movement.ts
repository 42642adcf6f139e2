import { sum } from '../../../kernel/money';
import { type Ctx } from '../../../platform/context';
import { BadInput } from '../../../platform/faults';
import { type Page, type PageArguments } from '../../../platform/keyset';
import { pageMovementEvents, sumByCause } from '../../ledger/repository/movement';
import { type MovementEvent } from '../../ledger/rules/movement';
import { type PressureQuestion } from '../rules/answer';
import { type VarianceEnds } from '../rules/explain-variance';
import {
  bridge,
  type Bridge,
  inOrderOfCauses,
  type MovementAnswer,
  type Moved,
  type MovementCause,
  type SettledMovement,
  varianceBridge,
  type VarianceCause,
} from '../rules/movement';
import { readFigures } from './read-figures';
import { settleQuestion } from './read-pressure';

/** Which movement is asked for. */
export interface MovementQuestion extends Omit<PressureQuestion, 'asAt'> {
  readonly from: Date;
  readonly to: Date;
}

/**
 * How what is committed moved between two instants, by cause (money.md section 5, Movement; B32). Both lie in the past, so the answer is the same
 * for ever. Throws as a pressure does, and BadInput where `from` lies after `to`.
 */
export async function readBudgetMovement(ctx: Ctx, { from, to, ...asked }: MovementQuestion): Promise<MovementAnswer> {
  if (from > to) {
    throw new BadInput('from lies after to: a movement goes from an earlier instant to a later one.', {
      argument: 'from',
    });
  }
  const { question, budgetHolder } = await settleQuestion(ctx, { ...asked, asAt: to });
  const settled: SettledMovement = { ...question, from };
  const causes = await sumByCause(await ctx.read(), settled);
  const movements = inOrderOfCauses(
    causes
      .filter(({ postings }) => postings > 0)
      .map(({ cause, moved, withheld, postings }) => ({ cause, amount: moved, withheld, postings })),
  );
  const opening = sum(causes.map(({ before }) => before));
  const closing = sum(causes.flatMap(({ before, moved }) => [before, moved]));
  return { question: settled, budgetHolder, ...bridge({ opening, movements, closing }) };
}

/** The events of one of its movements, in their order. */
export async function readMovementEvents(
  ctx: Ctx,
  question: SettledMovement,
  cause: MovementCause,
  args: PageArguments,
): Promise<Page<MovementEvent>> {
  return pageMovementEvents(await ctx.read(), question, cause, args);
}

/** How the variance moved, with the figures at both ends, of which its movements are explained. */
export interface VarianceAnswer extends Bridge<Moved<VarianceCause>> {
  readonly ends: VarianceEnds;
}

/** How the variance moved between the same instants; null under a filter. */
export async function readVarianceMovement(
  ctx: Ctx,
  { question, movements }: Pick<MovementAnswer, 'question' | 'movements'>,
): Promise<VarianceAnswer | null> {
  if (Object.keys(question.filter).length > 0) return null;
  const tx = await ctx.read();
  const opening = await readFigures(tx, { ...question, asAt: question.from }, null);
  const closing = await readFigures(tx, question, null);
  const found = varianceBridge(opening.figures, closing.figures, movements);
  return found === null ? null : { ...found, ends: { opening: opening.figures, closing: closing.figures } };
}
