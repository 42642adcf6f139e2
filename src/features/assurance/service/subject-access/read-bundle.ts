import type { Ctx } from '../../../../platform/context';
import type { Tx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import { todayOf } from '../../../../platform/clock';
import { findLocalArea } from '../../../access/repository/directory';
import { findCasesByIds } from '../../../cases/repository/case';
import { findIdentitiesByChildIds } from '../../../cases/repository/child';
import { findReferralsByCaseIds } from '../../../cases/repository/referral';
import { findCapacityByCaseIds } from '../../../cases/repository/sharing';
import type { CaseFacts } from '../../../cases/rules/case';
import { whoAsks } from '../../../cases/rules/subject-request-problems';
import { readWithheld } from '../../../cases/service/hide-words';
import { withholdBundle, type Bundle, type WholeBundle } from '../../rules/subject-access/bundle';
import { gatherMoneySaid, gatherNoticesSent, gatherRedress } from './gather-after';
import { gatherCase } from './gather-case';
import { gatherDecisions, gatherSittings } from './gather-decisions';

/** All that a case says in words, before anything is withheld. */
export async function gatherBundle(tx: Tx, facts: CaseFacts): Promise<WholeBundle> {
  const { caseId } = facts;
  const capacity = (await findCapacityByCaseIds(tx, [caseId])).get(caseId) ?? null;
  return {
    caseReference: facts.reference,
    areaName: (await findLocalArea(tx))?.name ?? tx.actor.localArea,
    givenTo: whoAsks(facts.birthCohort, capacity, todayOf(tx)),
    sections: [
      ...(await gatherCase(tx, facts)),
      ...(await gatherSittings(tx, caseId)),
      ...(await gatherDecisions(tx, caseId)),
      ...(await gatherMoneySaid(tx, caseId)),
      ...(await gatherNoticesSent(tx, caseId)),
      ...(await gatherRedress(tx, facts)),
    ],
  };
}

/** What may be given, and the child's name to put on it. */
export interface SubjectAccess {
  readonly bundle: Bundle;
  /** Null: disposed of, or not the reader's to know. */
  readonly childName: string | null;
}

/**
 * What a family or young person may be given of a case (UK GDPR art. 15; P3): everything that is said in it, but for the words that are tagged, of which it says
 * where they stood and why they are withheld. Each reading is on record (T4). NotFound for a case whose papers are not the reader's.
 */
export async function readSubjectAccess(ctx: Ctx, caseId: string): Promise<SubjectAccess> {
  const tx = await ctx.read();
  const facts = (await findCasesByIds(tx, [caseId])).get(caseId);
  if (facts === undefined || !(await findReferralsByCaseIds(tx, [caseId])).has(caseId)) {
    throw new NotFound('There is no such case.');
  }
  const bundle = withholdBundle(await gatherBundle(tx, facts), await readWithheld(tx, caseId));
  const identity = (await findIdentitiesByChildIds(tx, [facts.childId])).get(facts.childId);
  ctx.recordRead({ type: 'Case', id: caseId, caseId, detail: { part: 'subjectAccess' } });
  return { bundle, childName: identity === undefined ? null : `${identity.givenName} ${identity.familyName}` };
}
