import { many, one } from '../../../platform/loader';
import {
  findAdultDecisionsByIds,
  findHandoversByIds,
  listAdultDecisionsByChildIds,
  listHandoverNotices,
  listHandoversByChildIds,
} from '../repository/growing-up/adult';
import {
  findAimsByIds,
  listAimsByChildIds,
  listEntriesByAimIds,
  listStepsByAimIds,
} from '../repository/growing-up/preparation';

/** An aim of preparing for adulthood by its id; null when it is not there or not the reader's. */
export const aimById = one('aimById', findAimsByIds);
/** The aims of a child, in the order in which they were set. */
export const aimsByChildId = many('aimsByChildId', listAimsByChildIds);
/** The steps towards an aim, by when they are due. */
export const stepsByAimId = many('stepsByAimId', listStepsByAimIds);
/** How an aim and its steps stood, in the order in which that was recorded. */
export const entriesByAimId = many('entriesByAimId', listEntriesByAimIds);
/** A decision of adult services by its id; null when it is not there or not the reader's. */
export const adultDecisionById = one('adultDecisionById', findAdultDecisionsByIds);
/** The decisions of adult services on a child. */
export const adultDecisionsByChildId = many('adultDecisionsByChildId', listAdultDecisionsByChildIds);
/** A hand-over by its id; null when it is not there or not the reader's. */
export const handoverById = one('handoverById', findHandoversByIds);
/** The hand-overs of a child, by their day. */
export const handoversByChildId = many('handoversByChildId', listHandoversByChildIds);
/** Who was told of a hand-over. */
export const noticesByHandoverId = many('noticesByHandoverId', listHandoverNotices);
