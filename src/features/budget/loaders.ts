import { one } from '../../platform/loader';
import { findActualsByIds } from './repository';

/** Spend by id. */
export const actualById = one('actualById', findActualsByIds);
