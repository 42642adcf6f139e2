import { type WriteTx } from '../../../platform/db';
import { insertPassages } from '../repository/passages';
import { type GivenPassage, type PassageSource } from '../rules/passages';

/** Keeps words of a case that are withheld from those outside it, tagged with what they came with (P3); they were checked against it. */
export async function keepPassagesIn(
  tx: WriteTx,
  caseId: string,
  source: PassageSource,
  passages: readonly GivenPassage[],
): Promise<void> {
  await insertPassages(tx, caseId, source, passages);
}
