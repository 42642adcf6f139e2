import { type Day } from '../../../kernel/dates';
import { type Tx } from '../../../platform/db';

/** A case of the area that somebody has to go on with. */
export interface OpenCase {
  readonly caseId: string;
  readonly childId: string;
  readonly reference: string;
}

/** The cases of children the area is responsible for that are not closed, or have a placement on or after a day, in the order of their references. */
export async function listOpenCases(tx: Tx, from: Day): Promise<readonly OpenCase[]> {
  const rows = await tx.query<{ case_id: string; child_id: string; reference: string }>(
    `select held.case_id, held.child_id, held.reference from panel_case held
      where held.responsible_la_code = $1
        and (held.status <> 'CLOSED' or exists (
          select from placement
           where placement.local_area_code = held.local_area_code and placement.case_id = held.case_id
             and placement.cancelled_at is null and placement.active_span && daterange($2::date, null)))
      order by held.reference`,
    [tx.actor.localArea, from],
  );
  return rows.map((row) => ({ caseId: row.case_id, childId: row.child_id, reference: row.reference }));
}
