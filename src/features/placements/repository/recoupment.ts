import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { pence } from '../../../kernel/money';
import { instantOf } from '../../../platform/clock';
import { equalityConditions, type EqualityFilter } from '../../../platform/conditions';
import type { Tx, WriteTx } from '../../../platform/db';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { sql, toStatement } from '../../../platform/sql';
import type {
  ClaimDirection,
  ClaimEntry,
  ClaimEntryKind,
  ClaimStatus,
  NewClaim,
  NewEntry,
  RecoupmentClaim,
} from '../rules/recoupment';

interface ClaimRow {
  readonly recoupment_claim_id: string;
  readonly case_id: string;
  readonly placement_id: string | null;
  readonly direction: ClaimDirection;
  readonly other_la_code: string;
  readonly start_date: Day;
  readonly end_date: Day;
  readonly claim_date: Day;
  readonly education_pence: bigint;
  readonly transport_pence: bigint;
  readonly grant_pence: bigint;
  readonly opened_at: Date;
  readonly entries: readonly EntryDocument[];
}

/** Amounts are text: a JSON number could not hold them. */
interface EntryDocument {
  readonly kind: ClaimEntryKind;
  readonly dated: Day;
  readonly amount: string | null;
  readonly note: string | null;
  readonly recordedAt: string;
}

const COLUMNS = sql`claim.recoupment_claim_id, claim.case_id, claim.placement_id, claim.direction, claim.other_la_code,
  lower(claim.active_span) as start_date, upper(claim.active_span) - 1 as end_date, claim.claim_date, claim.education_pence,
  claim.transport_pence, claim.grant_pence, claim.opened_at,
  coalesce((select jsonb_agg(jsonb_build_object('kind', entry.kind, 'dated', entry.dated, 'amount', entry.amount_pence::text,
                                                'note', entry.note, 'recordedAt', entry.recorded_at)
                             order by entry.recorded_at, entry.recoupment_entry_id)
              from recoupment_entry entry
             where entry.local_area_code = claim.local_area_code
               and entry.recoupment_claim_id = claim.recoupment_claim_id), '[]') as entries`;
const SELECT = `select ${toStatement(COLUMNS).text} from recoupment_claim claim`;

/** The claims with these ids that the reader may see. */
export async function findClaimsByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, RecoupmentClaim>> {
  const rows = await tx.query<ClaimRow>(`${SELECT} where claim.recoupment_claim_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.recoupment_claim_id, toClaim(row)]));
}

/** The claims of each case, the oldest first. */
export async function listClaimsByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RecoupmentClaim[]>> {
  const rows = await tx.query<ClaimRow>(
    `${SELECT} where claim.case_id = any($1::uuid[]) order by claim.case_id, claim.claim_date, claim.recoupment_claim_id`,
    [caseIds],
  );
  return groupBy(rows.map(toClaim), ({ caseId }) => caseId);
}

/** As rules/recoupment.ts claimPosition has it; `today` is SQL for the day. */
export function claimStatusSql(today: string): string {
  const sumOf = (kind: string): string =>
    `(select sum(entry.amount_pence) from recoupment_entry entry where entry.local_area_code = claim.local_area_code
         and entry.recoupment_claim_id = claim.recoupment_claim_id and entry.kind = '${kind}')`;
  return `case when exists (select from recoupment_entry entry where entry.local_area_code = claim.local_area_code
                              and entry.recoupment_claim_id = claim.recoupment_claim_id and entry.kind = 'WITHDRAWN') then 'WITHDRAWN'
               when ${sumOf('AGREED')} is null and ${today} <= (claim.claim_date + interval '6 months')::date then 'OPENED'
               when coalesce(${sumOf('PAID')}, 0) >= coalesce(${sumOf('AGREED')}, claim.education_pence + claim.transport_pence - claim.grant_pence) then 'PAID'
               when ${sumOf('AGREED')} is null then 'DETERMINED' else 'AGREED' end`;
}

/** Which claims to list; every condition that is given must hold. */
export interface ClaimFilter {
  readonly status?: EqualityFilter<ClaimStatus> | null;
  readonly direction?: EqualityFilter<ClaimDirection> | null;
}

/** The claims the reader may see, by their day; statuses are those on `today`. */
export async function findClaimPage(
  tx: Tx,
  filter: ClaimFilter,
  direction: 'asc' | 'desc',
  today: Day,
  args: PageArguments,
): Promise<Page<RecoupmentClaim>> {
  const page = await findPage<ClaimRow>(
    tx,
    {
      select: COLUMNS,
      from: sql`recoupment_claim claim`,
      where: [
        // A day is text that cannot end a literal.
        ...equalityConditions({ text: [claimStatusSql(`date '${today}'`)], values: [] }, 'text', filter.status),
        ...equalityConditions(sql`claim.direction`, 'text', filter.direction),
      ],
      order: [
        { sql: sql`claim.claim_date`, type: 'date', direction },
        { sql: sql`claim.recoupment_claim_id`, type: 'uuid', direction },
      ],
    },
    args,
  );
  return mapPage(page, toClaim);
}

/** Keeps a claim, opened by the actor now. */
export async function insertClaim(tx: WriteTx, claimId: string, claim: NewClaim): Promise<void> {
  await tx.execute(
    `insert into recoupment_claim (local_area_code, recoupment_claim_id, case_id, placement_id, direction, other_la_code, active_span,
                                   claim_date, education_pence, transport_pence, grant_pence, opened_by, opened_at)
     values ($1, $2, $3, $4, $5, $6, daterange($7::date, $8::date, '[]'), $9, $10, $11, $12, $13, $14)`,
    [
      tx.actor.localArea,
      claimId,
      claim.caseId,
      claim.placementId,
      claim.direction,
      claim.otherLaCode,
      claim.span.startDate,
      claim.span.endDate,
      claim.claimDate,
      claim.education,
      claim.transport,
      claim.grant,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** Enters what became of a claim, by the actor now. */
export async function insertClaimEntry(
  tx: WriteTx,
  id: string,
  { claimId, caseId }: Pick<RecoupmentClaim, 'claimId' | 'caseId'>,
  { kind, dated, amount, note }: NewEntry,
): Promise<void> {
  await tx.execute(
    `insert into recoupment_entry (local_area_code, recoupment_entry_id, recoupment_claim_id, case_id, kind, dated, amount_pence,
                                   note, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tx.actor.localArea, id, claimId, caseId, kind, dated, amount, note, tx.actor.personId, tx.clock.now()],
  );
}

function toClaim(row: ClaimRow): RecoupmentClaim {
  return {
    claimId: row.recoupment_claim_id,
    caseId: row.case_id,
    placementId: row.placement_id,
    direction: row.direction,
    otherLaCode: row.other_la_code,
    span: { startDate: row.start_date, endDate: row.end_date },
    claimDate: row.claim_date,
    education: pence(row.education_pence),
    transport: pence(row.transport_pence),
    grant: pence(row.grant_pence),
    openedAt: row.opened_at,
    entries: row.entries.map(toEntry),
  };
}

function toEntry({ amount, recordedAt, ...entry }: EntryDocument): ClaimEntry {
  return { ...entry, amount: amount === null ? null : pence(BigInt(amount)), recordedAt: instantOf(recordedAt) };
}
