import type { Tx } from '../../../../platform/db';
import { listPreferredByCaseIds } from '../../../cases/repository/preferred';
import { preferredOn } from '../../../cases/rules/preferred';
import type { DecisionRecord } from '../../../panels/rules/decision-record';
import { isElsewhere } from '../../../panels/rules/preferred';
import type { PlacementOption } from '../../../placements/rules/option';
import { findEstablishmentsByUrns } from '../../../providers/repository/establishments';
import type { NoticeFacts } from '../../rules/notice/facts';
import { preferredInWords } from '../../rules/notice/preferred-words';

/** Where the family wanted the child to be on the day of a decision that agrees to another place, in words. */
export async function readPreferred(
  tx: Tx,
  decision: DecisionRecord,
  option: PlacementOption | undefined,
): Promise<Pick<NoticeFacts, 'preferredPlace'>> {
  const { caseId, decisionDate } = decision;
  const preferred = preferredOn((await listPreferredByCaseIds(tx, [caseId])).get(caseId) ?? [], decisionDate);
  if (preferred === null || isElsewhere(decision, preferred, option) !== true) return { preferredPlace: null };
  const urn = preferred.providerUrn;
  const name = urn === null ? null : ((await findEstablishmentsByUrns(tx, [urn])).get(urn)?.name ?? null);
  return { preferredPlace: preferredInWords(preferred, name) };
}
