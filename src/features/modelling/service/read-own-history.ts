import { type Day, financialYearOf, londonDay } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { mapWithPauses } from '../../../platform/pauses';
import { findPayersByIds, type Payer } from '../../ledger/repository/inputs';
import { listLiveLines, type LiveLine } from '../../ledger/repository/pressure';
import { fullYearEffect } from '../../ledger/rules/full-year';
import { pricedOrFault } from '../../ledger/rules/priced-or-fault';
import { ScenarioPayer } from '../rules/scenario/codes';
import {
  type HistoryLine,
  type Observation,
  observationsTo,
  ownHistory,
  type OwnHistory,
} from '../rules/scenario/own-history';

/** So many yearly transitions are looked back at, at most: what is older says little of what comes. */
const MOST_YEARS = 5;

/** What is learnt from the area's own placements, as its ledger knows them now: who is in which today is what a projection starts from. */
export async function readOwnHistory(tx: Tx): Promise<OwnHistory> {
  const asAt = tx.clock.now();
  const today = londonDay(asAt);
  const observations = observationsTo(today, MOST_YEARS);
  const lines = await listLiveLines(tx, {
    span: { startDate: observations[0]?.day ?? today, endDate: today },
    asAt,
    budgetHolderId: null,
  });
  const priced = await mapWithPauses(lines, (line) => ({ line, shares: fullYearOf(line, today) }));
  const ids = [...new Set(priced.flatMap(({ shares }) => shares.map(({ payer }) => payer)))];
  const payers = await findPayersByIds(tx, ids);
  const history = priced.map(({ line, shares }) => toHistoryLine(line, shares, payers));
  return ownHistory(history, sinceFirst(observations, history));
}

/** From the last day of observation on which nobody had been placed yet: years before it would say that nobody ever joins. */
function sinceFirst(observations: readonly Observation[], history: readonly HistoryLine[]): readonly Observation[] {
  const first = history
    .flatMap(({ spans }) => spans.map(({ startDate }) => startDate))
    .reduce<Day | null>((least, day) => (least === null || day < least ? day : least), null);
  return observations.filter((_, at) => {
    const next = observations[at + 1];
    return next === undefined || (first !== null && next.day >= first);
  });
}

/** What the line costs each payer over the financial year after that of the day; nothing where it is not live on it. */
function fullYearOf({ costLine }: LiveLine, day: Day): readonly { readonly payer: string; readonly amount: Pence }[] {
  return pricedOrFault(fullYearEffect({ ...costLine, financialYear: financialYearOf(day), inForceOn: day }));
}

function toHistoryLine(
  { childId, placementId, coding, costLine, category }: LiveLine,
  shares: readonly { readonly payer: string; readonly amount: Pence }[],
  payers: ReadonlyMap<string, Payer>,
): HistoryLine {
  const { primaryNeed, birthCohort, provisionType, areaClass, residential } = coding;
  return {
    ...{ childId, placementId, primaryNeed, birthCohort, provisionType, areaClass, residential },
    isJourney: category === 'TRANSPORT',
    spans: costLine.versions.map(({ span }) => span),
    fullYear: shares.map(({ payer, amount }) => ({
      payer: payerOf(payers.get(payer)),
      pounds: Number(amount) / 100,
    })),
  };
}

function payerOf(payer: Payer | undefined): ScenarioPayer {
  if (payer === undefined) throw new Error('A cost names a budget holder that is not one of its local area');
  if (payer.isHighNeedsBlock) return ScenarioPayer.HIGH_NEEDS_BLOCK;
  if (payer.agencyKind === 'HEALTH') return ScenarioPayer.HEALTH;
  return payer.agencyKind === 'SOCIAL_CARE' ? ScenarioPayer.SOCIAL_CARE : ScenarioPayer.EDUCATION;
}
