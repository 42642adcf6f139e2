import { asId, type BudgetHolderId } from '../../kernel/ids';
import type { Ctx } from '../../platform/context';
import { many, one } from '../../platform/loader';
import { findCommitmentCeilingsByIds, listCommitmentCeilings } from './repository/ceilings';
import { findAgenciesByIds, findBudgetHoldersByIds, findPersonsByIds } from './repository/directory';
import { findRoleGrantsByIds, listRoleGrantsByPersonIds } from './repository/grants';
import { findDelegatedLimitsByIds, listLimitHistory } from './repository/limits';
import { findLimitOverridesByIds, listOverridesByHolderIds } from './repository/overrides';
import { findAgencyLinksByIds, findHolderLinksByIds, findSuccessionsByIds } from './repository/successions';
import type { BudgetHolder } from './rules/directory';

/** An agency by its id; null for one that is not of the reader's area. */
export const agencyById = one('agencyById', findAgenciesByIds);
/** A budget holder by its id; null for one that is not of the reader's area. */
export const budgetHolderById = one('budgetHolderById', findBudgetHoldersByIds);
/** A person by their id; null for one who is not of the reader's area, and for the system. */
export const personById = one('personById', findPersonsByIds);
/** A grant of a role by its id, in force or not. */
export const roleGrantById = one('roleGrantById', findRoleGrantsByIds);
/** A delegated limit by its id, in force or not. */
export const delegatedLimitById = one('delegatedLimitById', findDelegatedLimitsByIds);
/** Every grant a person was ever given, the latest first. */
export const roleGrantsByPersonId = many('roleGrantsByPersonId', listRoleGrantsByPersonIds);
/** Every limit a budget holder was ever given, the latest first. */
export const limitsByBudgetHolderId = many('limitsByBudgetHolderId', listLimitHistory);
/** An override of limits by its id, those taken back too. */
export const limitOverrideById = one('limitOverrideById', findLimitOverridesByIds);
/** The overrides that cover a budget holder, by itself, by its agency or by name of nobody. */
export const overridesByBudgetHolderId = many('overridesByBudgetHolderId', listOverridesByHolderIds);
/** A commitment ceiling by its id, whether it stands or not. */
export const commitmentCeilingById = one('commitmentCeilingById', findCommitmentCeilingsByIds);
/** Every commitment ceiling a budget holder was ever given, the latest first. */
export const ceilingsByBudgetHolderId = many('ceilingsByBudgetHolderId', listCommitmentCeilings);
/** Whom an agency follows and who follows it. */
export const agencyLinksById = many('agencyLinksById', findAgencyLinksByIds);
/** Whom a budget holder follows and who follows it. */
export const holderLinksById = many('holderLinksById', findHolderLinksByIds);
/** A succession by its id. */
export const successionById = one('successionById', findSuccessionsByIds);

/** The budget holder that something stored names. Throws where its area has none such: then what is stored is at fault. */
export async function budgetHolderOrFault(ctx: Pick<Ctx, 'load'>, budgetHolderId: string): Promise<BudgetHolder> {
  const holder = await ctx.load(budgetHolderById, asId<BudgetHolderId>(budgetHolderId));
  if (holder === null) throw new Error('What is stored names no budget holder of its local area');
  return holder;
}
