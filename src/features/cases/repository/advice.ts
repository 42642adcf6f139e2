import { type Day, type Span } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { asId, type CaseId, type EvidenceId, type PersonId } from '../../../kernel/ids';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type AgencyKind } from '../../access/rules/directory';
import { type Advice } from '../rules/advice';
import { type AskedFor } from '../rules/advice-times';
import { type AdviceKind } from '../rules/sharing-codes';
import { byCase } from './by-case';

interface AdviceRow {
  readonly advice_request_id: string;
  readonly case_id: string;
  readonly agency_kind: AgencyKind;
  readonly kind: AdviceKind;
  readonly contributor: string;
  readonly asked_date: Day;
  readonly due_date: Day;
  readonly asked_by: string;
  readonly received_date: Day | null;
  readonly evidence_id: string | null;
  readonly cancelled_date: Day | null;
  readonly cancel_reason: string | null;
}

const SELECT_ADVICE = `
  select advice_request_id, case_id, agency_kind, kind, contributor, asked_date, due_date, asked_by, received_date,
         evidence_id, cancelled_date, cancel_reason
    from advice_request`;

/** The advice asked for on the cases that the reader may see, by case, in the order it was asked. */
export async function findAdviceByCaseIds(tx: Tx, caseIds: readonly string[]): Promise<Map<string, Advice[]>> {
  const rows = await tx.query<AdviceRow>(
    `${SELECT_ADVICE} where case_id = any ($1::uuid[]) order by case_id, asked_date, asked_at, advice_request_id`,
    [caseIds],
  );
  return byCase(rows, toAdvice);
}

/** The same of each child, whatever case it was asked for on: limits are the child's. */
export async function listAdviceByChildIds(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Advice[]>> {
  const rows = await tx.query<AdviceRow & { readonly child_id: string }>(
    `select held.child_id, advice.* from (${SELECT_ADVICE}
        where case_id in (select case_id from panel_case where child_id = any ($1::uuid[]))) advice
       join panel_case held on held.case_id = advice.case_id
      order by held.child_id, advice.asked_date, advice.advice_request_id`,
    [childIds],
  );
  return new Map([...groupBy(rows, (row) => row.child_id)].map(([childId, own]) => [childId, own.map(toAdvice)]));
}

/** The requests for advice among `ids` that the reader may see, by id. */
export async function findAdviceByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, Advice>> {
  const rows = await tx.query<AdviceRow>(`${SELECT_ADVICE} where advice_request_id = any ($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.advice_request_id, toAdvice(row)]));
}

/** The advice that was asked for in some days and not called off, in the order it was asked. */
export async function listAdviceAsked(tx: Tx, { startDate, endDate }: Span): Promise<readonly AskedFor[]> {
  const rows = await tx.query<{
    readonly advice_request_id: string;
    readonly case_id: string;
    readonly child_id: string;
    readonly panel_id: string | null;
    readonly agency_kind: AgencyKind;
    readonly contributor: string;
    readonly due_date: Day;
    readonly received_date: Day | null;
  }>(
    `select advice.advice_request_id, held.case_id, held.child_id, held.panel_id, advice.agency_kind, btrim(advice.contributor) as contributor,
            advice.due_date, advice.received_date
       from advice_request advice
       join panel_case held on held.local_area_code = advice.local_area_code and held.case_id = advice.case_id
      where advice.asked_date between $1::date and $2::date and advice.cancelled_date is null
      order by advice.asked_date, advice.advice_request_id`,
    [startDate, endDate],
  );
  return rows.map((row) => ({
    adviceRequestId: row.advice_request_id,
    caseId: row.case_id,
    childId: row.child_id,
    panelId: row.panel_id,
    agencyKind: row.agency_kind,
    contributor: row.contributor,
    agreedDate: row.due_date,
    receivedDate: row.received_date,
  }));
}

/** A new request, asked by the actor; nothing has come of it. */
export async function insertAdvice(
  tx: WriteTx,
  one: Pick<Advice, 'adviceRequestId' | 'caseId' | 'agencyKind' | 'kind' | 'contributor' | 'askedDate' | 'dueDate'>,
): Promise<void> {
  await tx.execute(
    `insert into advice_request (local_area_code, advice_request_id, case_id, agency_kind, kind, contributor, asked_date,
                                 due_date, asked_by, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.actor.localArea,
      one.adviceRequestId,
      one.caseId,
      one.agencyKind,
      one.kind,
      one.contributor,
      one.askedDate,
      one.dueDate,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** Notes when the advice came, and as which evidence, if it is on the case. */
export async function updateAdviceReceived(
  tx: WriteTx,
  adviceRequestId: string,
  receivedDate: Day,
  evidenceId: string | null,
): Promise<void> {
  await tx.execute(`update advice_request set received_date = $2, evidence_id = $3 where advice_request_id = $1`, [
    adviceRequestId,
    receivedDate,
    evidenceId,
  ]);
}

/** Notes that the request was called off, and why. */
export async function updateAdviceCancelled(
  tx: WriteTx,
  adviceRequestId: string,
  cancelledDate: Day,
  reason: string,
): Promise<void> {
  await tx.execute(`update advice_request set cancelled_date = $2, cancel_reason = $3 where advice_request_id = $1`, [
    adviceRequestId,
    cancelledDate,
    reason,
  ]);
}

function toAdvice(row: AdviceRow): Advice {
  return {
    adviceRequestId: row.advice_request_id,
    caseId: asId<CaseId>(row.case_id),
    agencyKind: row.agency_kind,
    kind: row.kind,
    contributor: row.contributor,
    askedDate: row.asked_date,
    dueDate: row.due_date,
    askedBy: asId<PersonId>(row.asked_by),
    receivedDate: row.received_date,
    evidenceId: row.evidence_id === null ? null : asId<EvidenceId>(row.evidence_id),
    cancelledDate: row.cancelled_date,
    cancelReason: row.cancel_reason,
  };
}
