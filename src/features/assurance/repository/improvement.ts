import type { Day } from '../../../kernel/dates';
import { parseDecimal, formatDecimal } from '../../../kernel/decimal';
import type { Tx, WriteTx } from '../../../platform/db';
import type {
  ImprovementPlanKind,
  ImprovementRating,
  ImprovementVisitor,
  VisitProgress,
} from '../rules/improvement/codes';
import type {
  ImprovementVersion,
  MonitoringVisit,
  PlanMeasure,
  Priority,
  RatingEntry,
  StoredImprovementPlan,
} from '../rules/improvement/plan';
import type { Figure } from '../rules/improvement/trajectory';

/** The area's plans, the newest first, each with the day of its letter as the newest version has it that put it right. */
export async function listImprovementPlans(tx: Tx): Promise<readonly StoredImprovementPlan[]> {
  const rows = await tx.query<{
    readonly improvement_plan_id: string;
    readonly kind: ImprovementPlanKind;
    readonly name: string;
    readonly letter_date: Day | null;
    readonly created_at: Date;
  }>(
    `select improvement_plan_id, kind, name, coalesce(put_right.letter_date, plan.letter_date) as letter_date, created_at
       from improvement_plan plan
       left join lateral (select (version.content ->> 'letterDate')::date as letter_date
                            from improvement_plan_version version
                           where version.local_area_code = plan.local_area_code and version.improvement_plan_id = plan.improvement_plan_id
                             and version.content ->> 'letterDate' is not null
                           order by version.version desc limit 1) put_right on true
      order by created_at desc, improvement_plan_id desc`,
  );
  return rows.map((row) => ({
    planId: row.improvement_plan_id,
    kind: row.kind,
    name: row.name,
    letterDate: row.letter_date,
    createdAt: row.created_at,
  }));
}

/** Figures are kept as text: a JSON number could not hold them. */
type StoredPriority = Omit<Priority, 'measures'> & {
  readonly measures: readonly (Omit<PlanMeasure, 'targets'> & {
    readonly targets: readonly { readonly date: Day; readonly figure: string }[];
  })[];
};

/** The versions of a plan, the first first. */
export async function listImprovementVersions(tx: Tx, planId: string): Promise<readonly ImprovementVersion[]> {
  const rows = await tx.query<{
    readonly version: number;
    readonly content: { readonly priorities: readonly StoredPriority[] };
    readonly letter_date: Day | null;
    readonly note: string;
    readonly saved_by: string;
    readonly saved_at: Date;
  }>(
    `select version.version, version.content, coalesce(put_right.letter_date, plan.letter_date) as letter_date, version.note, version.saved_by, version.saved_at
       from improvement_plan_version version
       join improvement_plan plan on plan.local_area_code = version.local_area_code and plan.improvement_plan_id = version.improvement_plan_id
       left join lateral (select (earlier.content ->> 'letterDate')::date as letter_date
                            from improvement_plan_version earlier
                           where earlier.local_area_code = version.local_area_code and earlier.improvement_plan_id = version.improvement_plan_id
                             and earlier.version <= version.version and earlier.content ->> 'letterDate' is not null
                           order by earlier.version desc limit 1) put_right on true
      where version.improvement_plan_id = $1 order by version.version`,
    [planId],
  );
  return rows.map((row) => ({
    ...{ planId, version: row.version, note: row.note, savedBy: row.saved_by, savedAt: row.saved_at },
    letterDate: row.letter_date,
    priorities: row.content.priorities.map(toPriority),
  }));
}

function toPriority({ measures, ...priority }: StoredPriority): Priority {
  return {
    ...priority,
    measures: measures.map(({ targets, ...measure }) => ({
      ...measure,
      targets: targets.map(({ date, figure }) => ({ date, figure: toFigure(figure) })),
    })),
  };
}

function toFigure(text: string): Figure {
  const parsed = parseDecimal(text);
  if (!parsed.ok) throw new Error('A stored target is not a figure');
  return parsed.value;
}

function toStoredPriority({ measures, ...priority }: Priority): StoredPriority {
  return {
    ...priority,
    measures: measures.map(({ targets, ...measure }) => ({
      ...measure,
      targets: targets.map(({ date, figure }) => ({ date, figure: formatDecimal(figure) })),
    })),
  };
}

