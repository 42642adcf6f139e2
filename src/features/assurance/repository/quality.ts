import type { Day, Span } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { instantOf } from '../../../platform/clock';
import type { Tx, WriteTx } from '../../../platform/db';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { sql, toStatement } from '../../../platform/sql';
import { stands } from '../../cases/fragments/standing-events';
import type { GradingStage } from '../rules/quality/codes';
import type { GivenGrading, GradedAnswer, PlanAudit, PlanGrading } from '../rules/quality/grading';
import { wasReplaced, type AuditRubric, type RubricContent } from '../rules/quality/rubric';
import type { AuditSample, PlanOfSample } from '../rules/quality/sample';

interface RubricRow {
  readonly audit_rubric_id: string;
  readonly number: number;
  readonly name: string;
  readonly start_date: Day;
  readonly content: RubricContent;
  readonly adopted_by: string;
  readonly adopted_at: Date;
}

/** The versions of the area's rubric, by number. */
export async function listRubrics(tx: Tx): Promise<readonly AuditRubric[]> {
  const rows = await tx.query<RubricRow>(
    `select audit_rubric_id, number, name, start_date, content, adopted_by, adopted_at from audit_rubric order by number`,
  );
  const starts = rows.map((row) => ({ number: row.number, startDate: row.start_date }));
  return rows.map((row) => ({
    rubricId: row.audit_rubric_id,
    number: row.number,
    name: row.name,
    startDate: row.start_date,
    content: row.content,
    adoptedBy: row.adopted_by,
    adoptedAt: row.adopted_at,
    isReplaced: wasReplaced({ number: row.number, startDate: row.start_date }, starts),
  }));
}

/** Keeps a version of the rubric, adopted by the actor now; false when somebody adopted one of the same number meanwhile. */
export async function insertRubric(
  tx: WriteTx,
  given: Pick<AuditRubric, 'rubricId' | 'number' | 'name' | 'startDate' | 'content'>,
): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into audit_rubric (local_area_code, audit_rubric_id, number, name, start_date, content, adopted_by, adopted_at)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8) on conflict (local_area_code, number) do nothing`,
    [
      ...[tx.actor.localArea, given.rubricId, given.number, given.name, given.startDate],
      ...[JSON.stringify(given.content), tx.actor.personId, tx.clock.now()],
    ],
  );
  return inserted === 1;
}

/**
 * The children a final or amended plan was sent of in some days, each with the last one, in the order that a seed gives them: the same for the same
 * plans, and without regard to what is in them. Nothing in which the actor has an interest.
 */
export async function listPlansBySeed(
  tx: Tx,
  { startDate, endDate }: Span,
  seed: string,
  told: readonly { readonly caseId: string; readonly childId: string; readonly day: Day }[],
): Promise<readonly PlanOfSample[]> {
  const rows = await tx.query<{ readonly case_id: string; readonly plan_date: Day }>(
    `select sent.case_id, sent.plan_date
       from (select distinct on (plan.child_id) plan.child_id, plan.case_id, plan.plan_date
               from (select event.child_id, event.case_id, event.event_date as plan_date, event.recorded_at, event.plan_event_id
                       from plan_event event
                      where event.kind in ('FINAL_PLAN_SENT', 'AMENDED_PLAN_SENT') and event.event_date between $1::date and $2::date
                        and ${stands()}
                     union all
                     select told.child_id, told.case_id, told.plan_date, null, null
                       from unnest($4::uuid[], $5::uuid[], $6::date[]) told(child_id, case_id, plan_date)) plan
              order by plan.child_id, plan.plan_date desc, plan.recorded_at desc nulls last, plan.plan_event_id) sent
      order by md5($3 || ' ' || sent.child_id::text), sent.child_id`,
    [
      ...[startDate, endDate, seed],
      ...[told.map(({ childId }) => childId), told.map(({ caseId }) => caseId), told.map(({ day }) => day)],
    ],
  );
  return rows.map((row) => ({ caseId: row.case_id, planDate: row.plan_date }));
}

/** Keeps a sample drawn by the actor now, with its plans in their order. */
export async function insertSample(
  tx: WriteTx,
  sample: Pick<AuditSample, 'sampleId' | 'rubricId' | 'span' | 'seed' | 'size' | 'population'>,
  plans: readonly (PlanOfSample & { readonly planAuditId: string })[],
): Promise<void> {
  await tx.execute(
    `insert into plan_audit_sample (local_area_code, plan_audit_sample_id, audit_rubric_id, first_date, last_date, seed, size, population,
                                    drawn_by, drawn_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[tx.actor.localArea, sample.sampleId, sample.rubricId, sample.span.startDate, sample.span.endDate],
      ...[sample.seed, sample.size, sample.population, tx.actor.personId, tx.clock.now()],
    ],
  );
  await tx.execute(
    `insert into plan_audit (local_area_code, plan_audit_id, plan_audit_sample_id, ordinal, case_id, plan_date)
     select $1, plan.id, $2, plan.ordinal, plan.case_id, plan.plan_date
       from unnest($3::uuid[], $4::uuid[], $5::date[]) with ordinality as plan (id, case_id, plan_date, ordinal)`,
    [
      ...[tx.actor.localArea, sample.sampleId, plans.map(({ planAuditId }) => planAuditId)],
      ...[plans.map(({ caseId }) => caseId), plans.map(({ planDate }) => planDate)],
    ],
  );
}

