import type { Result } from '../../../kernel/result';
import type { RowProblem } from '../../../platform/imports';
import { RowsRefused } from '../../../platform/imports';
import type { WriteTx } from '../../../platform/db';
import type { LineRefusal } from '../../ledger/refusals';
import type { Posted } from '../../ledger/service/post-differences';
import { changeTermsIn } from '../../ledger/service/change-terms';
import { moveSpanIn } from '../../ledger/service/commitments';
import { importLinesIn } from '../../ledger/service/import-lines';
import { holdersBy } from '../../ledger/service/lines';
import { updateImportedDates } from '../repository/imported';
import type { HeldPlacement, PlacementChanges, ReadLine } from '../rules/import-changes';
import type { ImportedPlacement } from '../rules/imported';
import type { ImportFacts } from './import-facts';
import { problemsByLine, toLineInput } from './judge-imported';

/** What a file changes of a placement that is held. */
export interface ChangeImportedInput {
  readonly held: HeldPlacement;
  readonly placement: ImportedPlacement;
  readonly lines: readonly ReadLine[];
  readonly changes: PlacementChanges;
}

/**
 * Brings a held placement to what the file says: its days as `DATES_CHANGED` or `ENDED`, changed terms of its lines from their day on as
 * `FEE_CHANGED` or `SHARE_CHANGED`, new lines as `IMPORTED`. Gives for each row what is wrong with it; what only the change itself finds
 * (a price that its new days leave without a calendar) refuses the whole placement.
 */
export async function changeImportedIn(
  tx: WriteTx,
  { held, placement, lines, changes }: ChangeImportedInput,
  facts: ImportFacts,
): Promise<readonly (readonly RowProblem[])[]> {
  const added = changes.added.flatMap((index) => lines.slice(index, index + 1));
  const span = { startDate: placement.startDate, endDate: placement.endDate };
  if (added.length > 0) {
    const priced = holdersBy(facts.pricing, {
      placementSpan: span,
      coding: { providerUrn: held.placement.providerUrn },
      lines: added.map(toLineInput),
    });
    if (!priced.ok) {
      const problems = problemsByLine(priced.refusals, added.length);
      return lines.map((_, index) => problems[changes.added.indexOf(index)] ?? []);
    }
  }
  if (changes.dates !== null) await moveDates(tx, held, placement, changes.dates);
  await putTerms(tx, held, changes);
  if (added.length > 0) await addLines(tx, held, span, added);
  return lines.map(() => []);
}

async function moveDates(
  tx: WriteTx,
  { placement: { placementId } }: HeldPlacement,
  { startDate, endDate, status, endReason }: ImportedPlacement,
  cause: 'DATES_CHANGED' | 'ENDED',
): Promise<void> {
  const isEnded = status === 'ENDED';
  await updateImportedDates(tx, placementId, {
    startDate,
    endDate,
    startedDate: status === 'PLANNED' ? null : startDate,
    endedDate: isEnded ? endDate : null,
    endReason: isEnded ? endReason : null,
  });
  refuseRows(await moveSpanIn(tx, placementId, { startDate, endDate }, cause, null), 'end_date');
}

async function putTerms(tx: WriteTx, { agreementId }: HeldPlacement, { terms }: PlacementChanges): Promise<void> {
  for (const { costLineId, from, cause, price, shares } of terms) {
    const line = { costLineId, price, shares, fundingAgreementId: agreementId };
    refuseRows(await changeTermsIn(tx, { from, lines: [line] }, { cause, decisionId: null }), 'price_from');
  }
}

async function addLines(
  tx: WriteTx,
  { placement, lines, agreementId }: HeldPlacement,
  placementSpan: { readonly startDate: ImportedPlacement['startDate']; readonly endDate: ImportedPlacement['endDate'] },
  added: readonly ReadLine[],
): Promise<void> {
  const [first] = lines.values();
  if (first === undefined) throw new Error('An imported placement is held without a line');
  const { placementId, caseId } = placement;
  const posted = await importLinesIn(tx, [
    {
      ...{ placementId, caseId, childId: first.childId, fundingAgreementId: agreementId, placementSpan },
      coding: first.coding,
      held: Math.max(...[...lines.values()].map(({ ordinal }) => ordinal)),
      lines: added.map(toLineInput),
    },
  ]);
  refuseRows(posted, 'amount');
}

function refuseRows(posted: Result<Posted, LineRefusal>, column: string): void {
  if (posted.ok) return;
  const [first] = posted.refusals;
  throw new RowsRefused({ column, message: first?.message ?? 'The placement can not be priced on these days.' });
}
