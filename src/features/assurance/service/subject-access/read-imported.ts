import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import { NotFound } from '../../../../platform/faults';
import { findChildByNumber } from '../../../cases/repository/imported';
import { findImportedFacts } from '../../repository/retention/imported';
import { listRetentionRules } from '../../repository/retention/rules';
import { RecordClass } from '../../rules/retention/codes';
import { standingOf, type RetentionStanding } from '../../rules/retention/standing';
import type { BundleSection } from '../../rules/subject-access/bundle';
import { checkIsOfTheAuthority } from './read-bundle';
import { gatherChild } from './gather-child';
import { gatherImported } from './gather-imported';
import { gatherSchooling } from './gather-schooling';

/** All that is kept of a child that only imports brought, and how long. */
export interface ImportedChild {
  readonly childId: string;
  readonly sections: readonly BundleSection[];
  readonly retention: RetentionStanding;
}

/**
 * What is kept of a child that never had a case (UK GDPR art. 15; P2), by its pupil number or another number it was imported with. Each reading is on
 * record (T4). NotFound where no such child is the reader's to know; one with a case is asked for by its case.
 */
export async function readImportedChild(ctx: Ctx, number: string): Promise<ImportedChild> {
  checkIsOfTheAuthority(ctx);
  const tx = await ctx.read();
  const child = await findChildByNumber(tx, number);
  const facts = child === null ? undefined : (await findImportedFacts(tx, [child.childId])).get(child.childId);
  if (child === null || facts === undefined) {
    throw new NotFound('No child without a case is known by this number; one that has a case is found by the case.');
  }
  const { childId } = child;
  ctx.recordRead({ type: 'ChildOrYoungPerson', id: childId, detail: { part: 'importedChild' } });
  return {
    childId,
    sections: [
      ...(await gatherChild(tx, child)),
      ...(await gatherSchooling(tx, childId)),
      ...(await gatherImported(tx, childId)),
    ],
    retention: standingOf(RecordClass.IDENTITY, facts, await listRetentionRules(tx), todayOf(ctx)),
  };
}
