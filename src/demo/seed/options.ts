import { addPlacementOption } from '../../features/placements/service/add-option';
import { recordSuitability } from '../../features/placements/service/record-suitability';
import { toPriceTerms } from '../plan/invoices';
import { type PlannedCase } from '../plan/planned';
import { accepted, remembered, type AreaSession } from './session';

/** The commissioner finds places and says which would be suitable, before anybody looks at what they cost (M12). */
export async function offerOptions(session: AreaSession, planned: PlannedCase, at: Date): Promise<void> {
  const known = remembered(session.cases, planned.key);
  const ctx = await session.as('commissioner', at);
  const optionIds: string[] = [];
  for (const option of planned.options) {
    const added = await addPlacementOption(ctx, {
      clientMutationId: null,
      caseId: known.caseId,
      expectedVersion: null,
      option: {
        providerUrn: option.providerUrn,
        // Education otherwise than at school, arranged by the authority.
        senSetting: option.providerUrn === null ? 'OLA' : null,
        label: option.label,
        provisionType: null,
        residential: option.residential,
        expectedStartDate: option.startDate,
        expectedEndDate: option.endDate,
        costLines: option.lines.map(({ category, description, price }) => ({
          category,
          description,
          price: toPriceTerms(price),
        })),
      },
    });
    const optionId = accepted(added, `add an option to ${planned.key}`);
    const found = await recordSuitability(ctx, {
      clientMutationId: null,
      optionId,
      suitability: option.isSuitable ? 'SUITABLE' : 'NOT_SUITABLE',
      reason: option.suitabilityReason,
      expectedVersion: null,
    });
    accepted(found, `record suitability on ${planned.key}`);
    optionIds.push(optionId);
  }
  session.cases.set(planned.key, { ...known, optionIds });
}
