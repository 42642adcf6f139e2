import {
  SaveManagementPlanDocument,
  SetCaseForecastDocument,
  SetPipelineAssumptionsDocument,
} from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import { type Cast, type Offered } from './thread';

/** What finance expects of cases with the panel and of the next five years, and of one case. */
export async function keepPlan(cast: Cast, offered: Offered, caseId: string): Promise<void> {
  const finance = cast('finance');
  const reason = 'An invented reason.';
  const expected = await finance.ask(SetPipelineAssumptionsDocument, {
    input: {
      ...{ startDate: '2026-01-01', reason, shares: [{ budgetHolderId: offered.block, parts: 1 }] },
      stages: [{ stage: 'REFERRED', probabilityBasisPoints: 2500 }],
    },
  });
  acceptedPayload(dataOf(expected).setPipelineAssumptions);
  const said = await cast('case-officer').ask(SetCaseForecastDocument, {
    input: { caseId, expectedStartDate: '2026-02-01', reason },
  });
  acceptedPayload(dataOf(said).setCaseForecast);
  const saved = await finance.ask(SaveManagementPlanDocument, {
    input: {
      ...{ name: 'Invented plan', firstFinancialYear: '2025-26', note: reason, mitigations: [] },
      cells: [{ financialYear: '2025-26', provisionType: 'MAINSTREAM', caseload: '10', unitCost: '5000.00' }],
      amounts: [{ financialYear: '2025-26', kind: 'BLOCK_INCOME', name: 'High needs block', amount: '45000.00' }],
    },
  });
  acceptedPayload(dataOf(saved).saveManagementPlan);
}
