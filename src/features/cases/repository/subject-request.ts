import { type Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { type Tx, type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import {
  type SubjectRequest,
  type SubjectRequester,
  type SubjectRequestStep,
  type SubjectRequestStepKind,
} from '../rules/subject-request';
import { byCase } from './by-case';

interface Row {
  readonly subject_request_id: string;
  readonly case_id: string;
  readonly asked_by: SubjectRequester;
  readonly received_date: Day;
  readonly recorded_by: string;
  readonly recorded_at: Date;
}

const SELECT = `select subject_request_id, case_id, asked_by, received_date, recorded_by, recorded_at from subject_request`;

async function withSteps(
  tx: Tx,
  rows: readonly Row[],
): Promise<readonly (Row & { readonly request: SubjectRequest })[]> {
  const steps = await tx.query<{
    readonly subject_request_id: string;
    readonly kind: SubjectRequestStepKind;
    readonly step_date: Day;
    readonly reason: string | null;
    readonly recorded_by: string;
    readonly recorded_at: Date;
  }>(
    `select subject_request_id, kind, step_date, reason, recorded_by, recorded_at from subject_request_step
      where subject_request_id = any ($1::uuid[]) order by recorded_at, subject_request_step_id`,
    [rows.map((row) => row.subject_request_id)],
  );
  const byRequest = groupBy(steps, (step) => step.subject_request_id);
  return rows.map((row) => ({
    ...row,
    request: {
      subjectRequestId: row.subject_request_id,
      caseId: row.case_id,
      askedBy: row.asked_by,
      receivedDate: row.received_date,
      recordedBy: row.recorded_by,
      recordedAt: row.recorded_at,
      steps: (byRequest.get(row.subject_request_id) ?? []).map((step) => ({
        kind: step.kind,
        stepDate: step.step_date,
        reason: step.reason,
        recordedBy: step.recorded_by,
        recordedAt: step.recorded_at,
      })),
    },
  }));
}

/** The requests to see what is kept on cases, the oldest first; none for who does not answer them. */
export async function listSubjectRequestsByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SubjectRequest[]>> {
  const rows = await tx.query<Row>(
    `${SELECT} where case_id = any ($1::uuid[]) order by received_date, recorded_at, subject_request_id`,
    [caseIds],
  );
  return byCase(await withSteps(tx, rows), ({ request }) => request);
}

/** Requests by id; one that is not there or not the reader's has no entry. */
export async function findSubjectRequestsByIds(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SubjectRequest>> {
  const rows = await tx.query<Row>(`${SELECT} where subject_request_id = any ($1::uuid[])`, [ids]);
  return new Map((await withSteps(tx, rows)).map(({ request }) => [request.subjectRequestId, request]));
}

/** Keeps a request, recorded by the actor now, and gives its id. */
export async function insertSubjectRequest(
  tx: WriteTx,
  { caseId, askedBy, receivedDate }: Pick<SubjectRequest, 'caseId' | 'askedBy' | 'receivedDate'>,
): Promise<string> {
  const subjectRequestId = newId();
  await tx.execute(
    `insert into subject_request (local_area_code, subject_request_id, case_id, asked_by, received_date, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [...[tx.actor.localArea, subjectRequestId, caseId, askedBy, receivedDate], ...[tx.actor.personId, tx.clock.now()]],
  );
  return subjectRequestId;
}

/** Keeps what was done about a request, recorded by the actor now. */
export async function insertSubjectRequestStep(
  tx: WriteTx,
  { subjectRequestId, caseId }: Pick<SubjectRequest, 'subjectRequestId' | 'caseId'>,
  { kind, stepDate, reason }: Pick<SubjectRequestStep, 'kind' | 'stepDate' | 'reason'>,
): Promise<void> {
  await tx.execute(
    `insert into subject_request_step (local_area_code, subject_request_step_id, subject_request_id, case_id, kind, step_date, reason,
                                       recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[tx.actor.localArea, newId(), subjectRequestId, caseId, kind, stepDate, reason],
      ...[tx.actor.personId, tx.clock.now()],
    ],
  );
}
