import { type Day } from '../../../kernel/dates';
import { asId, type CaseId, type PersonId } from '../../../kernel/ids';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type CapacityRecord, type GivenCapacity } from '../rules/capacity';
import { type LawfulBasis } from '../rules/codes';
import { type Disclosure, type GivenDisclosure } from '../rules/sharing';
import {
  type Capacity,
  type ConsentBy,
  type Decider,
  type Recipient,
  type SharedSubject,
} from '../rules/sharing-codes';
import { byCase } from './by-case';

interface DisclosureRow {
  readonly disclosure_id: string;
  readonly case_id: string;
  readonly recipient: Recipient;
  readonly recipient_name: string | null;
  readonly subjects: SharedSubject[];
  readonly basis: LawfulBasis;
  readonly reason: string | null;
  readonly disclosed_date: Day;
  readonly consent_by: ConsentBy | null;
  readonly consent_date: Day | null;
  readonly recorded_by: string;
  readonly recorded_at: Date;
  readonly withdrawn_date: Day | null;
}

const SELECT_DISCLOSURE = `
  select given.disclosure_id, given.case_id, given.recipient, given.recipient_name, given.subjects, given.basis,
         given.reason, given.disclosed_date, given.consent_by, given.consent_date, given.recorded_by, given.recorded_at,
         withdrawal.withdrawn_date
    from disclosure given
    left join consent_withdrawal withdrawal on withdrawal.local_area_code = given.local_area_code
                                           and withdrawal.disclosure_id = given.disclosure_id`;

/** The disclosures of the cases whose papers the reader may see, by case, oldest first. */
export async function findDisclosuresByCaseIds(tx: Tx, caseIds: readonly string[]): Promise<Map<string, Disclosure[]>> {
  const rows = await tx.query<DisclosureRow>(
    `${SELECT_DISCLOSURE} where given.case_id = any ($1::uuid[])
      order by given.case_id, given.recorded_at, given.disclosure_id`,
    [caseIds],
  );
  return byCase(rows, toDisclosure);
}

/** The disclosures among `ids` that the reader may see, by id. */
export async function findDisclosuresByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, Disclosure>> {
  const rows = await tx.query<DisclosureRow>(`${SELECT_DISCLOSURE} where given.disclosure_id = any ($1::uuid[])`, [
    ids,
  ]);
  return new Map(rows.map((row) => [row.disclosure_id, toDisclosure(row)]));
}

/** A new disclosure, recorded by the actor now. */
export async function insertDisclosure(
  tx: WriteTx,
  disclosureId: string,
  caseId: string,
  given: GivenDisclosure,
): Promise<void> {
  await tx.execute(
    `insert into disclosure (local_area_code, disclosure_id, case_id, recipient, recipient_name, subjects, basis, reason,
                             disclosed_date, consent_by, consent_date, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      tx.actor.localArea,
      disclosureId,
      caseId,
      given.recipient,
      given.recipientName,
      given.subjects,
      given.basis,
      given.reason,
      given.disclosedDate,
      given.consentBy,
      given.consentDate,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** The withdrawal of a disclosure's consent, recorded by the actor now; from here on it is shared no more. */
export async function insertWithdrawal(
  tx: WriteTx,
  disclosure: Pick<Disclosure, 'disclosureId' | 'caseId'>,
  withdrawnDate: Day,
  note: string | null,
): Promise<void> {
  await tx.execute(
    `insert into consent_withdrawal (local_area_code, disclosure_id, case_id, withdrawn_date, note, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tx.actor.localArea,
      disclosure.disclosureId,
      disclosure.caseId,
      withdrawnDate,
      note,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** What of each case is not shared with the reader any more, since the consent it rested on was withdrawn (R5). */
export async function findUnsharedByCaseIds(tx: Tx, caseIds: readonly string[]): Promise<Map<string, SharedSubject[]>> {
  const rows = await tx.query<{ readonly case_id: string; readonly subject: SharedSubject }>(
    `select case_id, subject from app_unshared() where case_id = any ($1::uuid[]) order by case_id, subject`,
    [caseIds],
  );
  return byCase(rows, (row) => row.subject);
}

/** The last record of each case on who decides for the young person, by case. */
export async function findCapacityByCaseIds(tx: Tx, caseIds: readonly string[]): Promise<Map<string, CapacityRecord>> {
  const rows = await tx.query<{
    readonly case_id: string;
    readonly capacity: Capacity;
    readonly decider: Decider;
    readonly assessed_date: Day | null;
    readonly reason: string | null;
    readonly recorded_by: string;
    readonly recorded_at: Date;
  }>(
    `select distinct on (case_id) case_id, capacity, decider, assessed_date, reason, recorded_by, recorded_at
       from capacity_record where case_id = any ($1::uuid[]) order by case_id, recorded_at desc, capacity_record_id desc`,
    [caseIds],
  );
  return new Map(
    rows.map((row) => [
      row.case_id,
      {
        caseId: asId<CaseId>(row.case_id),
        capacity: row.capacity,
        decider: row.decider,
        assessedDate: row.assessed_date,
        reason: row.reason,
        recordedBy: asId<PersonId>(row.recorded_by),
        recordedAt: row.recorded_at,
      },
    ]),
  );
}

/** A new record of capacity, by the actor now; the one before is kept. */
export async function insertCapacity(
  tx: WriteTx,
  capacityRecordId: string,
  caseId: string,
  given: GivenCapacity,
): Promise<void> {
  await tx.execute(
    `insert into capacity_record (local_area_code, capacity_record_id, case_id, capacity, decider, assessed_date, reason,
                                  recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.actor.localArea,
      capacityRecordId,
      caseId,
      given.capacity,
      given.decider,
      given.assessedDate,
      given.reason,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

function toDisclosure(row: DisclosureRow): Disclosure {
  return {
    disclosureId: row.disclosure_id,
    caseId: asId<CaseId>(row.case_id),
    recipient: row.recipient,
    recipientName: row.recipient_name,
    subjects: row.subjects,
    basis: row.basis,
    reason: row.reason,
    disclosedDate: row.disclosed_date,
    consentBy: row.consent_by,
    consentDate: row.consent_date,
    recordedBy: asId<PersonId>(row.recorded_by),
    recordedAt: row.recorded_at,
    withdrawnDate: row.withdrawn_date,
  };
}
