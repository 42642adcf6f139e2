import { ok, refuse, type Result } from '../../../kernel/result';
import { todayOf } from '../../../platform/clock';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import type { RecordPreferredCode } from '../refusals/preferred';
import { insertPreferred } from '../repository/preferred';
import { checkPreferred, type GivenPreferred } from '../rules/preferred';
import { checkOpen, lockCaseWithPapers, noteChange } from './open-case';
import { requireVersion } from './version';

/** Where the family of a case wants the child to be. */
export interface RecordPreferredCommand extends GivenPreferred {
  readonly caseId: string;
  /** The case's version the caller has read; null: whatever it has become. */
  readonly expectedVersion: number | null;
}

type Outcome = Result<{ readonly caseId: string }, Refusal<RecordPreferredCode>>;

/**
 * Records which setting a family prefers, as it said on a day, beside what the plan names and what is attended (V2). What it said before is kept; it
 * bears on decisions from that day on.
 */
export function recordPreferredSetting(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordPreferredCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'preferred-setting.recorded', clientMutationId, input }, (tx) =>
    recordPreferredSettingIn(tx, input),
  );
}

/** `recordPreferredSetting` within another write. Throws Conflict for a stale version, NotFound for a case whose papers are not the actor's. */
export async function recordPreferredSettingIn(
  tx: WriteTx,
  { caseId, expectedVersion, ...given }: RecordPreferredCommand,
): Promise<Outcome> {
  const facts = await lockCaseWithPapers(tx, caseId);
  if (expectedVersion !== null) await requireVersion(tx, facts, expectedVersion);
  const refusals = [...checkOpen(facts), ...(await preferredProblems(tx, ['preferred'], given, facts.birthCohort))];
  if (refusals.length > 0) return refuse(refusals);
  await insertPreferred(tx, newId(), caseId, given);
  await noteChange(tx, caseId, { type: 'Case', id: caseId, changed: 'preferredSetting' });
  return ok({ caseId });
}

/** All that is wrong with a preference, with its place in the input. `birthCohort` null: not known yet. */
export async function preferredProblems(
  tx: Tx,
  field: readonly string[],
  given: GivenPreferred,
  birthCohort: number | null,
): Promise<ReturnType<typeof checkPreferred>> {
  const { providerUrn } = given;
  const isProviderKnown = providerUrn !== null && (await findEstablishmentsByUrns(tx, [providerUrn])).has(providerUrn);
  return checkPreferred(field, given, { birthCohort, isProviderKnown, today: todayOf(tx) });
}
