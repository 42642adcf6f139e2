import type { Day } from '../../../kernel/dates';
import { ok, refuse, unchanged, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { lockCaseWithPapers } from '../../cases/service/open-case';
import { noteHomeIn } from '../../cases/service/note-home';
import { requireVersion } from '../../cases/service/version';
import { hasSector } from '../../providers/repository/postcodes';
import { readPostcode } from '../../providers/rules/postcode';
import type { RecordHomeCode } from '../refusals';
import { refreshDistancesIn } from './refresh-distances';

/** Where the child of a case lives from a day on. */
export interface RecordHomeCommand {
  readonly caseId: string;
  /** A postcode or its sector; only the sector is kept. */
  readonly postcode: string;
  readonly fromDate: Day;
  /** The case's version the caller has read; null records on whatever it has become. */
  readonly expectedVersion: number | null;
}

/** What became of it; the sector itself is for those who may know who the child is. */
export interface RecordedHome {
  readonly [key: string]: string | number | boolean;
  readonly caseId: string;
  /** Whether the directory of postcodes has the sector: else the authority's centroid still stands in. */
  readonly isPlaceHeld: boolean;
  readonly placementsMoved: number;
}

/**
 * Records where a child lives from a day on, by the postcode's sector, and reckons the distances of the child's placements anew (money.md
 * section 4). For case officers; what it is, is seen by those who may know who the child is.
 */
export function recordHome(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordHomeCommand & { readonly clientMutationId: string | null },
): Promise<Result<RecordedHome, Refusal<RecordHomeCode>>> {
  return ctx.write({ event: 'home.recorded', clientMutationId, input }, (tx) => recordHomeIn(tx, input));
}

/** `recordHome` within another write. Throws NotFound for a case whose papers are not the actor's, Conflict for a stale version. */
export async function recordHomeIn(
  tx: WriteTx,
  { caseId, postcode, fromDate, expectedVersion }: RecordHomeCommand,
): Promise<Result<RecordedHome, Refusal<RecordHomeCode>>> {
  const facts = await lockCaseWithPapers(tx, caseId);
  if (expectedVersion !== null) await requireVersion(tx, facts, expectedVersion);
  const read = readPostcode(postcode);
  if (read === null) {
    const message = 'Give a postcode such as RM1 3BD, or its sector with the space, such as RM1 3.';
    return refuse([{ code: 'POSTCODE_FORMAT', field: ['postcode'], message }]);
  }
  const isPlaceHeld = await hasSector(tx, read.sector);
  const isNew = await noteHomeIn(tx, facts.childId, read.sector, fromDate);
  if (!isNew) return unchanged({ caseId, isPlaceHeld, placementsMoved: 0 });
  const placementsMoved = await refreshDistancesIn(tx, { childIds: [facts.childId] });
  tx.record({
    type: 'Case',
    id: caseId,
    caseId,
    detail: { changed: ['home'], fromDate, isPlaceHeld, placementsMoved },
  });
  return ok({ caseId, isPlaceHeld, placementsMoved });
}
