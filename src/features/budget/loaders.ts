import { one } from '../../platform/loader';
import { findActualsByIds } from './repository/actual';
import { findAdjustmentsByIds } from './repository/adjustment';
import { findBlockVersionsByIds } from './repository/block';
import { findImportedActuals } from './repository/actual-import';
import { findActualsSourcesByIds } from './repository/actuals-source';
import { findStandingMatches } from './repository/actual-match';

/** Spend by id. */
export const actualById = one('actualById', findActualsByIds);

/** Sources of downloads by id. */
export const actualsSourceById = one('actualsSourceById', findActualsSourcesByIds);

/** What a download says of spend, by the spend's id. */
export const importedActualById = one('importedActualById', findImportedActuals);

/** What was said last of which placement spend pays for, by the spend's id. */
export const standingMatchById = one('standingMatchById', findStandingMatches);

/** Publications of the block by id. */
export const blockVersionById = one('blockVersionById', findBlockVersionsByIds);

/** Changes of budgets between their versions by id. */
export const adjustmentById = one('adjustmentById', findAdjustmentsByIds);
