import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { asId, type AgencyId } from '../../../kernel/ids';
import { findAgenciesByIds, listBudgetHolders } from '../../access/repository/directory';
import { listDelegatedLimits } from '../../access/repository/limits';
import type { DelegatedHolder } from '../rules/out-of-panel';

/** Every budget holder of the area, with the limits within which a director decides of its money out of panel on the day (G8, M7). */
export async function findDelegations(tx: Tx, day: Day): Promise<readonly DelegatedHolder[]> {
  const holders = await listBudgetHolders(tx);
  const limits = await listDelegatedLimits(
    tx,
    holders.map(({ budgetHolderId }) => budgetHolderId),
    day,
    { role: 'DIRECTOR', decisionType: 'OUT_OF_PANEL' },
  );
  const agencies = await findAgenciesByIds(
    tx,
    holders.map(({ agencyId }) => asId<AgencyId>(agencyId)),
  );
  return holders.flatMap(({ budgetHolderId, name, agencyId }) => {
    const agency = agencies.get(agencyId);
    return agency === undefined
      ? []
      : [{ budgetHolderId, name, agencyId, agencyKind: agency.kind, limits: limits.get(budgetHolderId) ?? [] }];
  });
}
