import { RecordAssumptionSetDocument, SaveOptionAppraisalDocument } from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import { type Cast } from './thread';

/** A commissioner records what the area takes for granted, and keeps the appraisal of a case’s options. Gives the ids of both. */
export async function keepAppraisal(
  cast: Cast,
  caseId: string,
): Promise<{ readonly assumptionSetId: string; readonly savedAppraisalId: string }> {
  const commissioner = cast('commissioner');
  const recorded = await commissioner.ask(RecordAssumptionSetDocument, {
    input: {
      ...{ name: 'Invented inflation', source: 'An invented paper', startDate: '2025-04-01' },
      values: [{ term: 'PRICE_GROWTH', low: '1', central: '2', high: '3' }],
    },
  });
  const assumptionSetId = acceptedPayload(dataOf(recorded).recordAssumptionSet).assumptionSet!.id;
  const saved = await commissioner.ask(SaveOptionAppraisalDocument, {
    input: { caseId, title: 'An invented appraisal', assumptions: { risk: true, draws: 10, seed: 1 } },
  });
  const savedAppraisalId = acceptedPayload(dataOf(saved).saveOptionAppraisal).savedAppraisal!.id;
  return { assumptionSetId, savedAppraisalId };
}
