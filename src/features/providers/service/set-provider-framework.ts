import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { refusalsFrom, SET_FRAMEWORK_CODES, type SetFrameworkCode } from '../refusals';
import { lockFramework, upsertFramework } from '../repository/frameworks';
import { MOST_WRITTEN, neededTextProblems, textProblems } from '../rules/said';
import { findProvider, requireVersion } from './find-provider';

/** The terms that go with a provider's prices. */
export interface SetProviderFrameworkCommand {
  readonly providerUrn: string;
  /** What the terms are known by: the same again changes them. */
  readonly reference: string;
  readonly name: string;
  readonly startDate: Day;
  readonly endDate: Day | null;
  readonly noticeDays: number | null;
  readonly upliftTerms: string | null;
  readonly absenceTerms: string | null;
  readonly otherTerms: string | null;
  readonly expectedVersion: number | null;
}

const MOST_NOTICE_DAYS = 366;
const refusal = refusalsFrom(SET_FRAMEWORK_CODES);

/** Records the terms of a framework or contract that a provider's prices come under, and gives their id. For the commissioner. */
export function setProviderFramework(
  ctx: Ctx,
  { clientMutationId, ...input }: SetProviderFrameworkCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<SetFrameworkCode>>> {
  return ctx.write({ event: 'provider-framework.set', clientMutationId, input }, (tx) =>
    setProviderFrameworkIn(tx, input),
  );
}

/** `setProviderFramework` within another write. Conflict for a stale version of terms that are there already. */
export async function setProviderFrameworkIn(
  tx: WriteTx,
  { expectedVersion, ...given }: SetProviderFrameworkCommand,
): Promise<Result<string, Refusal<SetFrameworkCode>>> {
  const { providerUrn, startDate, endDate, noticeDays } = given;
  const reference = given.reference.trim();
  const before = await lockFramework(tx, providerUrn, reference);
  if (before !== undefined) requireVersion('these terms', before.version, expectedVersion);
  const isNotice =
    noticeDays === null || (Number.isInteger(noticeDays) && noticeDays >= 0 && noticeDays <= MOST_NOTICE_DAYS);
  const refusals = [
    ...((await findProvider(tx, providerUrn)) === undefined ? [refusal('PROVIDER_UNKNOWN', ['providerUrn'])] : []),
    ...neededTextProblems('reference', reference, MOST_WRITTEN.title),
    ...neededTextProblems('name', given.name, MOST_WRITTEN.title),
    ...textProblems('upliftTerms', given.upliftTerms, MOST_WRITTEN.text),
    ...textProblems('absenceTerms', given.absenceTerms, MOST_WRITTEN.text),
    ...textProblems('otherTerms', given.otherTerms, MOST_WRITTEN.text),
    ...(endDate !== null && endDate < startDate ? [refusal('SPAN_REVERSED', ['endDate'])] : []),
    ...(isNotice ? [] : [refusal('NOTICE_INVALID', ['noticeDays'])]),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const frameworkId = await upsertFramework(tx, {
    ...given,
    frameworkId: newId(),
    reference,
    name: given.name.trim(),
    upliftTerms: written(given.upliftTerms),
    absenceTerms: written(given.absenceTerms),
    otherTerms: written(given.otherTerms),
  });
  tx.record({ type: 'ProviderFramework', id: frameworkId, detail: { providerUrn, startDate, endDate, noticeDays } });
  return ok(frameworkId);
}
