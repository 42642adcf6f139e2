import {
  AgreeRecoupmentClaimDocument,
  OpenRecoupmentClaimDocument,
  RecodePlacementDocument,
  RecordAttendedSettingDocument,
  RecordCharacteristicsDocument,
  RecordLookedAfterDocument,
  RecordRecoupmentPaymentDocument,
  TransferResponsibilityDocument,
  WithdrawRecoupmentClaimDocument,
} from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import type { SetClock } from './make-ledger';
import type { Cast } from './thread';

/**
 * What a placement of Havering's of November 2025 is said to be, otherwise than before: where the child learns, by whom it is looked after,
 * what is claimed for it in autumn 2026, and whose it is in the end.
 */
export async function codeAndTransfer(cast: Cast, clock: SetClock, placementId: string): Promise<void> {
  const reason = 'An invented reason.';
  const [officer, commissioner, finance] = [cast('case-officer'), cast('commissioner'), cast('finance')];
  const shown = await officer.askText(
    'query ($id: ID!) { node(id: $id) { ... on Placement { case { id primaryNeed } residential } } }',
    { id: placementId },
  );
  const placement = (dataOf(shown) as { node: { case: { id: string }; residential: string } }).node;
  const caseId = placement.case.id;
  const attended = await officer.ask(RecordAttendedSettingDocument, {
    input: { placementId, fromDate: '2025-11-20', senSetting: 'OLA', reason },
  });
  acceptedPayload(dataOf(attended).recordAttendedSetting);
  const residential = placement.residential === 'DAY' ? 'RESIDENTIAL_52' : 'DAY';
  const recoded = await commissioner.ask(RecodePlacementDocument, { input: { placementId, residential, reason } });
  acceptedPayload(dataOf(recoded).recodePlacement);

  clock.set('2026-10-01T09:00:00Z');
  const lookedAfter = await officer.ask(RecordLookedAfterDocument, {
    input: { caseId, fromDate: '2026-08-01', legalBasis: 'CARE_ORDER', placingAuthorityCode: '885' },
  });
  acceptedPayload(dataOf(lookedAfter).recordLookedAfter);
  const told = await officer.ask(RecordCharacteristicsDocument, { input: { caseId, sex: 'F', ethnicity: 'WBRI' } });
  acceptedPayload(dataOf(told).recordCharacteristics);
  const open = async (startDate: string, endDate: string): Promise<string> => {
    const opened = await finance.ask(OpenRecoupmentClaimDocument, {
      input: {
        ...{ caseId, direction: 'CLAIMED_BY_US', otherAuthorityCode: '885', startDate, endDate },
        ...{ education: '34500.00', transport: '6200.00', grant: '10000.00' },
      },
    });
    return acceptedPayload(dataOf(opened).openRecoupmentClaim).claim!.id;
  };
  const claimId = await open('2026-09-01', '2026-09-15');
  const agreed = await finance.ask(AgreeRecoupmentClaimDocument, { input: { claimId, amount: '30000.00' } });
  acceptedPayload(dataOf(agreed).agreeRecoupmentClaim);
  const paid = await finance.ask(RecordRecoupmentPaymentDocument, { input: { claimId, amount: '30000.00' } });
  acceptedPayload(dataOf(paid).recordRecoupmentPayment);
  const wrong = { claimId: await open('2026-09-16', '2026-09-30'), reason };
  const withdrawn = await finance.ask(WithdrawRecoupmentClaimDocument, { input: wrong });
  acceptedPayload(dataOf(withdrawn).withdrawRecoupmentClaim);
  const transferred = await commissioner.ask(TransferResponsibilityDocument, {
    input: {
      ...{ caseId, toAuthorityCode: '885' },
      ...{ transferDate: '2026-10-01', movedDate: '2026-09-28', awareDate: '2026-09-25' },
    },
  });
  acceptedPayload(dataOf(transferred).transferResponsibility);
}
