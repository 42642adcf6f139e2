import { type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { toBankHolidays, type BankHolidays } from '../../../kernel/working-days';
import { todayOf } from '../../../platform/clock';
import { type Ctx } from '../../../platform/context';
import { type Tx, type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { type Refusal } from '../../../platform/request';
import { listBankHolidays } from '../../providers/repository/bank-holidays';
import { type SubjectRequestCode, type SubjectRequestStepCode } from '../refusals/subject-request';
import { findCapacityByCaseIds } from '../repository/sharing';
import {
  findSubjectRequestsByIds,
  insertSubjectRequest,
  insertSubjectRequestStep,
  listSubjectRequestsByCaseIds,
} from '../repository/subject-request';
import {
  isOpenRequest,
  type SubjectRequest,
  subjectRequestDue,
  type SubjectRequester,
  subjectRequestStatus,
  type SubjectRequestStatus,
  type SubjectRequestStepKind,
} from '../rules/subject-request';
import { checkSubjectRequest, checkSubjectRequestStep } from '../rules/subject-request-problems';
import { checkText, TEXT_LIMITS, written } from '../rules/text';
import { lockCaseWithPapers, noteChange } from './open-case';
import { REQUESTS_CHANGED } from './see-requests';

/** That somebody asked to see what is kept. */
export interface RecordSubjectRequestCommand {
  readonly caseId: string;
  readonly askedBy: SubjectRequester;
  readonly receivedDate: Day;
  /** Of a representative: whether the authority to ask was shown. */
  readonly hasAuthority: boolean;
}

/** What was done about a request. */
export interface RecordSubjectRequestStepCommand {
  readonly subjectRequestId: string;
  readonly kind: SubjectRequestStepKind;
  readonly stepDate: Day;
  readonly reason: string | null;
}

/** A request with how it stands and by when it is to be answered. */
export interface SubjectRequestStanding {
  readonly request: SubjectRequest;
  readonly status: SubjectRequestStatus;
  readonly dueDate: Day;
  readonly isOverdue: boolean;
}

/** Records that somebody asked to see what is kept of a case, a closed one too; one month runs from then (UK GDPR art. 15, 12A). */
export function recordSubjectRequest(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordSubjectRequestCommand & { readonly clientMutationId: string | null },
): Promise<Result<{ readonly caseId: string }, Refusal<SubjectRequestCode>>> {
  return ctx.write({ event: 'subject-request.recorded', clientMutationId, input }, (tx) =>
    recordSubjectRequestIn(tx, input),
  );
}

/** `recordSubjectRequest` within another write. NotFound for a case whose papers are not the actor's. */
export async function recordSubjectRequestIn(
  tx: WriteTx,
  command: RecordSubjectRequestCommand,
): Promise<Result<{ readonly caseId: string }, Refusal<SubjectRequestCode>>> {
  const { caseId, askedBy, receivedDate } = command;
  const facts = await lockCaseWithPapers(tx, caseId);
  const refusals = checkSubjectRequest(command, {
    birthCohort: facts.birthCohort,
    capacity: (await findCapacityByCaseIds(tx, [caseId])).get(caseId) ?? null,
    others: (await listSubjectRequestsByCaseIds(tx, [caseId])).get(caseId) ?? [],
    today: todayOf(tx),
  });
  if (refusals.length > 0) return refuse(refusals);
  const subjectRequestId = await insertSubjectRequest(tx, { caseId, askedBy, receivedDate });
  const detail = { subjectRequestId, askedBy, receivedDate };
  await noteChange(tx, caseId, { type: 'Case', id: caseId, changed: REQUESTS_CHANGED, detail });
  return ok({ caseId });
}

/** Records what was done about a request: that it was extended, answered, refused … (UK GDPR art. 12, 12A). */
export function recordSubjectRequestStep(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordSubjectRequestStepCommand & { readonly clientMutationId: string | null },
): Promise<Result<{ readonly caseId: string }, Refusal<SubjectRequestStepCode>>> {
  return ctx.write({ event: 'subject-request.followed', clientMutationId, input }, (tx) =>
    recordSubjectRequestStepIn(tx, input),
  );
}

/** `recordSubjectRequestStep` within another write. NotFound for a request that is not the actor's. */
export async function recordSubjectRequestStepIn(
  tx: WriteTx,
  { subjectRequestId, kind, stepDate, reason }: RecordSubjectRequestStepCommand,
): Promise<Result<{ readonly caseId: string }, Refusal<SubjectRequestStepCode>>> {
  const found = (await findSubjectRequestsByIds(tx, [subjectRequestId])).get(subjectRequestId);
  if (found === undefined) throw new NotFound('There is no such request.');
  const { caseId } = found;
  await lockCaseWithPapers(tx, caseId);
  // Read again: two steps at once are taken one after the other.
  const request = (await findSubjectRequestsByIds(tx, [subjectRequestId])).get(subjectRequestId) ?? found;
  const step = { kind, stepDate, reason: written(reason) };
  const refusals: Refusal<SubjectRequestStepCode>[] = [
    ...checkSubjectRequestStep(request, step, todayOf(tx), await readHolidays(tx)),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertSubjectRequestStep(tx, request, step);
  const detail = { subjectRequestId, kind, stepDate };
  await noteChange(tx, caseId, { type: 'Case', id: caseId, changed: REQUESTS_CHANGED, detail });
  return ok({ caseId });
}

/** The requests on cases, each with how it stands today; none for who does not answer them. */
export async function readSubjectRequests(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SubjectRequestStanding[]>> {
  const requests = await listSubjectRequestsByCaseIds(tx, caseIds);
  if (requests.size === 0) return new Map();
  const holidays = await readHolidays(tx);
  const today = todayOf(tx);
  return new Map(
    [...requests].map(([caseId, own]) => [
      caseId,
      own.map((request) => {
        const status = subjectRequestStatus(request);
        const ended = isOpenRequest(status) ? null : endOf(request);
        const dueDate = subjectRequestDue(request, holidays, ended ?? today);
        return { request, status, dueDate, isOverdue: dueDate < (ended ?? today) };
      }),
    ]),
  );
}

/** The day on which a request ended; null: it did not. */
function endOf({ steps }: SubjectRequest): Day | null {
  return steps.at(-1)?.stepDate ?? null;
}

async function readHolidays(tx: Tx): Promise<BankHolidays> {
  return toBankHolidays(await listBankHolidays(tx));
}
