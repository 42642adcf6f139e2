import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx } from '../../../platform/db';
import { reviewToldOn } from '../../cases/fragments/told-reviews';
import type { PlanEventKind } from '../../cases/rules/clock-codes';
import type { RedressFact } from '../../cases/rules/redress-facts';
import type { StandingException } from '../../cases/rules/clocks';
import type { Attended, Happened, Identity, Moved, OutOfSchool, Sen2Source } from '../rules/sen2/facts';

type ByChild<Value> = ReadonlyMap<string, readonly Value[]>;

/** A child of the area, without a name. */
export interface Sen2Child {
  readonly childId: string;
  readonly birthCohort: number;
}

/** The next children of the area after one, by their ids. */
export async function listChildrenAfter(tx: Tx, after: string | null, most: number): Promise<readonly Sen2Child[]> {
  const rows = await tx.query<{ readonly child_id: string; readonly birth_cohort: number }>(
    'select child_id, birth_cohort from child where $1::uuid is null or child_id > $1 order by child_id limit $2',
    [after, most],
  );
  return rows.map((row) => ({ childId: row.child_id, birthCohort: row.birth_cohort }));
}

/** What the record said of children, as it was known at an instant: a case, its plan, a placement, a record that was imported. */
export interface SaidThen {
  readonly source: Sen2Source;
  readonly sourceKey: string;
  readonly caseId: string | null;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What was said of children by an instant, of each thing the last, in the order in which they were first said. */
export async function listSaid(tx: Tx, childIds: readonly string[], asAt: Date): Promise<ByChild<SaidThen>> {
  const rows = await tx.query<{
    readonly child_id: string;
    readonly source: Sen2Source;
    readonly source_key: string;
    readonly case_id: string | null;
    readonly content: Readonly<Record<string, unknown>>;
  }>(
    `select child_id, source, source_key, case_id, content
       from (select distinct on (child_id, source, source_key) child_id, source, source_key, case_id, content, recorded_at, sen2_source_id,
                    min(recorded_at) over (partition by child_id, source, source_key) as first_at
               from sen2_source where child_id = any ($1::uuid[]) and recorded_at <= $2
              order by child_id, source, source_key, recorded_at desc, sen2_source_id desc) said
      order by child_id, source, case when source = 'IMPORTED' then recorded_at else first_at end, source_key`,
    [childIds, asAt],
  );
  const said = rows.map((row) => ({
    childId: row.child_id,
    value: { source: row.source, sourceKey: row.source_key, caseId: row.case_id, content: row.content },
  }));
  return byChild(said);
}

/** What happened to plans, as far as it was known by an instant: what was corrected since still stood then. */
export async function listHappened(tx: Tx, childIds: readonly string[], asAt: Date): Promise<ByChild<Happened>> {
  const rows = await tx.query<{
    readonly child_id: string;
    readonly plan_event_id: string;
    readonly kind: PlanEventKind;
    readonly event_date: Day;
    readonly told_on: Day | null;
    readonly cease_reason: string | null;
  }>(
    `select child_id, plan_event_id, kind, event_date, cease_reason, ${reviewToldOn({ knownBy: '$2' })} as told_on from plan_event event
      where child_id = any ($1::uuid[]) and recorded_at <= $2 and event_date is not null
        and not exists (select from plan_event later where later.local_area_code = event.local_area_code
                                                       and later.corrects_id = event.plan_event_id and later.corrects_id is not null and later.recorded_at <= $2)
      order by child_id, event_date, recorded_at, plan_event_id`,
    [childIds, asAt],
  );
  return byChild(
    rows.map((row) => ({
      childId: row.child_id,
      value: {
        ...{ id: row.plan_event_id, kind: row.kind, day: row.event_date },
        ...{ toldOn: row.told_on, ceaseReason: row.cease_reason },
      },
    })),
  );
}

/** What was brought against plans, in the same way. */
export async function listRedressThen(tx: Tx, childIds: readonly string[], asAt: Date): Promise<ByChild<RedressFact>> {
  const rows = await tx.query<RedressFact & { readonly childId: string }>(
    `select matter.child_id as "childId", matter.case_id as "caseId", matter.redress_matter_id as "redressMatterId", matter.kind as "matterKind",
            matter.owner_agency_id as "ownerAgencyId", agency.kind as "ownerAgencyKind", matter.grounds, matter.is_about_health as "isAboutHealth",
            matter.notice_date as "noticeDate", event.kind as "eventKind", event.event_date as "eventDate", event.due_date as "dueDate", event.result, event.orders
       from redress_matter matter
       join agency on agency.local_area_code = matter.local_area_code and agency.agency_id = matter.owner_agency_id
       join redress_event event on event.local_area_code = matter.local_area_code and event.redress_matter_id = matter.redress_matter_id
      where matter.child_id = any ($1::uuid[]) and event.event_date is not null and event.recorded_at <= $2
        and not exists (select from redress_event later where later.local_area_code = event.local_area_code
                                                          and later.corrects_id = event.redress_event_id and later.corrects_id is not null and later.recorded_at <= $2)
      order by event.event_date, event.recorded_at, event.redress_event_id`,
    [childIds, asAt],
  );
  return byChild(rows.map(({ childId, ...value }) => ({ childId, value })));
}

/** What excused the 20 weeks (C4), in the same way. */
export async function listExceptionsThen(
  tx: Tx,
  childIds: readonly string[],
  asAt: Date,
): Promise<ByChild<StandingException>> {
  const rows = await tx.query<{
    readonly child_id: string;
    readonly clock_exception_id: string;
    readonly kind: StandingException['kind'];
    readonly first_date: Day;
    readonly last_date: Day;
  }>(
    `select child_id, clock_exception_id, kind, lower(active_span) as first_date, upper(active_span) - 1 as last_date from clock_exception held
      where child_id = any ($1::uuid[]) and code = 'C4' and recorded_at <= $2 and active_span is not null
        and not exists (select from clock_exception later where later.local_area_code = held.local_area_code
                                                            and later.corrects_id = held.clock_exception_id and later.corrects_id is not null and later.recorded_at <= $2)
      order by child_id, recorded_at, clock_exception_id`,
    [childIds, asAt],
  );
  return byChild(
    rows.map((row) => ({
      childId: row.child_id,
      value: {
        ...{ clockExceptionId: row.clock_exception_id, code: 'C4' as const, kind: row.kind, adviceRequestId: null },
        ...{ span: { startDate: row.first_date, endDate: row.last_date }, shownBy: '' },
      },
    })),
  );
}

/** Where children really learned, in the same way. */
export async function listAttendedThen(tx: Tx, childIds: readonly string[], asAt: Date): Promise<ByChild<Attended>> {
  const rows = await tx.query<Attended & { readonly childId: string }>(
    `select held.child_id as "childId", told.placement_id as "placementId", told.from_date as "fromDate", told.provider_urn as urn, told.sen_setting as setting
       from attended_setting told join panel_case held on held.local_area_code = told.local_area_code and held.case_id = told.case_id
      where held.child_id = any ($1::uuid[]) and told.recorded_at <= $2
      order by told.from_date, told.recorded_at, told.attended_setting_id`,
    [childIds, asAt],
  );
  return byChild(rows.map(({ childId, ...value }) => ({ childId, value })));
}

/** Since when and until when children were educated at home, or not at all, in the same way. */
export async function listOutOfSchoolThen(
  tx: Tx,
  childIds: readonly string[],
  asAt: Date,
): Promise<ByChild<OutOfSchool>> {
  const rows = await tx.query<OutOfSchool & { readonly childId: string }>(
    `select held.child_id as "childId", held.circumstance_id as id, held.kind,
            min(entry.event_date) filter (where entry.step = 'STARTED') as "startDate", min(entry.event_date) filter (where entry.step = 'ENDED') as "endDate"
       from circumstance held
       join circumstance_entry entry on entry.local_area_code = held.local_area_code and entry.circumstance_id = held.circumstance_id
      where held.child_id = any ($1::uuid[]) and held.kind in ('ELECTIVE_HOME_EDUCATION', 'NOT_IN_EDUCATION')
        and entry.recorded_at <= $2 and entry.event_date is not null
        and not exists (select from circumstance_entry later where later.local_area_code = entry.local_area_code
                                                             and later.corrects_id = entry.circumstance_entry_id and later.corrects_id is not null and later.recorded_at <= $2)
      group by held.child_id, held.circumstance_id, held.kind having bool_or(entry.step = 'STARTED') order by held.circumstance_id`,
    [childIds, asAt],
  );
  return byChild(rows.map(({ childId, ...value }) => ({ childId, value })));
}

/** Which authority became responsible for children, in the same way. */
export async function listMovesThen(tx: Tx, childIds: readonly string[], asAt: Date): Promise<ByChild<Moved>> {
  const rows = await tx.query<Moved & { readonly childId: string }>(
    `select child_id as "childId", transfer_date as day, from_la_code as "fromCode", to_la_code as "toCode" from responsibility_transfer
      where child_id = any ($1::uuid[]) and recorded_at <= $2 order by transfer_date, recorded_at, responsibility_transfer_id`,
    [childIds, asAt],
  );
  return byChild(rows.map(({ childId, ...value }) => ({ childId, value })));
}

/** Who children are, as far as the reader may know, and their pupil numbers, which an import may have brought without a name. */
export async function findSen2Identities(tx: Tx, childIds: readonly string[]): Promise<ReadonlyMap<string, Identity>> {
  const rows = await tx.query<Identity & { readonly childId: string }>(
    `select child.child_id as "childId", known.family_name as surname, known.given_name as forename, known.date_of_birth as "birthDate",
            known.home_postcode as postcode, coalesce(known.upn, numbered.reference) as upn
       from child
       left join child_identity known on known.local_area_code = child.local_area_code and known.child_id = child.child_id
       left join lateral (select min(reference) as reference from child_reference
                           where local_area_code = child.local_area_code and child_id = child.child_id and scheme = 'UPN') numbered on true
      where child.child_id = any ($1::uuid[])`,
    [childIds],
  );
  return new Map(rows.map(({ childId, ...identity }) => [childId, identity]));
}

function byChild<Value>(
  rows: readonly { readonly childId: string; readonly value: Value }[],
): ReadonlyMap<string, readonly Value[]> {
  return new Map(
    [...groupBy(rows, ({ childId }) => childId)].map(([childId, own]) => [childId, own.map(({ value }) => value)]),
  );
}
