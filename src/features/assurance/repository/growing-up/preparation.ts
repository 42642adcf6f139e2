import type { Day } from '../../../../kernel/dates';
import { groupBy } from '../../../../kernel/group';
import type { Tx, WriteTx } from '../../../../platform/db';
import type { AgencyKind } from '../../../access/rules/directory';
import type { PreparationOutcome, PreparationStatus } from '../../rules/growing-up/codes';
import type { GivenStep, PreparationAim, PreparationEntry, PreparationStep } from '../../rules/growing-up/preparation';

interface AimRow {
  readonly preparation_aim_id: string;
  readonly child_id: string;
  readonly case_id: string;
  readonly outcome: PreparationOutcome;
  readonly aim: string;
  readonly owner_agency_kind: AgencyKind;
  readonly recorded_by: string;
  readonly recorded_at: Date;
}

const SELECT_AIM = `select preparation_aim_id, child_id, case_id, outcome, aim, owner_agency_kind, recorded_by, recorded_at from preparation_aim`;

/** Aims by id; one that the reader may not know of has no entry. */
export async function findAimsByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PreparationAim>> {
  const rows = await tx.query<AimRow>(`${SELECT_AIM} where preparation_aim_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.preparation_aim_id, toAim(row)]));
}

/** The aims of each child that the reader may know of, in the order in which they were set. */
export async function listAimsByChildIds(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PreparationAim[]>> {
  const rows = await tx.query<AimRow>(
    `${SELECT_AIM} where child_id = any($1::uuid[]) order by child_id, recorded_at, preparation_aim_id`,
    [childIds],
  );
  return groupBy(rows.map(toAim), ({ childId }) => childId);
}

/** The steps towards each aim that the reader may know of, by when they are due. */
export async function listStepsByAimIds(
  tx: Tx,
  aimIds: readonly string[],
): Promise<ReadonlyMap<string, readonly (PreparationStep & OfCase)[]>> {
  const rows = await tx.query<{
    readonly preparation_step_id: string;
    readonly case_id: string;
    readonly preparation_aim_id: string;
    readonly step: string;
    readonly owner_agency_kind: AgencyKind;
    readonly due_date: Day;
    readonly recorded_by: string;
  }>(
    `select preparation_step_id, case_id, preparation_aim_id, step, owner_agency_kind, due_date, recorded_by from preparation_step
      where preparation_aim_id = any($1::uuid[]) order by preparation_aim_id, due_date, preparation_step_id`,
    [aimIds],
  );
  const steps = rows.map((row): PreparationStep & OfCase => ({
    caseId: row.case_id,
    preparationStepId: row.preparation_step_id,
    preparationAimId: row.preparation_aim_id,
    step: row.step,
    ownerAgencyKind: row.owner_agency_kind,
    dueDate: row.due_date,
    recordedBy: row.recorded_by,
  }));
  return groupBy(steps, ({ preparationAimId }) => preparationAimId);
}

/** How each aim and its steps stood whenever they were reviewed, in the order in which that was recorded. */
export async function listEntriesByAimIds(
  tx: Tx,
  aimIds: readonly string[],
): Promise<ReadonlyMap<string, readonly (PreparationEntry & OfCase)[]>> {
  const rows = await tx.query<{
    readonly preparation_entry_id: string;
    readonly case_id: string;
    readonly preparation_aim_id: string;
    readonly preparation_step_id: string | null;
    readonly status: PreparationStatus;
    readonly reviewed_date: Day;
    readonly note: string | null;
    readonly next_review_date: Day | null;
    readonly recorded_by: string;
    readonly recorded_at: Date;
  }>(
    `select preparation_entry_id, case_id, preparation_aim_id, preparation_step_id, status, reviewed_date, note, next_review_date,
            recorded_by, recorded_at
       from preparation_entry
      where preparation_aim_id = any($1::uuid[]) order by preparation_aim_id, recorded_at, preparation_entry_id`,
    [aimIds],
  );
  const entries = rows.map((row): PreparationEntry & OfCase => ({
    caseId: row.case_id,
    preparationEntryId: row.preparation_entry_id,
    preparationAimId: row.preparation_aim_id,
    preparationStepId: row.preparation_step_id,
    status: row.status,
    reviewedDate: row.reviewed_date,
    note: row.note,
    nextReviewDate: row.next_review_date,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }));
  return groupBy(entries, ({ preparationAimId }) => preparationAimId);
}

type OfCase = Pick<PreparationAim, 'caseId'>;
type OfAim = Pick<PreparationAim, 'preparationAimId' | 'childId' | 'caseId'>;

/** Keeps an aim, recorded by the actor now. */
export async function insertAim(tx: WriteTx, aim: Omit<PreparationAim, 'recordedBy' | 'recordedAt'>): Promise<void> {
  await tx.execute(
    `insert into preparation_aim (local_area_code, preparation_aim_id, child_id, case_id, outcome, aim, owner_agency_kind, recorded_by,
                                  recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[tx.actor.localArea, aim.preparationAimId, aim.childId, aim.caseId],
      ...[aim.outcome, aim.aim, aim.ownerAgencyKind, tx.actor.personId, tx.clock.now()],
    ],
  );
}

