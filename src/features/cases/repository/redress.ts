import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx } from '../../../platform/db';
import type { AgencyKind } from '../../access/rules/directory';
import type { CeaseTelling } from '../rules/cease-notices';
import type { EndedFor } from '../rules/cease-reasons';
import { earliestBirth } from '../rules/child';
import type { PlanEventKind } from '../rules/clock-codes';
import type { AppealGround, OrderKind, RedressEventKind, RedressKind, RedressResult } from '../rules/redress-codes';
import type { ToldNotice } from '../rules/family-time';
import type { DecidedOfPlan } from '../rules/plans-kept';
import type { RedressFact } from '../rules/redress-facts';
import type { CeaseReason } from '../rules/sen2';

/** The children of whose plans there is redress, as far as the reader sees it; of an officer's cases alone where one is given. */
export async function listChildrenInRedress(tx: Tx, caseOfficerId: string | null): Promise<readonly string[]> {
  const rows = await tx.query<{ readonly child_id: string }>(
    `select child_id from children_in_redress() children(child_id)
      where $1::uuid is null or child_id in (select held.child_id from panel_case held where held.case_officer_id = $1)`,
    [caseOfficerId],
  );
  return rows.map((row) => row.child_id);
}

/**
 * What happened in the redress of children's plans and stands, by child and day, as far as the reader sees it. The matters are another feature's;
 * the database answers for them.
 */
export async function listRedressByChildIds(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RedressFact[]>> {
  const rows = await tx.query<{
    readonly child_id: string;
    readonly case_id: string;
    readonly redress_matter_id: string;
    readonly matter_kind: RedressKind;
    readonly owner_agency_id: string;
    readonly owner_agency_kind: AgencyKind;
    readonly grounds: readonly AppealGround[];
    readonly is_about_health: boolean;
    readonly notice_date: Day | null;
    readonly event_kind: RedressEventKind;
    readonly event_date: Day;
    readonly due_date: Day | null;
    readonly result: RedressResult | null;
    readonly orders: readonly OrderKind[];
  }>(
    `select child_id, case_id, redress_matter_id, matter_kind, owner_agency_id, owner_agency_kind, grounds, is_about_health, notice_date,
            event_kind, event_date, due_date, result, orders
       from redress_of_children($1::uuid[])`,
    [childIds],
  );
  const facts = rows.map((row) => ({
    childId: row.child_id,
    fact: {
      redressMatterId: row.redress_matter_id,
      caseId: row.case_id,
      matterKind: row.matter_kind,
      ownerAgencyId: row.owner_agency_id,
      ownerAgencyKind: row.owner_agency_kind,
      grounds: row.grounds,
      isAboutHealth: row.is_about_health,
      noticeDate: row.notice_date,
      eventKind: row.event_kind,
      eventDate: row.event_date,
      dueDate: row.due_date,
      result: row.result,
      orders: row.orders,
    },
  }));
  return new Map(
    [...groupBy(facts, ({ childId }) => childId)].map(([childId, own]) => [childId, own.map(({ fact }) => fact)]),
  );
}

/** All that tells of notices that plans are to end, by child; also for who reads neither letters nor other events of the plan. */
export async function listCeaseTellings(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CeaseTelling[]>> {
  const rows = await tx.query<{
    readonly child_id: string;
    readonly entry_id: string;
    readonly event_date: Day | null;
    readonly told_on: Day | null;
    readonly mediation_by: Day | null;
    readonly appeal_by: Day | null;
  }>('select child_id, entry_id, event_date, told_on, mediation_by, appeal_by from cease_tellings($1::uuid[])', [
    childIds,
  ]);
  return new Map(
    [...groupBy(rows, (row) => row.child_id)].map(([childId, own]) => [
      childId,
      own.map((row) => ({
        ...{ entryId: row.entry_id, eventDate: row.event_date, toldOn: row.told_on },
        ...{ mediationBy: row.mediation_by, appealBy: row.appeal_by },
      })),
    ]),
  );
}

/** What was decided or sent of plans after which they may go on, by child: by what stands, and by every letter of it that went. */
export async function listDecidedOfPlans(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DecidedOfPlan[]>> {
  const rows = await tx.query<{ readonly child_id: string; readonly kept_date: Day; readonly kind: PlanEventKind }>(
    'select child_id, kept_date, kind from plans_kept($1::uuid[])',
    [childIds],
  );
  return new Map(
    [...groupBy(rows, (row) => row.child_id)].map(([childId, own]) => [
      childId,
      own.map((row) => ({ day: row.kept_date, kind: row.kind })),
    ]),
  );
}

/** The notices that plans are to end of which nothing tells the family, by the days of the events, from the day on which the area began to keep its letters here. */
export async function listUntoldCeaseNotices(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Day[]>> {
  return daysByChildId(
    await tx.query<DayOfChild>('select child_id, event_date from untold_cease_notices($1::uuid[])', [childIds]),
  );
}

/** The last end that is recorded of the plan of each child. */
export async function findPlanEnds(tx: Tx, childIds: readonly string[]): Promise<ReadonlyMap<string, EndedFor>> {
  const rows = await tx.query<{
    readonly child_id: string;
    readonly ended_date: Day;
    readonly cease_reason: CeaseReason | null;
    readonly birth_cohort: number;
  }>('select child_id, ended_date, cease_reason, birth_cohort from plan_ends($1::uuid[])', [childIds]);
  return new Map(
    rows.map((row) => [
      row.child_id,
      { day: row.ended_date, reason: row.cease_reason, bornFrom: earliestBirth(row.birth_cohort) },
    ]),
  );
}

interface DayOfChild {
  readonly child_id: string;
  readonly event_date: Day;
}

function daysByChildId(rows: readonly DayOfChild[]): ReadonlyMap<string, readonly Day[]> {
  return new Map(
    [...groupBy(rows, (row) => row.child_id)].map(([childId, own]) => [childId, own.map((row) => row.event_date)]),
  );
}

/**
 * When families were first sent each notice of a decision that they may appeal against, or were told of a plan by other means, by child and day. The notices are another
 * feature's; the database answers for them.
 */
export async function listToldNotices(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ToldNotice[]>> {
  const rows = await tx.query<{
    readonly child_id: string;
    readonly told_on: Day;
    readonly mediation_by: Day | null;
    readonly appeal_by: Day | null;
    readonly of_event_on: Day | null;
    readonly tells_event_on: Day | null;
  }>(
    'select child_id, told_on, mediation_by, appeal_by, of_event_on, tells_event_on from told_notices($1::uuid[]) order by told_on, appeal_by',
    [childIds],
  );
  return new Map(
    [...groupBy(rows, (row) => row.child_id)].map(([childId, own]) => [
      childId,
      own.map((row) => ({
        ...{ toldOn: row.told_on, mediationBy: row.mediation_by, appealBy: row.appeal_by, ofEventOn: row.of_event_on },
        tellsEventOn: row.tells_event_on,
      })),
    ]),
  );
}
