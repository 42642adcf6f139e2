import { londonDay } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import type { SaveAppraisalCode } from '../refusals/appraisal';
import { insertAppraisal } from '../repository/appraisal';
import { toDocument } from '../rules/appraisal-document';
import { questionProblems, type AppraisalQuestion } from '../rules/appraisal-question';
import { LONGEST_NAME, textFault } from '../rules/assumption';
import { appraiseOptionsIn } from './appraise-options';
import { withReckoning, type Reckon } from './reckon-appraisal';

/** An appraisal to keep. */
export interface SaveAppraisalCommand {
  readonly caseId: string;
  /** What it is for, in a few words. */
  readonly title: string;
  readonly question: AppraisalQuestion;
}

/**
 * Keeps the appraisal of a case’s options with all that it was reckoned from, the version of the engine, the seed and the digest of inputs and
 * figures; gives its id. It never changes. For the commissioner.
 */
export function saveAppraisal(
  ctx: Ctx,
  { clientMutationId, ...input }: SaveAppraisalCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<SaveAppraisalCode>>> {
  return withReckoning(ctx, (reckon) =>
    ctx.write({ event: 'option-appraisal.saved', clientMutationId, input }, (tx) => saveAppraisalIn(tx, input, reckon)),
  );
}

/** `saveAppraisal` within another write. NotFound for a case that the actor may not know of. */
export async function saveAppraisalIn(
  tx: WriteTx,
  { caseId, title, question }: SaveAppraisalCommand,
  reckon: Reckon,
): Promise<Result<string, Refusal<SaveAppraisalCode>>> {
  const fault = textFault('title', title, LONGEST_NAME);
  const refusals: Refusal<SaveAppraisalCode>[] = [
    ...(fault === null ? [] : [{ code: 'TEXT_INVALID' as const, field: ['title'], message: fault }]),
    ...questionProblems(question, londonDay(tx.clock.now())).map(({ code, path, message }) => ({
      ...{ code, message },
      field: ['assumptions', ...path.map(String)],
    })),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const appraisal = await appraiseOptionsIn(tx, caseId, question, reckon);
  const appraisalId = newId();
  const { engineVersion, digest, inputs } = appraisal;
  await insertAppraisal(tx, {
    ...{ appraisalId, caseId, title: title.trim(), engineVersion, digest },
    ...{ seed: question.seed, draws: question.draws },
    inputs: toDocument(inputs),
    result: toDocument({ startDate: appraisal.startDate, options: appraisal.options }),
  });
  tx.record({
    type: 'SavedOptionAppraisal',
    id: appraisalId,
    caseId,
    detail: { digest, engineVersion, seed: question.seed },
  });
  return ok(appraisalId);
}
