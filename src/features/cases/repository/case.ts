import { type Day } from '../../../kernel/dates';
import { asId, type CaseId, type PersonId } from '../../../kernel/ids';
import { brokenConstraint, type Tx, type WriteTx } from '../../../platform/db';
import { Conflict, NotFound } from '../../../platform/faults';
import { type CaseFacts } from '../rules/case';
import { type CaseStatus, type EhcPlanStatus, type NeedCode, type RequestType } from '../rules/codes';
import { planStanding, type PlanStepKind } from '../rules/plan-standing';

/** A row of CASE_COLUMNS. */
export interface CaseRow {
  readonly case_id: string;
  readonly child_id: string;
  readonly panel_id: string;
  readonly reference: string;
  readonly status: CaseStatus;
  readonly request_type: RequestType;
  readonly request_date: Day;
  readonly primary_need: NeedCode;
  readonly other_needs: NeedCode[];
  readonly ehc_plan_status: EhcPlanStatus;
  readonly ehc_plan_date: Day | null;
  readonly responsible_la_code: string;
  readonly case_officer_id: string;
  readonly submitted_at: Date | null;
  readonly created_at: Date;
  readonly version: number;
  readonly earlier_case_id: string | null;
  readonly birth_cohort: number;
  readonly looked_after: boolean;
  readonly plan_step: PlanStepKind | null;
  readonly plan_step_date: Day | null;
  readonly plan_ceased_date: Day | null;
}

/** The columns of a case and of its child, without identity. */
export const CASE_COLUMNS = `
  panel_case.case_id, panel_case.child_id, panel_case.panel_id, panel_case.reference, panel_case.status,
  panel_case.request_type, panel_case.request_date, panel_case.primary_need, panel_case.other_needs,
  panel_case.ehc_plan_status, panel_case.ehc_plan_date, panel_case.responsible_la_code, panel_case.case_officer_id,
  panel_case.submitted_at, panel_case.created_at, panel_case.version, panel_case.earlier_case_id,
  child.birth_cohort, child.looked_after, child.plan_step, child.plan_step_date, child.plan_ceased_date`;

/** A case stands beside its child: who may not know of the child may not know of the case. */
export const CASE_SOURCE = `panel_case join child on child.local_area_code = panel_case.local_area_code
                                             and child.child_id = panel_case.child_id`;

/** A row as the rules know it. */
export function toCaseFacts(row: CaseRow): CaseFacts {
  const referred = { status: row.ehc_plan_status, date: row.ehc_plan_date, requestDate: row.request_date };
  const standing = planStanding(referred, {
    ...{ step: row.plan_step, stepDate: row.plan_step_date, ceasedDate: row.plan_ceased_date },
  });
  return {
    caseId: asId<CaseId>(row.case_id),
    childId: row.child_id,
    panelId: row.panel_id,
    reference: row.reference,
    status: row.status,
    requestType: row.request_type,
    requestDate: row.request_date,
    primaryNeed: row.primary_need,
    otherNeeds: row.other_needs,
    ehcPlanStatus: standing.status,
    ehcPlanDate: standing.date,
    referredPlanStatus: referred.status,
    referredPlanDate: referred.date,
    responsibleLaCode: row.responsible_la_code,
    caseOfficerId: asId<PersonId>(row.case_officer_id),
    submittedAt: row.submitted_at,
    createdAt: row.created_at,
    version: row.version,
    earlierCaseId: row.earlier_case_id,
    birthCohort: row.birth_cohort,
    isLookedAfter: row.looked_after,
  };
}

