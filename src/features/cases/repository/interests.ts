import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';

/** Whether there is any case in which the reader has an interest, and which is not in what they are told (G5). */
export async function hasInterests(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ has: boolean }>('select exists (select from app_recused_cases()) as has');
  return row?.has === true;
}

/**
 * Whether somebody had declared an interest in a case of a child by a day (null: by now), so that they take no part in what is decided of it from then on (G5). Who presents a case to the panel does not
 * decide that item, and has no interest in the child. For who may read what others declared.
 */
export async function isRecusedOfChild(tx: Tx, personId: string, childId: string, by: Day | null): Promise<boolean> {
  const [row] = await tx.query<{ is: boolean }>(
    `select exists (select from interest_declaration declared
                      join panel_case held on held.local_area_code = declared.local_area_code and held.case_id = declared.case_id
                     where declared.person_id = $1 and declared.kind not in ('NONE', 'PRESENTER') and held.child_id = $2
                       and ($3::date is null or (declared.declared_at at time zone 'Europe/London')::date <= $3)) as is`,
    [personId, childId, by],
  );
  return row?.is === true;
}
