import { many, one } from '../../platform/loader';
import { findCircumstanceNotes, findCircumstancesByIds, listCircumstancesByChildIds } from './repository/circumstance';
import { listAttendanceByChildIds } from './repository/attendance';
import { findCasesByIds, findCasesByReferences } from './repository/case';
import { findDisposedIdentities, findIdentitiesByChildIds } from './repository/child';
import { findDocumentsByIds } from './repository/evidence';
import { findFollowUpByCaseIds } from './repository/follow-up';
import { findHistoryByCaseIds } from './repository/history';
import { listHomesByChildIds } from './repository/home';
import { listLookedAfterByChildIds } from './repository/looked-after';
import { findPlansByCaseIds } from './repository/plan';
import { listPreferredByCaseIds } from './repository/preferred';
import { listPlanEventsByChildIds } from './repository/plan-event';
import { listLifeFacts } from './repository/plan-life';
import { listRedressByChildIds } from './repository/redress';
import { listTransfersByChildIds } from './repository/responsibility';
import { findUnsharedByCaseIds } from './repository/sharing';
import { readPlanHolds } from './service/ceasing';
import { readHiding } from './service/hide-words';
import {
  showAdvice,
  showAdviceByIds,
  showCapacity,
  showClocks,
  showDisclosures,
  showDisclosuresByIds,
  showEvidence,
  showEvidenceByIds,
  showFamilyViews,
  showLocalOptions,
  showPassages,
  showPlanDecisions,
  showReferrals,
  showReturns,
  showRoutes,
  showWaivers,
} from './service/shown-words';
import { readSubjectRequests } from './service/subject-request';

/** A case by its id; null when it is not there or not the reader's. */
export const caseById = one('caseById', findCasesByIds);
/** A case by its reference; null likewise. */
export const caseByReference = one('caseByReference', findCasesByReferences);
/** Who a child is; null when the reader has no right to know. */
export const identityByChildId = one('identityByChildId', findIdentitiesByChildIds);
/** That who a child was is no longer known; null: it was not disposed of, or is not the reader's to know. */
export const disposedIdentityByChildId = one('disposedIdentityByChildId', findDisposedIdentities);
/** A case's referral; null when its papers are not the reader's, since every case has one. */
export const referralByCaseId = one('referralByCaseId', showReferrals);
/** Where a case's family wanted the child to be, by the day it was said. */
export const preferredByCaseId = many('preferredByCaseId', listPreferredByCaseIds);
/** What was tried locally. */
export const localOptionsByCaseId = many('localOptionsByCaseId', showLocalOptions);
/** The checklist items that were let go. */
export const waiversByCaseId = many('waiversByCaseId', showWaivers);
/** The evidence of a case that the reader may see. */
export const evidenceByCaseId = many('evidenceByCaseId', showEvidence);
/** One piece of evidence; null when it is not there or not the reader's. */
export const evidenceById = one('evidenceById', showEvidenceByIds);
/** A stored file's facts; null when it is not there or not the reader's. */
export const documentById = one('documentById', findDocumentsByIds);
/** What was done to a case, newest first. */
export const historyByCaseId = many('historyByCaseId', findHistoryByCaseIds);
/** What is recorded of a case's plan by the codes of SEN2; null: nothing, or its papers are not the reader's. */
export const planByCaseId = one('planByCaseId', findPlansByCaseIds);
/** What the life of a child's plans is read from, as far as the reader may know of it. */
export const lifeOfPlansByChildId = one('lifeOfPlansByChildId', listLifeFacts);
/** The views that the family filed itself. */
export const familyViewsByCaseId = many('familyViewsByCaseId', showFamilyViews);
/** The words of a case that are withheld from those outside it, lifted ones too, as far as the reader may know them. */
export const passagesByCaseId = many('passagesByCaseId', showPassages);
/** How the words of a case are shown to the reader; null: as they stand. For words that are read without their case. */
export const hidingByCaseId = one('hidingByCaseId', async (tx, caseIds: readonly string[]) => {
  const hidingOf = await readHiding(tx, caseIds);
  return new Map(
    caseIds.flatMap((caseId) => {
      const hide = hidingOf(caseId);
      return hide === undefined ? [] : [[caseId, hide] as const];
    }),
  );
});
/** Who asked to see what is kept, and how that stands; none for who does not answer it. */
export const subjectRequestsByCaseId = many('subjectRequestsByCaseId', readSubjectRequests);
/** When the referral was sent back, and for what. */
export const returnsByCaseId = many('returnsByCaseId', showReturns);
/** How a case was sent from panel to panel, the oldest first. */
export const routesByCaseId = many('routesByCaseId', showRoutes);
/** The advice asked for on a case. */
export const adviceByCaseId = many('adviceByCaseId', showAdvice);
/** One request for advice; null when it is not there or not the reader's. */
export const adviceById = one('adviceById', showAdviceByIds);
/** What of a case was shared with whom. */
export const disclosuresByCaseId = many('disclosuresByCaseId', showDisclosures);
/** One disclosure; null when it is not there or not the reader's. */
export const disclosureById = one('disclosureById', showDisclosuresByIds);
/** Who decides for the young person, as last recorded; null: not recorded, or not the reader's. */
export const capacityByCaseId = one('capacityByCaseId', showCapacity);
/** What of a case is shared with the reader no more, since the consent was withdrawn. */
export const unsharedByCaseId = many('unsharedByCaseId', findUnsharedByCaseIds);
/** What the decisions on a case have left to be taken up, as far as the reader sees it. */
export const followUpByCaseId = one('followUpByCaseId', findFollowUpByCaseIds);
/** Where a child has lived, the latest first; none for a reader who may not know who it is. */
export const homesByChildId = many('homesByChildId', listHomesByChildIds);
/** What is recorded by days of whether a child is looked after; nothing of one whom the reader may not know. */
export const lookedAfterByChildId = many('lookedAfterByChildId', listLookedAfterByChildIds);
/** From which days on other authorities are responsible for a child. */
export const transfersByChildId = many('transfersByChildId', listTransfersByChildIds);
/** The statutory limits that apply to a case today, the first to end first. */
export const clocksByCaseId = many('clocksByCaseId', showClocks);
/** What was recorded of a child's plan, corrected or not; nothing of one whose papers are not the reader's. */
export const planEventsByChildId = many('planEventsByChildId', listPlanEventsByChildIds);
/** Who decided what an event of a plan tells, and why, the first first. */
export const planDecisionsByEventId = many('planDecisionsByEventId', showPlanDecisions);
/** A circumstance by its id, with all that was recorded of it; null when it is not there or not the reader's. */
export const circumstanceById = one('circumstanceById', findCircumstancesByIds);
/** The circumstances of a child, taken back ones too; without those the reader may not know of. */
export const circumstancesByChildId = many('circumstancesByChildId', listCircumstancesByChildIds);
/** What was written of an entry; null: nothing, or its papers are not the reader's. */
export const noteByCircumstanceEntryId = one('noteByCircumstanceEntryId', findCircumstanceNotes);
/** What schools told of a child's attendance, a row a term; nothing of one whose papers are not the reader's. */
export const attendanceByChildId = many('attendanceByChildId', listAttendanceByChildIds);
/** The events of the redress of a child's plan that stand; nothing of one that an interest hides. */
export const redressFactsByChildId = many('redressFactsByChildId', listRedressByChildIds);
/** What holds a child's plan today (A5); null: nothing does. */
export const planHoldByChildId = one('planHoldByChildId', readPlanHolds);
