import { type Day } from '../../../kernel/dates';
import { asId, type CaseId } from '../../../kernel/ids';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type Referral } from '../rules/case';
import { type LawfulBasis } from '../rules/codes';
import { type ConsiderationAnswer, type ViewsMethod } from '../rules/sharing-codes';

interface ReferralRow {
  readonly case_id: string;
  readonly summary: string | null;
  readonly outcomes_sought: string | null;
  readonly child_views: string | null;
  readonly child_views_not_obtained_reason: string | null;
  readonly child_views_given_by: string | null;
  readonly child_views_method: ViewsMethod | null;
  readonly child_views_given_date: Day | null;
  readonly parent_views: string | null;
  readonly parent_views_not_obtained_reason: string | null;
  readonly parent_views_given_by: string | null;
  readonly parent_views_method: ViewsMethod | null;
  readonly parent_views_given_date: Day | null;
  readonly lawful_basis: LawfulBasis | null;
  readonly equality_answer: ConsiderationAnswer | null;
  readonly equality_considerations: string | null;
  readonly social_care_answer: ConsiderationAnswer | null;
  readonly social_care_considerations: string | null;
}

/** The referrals the reader may see, by case; a case whose papers are not theirs has no entry. */
export async function findReferralsByCaseIds(tx: Tx, caseIds: readonly string[]): Promise<Map<string, Referral>> {
  const rows = await tx.query<ReferralRow>(
    `select case_id, summary, outcomes_sought, child_views, child_views_not_obtained_reason, child_views_given_by,
            child_views_method, child_views_given_date, parent_views, parent_views_not_obtained_reason,
            parent_views_given_by, parent_views_method, parent_views_given_date, lawful_basis, equality_answer,
            equality_considerations, social_care_answer, social_care_considerations
       from referral where case_id = any ($1::uuid[])`,
    [caseIds],
  );
  return new Map(rows.map((row) => [row.case_id, toReferral(row)]));
}

function toReferral(row: ReferralRow): Referral {
  return {
    caseId: asId<CaseId>(row.case_id),
    summary: row.summary,
    outcomesSought: row.outcomes_sought,
    childViews: {
      text: row.child_views,
      notObtainedReason: row.child_views_not_obtained_reason,
      givenBy: row.child_views_given_by,
      method: row.child_views_method,
      givenDate: row.child_views_given_date,
    },
    parentViews: {
      text: row.parent_views,
      notObtainedReason: row.parent_views_not_obtained_reason,
      givenBy: row.parent_views_given_by,
      method: row.parent_views_method,
      givenDate: row.parent_views_given_date,
    },
    lawfulBasis: row.lawful_basis,
    equalityAnswer: row.equality_answer,
    equalityConsiderations: row.equality_considerations,
    socialCareAnswer: row.social_care_answer,
    socialCareConsiderations: row.social_care_considerations,
  };
}

/** The day on which a case was first submitted; null: never yet, or its papers are not the reader's. */
export async function findFirstSubmittedDate(tx: Tx, caseId: string): Promise<Day | null> {
  const [row] = await tx.query<{ first_submitted_date: Day | null }>(
    `select first_submitted_date from referral where case_id = $1`,
    [caseId],
  );
  return row?.first_submitted_date ?? null;
}

/** Notes the day on which a case was submitted, if it is the first. */
export async function updateFirstSubmitted(tx: WriteTx, caseId: string, day: Day): Promise<void> {
  await tx.execute(
    `update referral set first_submitted_date = $2 where case_id = $1 and first_submitted_date is null`,
    [caseId, day],
  );
}

/** Writes a case's referral whole, whether it is there already or not. */
export async function upsertReferral(tx: WriteTx, one: Referral): Promise<void> {
  const { childViews, parentViews } = one;
  await tx.execute(
    `insert into referral (local_area_code, case_id, summary, outcomes_sought, child_views,
                           child_views_not_obtained_reason, child_views_given_by, child_views_method,
                           child_views_given_date, parent_views, parent_views_not_obtained_reason,
                           parent_views_given_by, parent_views_method, parent_views_given_date, lawful_basis,
                           equality_answer, equality_considerations, social_care_answer, social_care_considerations)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
     on conflict (local_area_code, case_id) do update
        set summary = excluded.summary, outcomes_sought = excluded.outcomes_sought, child_views = excluded.child_views,
            child_views_not_obtained_reason = excluded.child_views_not_obtained_reason,
            child_views_given_by = excluded.child_views_given_by, child_views_method = excluded.child_views_method,
            child_views_given_date = excluded.child_views_given_date, parent_views = excluded.parent_views,
            parent_views_not_obtained_reason = excluded.parent_views_not_obtained_reason,
            parent_views_given_by = excluded.parent_views_given_by, parent_views_method = excluded.parent_views_method,
            parent_views_given_date = excluded.parent_views_given_date, lawful_basis = excluded.lawful_basis,
            equality_answer = excluded.equality_answer, equality_considerations = excluded.equality_considerations,
            social_care_answer = excluded.social_care_answer,
            social_care_considerations = excluded.social_care_considerations`,
    [
      tx.actor.localArea,
      one.caseId,
      one.summary,
      one.outcomesSought,
      childViews.text,
      childViews.notObtainedReason,
      childViews.givenBy,
      childViews.method,
      childViews.givenDate,
      parentViews.text,
      parentViews.notObtainedReason,
      parentViews.givenBy,
      parentViews.method,
      parentViews.givenDate,
      one.lawfulBasis,
      one.equalityAnswer,
      one.equalityConsiderations,
      one.socialCareAnswer,
      one.socialCareConsiderations,
    ],
  );
}
