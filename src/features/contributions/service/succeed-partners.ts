import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { WriteTx } from '../../../platform/db';
import { insertSucceededPartner, listFundsOfBoth } from '../repository/pool-partners';

/** Who follows whom in the pooled funds: of several successors the one that takes the rest, since a fund's seat is one. */
interface SeatLink {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly firstDate: Day;
  readonly takesRest: boolean;
}

/**
 * Has successors take their predecessors' seats in pooled funds from their first day on (finance.md 3.3). Gives the funds in which one is a partner by
 * itself already: its parts were agreed without its predecessor's, so nothing is to be kept of the write then.
 */
export async function succeedPartnersIn(tx: WriteTx, links: readonly SeatLink[]): Promise<readonly string[]> {
  const stuck: string[] = [];
  for (const [successorId, own] of groupBy(
    links.filter(({ takesRest }) => takesRest),
    (link) => link.successorId,
  )) {
    const predecessorIds = own.map(({ predecessorId }) => predecessorId);
    const funds = await listFundsOfBoth(tx, predecessorIds, successorId);
    stuck.push(...funds);
    const [first] = own;
    if (funds.length === 0 && first !== undefined) {
      await insertSucceededPartner(tx, predecessorIds, successorId, first.firstDate);
    }
  }
  return stuck;
}
