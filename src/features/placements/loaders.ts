import { many, one } from '../../platform/loader';
import { findOptionsByIds, listOptionsByCaseIds } from './repository/option';
import { findPlacementsByDecisionIds, findPlacementsByIds, listPlacementsByCaseIds } from './repository/placement';
import { findTriggersByIds, findTriggersByRaisedCaseIds, listTriggersByPlacementIds } from './repository/trigger';

/** An option by its id; null when it is not there or not the reader's. */
export const optionById = one('optionById', findOptionsByIds);
/** The options of a case, in the order they were added. */
export const optionsByCaseId = many('optionsByCaseId', listOptionsByCaseIds);
/** A placement by its id; null when it is not there or not the reader's. */
export const placementById = one('placementById', findPlacementsByIds);
/** The placement that a decision made; null when it made none. */
export const placementByDecisionId = one('placementByDecisionId', findPlacementsByDecisionIds);
/** The placements of a case, by their start. */
export const placementsByCaseId = many('placementsByCaseId', listPlacementsByCaseIds);
/** What raised a case, by its own id; null when it is not there or not the reader's. */
export const triggerById = one('triggerById', findTriggersByIds);
/** What raised a case; null when a person referred it, or it is not the reader's. */
export const triggerByRaisedCaseId = one('triggerByRaisedCaseId', findTriggersByRaisedCaseIds);
/** What raised cases from a placement. */
export const triggersByPlacementId = many('triggersByPlacementId', listTriggersByPlacementIds);
