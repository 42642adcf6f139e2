import type { Result } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { LineRefusal } from '../refusals';
import { insertImportedLines, takeStatistics } from '../repository/imported-lines';
import { shareLedgerInputs } from '../repository/inputs';
import { listAreaSuccessions } from '../repository/successions';
import type { LineCoding } from '../rules/coding';
import type { PlacementSpan } from '../rules/line-days';
import { successionsOf } from '../rules/succession';
import { versionsOf, type LineInput } from './lines';
import { postDifferencesIn, type Posted } from './post-differences';

/** The lines of a placement that another system decided; the placement and its agreement are there already. */
export interface ImportLinesInput {
  readonly placementId: string;
  readonly caseId: string;
  readonly childId: string;
  readonly fundingAgreementId: string;
  readonly placementSpan: PlacementSpan;
  readonly coding: LineCoding;
  /** How many lines the placement has already. */
  readonly held: number;
  readonly lines: readonly (LineInput & { readonly lineReference: string })[];
}

/**
 * Stores the cost lines of any number of placements, committed, and posts what they come to as `IMPORTED`. They were priced before, with
 * `holdersBy`, and every problem was told there; a refusal here is a fault.
 */
export async function importLinesIn(
  tx: WriteTx,
  placements: readonly ImportLinesInput[],
): Promise<Result<Posted, LineRefusal>> {
  const successions = successionsOf(await listAreaSuccessions(tx), null);
  // Horizon and calendars are locked before lines, by everyone.
  await shareLedgerInputs(tx);
  const lines = placements.flatMap((owner) =>
    owner.lines.map((line, index) => ({
      ...line,
      owner,
      costLineId: newId(),
      ordinal: owner.held + index + 1,
      ownSpan: line.span ?? { startDate: null, endDate: null },
      versions: versionsOf(line, successions),
    })),
  );
  await insertImportedLines(tx, lines, tx.clock.now());
  await takeStatistics(tx);
  return postDifferencesIn(
    tx,
    lines.map(({ costLineId }) => costLineId),
    { cause: 'IMPORTED', decisionId: null },
  );
}
