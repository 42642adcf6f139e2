import { londonDay, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type Tx, type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { type Refused } from '../refusals';
import { type RecordCapacityCode, type RecordDisclosureCode, type WithdrawConsentCode } from '../refusals/papers';
import {
  findCapacityByCaseIds,
  findDisclosuresByIds,
  insertCapacity,
  insertDisclosure,
  insertWithdrawal,
} from '../repository/sharing';
import { checkCapacity, type CapacityRecord, type GivenCapacity } from '../rules/capacity';
import { isYoungPerson } from '../rules/child';
import { checkDisclosure, checkWithdrawal, type GivenDisclosure } from '../rules/sharing';
import { checkText, TEXT_LIMITS, written } from '../rules/text';
import { checkOpen, lockCaseWithPapers, noteChange } from './open-case';

type DisclosureOutcome<Code extends RecordDisclosureCode | WithdrawConsentCode> = Result<
  { readonly disclosureId: string; readonly caseId: string },
  Refused<Code>
>;

/** What is shared with whom, on what basis. */
export interface RecordDisclosureCommand {
  readonly clientMutationId: string | null;
  readonly caseId: string;
  readonly disclosure: GivenDisclosure;
}

/** Records that something of a case is shared, with whom, and on what that rests; by consent only with who gave it and when (R5). */
export function recordDisclosure(
  ctx: Ctx,
  command: RecordDisclosureCommand,
): Promise<DisclosureOutcome<RecordDisclosureCode>> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'disclosure.recorded', clientMutationId, input }, (tx) => recordDisclosureIn(tx, command));
}

/** The same within another write. */
export async function recordDisclosureIn(
  tx: WriteTx,
  { caseId, disclosure }: RecordDisclosureCommand,
): Promise<DisclosureOutcome<RecordDisclosureCode>> {
  const facts = await lockCaseWithPapers(tx, caseId);
  const today = londonDay(tx.clock.now());
  const deciding = {
    isYoungPerson: isYoungPerson(facts.birthCohort, disclosure.consentDate ?? disclosure.disclosedDate),
    capacity: await findCapacity(tx, caseId),
  };
  const refusals = [...checkOpen(facts), ...checkDisclosure(disclosure, deciding, today)];
  if (refusals.length > 0) return refuse(refusals);
  const disclosureId = newId();
  const { recipient, subjects, basis } = disclosure;
  await insertDisclosure(tx, disclosureId, caseId, {
    ...disclosure,
    recipientName: written(disclosure.recipientName),
    reason: written(disclosure.reason),
  });
  const detail = { recipient, subjects, basis };
  await noteChange(tx, caseId, { type: 'Disclosure', id: disclosureId, changed: 'disclosures', detail });
  return ok({ disclosureId, caseId });
}

/** A consent that was withdrawn. */
export interface WithdrawConsentCommand {
  readonly clientMutationId: string | null;
  readonly disclosureId: string;
  readonly withdrawnDate: Day;
  readonly note: string | null;
}

/**
 * Records that the consent of a disclosure was withdrawn. From then on what was shared by it alone can no longer be read or opened by
 * those it was shared with; what rests on a task or a duty stays (R5).
 */
export function withdrawConsent(
  ctx: Ctx,
  command: WithdrawConsentCommand,
): Promise<DisclosureOutcome<WithdrawConsentCode>> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'consent.withdrawn', clientMutationId, input }, (tx) => withdrawConsentIn(tx, command));
}

/** The same within another write. */
export async function withdrawConsentIn(
  tx: WriteTx,
  { disclosureId, withdrawnDate, note }: WithdrawConsentCommand,
): Promise<DisclosureOutcome<WithdrawConsentCode>> {
  const found = (await findDisclosuresByIds(tx, [disclosureId])).get(disclosureId);
  if (found === undefined) throw new NotFound('There is no such disclosure.');
  const { caseId } = found;
  await lockCaseWithPapers(tx, caseId);
  const disclosure = (await findDisclosuresByIds(tx, [disclosureId])).get(disclosureId) ?? found;
  const refusals: Refused<WithdrawConsentCode>[] = [
    ...checkWithdrawal(disclosure, withdrawnDate, londonDay(tx.clock.now())),
    ...checkText(['note'], 'note', note, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertWithdrawal(tx, disclosure, withdrawnDate, written(note));
  const { recipient, subjects } = disclosure;
  const detail = { recipient, subjects };
  await noteChange(tx, caseId, { type: 'Disclosure', id: disclosureId, changed: 'disclosures', detail });
  return ok({ disclosureId, caseId });
}

/** Who decides for a young person. */
export interface RecordCapacityCommand {
  readonly clientMutationId: string | null;
  readonly caseId: string;
  readonly given: GivenCapacity;
}

/** Records whether a young person has the capacity to decide on the plan, and who decides (R5); an earlier record is kept. */
export function recordCapacity(
  ctx: Ctx,
  command: RecordCapacityCommand,
): Promise<Result<{ readonly caseId: string }, Refused<RecordCapacityCode>>> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'capacity.recorded', clientMutationId, input }, (tx) => recordCapacityIn(tx, command));
}

/** The same within another write. */
export async function recordCapacityIn(
  tx: WriteTx,
  { caseId, given }: RecordCapacityCommand,
): Promise<Result<{ readonly caseId: string }, Refused<RecordCapacityCode>>> {
  const facts = await lockCaseWithPapers(tx, caseId);
  const today = londonDay(tx.clock.now());
  const refusals = [...checkOpen(facts), ...checkCapacity(given, isYoungPerson(facts.birthCohort, today), today)];
  if (refusals.length > 0) return refuse(refusals);
  await insertCapacity(tx, newId(), caseId, { ...given, reason: written(given.reason) });
  await noteChange(tx, caseId, { type: 'Case', id: caseId, changed: 'capacity', detail: { decider: given.decider } });
  return ok({ caseId });
}

async function findCapacity(tx: Tx, caseId: string): Promise<CapacityRecord | null> {
  return (await findCapacityByCaseIds(tx, [caseId])).get(caseId) ?? null;
}
