import { CommentOnVarianceDocument, SetFinanceCodeDocument } from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import { type Cast } from './thread';

/** Finance gives the block its codes of the finance ledger, and says why it stands as it does. */
export async function keepCodes(cast: Cast): Promise<void> {
  const codes = { startDate: '2025-04-01', costCentre: 'HN100' };
  for (const [use, category] of [
    ['SPEND', 'EDUCATION'],
    ['SPEND', null],
    ['ACCRUALS', null],
  ] as const) {
    const set = await cast('finance').ask(SetFinanceCodeDocument, {
      input: { ...codes, use, category, subjective: use, section251Line: category === null ? null : '1.2.3' },
    });
    acceptedPayload(dataOf(set).setFinanceCode);
  }
  for (const subject of [{}, { section251Line: '1.2.3' }, { cause: 'NEW_PLACEMENT' }] as const) {
    const said = await cast('finance').ask(CommentOnVarianceDocument, {
      input: { financialYear: '2025-26', text: 'An invented comment.', ...subject },
    });
    acceptedPayload(dataOf(said).commentOnVariance);
  }
}
