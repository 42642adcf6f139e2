import { many, one } from '../../platform/loader';
import { findCasesByIds, findCasesByReferences } from './repository/case';
import { findIdentitiesByChildIds } from './repository/child';
import { findDocumentsByIds, findEvidenceByCaseIds, findEvidenceByIds } from './repository/evidence';
import { findHistoryByCaseIds } from './repository/history';
import { findLocalOptionsByCaseIds, findReferralsByCaseIds, findWaiversByCaseIds } from './repository/referral';

/** A case by its id; null when it is not there or not the reader's. */
export const caseById = one('caseById', findCasesByIds);
/** A case by its reference; null likewise. */
export const caseByReference = one('caseByReference', findCasesByReferences);
/** Who a child is; null when the reader has no right to know. */
export const identityByChildId = one('identityByChildId', findIdentitiesByChildIds);
/** A case's referral; null when its papers are not the reader's, since every case has one. */
export const referralByCaseId = one('referralByCaseId', findReferralsByCaseIds);
/** What was tried locally. */
export const localOptionsByCaseId = many('localOptionsByCaseId', findLocalOptionsByCaseIds);
/** The checklist items that were let go. */
export const waiversByCaseId = many('waiversByCaseId', findWaiversByCaseIds);
/** The evidence of a case that the reader may see. */
export const evidenceByCaseId = many('evidenceByCaseId', findEvidenceByCaseIds);
/** One piece of evidence; null when it is not there or not the reader's. */
export const evidenceById = one('evidenceById', findEvidenceByIds);
/** A stored file's facts; null when it is not there or not the reader's. */
export const documentById = one('documentById', findDocumentsByIds);
/** What was done to a case, newest first. */
export const historyByCaseId = many('historyByCaseId', findHistoryByCaseIds);
