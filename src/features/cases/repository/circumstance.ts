import type { Day } from '../../../kernel/dates';
import { formatDecimal, parseDecimal, type Decimal } from '../../../kernel/decimal';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { ProvisionType } from '../../providers/rules/provision-type';
import type { Circumstance, CircumstanceEnd, CircumstanceReason, CircumstanceStep } from '../rules/circumstance-codes';
import type { CircumstanceEntry, CircumstanceRecord, CircumstanceTerms, GuestChild } from '../rules/circumstances';
import type { NeedCode } from '../rules/codes';
import type { Leaving } from '../rules/leavings';

/** A circumstance that is about to be recorded. */
export type NewCircumstance = Pick<CircumstanceRecord, 'circumstanceId' | 'kind' | 'childId' | 'caseId' | 'guest'>;
/** An entry that is about to be recorded. */
export type NewCircumstanceEntry = Omit<CircumstanceEntry, 'isCorrected' | 'recordedBy' | 'recordedAt'>;

interface HeadRow {
  readonly circumstance_id: string;
  readonly kind: Circumstance;
  readonly child_id: string | null;
  readonly case_id: string | null;
  readonly birth_cohort: number;
  readonly placing_la_code: string | null;
  readonly placing_reference: string;
  readonly provider_urn: string;
  readonly primary_need: NeedCode;
  readonly looked_after: boolean;
}

const HEAD = `circumstance.circumstance_id, circumstance.kind, circumstance.child_id, circumstance.case_id,
       coalesce(child.birth_cohort, guest.birth_cohort) as birth_cohort, guest.placing_la_code, guest.placing_reference,
       guest.provider_urn, guest.primary_need, guest.looked_after`;
const SOURCE = `circumstance
  left join child on child.local_area_code = circumstance.local_area_code and child.child_id = circumstance.child_id
  left join guest_child guest on guest.local_area_code = circumstance.local_area_code
                             and guest.circumstance_id = circumstance.circumstance_id`;

