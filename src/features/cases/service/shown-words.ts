import { findAdviceByCaseIds, findAdviceByIds } from '../repository/advice';
import { findWaiversByCaseIds } from '../repository/checklist';
import { findEvidenceByCaseIds, findEvidenceByIds } from '../repository/evidence';
import { findFamilyViewsByCaseIds, findReturnsByCaseIds } from '../repository/family';
import { findLocalOptionsByCaseIds } from '../repository/local-options';
import { listPassagesByCaseIds } from '../repository/passages';
import { listPlanDecisionsByEventIds } from '../repository/plan-decision';
import { findReferralsByCaseIds } from '../repository/referral';
import { listRoutesByCaseIds } from '../repository/routes';
import { findCapacityByCaseIds, findDisclosuresByCaseIds, findDisclosuresByIds } from '../repository/sharing';
import { type Advice } from '../rules/advice';
import { type Evidence, type Views } from '../rules/case';
import { type Disclosure } from '../rules/sharing';
import type { Hide } from '../rules/passages';
import { shownByCase, shownMany, shownOne } from './hide-words';
import { readClocksByCaseIds } from './read-clocks';

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

/** Who decided what events of plans tell, and why. */
export const showPlanDecisions = shownMany(listPlanDecisionsByEventIds, (one, hide) => ({
  ...one,
  reasons: hide(one.reasons),
}));

/** Why referrals were sent back. */
export const showReturns = shownByCase(findReturnsByCaseIds, (one, hide) => ({ ...one, reason: hide(one.reason) }));

/** What was tried locally. */
export const showLocalOptions = shownByCase(findLocalOptionsByCaseIds, (one, hide) => ({
  ...one,
  description: hide(one.description),
  whyItFailed: hide(one.whyItFailed),
}));

/** Why checklist items were let go. */
export const showWaivers = shownByCase(findWaiversByCaseIds, (one, hide) => ({ ...one, reason: hide(one.reason) }));

/** Why cases went to another panel. */
export const showRoutes = shownMany(listRoutesByCaseIds, (one, hide) => ({ ...one, reason: hide(one.reason) }));

/** On what it rests who decides for a young person. */
export const showCapacity = shownOne(findCapacityByCaseIds, (one, hide) => ({ ...one, reason: hide(one.reason) }));

/** The limits of cases, with what shows their exceptions. */
export const showClocks = shownByCase(readClocksByCaseIds, (clock, hide) => ({
  ...clock,
  exceptions: clock.exceptions.map((one) => ({ ...one, shownBy: hide(one.shownBy) })),
}));

/** What was tagged: of words about others those of safeguarding among them are withheld too. */
export const showPassages = shownMany(listPassagesByCaseIds, (one, hide) => ({
  ...one,
  quotation: hide(one.quotation),
  lifted: one.lifted === null ? null : { ...one.lifted, reason: hide(one.lifted.reason) },
}));

/** What was shared of cases, with whom and why. */
export const showDisclosures = shownMany(findDisclosuresByCaseIds, showDisclosure);
/** Single disclosures. */
export const showDisclosuresByIds = shownOne(findDisclosuresByIds, showDisclosure);
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

function showDisclosure(one: Disclosure, hide: Hide): Disclosure {
  return { ...one, recipientName: hide(one.recipientName), reason: hide(one.reason) };
}

function showRequest(one: Advice, hide: Hide): Advice {
  return { ...one, contributor: hide(one.contributor), cancelReason: hide(one.cancelReason) };
}

function showViews(views: Views, hide: Hide): Views {
  const { text, notObtainedReason, givenBy } = views;
  return { ...views, text: hide(text), notObtainedReason: hide(notObtainedReason), givenBy: hide(givenBy) };
}