interface SampleRow {
  readonly plan_audit_sample_id: string;
  readonly audit_rubric_id: string;
  readonly first_date: Day;
  readonly last_date: Day;
  readonly seed: string;
  readonly size: number;
  readonly population: number;
  readonly drawn_by: string;
  readonly drawn_at: Date;
}

const SAMPLE = sql`sample.plan_audit_sample_id, sample.audit_rubric_id, sample.first_date, sample.last_date, sample.seed, sample.size,
  sample.population, sample.drawn_by, sample.drawn_at`;

function toSample(row: SampleRow): AuditSample {
  return {
    sampleId: row.plan_audit_sample_id,
    rubricId: row.audit_rubric_id,
    span: { startDate: row.first_date, endDate: row.last_date },
    seed: row.seed,
    size: row.size,
    population: row.population,
    drawnBy: row.drawn_by,
    drawnAt: row.drawn_at,
  };
}

/** Samples, the latest first. */
export async function findSamplePage(tx: Tx, args: PageArguments): Promise<Page<AuditSample>> {
  const page = await findPage<SampleRow>(
    tx,
    {
      select: SAMPLE,
      from: sql`plan_audit_sample sample`,
      where: [],
      order: [
        { sql: sql`sample.drawn_at`, type: 'timestamptz', direction: 'desc' },
        { sql: sql`sample.plan_audit_sample_id`, type: 'uuid', direction: 'desc' },
      ],
    },
    args,
  );
  return mapPage(page, toSample);
}

