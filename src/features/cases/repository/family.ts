import { type Day } from '../../../kernel/dates';
import { asId, type CaseId, type PersonId } from '../../../kernel/ids';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type FamilyView, type ReferralReturn } from '../rules/case';
import { type ChecklistItem } from '../rules/codes';
import { type ViewsMethod, type Whose } from '../rules/sharing-codes';
import { byCase } from './by-case';

/** The views that families filed themselves, by case, oldest first. */
export async function findFamilyViewsByCaseIds(tx: Tx, caseIds: readonly string[]): Promise<Map<string, FamilyView[]>> {
  const rows = await tx.query<{
    readonly family_view_id: string;
    readonly case_id: string;
    readonly whose: Whose;
    readonly text: string;
    readonly given_by: string;
    readonly method: ViewsMethod;
    readonly given_date: Day;
    readonly filed_at: Date;
  }>(
    `select family_view_id, case_id, whose, text, given_by, method, given_date, filed_at
       from family_view where case_id = any ($1::uuid[]) order by case_id, filed_at, family_view_id`,
    [caseIds],
  );
  return byCase(rows, (row) => ({
    familyViewId: row.family_view_id,
    caseId: asId<CaseId>(row.case_id),
    whose: row.whose,
    text: row.text,
    givenBy: row.given_by,
    method: row.method,
    givenDate: row.given_date,
    filedAt: row.filed_at,
  }));
}

/** New views of a family, filed by the actor now; those there are stay. */
export async function insertFamilyView(tx: WriteTx, one: Omit<FamilyView, 'filedAt'>): Promise<void> {
  await tx.execute(
    `insert into family_view (local_area_code, family_view_id, case_id, whose, text, given_by, method, given_date, filed_by, filed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.actor.localArea,
      one.familyViewId,
      one.caseId,
      one.whose,
      one.text,
      one.givenBy,
      one.method,
      one.givenDate,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** When the referrals of the cases were sent back, by whom and for what, oldest first (R1). */
export async function findReturnsByCaseIds(tx: Tx, caseIds: readonly string[]): Promise<Map<string, ReferralReturn[]>> {
  const rows = await tx.query<{
    readonly case_id: string;
    readonly reason: string;
    readonly missing: ChecklistItem[];
    readonly returned_by: string;
    readonly returned_at: Date;
  }>(
    `select case_id, reason, missing, returned_by, returned_at
       from referral_return where case_id = any ($1::uuid[]) order by case_id, returned_at, referral_return_id`,
    [caseIds],
  );
  return byCase(rows, (row) => ({
    reason: row.reason,
    missing: row.missing,
    returnedBy: asId<PersonId>(row.returned_by),
    returnedAt: row.returned_at,
  }));
}

/** A referral sent back by the actor now. */
export async function insertReturn(
  tx: WriteTx,
  returnId: string,
  caseId: string,
  reason: string,
  missing: readonly ChecklistItem[],
): Promise<void> {
  await tx.execute(
    `insert into referral_return (local_area_code, referral_return_id, case_id, reason, missing, returned_by, returned_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.actor.localArea, returnId, caseId, reason, missing, tx.actor.personId, tx.clock.now()],
  );
}
