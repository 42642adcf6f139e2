import { many, one } from '../../../platform/loader';
import { findAssumptionSetsByIds } from '../repository/assumption-set';
import { showAppraisals, showAppraisalsByIds } from '../service/shown-appraisals';

/** Sets of assumptions by id. */
export const assumptionSetById = one('assumptionSetById', findAssumptionSetsByIds);

/** Kept appraisals by id; one that the reader may not see is null. */
export const savedAppraisalById = one('savedAppraisalById', showAppraisalsByIds);

/** Kept appraisals of a case, the latest first. */
export const savedAppraisalsByCaseId = many('savedAppraisalsByCaseId', showAppraisals);
