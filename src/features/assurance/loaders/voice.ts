import { many, one } from '../../../platform/loader';
import { findProfilesByIds, listProfilesByUrns } from '../repository/inclusion';
import { readMediansByKeys } from '../service/voice/inclusion';
import { showFeedback, showFeedbackByIds } from '../service/voice/shown-words';

/** Feedback by its id; null when the papers of its case are not the reader's. */
export const feedbackById = one('feedbackById', showFeedbackByIds);
/** The feedback on a case, the latest first. */
export const feedbackByCaseId = many('feedbackByCaseId', showFeedback);
/** What a school told of itself, by its id, or null. */
export const inclusionProfileById = one('inclusionProfileById', findProfilesByIds);
/** What a school told of itself, of each day the last, the latest day first. */
export const inclusionProfilesByUrn = many('inclusionProfilesByUrn', listProfilesByUrns);
/** What schools of a kind told by a day, by `mediansKey`. */
export const inclusionMediansByKey = many('inclusionMediansByKey', readMediansByKeys);
