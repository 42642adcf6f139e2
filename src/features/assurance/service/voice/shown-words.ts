import type { Hide } from '../../../cases/rules/passages';
import { shownMany, shownOne } from '../../../cases/service/hide-words';
import { findFeedbackByIds, listFeedbackByCaseIds } from '../../repository/feedback';
import type { Feedback } from '../../rules/voice/feedback';

/** Feedback, with its words as the reader may read them (P3). */
export const showFeedbackByIds = shownOne(findFeedbackByIds, showOne);
/** The feedback on cases. */
export const showFeedback = shownMany(listFeedbackByCaseIds, showOne);

function showOne(one: Feedback, hide: Hide): Feedback {
  return one.answer === null ? one : { ...one, answer: { ...one.answer, comment: hide(one.answer.comment) } };
}