/** Keeps a new plan; false when the area has one of that name. */
export async function insertImprovementPlan(
  tx: WriteTx,
  { planId, kind, name, letterDate }: Omit<StoredImprovementPlan, 'createdAt'>,
): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into improvement_plan (local_area_code, improvement_plan_id, kind, name, letter_date, created_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (local_area_code, name) do nothing`,
    [tx.actor.localArea, planId, kind, name, letterDate, tx.clock.now()],
  );
  return inserted === 1;
}

/** Keeps a version, saved by the actor now, with the day of the letter where it puts that right; false when somebody saved one of that number meanwhile. */
export async function insertImprovementVersion(
  tx: WriteTx,
  { planId, version, priorities, note, letterDate }: Omit<ImprovementVersion, 'savedBy' | 'savedAt'>,
): Promise<boolean> {
  const content = { priorities: priorities.map(toStoredPriority), ...(letterDate === null ? {} : { letterDate }) };
  const inserted = await tx.execute(
    `insert into improvement_plan_version (local_area_code, improvement_plan_id, version, content, note, saved_by, saved_at)
     values ($1, $2, $3, $4::jsonb, $5, $6, $7) on conflict do nothing`,
    [...[tx.actor.localArea, planId, version, JSON.stringify(content), note], ...[tx.actor.personId, tx.clock.now()]],
  );
  return inserted === 1;
}

/** The ratings of a plan's actions and milestones, by their days, those of one day in the order in which they were made. */
export async function listRatings(tx: Tx, planId: string): Promise<readonly RatingEntry[]> {
  const rows = await tx.query<{
    readonly improvement_rating_id: string;
    readonly code: string;
    readonly rating: ImprovementRating;
    readonly rated_date: Day;
    readonly reason: string;
    readonly evidence: readonly string[];
    readonly recorded_by: string;
    readonly recorded_at: Date;
  }>(
    `select improvement_rating_id, code, rating, rated_date, reason, evidence, recorded_by, recorded_at from improvement_rating
      where improvement_plan_id = $1 order by rated_date, recorded_at, improvement_rating_id`,
    [planId],
  );
  return rows.map((row) => ({
    ...{ planId, code: row.code, rating: row.rating, reason: row.reason, evidence: row.evidence },
    ratingId: row.improvement_rating_id,
    ratedDate: row.rated_date,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }));
}

/** Keeps a rating, made by the actor now. */
export async function insertRating(tx: WriteTx, given: Omit<RatingEntry, 'recordedBy' | 'recordedAt'>): Promise<void> {
  await tx.execute(
    `insert into improvement_rating (local_area_code, improvement_rating_id, improvement_plan_id, code, rating, rated_date, reason, evidence,
                                     recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[tx.actor.localArea, given.ratingId, given.planId, given.code, given.rating, given.ratedDate],
      ...[given.reason, given.evidence, tx.actor.personId, tx.clock.now()],
    ],
  );
}

/** The visits to a plan, the latest first. */
export async function listVisits(tx: Tx, planId: string): Promise<readonly MonitoringVisit[]> {
  const rows = await tx.query<{
    readonly improvement_visit_id: string;
    readonly visit_date: Day;
    readonly visitor: ImprovementVisitor;
    readonly progress: VisitProgress;
    readonly finding: string;
    readonly evidence: readonly string[];
    readonly recorded_by: string;
    readonly recorded_at: Date;
  }>(
    `select improvement_visit_id, visit_date, visitor, progress, finding, evidence, recorded_by, recorded_at from improvement_visit
      where improvement_plan_id = $1 order by visit_date desc, recorded_at desc, improvement_visit_id desc`,
    [planId],
  );
  return rows.map((row) => ({
    ...{ planId, visitor: row.visitor, progress: row.progress, finding: row.finding, evidence: row.evidence },
    visitId: row.improvement_visit_id,
    visitDate: row.visit_date,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }));
}

/** Keeps a visit, recorded by the actor now. */
export async function insertVisit(
  tx: WriteTx,
  given: Omit<MonitoringVisit, 'recordedBy' | 'recordedAt'>,
): Promise<void> {
  await tx.execute(
    `insert into improvement_visit (local_area_code, improvement_visit_id, improvement_plan_id, visit_date, visitor, progress, finding, evidence,
                                    recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[tx.actor.localArea, given.visitId, given.planId, given.visitDate, given.visitor, given.progress],
      ...[given.finding, given.evidence, tx.actor.personId, tx.clock.now()],
    ],
  );
}
