import type { Day } from '../../../../kernel/dates';
import { ok, refuse, type Result } from '../../../../kernel/result';
import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import { refusalsFrom } from '../../../providers/refusals';
import { MOST_WRITTEN, neededTextProblems } from '../../../providers/rules/said';
import { ADOPT_RUBRIC_CODES, type AdoptRubricCode } from '../../refusals/quality';
import { insertRubric, listRubrics } from '../../repository/quality';
import { rubricProblems, startProblems, type RubricContent } from '../../rules/quality/rubric';

/** What plans are to be audited against from a day on. */
export interface AdoptRubricCommand {
  readonly name: string;
  readonly startDate: Day;
  readonly content: RubricContent;
}

const refusal = refusalsFrom(ADOPT_RUBRIC_CODES);

/**
 * Adopts the next version of the area's rubric, and gives its id; audits of earlier samples stay with theirs. It takes the place of one that has not begun, where it
 * begins no later. For directors and administrators.
 */
export function adoptRubric(
  ctx: Ctx,
  { clientMutationId, ...input }: AdoptRubricCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<AdoptRubricCode>>> {
  return ctx.write({ event: 'audit-rubric.adopted', clientMutationId, input }, (tx) => adoptRubricIn(tx, input));
}

async function adoptRubricIn(
  tx: WriteTx,
  { name, startDate, content }: AdoptRubricCommand,
): Promise<Result<string, Refusal<AdoptRubricCode>>> {
  const rubrics = await listRubrics(tx);
  const refusals = [
    ...neededTextProblems('name', name, MOST_WRITTEN.title),
    ...rubricProblems(content),
    ...startProblems(startDate, rubrics, todayOf(tx)),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const rubricId = newId();
  const number = (rubrics.at(-1)?.number ?? 0) + 1;
  if (!(await insertRubric(tx, { rubricId, number, name: name.trim(), startDate, content }))) {
    return refuse([refusal('ADOPTED_MEANWHILE', ['startDate'])]);
  }
  tx.record({ type: 'AuditRubric', id: rubricId, detail: { number, startDate } });
  return ok(rubricId);
}
