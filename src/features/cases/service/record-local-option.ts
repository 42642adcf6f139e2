import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import { refusalOf, type Refused } from '../refusals';
import { type RecordLocalOptionCode } from '../refusals/papers';
import { findLocalOptionsByCaseIds, insertLocalOption } from '../repository/local-options';
import { type LocalOption } from '../rules/case';
import { checkLocalOption, MOST_LOCAL_OPTIONS } from '../rules/local-options';
import { checkUndecided, lockCaseWithPapers, noteChange } from './open-case';

/** One more thing that was tried locally. */
export interface RecordLocalOptionCommand {
  readonly clientMutationId: string | null;
  readonly caseId: string;
  readonly option: LocalOption;
}

type Outcome = Result<{ readonly caseId: string }, Refused<RecordLocalOptionCode>>;

/** Adds what was tried locally and why it failed, until the panel decides: without it no place elsewhere can be agreed (R4). */
export function recordLocalOption(ctx: Ctx, command: RecordLocalOptionCommand): Promise<Outcome> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'local-option.recorded', clientMutationId, input }, (tx) =>
    recordLocalOptionIn(tx, command),
  );
}

/** The same within another write. */
export async function recordLocalOptionIn(tx: WriteTx, { caseId, option }: RecordLocalOptionCommand): Promise<Outcome> {
  const facts = await lockCaseWithPapers(tx, caseId);
  const { providerUrn } = option;
  const there = (await findLocalOptionsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  const known = providerUrn === null ? null : await findEstablishmentsByUrns(tx, [providerUrn]);
  const refusals: Refused<RecordLocalOptionCode>[] = [
    ...checkUndecided(facts),
    ...checkLocalOption([], option),
    ...(known === null || known.has(providerUrn ?? '')
      ? []
      : [refusalOf(['providerUrn'], { code: 'PROVIDER_UNKNOWN' })]),
    ...(there.length < MOST_LOCAL_OPTIONS
      ? []
      : [refusalOf(['caseId'], { code: 'TOO_MANY', what: 'local options', most: MOST_LOCAL_OPTIONS })]),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const { description, whyItFailed } = option;
  await insertLocalOption(tx, caseId, {
    providerUrn,
    description: description.trim(),
    whyItFailed: whyItFailed.trim(),
  });
  await noteChange(tx, caseId, { type: 'Case', id: caseId, changed: 'localOptionsTried' });
  return ok({ caseId });
}
