import { type FinancialYear } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { MOST_WRITTEN, neededTextProblems } from '../../providers/rules/said';
import { COMMENT_ON_VARIANCE_REFUSALS, type CommentOnVarianceRefusalCode } from '../refusals/commentary';
import { lockBudget } from '../repository/allocation';
import { openBooks } from '../repository/books';
import { insertVarianceComment, tellsOfChild } from '../repository/commentary';
import { type SettledQuestion } from '../rules/answer';
import { type CommentSubject } from '../rules/commentary';
import { returnLine } from '../rules/section-251';
import { readCommentary } from './read-commentary';
import { readFigures } from './read-figures';
import { getBudgetHolder } from './read-pressure';
import { livesInYear } from './set-budget';

/** What is said of why a budget stands as it does. */
export interface CommentOnVariance extends CommentSubject {
  /** Null: the area's high needs block. */
  readonly budgetHolderId: string | null;
  readonly financialYear: FinancialYear;
  /** For everybody who reads the budget: it names no child and no family. */
  readonly text: string;
  /** Whether what is published prints it: then it may hold no reference of a case and no name of a child. */
  readonly isForPublication: boolean;
}

type Refused = Refusal<CommentOnVarianceRefusalCode>;
type Value = { readonly budgetHolderId: string };

/**
 * Keeps what somebody says of a variance; on the whole of it, with the variance as it is then. A later comment on the same subject stands in the place of the earlier
 * one, which stays on record with its author.
 */
export function commentOnVariance(
  ctx: Ctx,
  command: CommentOnVariance,
  clientMutationId: string | null,
): Promise<Result<Value, Refused>> {
  return ctx.write({ event: 'variance.commented', clientMutationId, input: command }, (tx) =>
    commentOnVarianceIn(tx, command),
  );
}

/** The same inside a write. Throws NotFound for a budget holder that is not there. */
async function commentOnVarianceIn(tx: WriteTx, command: CommentOnVariance): Promise<Result<Value, Refused>> {
  const holder = await getBudgetHolder(tx, command.budgetHolderId);
  const { budgetHolderId } = holder;
  const { financialYear, section251Line, cause, isForPublication } = command;
  await lockBudget(tx, budgetHolderId, financialYear);
  const question: SettledQuestion = { financialYear, budgetHolderId, asAt: await openBooks(tx), filter: {} };
  const text = command.text.trim();

  const refusals: Refused[] = [
    ...(livesInYear(holder, financialYear) ? [] : [problem('BUDGET_HOLDER_NOT_IN_FORCE', 'budgetHolderId')]),
    ...subjectProblems(command),
    ...neededTextProblems('text', text, MOST_WRITTEN.text),
    ...(isForPublication && (await tellsOfChild(tx, text)) ? [problem('TELLS_OF_CHILD', 'text')] : []),
  ];
  if (refusals.length === 0) {
    const said = (await readCommentary(tx, question)).find(
      (one) => one.section251Line === section251Line && one.cause === cause,
    );
    if (said?.current.text === text && said.current.isForPublication === isForPublication)
      refusals.push(problem('NOTHING_CHANGED', 'text'));
  }
  if (refusals.length > 0) return refuse(refusals);

  // A line has no budget of its own, and a cause moves between two instants that a comment does not name: neither has a variance.
  const isOfWhole = section251Line === null && cause === null;
  const variance = isOfWhole ? (await readFigures(tx, question, null)).figures.variance : null;
  await insertVarianceComment(tx, {
    ...{ commentId: newId(), budgetHolderId, financialYear, section251Line, cause, text, isForPublication },
    ...{ variance, writtenBy: tx.actor.personId, writtenAt: question.asAt },
  });
  tx.record({ type: 'BudgetHolder', id: budgetHolderId, detail: { financialYear, section251Line, cause } });
  return ok({ budgetHolderId });
}

function subjectProblems({ section251Line, cause }: CommentSubject): Refused[] {
  if (section251Line === null) return [];
  const line = returnLine(section251Line);
  return [
    ...(cause === null ? [] : [problem('SUBJECT_UNCLEAR', 'cause')]),
    ...(line === null || line.isOutOfUse === true ? [problem('LINE_UNKNOWN', 'section251Line')] : []),
  ];
}

function problem(code: CommentOnVarianceRefusalCode, field: string): Refused {
  return { code, field: [field], message: COMMENT_ON_VARIANCE_REFUSALS[code] };
}
