import { ok, refuse, type Result } from '../../../kernel/result';
import type { Tx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import type { Carry } from '../../ledger/rules/carry';
import { readRevision, type RevisionReckoning } from '../../ledger/service/preview-revision';
import { findRevisableLines } from '../../ledger/repository/revisable-lines';
import { revisionOf, type Revision } from '../../placements/rules/revision';
import type { FundingPlan, PlannedLine } from '../rules/funding';

/** A decision on a placement that runs, and what its lines are reckoned by before and after it. */
export interface PlannedRevision extends Revision<PlannedLine> {
  readonly reckoning: RevisionReckoning;
}

/**
 * The placement that a plan changes instead of making another one (J9), by the case it is of; null: none. `carriesOf` says what of a line's
 * shares others carry while they are disputed. Refused where it can not be put on the placement's lines.
 */
export async function findRevision(
  tx: Tx,
  plan: FundingPlan,
  carriesOf: (line: PlannedLine) => readonly Carry[],
): Promise<Result<PlannedRevision | null, Refusal<'CANNOT_BE_PRICED'>>> {
  const known = await findRevisableLines(tx, plan.option.caseId);
  const revision = revisionOf(known, plan);
  if (!revision.ok) {
    return refuse(revision.refusals.map((message) => ({ code: 'CANNOT_BE_PRICED', field: ['optionId'], message })));
  }
  if (known === null || revision.value === null) return ok(null);
  const { fromDate, extension, lines } = revision.value;
  const startDate = fromDate <= (known.lines[0]?.placementSpan.startDate ?? fromDate) ? null : fromDate;
  const reckoning = await readRevision(tx, known.lines, {
    fromDate,
    extension,
    lines: lines.map((line) => ({
      costLineId: line.costLineId,
      price: line.price,
      shares: line.shares,
      carries: carriesOf(line).map((carry) => ({ ...carry, span: { startDate, endDate: null } })),
    })),
  });
  return ok({ ...revision.value, reckoning });
}