/** Circumstances by id; one that the reader may not know of has no entry. */
export async function findCircumstancesByIds(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CircumstanceRecord>> {
  const records = await read(tx, 'circumstance.circumstance_id = any ($1::uuid[])', [ids]);
  return new Map(records.map((record) => [record.circumstanceId, record]));
}

/** The circumstances of children, in the order in which they were recorded; without those the reader may not know of. */
export async function listCircumstancesByChildIds(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CircumstanceRecord[]>> {
  const records = await read(tx, 'circumstance.child_id = any ($1::uuid[])', [childIds]);
  return groupBy(records, ({ childId }) => childId ?? '');
}

/** The guests of a placing authority under one of its references. */
export function listGuests(
  tx: Tx,
  { placingLaCode, placingReference }: Pick<GuestChild, 'placingLaCode' | 'placingReference'>,
): Promise<readonly CircumstanceRecord[]> {
  return read(tx, 'guest.placing_la_code = $1 and guest.placing_reference = $2', [placingLaCode, placingReference]);
}

/** All circumstances of some kinds that the reader may know of, ended ones too. */
export function listCircumstancesOfKinds(
  tx: Tx,
  kinds: readonly Circumstance[],
): Promise<readonly CircumstanceRecord[]> {
  return read(tx, 'circumstance.kind = any ($1::text[])', [kinds]);
}

async function read(tx: Tx, where: string, values: readonly unknown[]): Promise<CircumstanceRecord[]> {
  const heads = await tx.query<HeadRow>(
    `select ${HEAD} from ${SOURCE} where ${where} order by circumstance.recorded_at, circumstance.circumstance_id`,
    values,
  );
  if (heads.length === 0) return [];
  const entries = await listEntries(
    tx,
    heads.map((head) => head.circumstance_id),
  );
  const leavings = await listLeavings(
    tx,
    heads.flatMap((head) => head.child_id ?? []),
  );
  return heads.map((head) => ({
    circumstanceId: head.circumstance_id,
    kind: head.kind,
    childId: head.child_id,
    caseId: head.case_id,
    guest: toGuest(head),
    birthCohort: head.birth_cohort,
    entries: entries.get(head.circumstance_id) ?? [],
    leavings: leavings.get(head.child_id ?? '') ?? [],
  }));
}

/** What says that children are gone, as it was entered, put right or not; none that is still to come. */
export async function listLeavings(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Leaving[]>> {
  if (childIds.length === 0) return new Map();
  const rows = await tx.query<Leaving & { readonly childId: string }>(
    `select child_id as "childId", kind, leaving_date as day, is_gone as "isGone", moved_date as "movedDate", recorded_at as "recordedAt", undone_at as "undoneAt"
       from child_leavings($1::uuid[])`,
    [[...new Set(childIds)]],
  );
  return groupBy(rows, ({ childId }) => childId);
}

function toGuest(head: HeadRow): GuestChild | null {
  if (head.placing_la_code === null) return null;
  return {
    placingLaCode: head.placing_la_code,
    placingReference: head.placing_reference,
    providerUrn: head.provider_urn,
    primaryNeed: head.primary_need,
    birthCohort: head.birth_cohort,
    isLookedAfter: head.looked_after,
  };
}

interface EntryRow {
  readonly circumstance_entry_id: string;
  readonly circumstance_id: string;
  readonly step: CircumstanceStep;
  readonly event_date: Day | null;
  readonly next_review_date: Day | null;
  readonly reason: CircumstanceReason | null;
  readonly hours_per_week: string | null;
  readonly agreed_end_date: Day | null;
  readonly primary_need: NeedCode | null;
  readonly awaited_provision_type: ProvisionType | null;
  readonly awaited_residential: boolean | null;
  readonly awaited_provider_urn: string | null;
  readonly end_reason: CircumstanceEnd | null;
  readonly corrects_id: string | null;
  readonly is_corrected: boolean;
  readonly recorded_by: string;
  readonly recorded_at: Date;
}

async function listEntries(
  tx: Tx,
  circumstanceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CircumstanceEntry[]>> {
  const rows = await tx.query<EntryRow>(
    `select entry.circumstance_entry_id, entry.circumstance_id, entry.step, entry.event_date, entry.next_review_date, entry.reason,
            entry.hours_per_week::text as hours_per_week, entry.agreed_end_date, entry.primary_need, entry.awaited_provision_type,
            entry.awaited_residential, entry.awaited_provider_urn, entry.end_reason, entry.corrects_id,
            later.circumstance_entry_id is not null as is_corrected, entry.recorded_by, entry.recorded_at
       from circumstance_entry entry
       left join circumstance_entry later on later.local_area_code = entry.local_area_code and later.corrects_id = entry.circumstance_entry_id
      where entry.circumstance_id = any ($1::uuid[])
      order by entry.circumstance_id, entry.recorded_at, entry.circumstance_entry_id`,
    [circumstanceIds],
  );
  return groupBy(rows.map(toEntry), ({ circumstanceId }) => circumstanceId);
}

function toEntry(row: EntryRow): CircumstanceEntry {
  return {
    entryId: row.circumstance_entry_id,
    circumstanceId: row.circumstance_id,
    step: row.step,
    eventDate: row.event_date,
    terms: toTerms(row),
    endReason: row.end_reason,
    correctsId: row.corrects_id,
    isCorrected: row.is_corrected,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  };
}

function toTerms(row: EntryRow): CircumstanceTerms | null {
  const { hours_per_week: hours, agreed_end_date: agreedEndDate, primary_need: primaryNeed } = row;
  if (row.next_review_date === null) return null;
  return {
    nextReviewDate: row.next_review_date,
    reason: row.reason,
    partTime: hours === null || agreedEndDate === null ? null : { hoursPerWeek: toHours(hours), agreedEndDate },
    awaited:
      primaryNeed === null || row.awaited_provision_type === null || row.awaited_residential === null
        ? null
        : {
            primaryNeed,
            provisionType: row.awaited_provision_type,
            isResidential: row.awaited_residential,
            providerUrn: row.awaited_provider_urn,
          },
  };
}

function toHours(text: string): Decimal {
  const parsed = parseDecimal(text);
  if (!parsed.ok) throw new Error(`circumstance_entry holds ${text} hours, which are no number.`);
  return parsed.value;
}

/** What was written of entries, by entry; nothing where the papers are not the reader's, or nothing was written. */
export async function findCircumstanceNotes(tx: Tx, entryIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ readonly circumstance_entry_id: string; readonly note: string }>(
    'select circumstance_entry_id, note from circumstance_note where circumstance_entry_id = any ($1::uuid[])',
    [entryIds],
  );
  return new Map(rows.map((row) => [row.circumstance_entry_id, row.note]));
}

/** Keeps a circumstance, recorded by the actor now, and who a guest is. */
export async function insertCircumstance(tx: WriteTx, one: NewCircumstance): Promise<void> {
  const area = tx.actor.localArea;
  await tx.execute(
    `insert into circumstance (local_area_code, circumstance_id, kind, child_id, case_id, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [area, one.circumstanceId, one.kind, one.childId, one.caseId, tx.actor.personId, tx.clock.now()],
  );
  const { guest } = one;
  if (guest === null) return;
  await tx.execute(
    `insert into guest_child (local_area_code, circumstance_id, placing_la_code, placing_reference, provider_urn, primary_need,
                              birth_cohort, looked_after)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[area, one.circumstanceId, guest.placingLaCode, guest.placingReference],
      ...[guest.providerUrn, guest.primaryNeed, guest.birthCohort, guest.isLookedAfter],
    ],
  );
}

/** Keeps an entry, recorded by the actor now, and what was written of it. */
export async function insertCircumstanceEntry(
  tx: WriteTx,
  entry: NewCircumstanceEntry,
  note: { readonly caseId: string; readonly text: string } | null,
): Promise<void> {
  await tx.execute(
    `insert into circumstance_entry (local_area_code, circumstance_entry_id, circumstance_id, step, event_date, next_review_date, reason,
                                     hours_per_week, agreed_end_date, primary_need, awaited_provision_type, awaited_residential,
                                     awaited_provider_urn, end_reason, corrects_id, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      ...[tx.actor.localArea, entry.entryId, entry.circumstanceId, entry.step, entry.eventDate],
      ...termValues(entry.terms),
      ...[entry.endReason, entry.correctsId, tx.actor.personId, tx.clock.now()],
    ],
  );
  if (note === null) return;
  await tx.execute(
    'insert into circumstance_note (local_area_code, circumstance_entry_id, case_id, note) values ($1, $2, $3, $4)',
    [tx.actor.localArea, entry.entryId, note.caseId, note.text],
  );
}

/** The columns of terms in the order of the statement above; nulls where there are none. */
function termValues(terms: CircumstanceTerms | null): unknown[] {
  if (terms === null) return Array<null>(8).fill(null);
  const { nextReviewDate, reason, partTime, awaited } = terms;
  return [
    ...[nextReviewDate, reason],
    ...(partTime === null ? [null, null] : [formatDecimal(partTime.hoursPerWeek), partTime.agreedEndDate]),
    ...(awaited === null
      ? [null, null, null, null]
      : [awaited.primaryNeed, awaited.provisionType, awaited.isResidential, awaited.providerUrn]),
  ];
}
