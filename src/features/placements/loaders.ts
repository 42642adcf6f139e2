import { many, one } from '../../platform/loader';
import { findPlacementsByDecisionIds, findPlacementsByIds, listPlacementsByCaseIds } from './repository/placement';
import { findPricesByIds, listPricesByUrns } from './repository/price-book';
import { findReviewCycles } from './repository/review-cycle';
import { listLeaving } from './repository/leaving';
import { findStarts } from './repository/start';
import { findLookedAfterPlacements, findVisitTerms } from './repository/visit';
import { findJourneysByPlacementIds } from './repository/out-of-area';
import { readYearBook, type YearBook } from './service/read-year-book';
import type { FinancialYear } from '../../kernel/dates';
import { listPlacementIdsByChildIds } from './repository/of-child';
import { findClaimsByIds, listClaimsByCaseIds } from './repository/recoupment';
import { findTriggersByIds, findTriggersByRaisedCaseIds, listTriggersByPlacementIds } from './repository/trigger';
import { readOptionPlaces } from './service/read-option-places';
import {
  showAttended,
  showContingencyPlans,
  showInterruptions,
  showReasons,
  showReviews,
  showReviewsByIds,
  showReviewViews,
  showTasksByIds,
  showTasksOfChildren,
  showTasksOfPlacements,
  showVisits,
} from './service/shown-following';
import { showOptions, showOptionsByIds } from './service/shown-options';
import { readUnprovided } from './service/unprovided';
import { findUpliftRoundsByIds, listUpliftLines, listUpliftShares } from './repository/uplift';

/** An option by its id; null when it is not there or not the reader's. */
export const optionById = one('optionById', showOptionsByIds);
/** The options of a case, in the order they were added. */
export const optionsByCaseId = many('optionsByCaseId', showOptions);
/** What of that which a held plan of a child provides is gone (A5); null: it goes on, or is not held. */
export const unprovidedByChildId = one('unprovidedByChildId', readUnprovided);
/** A placement by its id; null when it is not there or not the reader's. */
export const placementById = one('placementById', findPlacementsByIds);
/** The placement that a decision made; null when it made none. */
export const placementByDecisionId = one('placementByDecisionId', findPlacementsByDecisionIds);
/** The placements of a case, by their start. */
export const placementsByCaseId = many('placementsByCaseId', listPlacementsByCaseIds);
/** The ids of the placements of a child that cover today. */
export const placementIdsByChildId = many('placementIdsByChildId', listPlacementIdsByChildIds);
/** The suspensions, absences and trial days of a placement that stand. */
export const interruptionsByPlacementId = many('interruptionsByPlacementId', showInterruptions);
/** A round of uplifts by its id; null when it is not there or not the reader's. */
export const upliftRoundById = one('upliftRoundById', findUpliftRoundsByIds);
/** The lines of a round that the reader may see. */
export const upliftLinesByRoundId = many('upliftLinesByRoundId', listUpliftLines);
/** Whose share a round raises. */
export const upliftSharesByRoundId = many('upliftSharesByRoundId', listUpliftShares);
/** What raised a case, by its own id; null when it is not there or not the reader's. */
export const triggerById = one('triggerById', findTriggersByIds);
/** What raised a case; null when a person referred it, or it is not the reader's. */
export const triggerByRaisedCaseId = one('triggerByRaisedCaseId', findTriggersByRaisedCaseIds);
/** What raised cases from a placement. */
export const triggersByPlacementId = many('triggersByPlacementId', listTriggersByPlacementIds);
/** A review by its id; null when it is not there or not the reader's. */
export const reviewById = one('reviewById', showReviewsByIds);
/** The reviews of a placement that were held, the latest first. */
export const reviewsByPlacementId = many('reviewsByPlacementId', showReviews);
/** What was said at a review; null for a reader who may not see the papers. */
export const reviewViewsById = one('reviewViewsById', showReviewViews);
/** Where a placement stands between two reviews; null when it does not run. */
export const reviewCycleByPlacementId = one('reviewCycleByPlacementId', findReviewCycles);
/** What was done for the child in a placement, the latest first. */
export const visitsByPlacementId = many('visitsByPlacementId', showVisits);
/** True for a placement whose child is looked after today; else null. */
export const isLookedAfterToday = one('isLookedAfterToday', async (tx, placementIds: readonly string[]) => {
  const found = await findLookedAfterPlacements(tx, placementIds, null);
  return new Map([...found].map((placementId) => [placementId, true as const]));
});
/** How often an area has children in long stays visited; null when it set nothing, or is not the reader's. */
export const visitTermsOfArea = one('visitTermsOfArea', findVisitTerms);
/** A step of growing up by its id; null when it is not there or not the reader's. */
export const transitionTaskById = one('transitionTaskById', showTasksByIds);
/** The steps of growing up that a placement's running raised, by when they are due. */
export const transitionTasksByPlacementId = many('transitionTasksByPlacementId', showTasksOfPlacements);
/** The steps of growing up of a child, by when they are due. */
export const transitionTasksByChildId = many('transitionTasksByChildId', showTasksOfChildren);
/** The decided and the real first day of a placement; null when its start is not recorded. */
export const startByPlacementId = one('startByPlacementId', findStarts);
/** What happens when a placement breaks down; null: nothing was written down, or it is not the reader's. */
export const contingencyByPlacementId = one('contingencyByPlacementId', showContingencyPlans);
/** Where the child of a placement was recorded to learn, in the order in which it was. */
export const attendedByPlacementId = many('attendedByPlacementId', showAttended);
/** Why a child is placed away, the last recorded first. */
export const reasonsByPlacementId = many('reasonsByPlacementId', showReasons);
/** How long the way to a placement's setting is; null: nobody measured it. */
export const journeyByPlacementId = one('journeyByPlacementId', findJourneysByPlacementIds);
/** The committed placements of a year side by side; for readers of area totals. */
export const yearBook = one<FinancialYear, YearBook>('yearBook', async (tx, years) => {
  const books = new Map<FinancialYear, YearBook>();
  // One year or two: each is a statement of its own.
  for (const year of years) books.set(year, await readYearBook(tx, year));
  return books;
});
/** That a placement is charged though its child has left; null: not so, or not the reader's to know. */
export const leavingByPlacementId = one('leavingByPlacementId', async (tx, placementIds: readonly string[]) => {
  const found = await listLeaving(tx, null, placementIds);
  return new Map(found.map((leaving) => [leaving.placementId, leaving]));
});
/** A price of the price book by its id; null when it is not there or not the reader's. */
export const priceById = one('priceById', findPricesByIds);
/** The price book of a provider, by item, the latest price of each first. */
export const pricesByUrn = many('pricesByUrn', listPricesByUrns);
/** The funded place that a child would take by an option; null where there is none. */
export const optionPlaceById = one('optionPlaceById', (tx, optionIds: readonly string[]) =>
  readOptionPlaces(tx, optionIds, null),
);
/** A claim between authorities by its id; null when it is not there or not the reader's. */
export const claimById = one('claimById', findClaimsByIds);
/** The claims between authorities for the child of a case, the oldest first. */
export const claimsByCaseId = many('claimsByCaseId', listClaimsByCaseIds);
