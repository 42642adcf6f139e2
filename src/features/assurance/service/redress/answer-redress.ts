import type { Day } from '../../../../kernel/dates';
import type { Result } from '../../../../kernel/result';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import type { Refusal } from '../../../../platform/request';
import { lockCase } from '../../../cases/repository/case';
import { anyInWords } from '../../../cases/rules/code-words';
import type { RedressEventKind, RedressResult } from '../../../cases/rules/redress-codes';
import type { AnswerRedressCode } from '../../refusals/redress';
import { isOwnMatter } from '../../repository/redress/matters';
import { isOwnStep, OWN_STEPS } from '../../rules/redress/own-steps';
import { findMatter, keepRedressEventIn } from './record-redress-event';

/** What the body that answers for a matter did of it. */
export interface AnswerRedressCommand {
  readonly redressMatterId: string;
  readonly kind: RedressEventKind;
  /** Null: what is corrected did not happen. */
  readonly eventDate: Day | null;
  readonly result: RedressResult | null;
  readonly account: string | null;
  readonly reasons: string | null;
  readonly correctsId: string | null;
}

type Outcome = Result<{ readonly redressMatterId: string }, Refusal<AnswerRedressCode>>;

/**
 * Records what ends a limit of a matter by the body that has to keep it (C17, C18, C25): each answers for itself, by its director or commissioner, and for
 * no other. Of a closed case too. NotFound for a matter that is not the actor's to read.
 */
export function answerRedress(
  ctx: Ctx,
  { clientMutationId, ...input }: AnswerRedressCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'redress.answered', clientMutationId, input }, (tx) => answerRedressIn(tx, input));
}

async function answerRedressIn(tx: WriteTx, { redressMatterId, ...said }: AnswerRedressCommand): Promise<Outcome> {
  const matter = await findMatter(tx, redressMatterId);
  const facts = await lockCase(tx, matter.caseId);
  const refusals: Refusal<AnswerRedressCode>[] = [
    ...((await isOwnMatter(tx, redressMatterId))
      ? []
      : [{ code: 'NOT_YOURS', field: ['redressMatterId'], message: NOT_YOURS } as const]),
    ...(isOwnStep(said.kind) ? [] : [{ code: 'NOT_YOUR_STEP', field: ['kind'], message: NOT_YOUR_STEP } as const]),
  ];
  const nothingMore = {
    dueDate: null,
    orders: [],
    orderDecisionId: null,
    areOthersAffected: null,
    policyVersionId: null,
  };
  return keepRedressEventIn(tx, { matter, facts }, { ...said, ...nothingMore, remedy: null }, refusals);
}

const NOT_YOURS =
  'Another body answers for this matter: its own director or commissioner records what it did, or the case officer.';
const NOT_YOUR_STEP = `The body that answers records ${anyInWords(OWN_STEPS)}; ask the case officer to record anything else.`;
