import { addDays, type Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type {
  ClockCode,
  ClockExceptionKind,
  PlanEventKind,
  PlanToldMethod,
  PlanToldReason,
} from '../rules/clock-codes';
import type { ClockException, GivenClockException } from '../rules/clock-exceptions';
import type { CeaseReason } from '../rules/sen2';
import type { GivenPlanEvent, PlanEvent, PlanTold } from '../rules/plan-events';

type OfChild = { readonly childId: string; readonly caseId: string };

/** All that was recorded of the plans of children, corrected or not, by child and day; nothing of one whose papers are not the reader's. */
export async function listPlanEventsByChildIds(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlanEvent[]>> {
  const rows = await tx.query<{
    readonly plan_event_id: string;
    readonly child_id: string;
    readonly case_id: string;
    readonly kind: PlanEventKind;
    readonly event_date: Day | null;
    readonly provider_urn: string | null;
    readonly corrects_id: string | null;
    readonly told_date: Day | null;
    readonly told_method: PlanToldMethod | null;
    readonly told_reason: PlanToldReason | null;
    readonly cease_reason: CeaseReason | null;
    readonly is_corrected: boolean;
    readonly recorded_by: string;
    readonly recorded_at: Date;
  }>(
    `select event.plan_event_id, event.child_id, event.case_id, event.kind, event.event_date, event.provider_urn, event.corrects_id,
            event.told_date, event.told_method, event.told_reason, event.cease_reason,
            later.plan_event_id is not null as is_corrected, event.recorded_by, event.recorded_at
       from plan_event event
       left join plan_event later on later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id
                                 and later.corrects_id is not null
      where event.child_id = any ($1::uuid[])
      order by event.child_id, event.event_date, event.recorded_at, event.plan_event_id`,
    [childIds],
  );
  const events = rows.map((row): PlanEvent => ({
    planEventId: row.plan_event_id,
    childId: row.child_id,
    caseId: row.case_id,
    kind: row.kind,
    eventDate: row.event_date,
    providerUrn: row.provider_urn,
    correctsId: row.corrects_id,
    told: toTold(row),
    ceaseReason: row.cease_reason,
    isCorrected: row.is_corrected,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }));
  return groupBy(events, ({ childId }) => childId);
}

function toTold(row: {
  readonly told_date: Day | null;
  readonly told_method: PlanToldMethod | null;
  readonly told_reason: PlanToldReason | null;
}): PlanTold | null {
  const { told_date: toldDate, told_method: method, told_reason: reason } = row;
  return toldDate === null || method === null || reason === null ? null : { toldDate, method, reason };
}

/** Keeps an event, recorded by the actor now; of an end with its reason. */
export async function insertPlanEvent(
  tx: WriteTx,
  id: string,
  of: OfChild,
  given: GivenPlanEvent & Pick<PlanEvent, 'ceaseReason'>,
): Promise<void> {
  const { kind, eventDate, providerUrn, correctsId, told = null, ceaseReason } = given;
  await tx.execute(
    `insert into plan_event (local_area_code, plan_event_id, child_id, case_id, kind, event_date, provider_urn, corrects_id,
                             told_date, told_method, told_reason, cease_reason, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[tx.actor.localArea, id, of.childId, of.caseId],
      ...[kind, eventDate, providerUrn, correctsId],
      ...[told?.toldDate ?? null, told?.method ?? null, told?.reason ?? null, ceaseReason],
      ...[tx.actor.personId, tx.clock.now()],
    ],
  );
}

/** The exceptions recorded of children's clocks, corrected or not, in the order in which they were. */
export async function listClockExceptionsByChildIds(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ClockException[]>> {
  const rows = await tx.query<{
    readonly clock_exception_id: string;
    readonly child_id: string;
    readonly case_id: string;
    readonly code: ClockCode;
    readonly kind: ClockExceptionKind;
    readonly advice_request_id: string | null;
    readonly first_date: Day | null;
    readonly after_date: Day | null;
    readonly shown_by: string;
    readonly is_corrected: boolean;
    readonly recorded_by: string;
    readonly recorded_at: Date;
  }>(
    `select held.clock_exception_id, held.child_id, held.case_id, held.code, held.kind, held.advice_request_id,
            lower(held.active_span) as first_date, upper(held.active_span) as after_date, held.shown_by,
            later.clock_exception_id is not null as is_corrected, held.recorded_by, held.recorded_at
       from clock_exception held
       left join clock_exception later on later.local_area_code = held.local_area_code and later.corrects_id = held.clock_exception_id
                                      and later.corrects_id is not null
      where held.child_id = any ($1::uuid[]) order by held.child_id, held.recorded_at, held.clock_exception_id`,
    [childIds],
  );
  const groups = groupBy(rows, (row) => row.child_id);
  return new Map(
    [...groups].map(([childId, group]) => [
      childId,
      group.map((row): ClockException => ({
        clockExceptionId: row.clock_exception_id,
        caseId: row.case_id,
        code: row.code,
        kind: row.kind,
        adviceRequestId: row.advice_request_id,
        span:
          row.first_date === null || row.after_date === null
            ? null
            : { startDate: row.first_date, endDate: addDays(row.after_date, -1) },
        shownBy: row.shown_by,
        isCorrected: row.is_corrected,
        recordedBy: row.recorded_by,
        recordedAt: row.recorded_at,
      })),
    ]),
  );
}

/** Keeps an exception, recorded by the actor now. */
export async function insertClockException(
  tx: WriteTx,
  id: string,
  of: OfChild,
  { code, kind, adviceRequestId, startDate, endDate, shownBy, correctsId }: GivenClockException,
): Promise<void> {
  await tx.execute(
    `insert into clock_exception (local_area_code, clock_exception_id, child_id, case_id, code, kind, advice_request_id, active_span,
                                  shown_by, corrects_id, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, case when $8::date is not null then daterange($8::date, $9::date, '[]') end, $10, $11, $12, $13)`,
    [
      ...[tx.actor.localArea, id, of.childId, of.caseId],
      ...[code, kind, adviceRequestId, startDate, endDate, shownBy, correctsId],
      ...[tx.actor.personId, tx.clock.now()],
    ],
  );
}
