import {
  CreatePooledFundDocument,
  CreditInvoiceDocument,
  PayFromPoolDocument,
  RaiseInvoiceDocument,
  RecordReceiptDocument,
  SetPoolContributionDocument,
} from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import { type Cast, type Offered } from './thread';

/** All that finance does about what a partner owes for a placement in force in November 2025: billed, credited, paid; and paid from a pool. */
export async function recoverShares(cast: Cast, offered: Offered, placementId: string): Promise<void> {
  const finance = cast('finance');
  const raised = await finance.ask(RaiseInvoiceDocument, {
    input: {
      ...{ placementId, budgetHolderId: offered.health, startDate: '2025-11-01', endDate: '2025-11-05' },
      ...{ amount: '100.00', invoiceNumber: 'INV-1', purchaseOrder: 'PO-1' },
    },
  });
  const invoiceId = acceptedPayload(dataOf(raised).raiseInvoice).invoice!.id;
  const reason = 'An invented reason.';
  const credited = await finance.ask(CreditInvoiceDocument, {
    input: { invoiceId, amount: '10.00', reference: 'CN-1', reason },
  });
  acceptedPayload(dataOf(credited).creditInvoice);
  const received = await finance.ask(RecordReceiptDocument, {
    input: { invoiceId, amount: '20.00', reference: 'Invented remittance' },
  });
  acceptedPayload(dataOf(received).recordReceipt);

  const made = await finance.ask(CreatePooledFundDocument, {
    input: {
      ...{ name: 'Invented pool', aims: 'Invented aims', agreementReference: 'Invented 1', tolerancePercent: '5' },
      ...{ legalBasis: 'NHS_ACT_S75' as const, overspend: 'PRO_RATA' as const, underspend: 'HOST' as const },
      ...{ startDate: '2025-04-01', endDate: '2027-03-31' },
      partners: [offered.block, offered.socialCare, offered.health].map((budgetHolderId) => ({ budgetHolderId })),
    },
  });
  const pooledFundId = acceptedPayload(dataOf(made).createPooledFund).pooledFund!.id;
  const putIn = await finance.ask(SetPoolContributionDocument, {
    input: { pooledFundId, budgetHolderId: offered.health, financialYear: '2025-26', amount: '1000.00', reason },
  });
  acceptedPayload(dataOf(putIn).setPoolContribution);
  const paid = await finance.ask(PayFromPoolDocument, {
    input: { pooledFundId, placementId, startDate: '2025-11-01', endDate: '2026-03-31' },
  });
  acceptedPayload(dataOf(paid).payFromPool);
}
