import { many, one } from '../../../platform/loader';
import { findAppraisalsByIds, listAppraisalsByCaseIds } from '../repository/appraisal';
import { findAssumptionSetsByIds } from '../repository/assumption-set';

/** Sets of assumptions by id. */
export const assumptionSetById = one('assumptionSetById', findAssumptionSetsByIds);

/** Kept appraisals by id; one that the reader may not see is null. */
export const savedAppraisalById = one('savedAppraisalById', findAppraisalsByIds);

/** Kept appraisals of a case, the latest first. */
export const savedAppraisalsByCaseId = many('savedAppraisalsByCaseId', listAppraisalsByCaseIds);
