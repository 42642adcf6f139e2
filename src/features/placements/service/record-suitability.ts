import { inWordsWithin } from '../../../kernel/code-words';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { requireVersion } from '../../../platform/version';
import { lockCase } from '../../cases/repository/case';
import { checkText, TEXT_LIMITS } from '../../cases/rules/text';
import type { RecordSuitabilityCode } from '../refusals';
import { findOptionsByIds, updateSuitability } from '../repository/option';
import type { Suitability } from '../rules/codes';
import { settledRefusals } from './add-option';

/** What was found of an option, before its cost is looked at. */
export interface RecordSuitabilityCommand {
  readonly optionId: string;
  readonly suitability: Suitability;
  readonly reason: string;
  /** The option's version the caller has read; null records over whatever stands. */
  readonly expectedVersion: number | null;
}

/** Records whether an option is suitable, and why (M12), and gives the option's id. A later finding takes the place of an earlier one. */
export function recordSuitability(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordSuitabilityCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordSuitabilityCode>>> {
  return ctx.write({ event: 'suitability.recorded', clientMutationId, input }, (tx) => recordSuitabilityIn(tx, input));
}

/** `recordSuitability` within another write. Throws Conflict for a stale version, NotFound for an option that is not the actor's. */
export async function recordSuitabilityIn(
  tx: WriteTx,
  { optionId, suitability, reason, expectedVersion }: RecordSuitabilityCommand,
): Promise<Result<string, Refusal<RecordSuitabilityCode>>> {
  const found = (await findOptionsByIds(tx, [optionId])).get(optionId);
  if (found === undefined) throw new NotFound('There is no such option.');
  const facts = await lockCase(tx, found.caseId);
  const option = (await findOptionsByIds(tx, [optionId])).get(optionId) ?? found;
  const finding = option.suitability === null ? 'neither suitable nor not' : inWordsWithin(option.suitability);
  requireVersion(option, expectedVersion, `This option is at version ${option.version} now, found ${finding}.`);
  const refusals: Refusal<RecordSuitabilityCode>[] = [
    ...settledRefusals(facts, 'Suitability is recorded before the panel decides').map((refusal) => ({
      ...refusal,
      field: ['optionId'],
    })),
    ...(written(reason) === null
      ? [{ code: 'REASON_MISSING' as const, field: ['reason'], message: 'Say what the finding rests on.' }]
      : []),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const version = await updateSuitability(tx, optionId, suitability, reason.trim());
  tx.record({
    type: 'PlacementOption',
    id: optionId,
    caseId: option.caseId,
    detail: { suitability, optionVersion: version },
  });
  tx.publish('caseChanged', { caseId: option.caseId, version: facts.version });
  return ok(optionId);
}
