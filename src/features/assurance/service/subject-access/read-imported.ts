import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import { BadInput, NotFound } from '../../../../platform/faults';
import { listChildrenByNumber } from '../../../cases/repository/imported';
import type { ReferenceScheme } from '../../../cases/rules/imported';
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
 * record (T4). NotFound where no such child is the reader's to know; one with a case is asked for by its case. BadInput where the number is of several
 * children, in different schemes, and which is meant (`scheme`) is not said: what is kept of one is not for who asks for another.
 */
export async function readImportedChild(
  ctx: Ctx,
  number: string,
  scheme: ReferenceScheme | null,
): Promise<ImportedChild> {
  checkIsOfTheAuthority(ctx);
  const tx = await ctx.read();
  const [child, other] = await listChildrenByNumber(tx, number, scheme);
  if (other !== undefined) {
    throw new BadInput('More than one child has this number. Say whose number it is: scheme SEN2, UPN or OWN.');
  }
  const facts = child === undefined ? undefined : (await findImportedFacts(tx, [child.childId])).get(child.childId);
  if (child === undefined || facts === undefined) {
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
