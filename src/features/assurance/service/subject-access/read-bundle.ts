import type { Ctx } from '../../../../platform/context';
import type { Tx } from '../../../../platform/db';
import { Forbidden, NotFound } from '../../../../platform/faults';
import { hasRole } from '../../../../platform/actor';
import { todayOf } from '../../../../platform/clock';
import { findLocalArea } from '../../../access/repository/directory';
import { findAdviceByCaseIds } from '../../../cases/repository/advice';
import { findCasesByIds } from '../../../cases/repository/case';
import { findIdentitiesByChildIds } from '../../../cases/repository/child';
import { findReferralsByCaseIds } from '../../../cases/repository/referral';
import { listCaseIdsOfChild } from '../../../cases/repository/responsibility';
import { findCapacityByCaseIds } from '../../../cases/repository/sharing';
import type { CaseFacts } from '../../../cases/rules/case';
import { whoAsks } from '../../../cases/rules/subject-request-problems';
import { readWithheld } from '../../../cases/service/hide-words';
import { inWordsWithin } from '../../../cases/rules/code-words';
import {
  section,
  stated,
  withholdBundle,
  type Bundle,
  type BundleSection,
  type WholeBundle,
} from '../../rules/subject-access/bundle';
import { answersForTheAuthority } from '../../rules/authority';
import { rightsSections } from '../../rules/subject-access/rights';
import { gatherMoneySaid, gatherNoticesSent, gatherRedress } from './gather-after';
import { gatherCase } from './gather-case';
import { gatherChild } from './gather-child';
import { gatherDecisions, gatherSittings } from './gather-decisions';
import { gatherGrowingUp } from './gather-growing-up';
import { gatherImported } from './gather-imported';
import { gatherHolds, gatherKeeping } from './gather-keeping';
import { gatherOpinions } from './gather-opinions';
import { gatherPlacements } from './gather-placements';
import { gatherPlan, gatherPlanEvents } from './gather-plan';
import { gatherSchooling } from './gather-schooling';
import { gatherSharing } from './gather-sharing';

/** All that is kept of a case's child, under this case and its others, before anything is withheld. */
export async function gatherBundle(tx: Tx, facts: CaseFacts): Promise<WholeBundle> {
  const { caseId, childId } = facts;
  const capacity = (await findCapacityByCaseIds(tx, [caseId])).get(caseId) ?? null;
  const areaName = (await findLocalArea(tx))?.name ?? tx.actor.localArea;
  const cases = await casesOf(tx, facts);
  const ofCases: BundleSection[] = [];
  for (const one of cases) {
    const said = await gatherOfCase(tx, one);
    // A section tells its case where there is more than one.
    ofCases.push(
      ...said.map(({ heading, entries }) => ({
        heading: cases.length === 1 ? heading : `${one.reference}: ${heading}`,
        entries,
      })),
    );
  }
  return {
    ...{ caseReference: facts.reference, areaName },
    givenTo: whoAsks(facts.birthCohort, capacity, todayOf(tx)),
    sections: [
      ...section('What is in here', stated('Cases', cases.map(({ reference }) => reference).join('; '))),
      ...(await gatherChild(tx, facts)),
      ...(await gatherSchooling(tx, childId)),
      ...(await gatherPlanEvents(tx, childId)),
      ...(await gatherGrowingUp(tx, childId)),
      ...(await gatherImported(tx, childId)),
      ...ofCases,
      ...(await gatherHolds(tx, childId)),
      ...rightsSections(areaName, await sourcesOf(tx, cases)),
    ],
  };
}

/** The case, then the others of its child that the reader may know of, the latest first. */
async function casesOf(tx: Tx, facts: CaseFacts): Promise<readonly CaseFacts[]> {
  const found = await findCasesByIds(tx, await listCaseIdsOfChild(tx, facts.childId));
  const others = [...found.values()].filter(({ caseId }) => caseId !== facts.caseId);
  return [facts, ...others.sort((one, other) => (one.requestDate < other.requestDate ? 1 : -1))];
}

/** What is kept with one case. */
async function gatherOfCase(tx: Tx, facts: CaseFacts): Promise<readonly BundleSection[]> {
  const { caseId } = facts;
  return [
    ...(await gatherCase(tx, facts)),
    ...(await gatherPlan(tx, facts)),
    ...(await gatherSittings(tx, caseId)),
    ...(await gatherDecisions(tx, caseId)),
    ...(await gatherPlacements(tx, caseId)),
    ...(await gatherMoneySaid(tx, caseId)),
    ...(await gatherNoticesSent(tx, caseId)),
    ...(await gatherRedress(tx, facts)),
    ...(await gatherOpinions(tx, caseId)),
    ...(await gatherSharing(tx, caseId)),
    ...(await gatherKeeping(tx, caseId)),
  ];
}

/** Who gave advice, by its kind. */
async function sourcesOf(tx: Tx, cases: readonly CaseFacts[]): Promise<readonly string[]> {
  const advice = await findAdviceByCaseIds(
    tx,
    cases.map(({ caseId }) => caseId),
  );
  const kinds = [...advice.values()].flat().flatMap(({ kind, receivedDate }) => (receivedDate === null ? [] : [kind]));
  return ['schools and colleges', ...new Set(kinds.map((kind) => `advice: ${inWordsWithin(kind)}`))];
}

/** What may be given, and the child's name to put on it. */
export interface SubjectAccess {
  readonly bundle: Bundle;
  /** Null: disposed of, or not the reader's to know. */
  readonly childName: string | null;
}

/**
 * What a family or young person may be given (UK GDPR art. 15; P3): everything that is kept of the child, under all its cases, but for the words that are tagged, of which it says
 * where they stood and why they are withheld. Each reading is on record (T4). NotFound for a case whose papers are not the reader's.
 */
export async function readSubjectAccess(ctx: Ctx, caseId: string): Promise<SubjectAccess> {
  checkIsOfTheAuthority(ctx);
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

/** A request is answered by whoever keeps the record: the authority’s officers and directors; and auditors see that it is. */
export function checkIsOfTheAuthority({ actor }: Ctx): void {
  if (hasRole(actor, 'CASE_OFFICER', 'AUDITOR') || answersForTheAuthority(actor)) return;
  throw new Forbidden('What is kept is given by the local authority. Ask one of its case officers or directors.');
}
