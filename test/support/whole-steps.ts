import {
  AmendPlacementDocument,
  ApproveUpliftShareDocument,
  CreateUpliftRoundDocument,
  DecideUpliftRoundDocument,
  PlacementToChangeDocument,
  RatifyUpliftShareDocument,
  RecordAbsenceDocument,
  RecordTrialDaysDocument,
  RefuseUpliftShareDocument,
  ResumePlacementDocument,
  SuspendPlacementDocument,
  UpliftPlacementDocument,
} from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import type { Cast, Offered } from './thread';

const reason = 'An invented reason.';

/**
 * All that can become of a placement of the thread that runs, in November 2025: trial days, a suspension and its end, an absence, an
 * amendment, a lower price, and a round of uplifts that a holder refuses, agrees to after all, and a director ratifies.
 */
export async function changePlacement(cast: Cast, offered: Offered, placementId: string): Promise<void> {
  const commissioner = cast('commissioner');
  const trial = { placementId, fromDate: '2025-10-27', untilDate: '2025-10-28', reason };
  acceptedPayload(dataOf(await commissioner.ask(RecordTrialDaysDocument, { input: trial })).recordTrialDays);
  const pause = { placementId, fromDate: '2025-11-25', reason };
  acceptedPayload(dataOf(await commissioner.ask(SuspendPlacementDocument, { input: pause })).suspendPlacement);
  const on = { placementId, onDate: '2025-11-26' };
  acceptedPayload(dataOf(await commissioner.ask(ResumePlacementDocument, { input: on })).resumePlacement);
  const away = { placementId, fromDate: '2025-11-27', untilDate: '2025-11-27', chargedPercent: 100, reason };
  acceptedPayload(dataOf(await commissioner.ask(RecordAbsenceDocument, { input: away })).recordAbsence);
  const { node } = dataOf(await commissioner.ask(PlacementToChangeDocument, { id: placementId }));
  if (node?.__typename !== 'Placement') throw new Error('the placement is not shown to the commissioner');
  const words = { placementId, reason, descriptions: [{ costLineId: node.costLines[0]!.id, description: 'Invented' }] };
  acceptedPayload(dataOf(await commissioner.ask(AmendPlacementDocument, { input: words })).amendPlacement);
  const less = { placementId, fromDate: '2025-11-28', percent: '-1', reason };
  acceptedPayload(dataOf(await cast('director').ask(UpliftPlacementDocument, { input: less })).upliftPlacement);
  await upliftProvider(cast, offered, { placementId, providerUrn: node.provider?.urn ?? '' });
}

async function upliftProvider(
  cast: Cast,
  offered: Offered,
  { placementId, providerUrn }: { readonly placementId: string; readonly providerUrn: string },
): Promise<void> {
  const letter = { letterDate: '2025-10-01', letterReference: 'Invented/1', reason };
  const asked = { providerUrn, placementIds: [placementId], fromDate: '2025-11-29', percent: '2', ...letter };
  const raised = dataOf(await cast('commissioner').ask(CreateUpliftRoundDocument, { input: asked }));
  const upliftRoundId = acceptedPayload(raised.createUpliftRound).upliftRound!.id;
  const decision = { upliftRoundId, decision: 'AGREED' as const, reason };
  acceptedPayload(dataOf(await cast('director').ask(DecideUpliftRoundDocument, { input: decision })).decideUpliftRound);
  const health = { upliftRoundId, budgetHolderId: offered.health };
  const holder = cast('health-budget-holder');
  const no = await holder.ask(RefuseUpliftShareDocument, { input: { ...health, reason } });
  acceptedPayload(dataOf(no).refuseUpliftShare);
  acceptedPayload(dataOf(await holder.ask(ApproveUpliftShareDocument, { input: health })).approveUpliftShare);
  const ratified = await cast('health-director').ask(RatifyUpliftShareDocument, { input: health });
  acceptedPayload(dataOf(ratified).ratifyUpliftShare);
}
