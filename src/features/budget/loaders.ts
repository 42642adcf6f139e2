import { many, one } from '../../platform/loader';
import { findActualsByIds } from './repository/actual';
import { findAdjustmentsByIds } from './repository/adjustment';
import { findBlockVersionsByIds } from './repository/block';
import { findImportedActuals } from './repository/actual-import';
import { findActualsSourcesByIds } from './repository/actuals-source';
import { listPostingsByFact } from './service/explain-placements';
import { findStandingMatches } from './repository/actual-match';
import { findJournalsByIds, listLinesByJournalIds } from './repository/journal';

/** Spend by id. */
export const actualById = one('actualById', findActualsByIds);

/** Sources of downloads by id. */
export const actualsSourceById = one('actualsSourceById', findActualsSourcesByIds);

/** What a download says of spend, by the spend's id. */
export const importedActualById = one('importedActualById', findImportedActuals);

/** What was said last of which placement spend pays for, by the spend's id. */
export const standingMatchById = one('standingMatchById', findStandingMatches);

/** Journals by id. */
export const journalById = one('journalById', findJournalsByIds);

/** The lines of a journal, by its id. */
export const linesByJournal = many('linesByJournal', listLinesByJournalIds);

/** Publications of the block by id. */
export const blockVersionById = one('blockVersionById', findBlockVersionsByIds);

/** Changes of budgets between their versions by id. */
export const adjustmentById = one('adjustmentById', findAdjustmentsByIds);

/** The postings of a placement that make a fact of an explanation, by that very asking. */
export const postingsByFact = many('postingsByFact', listPostingsByFact);
