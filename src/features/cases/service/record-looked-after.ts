import { londonDay } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { findAuthoritiesByCodes } from '../../providers/repository/authorities';
import type { RecordLookedAfterCode } from '../refusals/looked-after';
import { updateChild } from '../repository/child';
import { insertLookedAfter, listLookedAfterByChildIds } from '../repository/looked-after';
import { checkLookedAfter, standingOn, type GivenLookedAfter } from '../rules/looked-after';
import { checkOpen, lockCaseWithPapers, noteChange } from './open-case';
import { requireVersion } from './version';

/** Whether the child of a case is looked after, from a day on. */
export interface RecordLookedAfterCommand extends GivenLookedAfter {
  readonly caseId: string;
  /** The case's version the caller has read; null: whatever it has become. */
  readonly expectedVersion: number | null;
}

type Outcome = Result<{ readonly caseId: string }, Refusal<RecordLookedAfterCode>>;

/**
 * Records from which day on the child is looked after, by what right and by which authority, or that it is not any more. For who may
 * know who the child is. A day that was recorded wrongly is recorded again.
 */
export function recordLookedAfter(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordLookedAfterCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'looked-after.recorded', clientMutationId, input }, (tx) => recordLookedAfterIn(tx, input));
}

/** `recordLookedAfter` within another write. Throws Conflict for a stale version, NotFound for a case whose papers are not the actor's. */
export async function recordLookedAfterIn(tx: WriteTx, command: RecordLookedAfterCommand): Promise<Outcome> {
  const { caseId, expectedVersion, placingLaCode } = command;
  const facts = await lockCaseWithPapers(tx, caseId);
  if (expectedVersion !== null) await requireVersion(tx, facts, expectedVersion);
  const today = londonDay(tx.clock.now());
  const isKnown = placingLaCode !== null && (await findAuthoritiesByCodes(tx, [placingLaCode])).has(placingLaCode);
  const refusals: Refusal<RecordLookedAfterCode>[] = [
    ...checkOpen(facts),
    ...checkLookedAfter(command, isKnown, today),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const { childId } = facts;
  await insertLookedAfter(tx, newId(), { childId, caseId }, command);
  const recorded = (await listLookedAfterByChildIds(tx, [childId])).get(childId) ?? [];
  // What a referral says of the child today follows what is recorded by days, which knows better.
  const isLookedAfter = (standingOn(recorded, today)?.legalBasis ?? null) !== null;
  await updateChild(tx, childId, { upn: null, nhsNumber: null, homePostcode: null, isLookedAfter });
  await noteChange(tx, caseId, { type: 'Case', id: caseId, changed: 'lookedAfter' });
  return ok({ caseId });
}