/** Keeps steps towards an aim, recorded by the actor now. */
export async function insertSteps(
  tx: WriteTx,
  aim: OfAim,
  steps: readonly (GivenStep & { readonly preparationStepId: string })[],
): Promise<void> {
  await tx.execute(
    `insert into preparation_step (local_area_code, preparation_step_id, preparation_aim_id, child_id, case_id, step, owner_agency_kind,
                                   due_date, recorded_by, recorded_at)
     select $1, given.id, $2, $3, $4, given.step, given.owner, given.due, $5, $6
       from unnest($7::uuid[], $8::text[], $9::text[], $10::date[]) as given(id, step, owner, due)`,
    [
      ...[tx.actor.localArea, aim.preparationAimId, aim.childId, aim.caseId, tx.actor.personId, tx.clock.now()],
      steps.map(({ preparationStepId }) => preparationStepId),
      steps.map(({ step }) => step),
      steps.map(({ ownerAgencyKind }) => ownerAgencyKind),
      steps.map(({ dueDate }) => dueDate),
    ],
  );
}

/** An entry to keep, with the side of the aim or of the step it is of. */
export type NewEntry = Omit<PreparationEntry, 'preparationAimId' | 'recordedBy' | 'recordedAt'> &
  Pick<PreparationAim, 'ownerAgencyKind'>;

/** Keeps how an aim and its steps stood, recorded by the actor now. */
export async function insertEntries(tx: WriteTx, aim: OfAim, entries: readonly NewEntry[]): Promise<void> {
  await tx.execute(
    `insert into preparation_entry (local_area_code, preparation_entry_id, preparation_aim_id, preparation_step_id, child_id, case_id,
                                    owner_agency_kind, status, reviewed_date, note, next_review_date, recorded_by, recorded_at)
     select $1, given.id, $2, given.step, $3, $4, given.owner, given.status, given.day, given.note, given.next, $5, $6
       from unnest($7::uuid[], $8::uuid[], $9::text[], $10::text[], $11::date[], $12::text[], $13::date[])
            as given(id, step, owner, status, day, note, next)`,
    [
      ...[tx.actor.localArea, aim.preparationAimId, aim.childId, aim.caseId, tx.actor.personId, tx.clock.now()],
      entries.map(({ preparationEntryId }) => preparationEntryId),
      entries.map(({ preparationStepId }) => preparationStepId),
      entries.map(({ ownerAgencyKind }) => ownerAgencyKind),
      entries.map(({ status }) => status),
      entries.map(({ reviewedDate }) => reviewedDate),
      entries.map(({ note }) => note),
      entries.map(({ nextReviewDate }) => nextReviewDate),
    ],
  );
}

function toAim(row: AimRow): PreparationAim {
  return {
    preparationAimId: row.preparation_aim_id,
    childId: row.child_id,
    caseId: row.case_id,
    outcome: row.outcome,
    aim: row.aim,
    ownerAgencyKind: row.owner_agency_kind,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  };
}
