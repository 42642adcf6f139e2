import { many, one } from '../../../platform/loader';
import { findHandoversByIds, listHandoverNotices, listHandoversByChildIds } from '../repository/growing-up/adult';
import {
  showAdultDecisions,
  showAdultDecisionsByIds,
  showAims,
  showAimsByIds,
  showEntries,
  showSteps,
} from '../service/growing-up/shown-words';

/** An aim of preparing for adulthood by its id; null when it is not there or not the reader's. */
export const aimById = one('aimById', showAimsByIds);
/** The aims of a child, in the order in which they were set. */
export const aimsByChildId = many('aimsByChildId', showAims);
/** The steps towards an aim, by when they are due. */
export const stepsByAimId = many('stepsByAimId', showSteps);
/** How an aim and its steps stood, in the order in which that was recorded. */
export const entriesByAimId = many('entriesByAimId', showEntries);
/** A decision of adult services by its id; null when it is not there or not the reader's. */
export const adultDecisionById = one('adultDecisionById', showAdultDecisionsByIds);
/** The decisions of adult services on a child. */
export const adultDecisionsByChildId = many('adultDecisionsByChildId', showAdultDecisions);
/** A hand-over by its id; null when it is not there or not the reader's. */
export const handoverById = one('handoverById', findHandoversByIds);
/** The hand-overs of a child, by their day. */
export const handoversByChildId = many('handoversByChildId', listHandoversByChildIds);
/** Who was told of a hand-over. */
export const noticesByHandoverId = many('noticesByHandoverId', listHandoverNotices);
