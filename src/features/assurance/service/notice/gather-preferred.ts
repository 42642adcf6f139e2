import { londonDay, type Day } from '../../../../kernel/dates';
import type { Tx } from '../../../../platform/db';
import { listPreferredByCaseIds } from '../../../cases/repository/preferred';
import type { DecisionRecord } from '../../../panels/rules/decision-record';
import { isElsewhere, placeKey } from '../../../panels/rules/preferred';
import { preferenceElsewhere } from '../../../panels/rules/told-otherwise';
import type { PlacementOption } from '../../../placements/rules/option';
import { findEstablishmentsByUrns } from '../../../providers/repository/establishments';
import type { NoticeFacts } from '../../rules/notice/facts';
import { preferredInWords } from '../../rules/notice/preferred-words';

/**
 * Where the family wants the child to be, if a decision agrees to another place, in words; and on which day it said so, if that was not on record when it was
 * decided, with when it was recorded if it was said by the day of the decision. `firstTold`: when the family was first told of the decision; null: it was not.
 */
export async function readPreferred(
  tx: Tx,
  decision: DecisionRecord,
  option: PlacementOption | undefined,
  firstTold: Day | null,
): Promise<Pick<NoticeFacts, 'preferredPlace' | 'preferredLateOn' | 'preferredRecordedOn'>> {
  const { caseId, decisionDate, decidedAt } = decision;
  const preferences = ((await listPreferredByCaseIds(tx, [caseId])).get(caseId) ?? []).map((one) => ({
    ...{ ...one, place: placeKey(one), isElsewhere: isElsewhere(decision, one, option) === true },
  }));
  const preferred = preferenceElsewhere({ decisionDate, preferences }, firstTold, null);
  if (preferred === null) return { preferredPlace: null };
  const urn = preferred.providerUrn;
  const name = urn === null ? null : ((await findEstablishmentsByUrns(tx, [urn])).get(urn)?.name ?? null);
  const { recordedAt, statedDate } = preferred;
  const isLate = recordedAt > decidedAt;
  return {
    preferredPlace: preferredInWords(preferred, name),
    preferredLateOn: isLate ? statedDate : null,
    preferredRecordedOn: isLate && statedDate <= decisionDate ? londonDay(recordedAt) : null,
  };
}
