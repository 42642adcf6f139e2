import { findAdviceByCaseIds, findAdviceByIds } from '../repository/advice';
import { findEvidenceByCaseIds, findEvidenceByIds } from '../repository/evidence';
import { findFamilyViewsByCaseIds, findReturnsByCaseIds } from '../repository/family';
import { findLocalOptionsByCaseIds } from '../repository/local-options';
import { findReferralsByCaseIds } from '../repository/referral';
import { type Advice } from '../rules/advice';
import { type Evidence, type Views } from '../rules/case';
import { type Hide, shownByCase, shownMany, shownOne } from './hide-words';

/** Referrals, with their words as the reader may read them (P3). */
export const showReferrals = shownOne(findReferralsByCaseIds, (referral, hide) => ({
  ...referral,
  summary: hide(referral.summary),
  outcomesSought: hide(referral.outcomesSought),
  childViews: showViews(referral.childViews, hide),
  parentViews: showViews(referral.parentViews, hide),
  equalityConsiderations: hide(referral.equalityConsiderations),
  socialCareConsiderations: hide(referral.socialCareConsiderations),
}));

/** The views that families filed, likewise. */
export const showFamilyViews = shownMany(findFamilyViewsByCaseIds, (view, hide) => ({
  ...view,
  text: hide(view.text),
  givenBy: hide(view.givenBy),
}));

/** Why referrals were sent back. */
export const showReturns = shownByCase(findReturnsByCaseIds, (one, hide) => ({ ...one, reason: hide(one.reason) }));

/** What was tried locally. */
export const showLocalOptions = shownByCase(findLocalOptionsByCaseIds, (one, hide) => ({
  ...one,
  description: hide(one.description),
  whyItFailed: hide(one.whyItFailed),
}));

/** The evidence of cases. */
export const showEvidence = shownMany(findEvidenceByCaseIds, showPiece);
/** Single pieces of it. */
export const showEvidenceByIds = shownOne(findEvidenceByIds, showPiece);
/** The advice asked for on cases. */
export const showAdvice = shownMany(findAdviceByCaseIds, showRequest);
/** Single requests for it. */
export const showAdviceByIds = shownOne(findAdviceByIds, showRequest);

function showPiece(one: Evidence, hide: Hide): Evidence {
  return {
    ...one,
    title: hide(one.title),
    summary: hide(one.summary),
    withdrawalReason: hide(one.withdrawalReason),
  };
}

function showRequest(one: Advice, hide: Hide): Advice {
  return { ...one, contributor: hide(one.contributor), cancelReason: hide(one.cancelReason) };
}

function showViews(views: Views, hide: Hide): Views {
  const { text, notObtainedReason, givenBy } = views;
  return { ...views, text: hide(text), notObtainedReason: hide(notObtainedReason), givenBy: hide(givenBy) };
}
