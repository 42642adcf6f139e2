import type { Tx } from '../../../platform/db';

/** The cases of an officer on which a request to see what is kept is not answered, refused or taken back yet, the oldest request first. */
export async function listCasesWithOpenRequests(
  tx: Tx,
  caseOfficerId: string,
  most: number,
): Promise<readonly string[]> {
  const rows = await tx.query<{ readonly case_id: string }>(
    `select request.case_id
       from subject_request request
       join panel_case held on held.local_area_code = request.local_area_code and held.case_id = request.case_id
      where held.case_officer_id = $1
        and not exists (select from subject_request_step step
                         where step.local_area_code = request.local_area_code and step.subject_request_id = request.subject_request_id
                           and step.kind in ('ANSWERED', 'REFUSED', 'WITHDRAWN'))
      group by request.case_id order by min(request.received_date), request.case_id limit $2`,
    [caseOfficerId, most],
  );
  return rows.map((row) => row.case_id);
}