/** Samples by id. */
export async function findSamplesByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, AuditSample>> {
  const rows = await tx.query<SampleRow>(
    `select ${toStatement(SAMPLE).text} from plan_audit_sample sample where sample.plan_audit_sample_id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.plan_audit_sample_id, toSample(row)]));
}

interface AuditRow {
  readonly plan_audit_id: string;
  readonly plan_audit_sample_id: string;
  readonly audit_rubric_id: string;
  readonly ordinal: number;
  readonly case_id: string;
  readonly plan_date: Day;
  readonly drawn_date: Day;
  readonly gradings: readonly {
    readonly stage: GradingStage;
    readonly gradedBy: string;
    readonly gradedDate: Day;
    readonly overallGrade: string;
    readonly answers: readonly GradedAnswer[];
    readonly summary: string;
    readonly recordedAt: string;
  }[];
}

const SELECT_AUDIT = `
  select held.plan_audit_id, held.plan_audit_sample_id, sample.audit_rubric_id, held.ordinal, held.case_id, held.plan_date,
         (sample.drawn_at at time zone 'Europe/London')::date as drawn_date,
         (select coalesce(jsonb_agg(jsonb_build_object(
                   'stage', found.stage, 'gradedBy', found.graded_by, 'gradedDate', found.graded_date, 'overallGrade', found.overall_grade,
                   'answers', found.answers, 'summary', found.summary, 'recordedAt', found.recorded_at) order by found.stage), '[]')
            from plan_audit_grading found
           where found.local_area_code = held.local_area_code and found.plan_audit_id = held.plan_audit_id) as gradings
    from plan_audit held
    join plan_audit_sample sample on sample.local_area_code = held.local_area_code and sample.plan_audit_sample_id = held.plan_audit_sample_id`;

function toAudit(row: AuditRow): PlanAudit {
  return {
    planAuditId: row.plan_audit_id,
    sampleId: row.plan_audit_sample_id,
    rubricId: row.audit_rubric_id,
    ordinal: row.ordinal,
    caseId: row.case_id,
    planDate: row.plan_date,
    drawnDate: row.drawn_date,
    gradings: row.gradings.map((found): PlanGrading => ({
      ...found,
      planAuditId: row.plan_audit_id,
      recordedAt: instantOf(found.recordedAt),
    })),
  };
}

/** Audits by id; one of a case that is not the reader's has no entry. */
export async function findAuditsByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PlanAudit>> {
  const rows = await tx.query<AuditRow>(`${SELECT_AUDIT} where held.plan_audit_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.plan_audit_id, toAudit(row)]));
}

/** The audits of each sample that the reader may know of, in the order in which they were picked. */
export async function listAuditsBySampleIds(
  tx: Tx,
  sampleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlanAudit[]>> {
  const rows = await tx.query<AuditRow>(
    `${SELECT_AUDIT} where held.plan_audit_sample_id = any($1::uuid[]) order by held.plan_audit_sample_id, held.ordinal`,
    [sampleIds],
  );
  return groupBy(rows.map(toAudit), ({ sampleId }) => sampleId);
}

/** The audits of each case, the latest sample first. */
export async function listAuditsByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlanAudit[]>> {
  const rows = await tx.query<AuditRow>(
    `${SELECT_AUDIT} where held.case_id = any($1::uuid[]) order by held.case_id, sample.drawn_at desc, held.plan_audit_id`,
    [caseIds],
  );
  return groupBy(rows.map(toAudit), ({ caseId }) => caseId);
}

/** Every audit that anybody graded in some days. */
export async function listAuditsGradedIn(tx: Tx, { startDate, endDate }: Span): Promise<readonly PlanAudit[]> {
  const rows = await tx.query<AuditRow>(
    `${SELECT_AUDIT}
      where exists (select from plan_audit_grading found where found.local_area_code = held.local_area_code
                       and found.plan_audit_id = held.plan_audit_id and found.graded_date between $1::date and $2::date)
      order by held.plan_audit_id`,
    [startDate, endDate],
  );
  return rows.map(toAudit);
}

/** Keeps what the actor found of a plan; false where that stage, or the actor, has graded it already. */
export async function insertGrading(tx: WriteTx, audit: PlanAudit, given: GivenGrading): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into plan_audit_grading (local_area_code, plan_audit_id, stage, case_id, graded_by, graded_date, overall_grade, answers, summary,
                                     recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10) on conflict do nothing`,
    [
      ...[tx.actor.localArea, audit.planAuditId, given.stage, audit.caseId, tx.actor.personId, given.gradedDate],
      ...[given.overallGrade, JSON.stringify(given.answers), given.summary.trim(), tx.clock.now()],
    ],
  );
  return inserted === 1;
}
