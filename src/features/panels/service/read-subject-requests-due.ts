import type { Tx } from '../../../platform/db';
import { findCasesByIds } from '../../cases/repository/case';
import { listCasesWithOpenRequests } from '../../cases/repository/open-subject-requests';
import { isOpenRequest } from '../../cases/rules/subject-request';
import { readSubjectRequests } from '../../cases/service/subject-request';
import type { WorkItem } from '../rules/worklist';

/** The requests to see what is kept that are not answered yet, of the reader's own cases, by the day on which they are to be. */
export async function readSubjectRequestsDue(tx: Tx, most: number): Promise<readonly WorkItem[]> {
  const caseIds = await listCasesWithOpenRequests(tx, tx.actor.personId, most);
  const requests = await readSubjectRequests(tx, caseIds);
  const cases = await findCasesByIds(tx, requests.size === 0 ? [] : caseIds);
  return [...requests].flatMap(([caseId, own]) =>
    own
      .filter(({ status }) => isOpenRequest(status))
      .map(({ dueDate }): WorkItem => ({
        kind: 'SUBJECT_REQUEST',
        subject: { type: 'Case', id: caseId },
        caseReference: cases.get(caseId)?.reference ?? null,
        day: dueDate,
        dueDate,
      })),
  );
}
