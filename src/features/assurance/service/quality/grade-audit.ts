import { londonDay } from '../../../../kernel/dates';
import { ok, refuse, type Result } from '../../../../kernel/result';
import { written } from '../../../../kernel/text';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import type { Refusal } from '../../../../platform/request';
import { lockCaseWithPapers } from '../../../cases/service/open-case';
import { refusalsFrom } from '../../../providers/refusals';
import { GRADE_AUDIT_CODES, type GradeAuditCode } from '../../refusals/quality';
import { findAuditsByIds, insertGrading, listRubrics } from '../../repository/quality';
import { gradingProblems, type GivenGrading } from '../../rules/quality/grading';

/** What somebody found of a plan. */
export interface GradeAuditCommand extends GivenGrading {
  readonly planAuditId: string;
}

const refusal = refusalsFrom(GRADE_AUDIT_CODES);

/**
 * Records what the actor found of a plan, as its auditor or its moderator, and gives its id. Two different people grade it, neither of them the case's
 * own officer, and both findings stay (the database holds the first of these too). For case officers and directors.
 */
export function gradeAudit(
  ctx: Ctx,
  { clientMutationId, ...input }: GradeAuditCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<GradeAuditCode>>> {
  return ctx.write({ event: 'plan-audit.graded', clientMutationId, input }, (tx) => gradeAuditIn(tx, input));
}

/** `gradeAudit` within another write. NotFound for an audit of a case that is not the actor's to read. */
async function gradeAuditIn(
  tx: WriteTx,
  { planAuditId, ...given }: GradeAuditCommand,
): Promise<Result<string, Refusal<GradeAuditCode>>> {
  const found = (await findAuditsByIds(tx, [planAuditId])).get(planAuditId);
  if (found === undefined) throw new NotFound('There is no such audit of a plan.');
  const { caseOfficerId } = await lockCaseWithPapers(tx, found.caseId);
  // Read again behind the lock: somebody may have graded it meanwhile.
  const audit = (await findAuditsByIds(tx, [planAuditId])).get(planAuditId) ?? found;
  const content = (await listRubrics(tx)).find(({ rubricId }) => rubricId === audit.rubricId)?.content;
  if (content === undefined) throw new Error('An audit has a rubric');
  const refusals = gradingProblems(audit, given, {
    ...{ content, caseOfficerId, personId: tx.actor.personId },
    today: londonDay(tx.clock.now()),
  });
  if (refusals.length > 0) return refuse(refusals);
  const answers = given.answers.map((answer) => ({ ...answer, note: written(answer.note) }));
  if (!(await insertGrading(tx, audit, { ...given, answers }))) return refuse([refusal('ALREADY_GRADED', ['stage'])]);
  tx.record({ type: 'PlanAudit', id: planAuditId, caseId: audit.caseId, detail: { stage: given.stage } });
  return ok(planAuditId);
}
