import { many, one } from '../../../platform/loader';
import { findDisposalsByIds } from '../repository/retention/records';
import { readRetentionByCaseIds } from '../service/retention/read-retention';
import { listRetentionRules } from '../repository/retention/rules';
import { showHolds, showHoldsByIds } from '../service/retention/shown-holds';

/** How each class of record of a case stands; empty for who may not see its papers. */
export const retentionByCaseId = many('retentionByCaseId', readRetentionByCaseIds);
/** A hold by its id; null when it is not there or not the reader's. */
export const legalHoldById = one('legalHoldById', showHoldsByIds);
/** The holds on the records of a child, the oldest first. */
export const legalHoldsByChildId = many('legalHoldsByChildId', showHolds);
/** What was disposed of; null when it is not there or not the reader's. */
export const recordDisposalById = one('recordDisposalById', findDisposalsByIds);
/** A rule of the schedule by its id. */
export const retentionRuleById = one('retentionRuleById', async (tx, ids: readonly string[]) => {
  const wanted = new Set(ids);
  const rules = (await listRetentionRules(tx)).filter(({ retentionRuleId }) => wanted.has(retentionRuleId));
  return new Map(rules.map((rule) => [rule.retentionRuleId, rule]));
});