/** The cases among `ids` that the reader may know of, by id. */
export async function findCasesByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, CaseFacts>> {
  const rows = await tx.query<CaseRow>(
    `select ${CASE_COLUMNS} from ${CASE_SOURCE} where panel_case.case_id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.case_id, toCaseFacts(row)]));
}

/** The cases with these references that the reader may know of, by reference. */
export async function findCasesByReferences(tx: Tx, references: readonly string[]): Promise<Map<string, CaseFacts>> {
  const rows = await tx.query<CaseRow>(
    `select ${CASE_COLUMNS} from ${CASE_SOURCE} where panel_case.reference = any ($1::text[])`,
    [references],
  );
  return new Map(rows.map((row) => [row.reference, toCaseFacts(row)]));
}

/** Locks the case until the write ends; it is the first lock taken of all (case → agenda item → agreement → placement). */
export async function lockCase(tx: WriteTx, caseId: string): Promise<CaseFacts> {
  const [row] = await tx.query<CaseRow>(
    `select ${CASE_COLUMNS} from ${CASE_SOURCE} where panel_case.case_id = $1 for update of panel_case`,
    [caseId],
  );
  if (row === undefined) throw new NotFound('There is no such case.');
  return toCaseFacts(row);
}

/** Locks cases against every other change, in the order of their ids. Throws NotFound where the actor may not open one of them. */
export async function lockCases(tx: WriteTx, caseIds: readonly string[]): Promise<void> {
  const ids = [...new Set(caseIds)];
  const locked = await tx.query(
    'select case_id from panel_case where case_id = any($1::uuid[]) order by case_id for update',
    [ids],
  );
  if (locked.length < ids.length) throw new NotFound('There is no such case.');
}

/** What a new case holds. */
export type NewCase = Omit<
  CaseFacts,
  'submittedAt' | 'version' | 'birthCohort' | 'isLookedAfter' | 'referredPlanStatus' | 'referredPlanDate'
>;

/** A new case, at version 1. Conflict where who the child is was disposed of since it was read. */
export async function insertCase(tx: WriteTx, one: NewCase): Promise<void> {
  try {
    await insertNewCase(tx, one);
  } catch (error) {
    if (brokenConstraint(error) !== 'panel_case_known_child') throw error;
    throw new Conflict('Who this child is was disposed of since you read it; refer the child anew.');
  }
}

async function insertNewCase(tx: WriteTx, one: NewCase): Promise<void> {
  await tx.execute(
    `insert into panel_case (local_area_code, case_id, child_id, panel_id, reference, status, request_type, request_date,
                             primary_need, other_needs, ehc_plan_status, ehc_plan_date, responsible_la_code,
                             case_officer_id, created_at, earlier_case_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      tx.actor.localArea,
      one.caseId,
      one.childId,
      one.panelId,
      one.reference,
      one.status,
      one.requestType,
      one.requestDate,
      one.primaryNeed,
      one.otherNeeds,
      one.ehcPlanStatus,
      one.ehcPlanDate,
      one.responsibleLaCode,
      one.caseOfficerId,
      one.createdAt,
      one.earlierCaseId,
    ],
  );
}

/** Opens the papers of a new draft that follows another case: the plan as it stood, and what is told; for who may not see them too. */
export async function openFollowingReferral(tx: WriteTx, caseId: string, told: string | null): Promise<void> {
  await tx.query(`select open_following_referral($1, $2)`, [caseId, told]);
}

/** What can be changed of a case while its referral is written. */
export type CaseTerms = Pick<
  CaseFacts,
  'requestType' | 'requestDate' | 'primaryNeed' | 'otherNeeds' | 'ehcPlanStatus' | 'ehcPlanDate'
>;

/** Writes the case's terms and gives its new version. */
export async function updateCaseTerms(tx: WriteTx, caseId: string, terms: CaseTerms): Promise<number> {
  return changed(
    await tx.query<{ version: number }>(
      `update panel_case set request_type = $2, request_date = $3, primary_need = $4, other_needs = $5,
                             ehc_plan_status = $6, ehc_plan_date = $7, version = version + 1
        where case_id = $1 returning version`,
      [
        caseId,
        terms.requestType,
        terms.requestDate,
        terms.primaryNeed,
        terms.otherNeeds,
        terms.ehcPlanStatus,
        terms.ehcPlanDate,
      ],
    ),
  );
}

/** Moves the case to a status, noting when it was submitted, and gives its new version. */
export async function updateCaseStatus(
  tx: WriteTx,
  caseId: string,
  status: CaseStatus,
  submittedAt: Date | null = null,
): Promise<number> {
  return changed(
    await tx.query<{ version: number }>(
      `update panel_case set status = $2, submitted_at = coalesce($3, submitted_at), version = version + 1
        where case_id = $1 returning version`,
      [caseId, status, submittedAt],
    ),
  );
}

/** Says that something of the case changed that stands in another table, and gives its new version. */
export async function updateCaseVersion(tx: WriteTx, caseId: string): Promise<number> {
  return changed(
    await tx.query<{ version: number }>(
      `update panel_case set version = version + 1 where case_id = $1 returning version`,
      [caseId],
    ),
  );
}

function changed(rows: readonly { readonly version: number }[]): number {
  const [row] = rows;
  if (row === undefined) throw new NotFound('There is no such case.');
  return row.version;
}

/** The next free number of a year; the year's row stays locked until the write ends, so none is given twice. */
export async function takeCaseNumber(tx: WriteTx, year: number): Promise<number> {
  const [row] = await tx.query<{ last_number: number }>(
    `insert into case_number (local_area_code, year, last_number) values ($1, $2, 1)
     on conflict (local_area_code, year) do update set last_number = case_number.last_number + 1
     returning last_number`,
    [tx.actor.localArea, year],
  );
  if (row === undefined) throw new Error('no case number was given');
  return row.last_number;
}
