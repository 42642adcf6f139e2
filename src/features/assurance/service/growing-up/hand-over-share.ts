import type { Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../../kernel/result';
import { asSystem } from '../../../../platform/as-system';
import type { Ctx } from '../../../../platform/context';
import type { Tx, WriteTx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import { listBudgetHolders } from '../../../access/repository/directory';
import { paysForAdults } from '../../../access/rules/serves';
import { lockCase } from '../../../cases/repository/case';
import { findHeldIdentities } from '../../../cases/repository/child';
import type { CaseFacts } from '../../../cases/rules/case';
import { inWords } from '../../../cases/rules/code-words';
import { findDiedOn } from '../../../cases/service/plan-there';
import type { LineShares } from '../../../contributions/rules/change';
import { reasonProblems } from '../../../contributions/rules/said';
import { keepProposalIn } from '../../../contributions/service/propose-contribution';
import { findPayersByIds } from '../../../ledger/repository/inputs';
import { listLinesByPlacementIds } from '../../../ledger/repository/lines';
import type { StoredLine } from '../../../ledger/rules/stored-line';
import { changeTermsIn } from '../../../ledger/service/change-terms';
import type { StoredEffect } from '../../../placements/rules/stored-effect';
import { withEffectIn } from '../../../placements/service/with-effect';
import { HAND_OVER_SHARE_CODES, type HandOverShareCode } from '../../refusals/growing-up';
import { findAdultDecisionsByIds, insertHandover } from '../../repository/growing-up/adult';
import { ageProblem, type AdultDecision } from '../../rules/growing-up/adult';
import { SIDE_OF } from '../../rules/growing-up/codes';
import { handedOver, servingProblems } from '../../rules/growing-up/handed-over';

/** A share of a placement that is to go over to adult services, by their decision. */
export interface HandOverShareCommand {
  readonly adultDecisionId: string;
  readonly placementId: string;
  readonly fromHolderId: string;
  readonly toHolderId: string;
  readonly fromDate: Day;
  readonly reason: string;
}

/** A hand-over that was proposed, and what it does to the money once the last holder has agreed. */
export type HandOverAnswer = { readonly adultHandoverId: string; readonly effect: StoredEffect };

type Told = Refusal<HandOverShareCode>;

/**
 * Hands a share of a placement over from one budget to another from a day on (J5): proposes a new dated agreement with the same parts, sums and
 * order, and gives it with its effect. Both holders have to agree (G9); until the last has, and if one refuses, the former payer goes on,
 * so that no day is unpaid. A preview is the same and keeps nothing.
 */
export function handOverShare(
  ctx: Ctx,
  {
    clientMutationId,
    preview,
    ...input
  }: HandOverShareCommand & { readonly clientMutationId: string | null; readonly preview: boolean },
): Promise<Result<HandOverAnswer, Told>> {
  return ctx.write({ event: 'adult-handover.proposed', clientMutationId, input, isPreview: preview }, (tx) =>
    handOverShareIn(tx, input),
  );
}

/** `handOverShare` within another write. NotFound for a decision or placement that is not the actor's to know of. */
export async function handOverShareIn(
  tx: WriteTx,
  command: HandOverShareCommand,
): Promise<Result<HandOverAnswer, Told>> {
  const { adultDecisionId, placementId, fromDate, reason, ...holders } = command;
  const [found] = await linesOf(tx, placementId);
  if (found === undefined) throw new NotFound('There is no such placement.');
  const facts = await lockCase(tx, found.caseId);
  // Read once the case is locked: it may have been put right meanwhile.
  const decision = (await findAdultDecisionsByIds(tx, [adultDecisionId])).get(adultDecisionId);
  if (decision === undefined) throw new NotFound('There is no such decision.');
  // What has ended by then stays with who paid it.
  const lines = (await linesOf(tx, placementId)).filter((line) => isPaidFrom(line, fromDate));
  const outside = outsideRefusals(found, fromDate);
  const split = outside.length > 0 ? ok([]) : handedOver(lines, { ...holders, fromDate });
  const refusals = [
    ...decisionRefusals(decision, found),
    ...(await holderRefusals(tx, decision, command)),
    ...(await servingRefusals(tx, decision, command)),
    ...(await dayRefusals(tx, decision, facts, fromDate)),
    ...outside,
    ...reasonProblems('reason', reason).map(({ code, message }) =>
      told(code, 'reason', message ?? 'Say why the share goes over; its holders read it.'),
    ),
    ...(split.ok ? [] : split.refusals.map(({ code, message }) => told(code, SPLIT_FIELD[code], message))),
  ];
  if (!split.ok || refusals.length > 0) return refuse(refusals);
  const effect = await asSystem(tx, (system) => measure(system, placementId, fromDate, lines, split.value));
  const proposed = await keepProposalIn(tx, {
    ...{ placementId, fromDate, shares: [], lineShares: [], lines: split.value, reason, evidenceIds: [] },
    ...methodOf(decision),
    ...{ toolScore: null, toolHoursPerWeek: null },
  });
  if (!proposed.ok) return refuse(proposed.refusals.map(toOwn));
  if (effect === null) throw new Error('A hand-over was proposed that can not be priced');
  const { agreementId, caseId } = proposed.value;
  const { childId } = decision;
  const handover = { adultHandoverId: newId(), adultDecisionId, childId, caseId, placementId, fromDate, agreementId };
  await insertHandover(tx, { ...handover, ...holders });
  const { adultHandoverId } = handover;
  const detail = { placementId, fromDate, ...holders, agreementId };
  tx.record({ type: 'AdultHandover', id: adultHandoverId, caseId, detail });
  return ok({ adultHandoverId, effect });
}

async function linesOf(tx: Tx, placementId: string): Promise<readonly StoredLine[]> {
  return (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
}

function decisionRefusals({ outcome, isReplaced, childId }: AdultDecision, line: StoredLine): Told[] {
  const field = 'decisionId';
  return [
    ...(outcome === 'NOT_ELIGIBLE'
      ? [told('NOT_ELIGIBLE', field, 'Adult services do not take the young person on: the former payer goes on.')]
      : []),
    ...(isReplaced ? [told('DECISION_REPLACED', field, 'Hand over by the decision that stands in its place.')] : []),
    ...(line.childId === childId ? [] : [told('NOT_OF_CHILD', 'placementId', 'Name a placement of the same person.')]),
    ...(line.committedAt === null
      ? [
          told(
            'NOT_COMMITTED',
            'placementId',
            'Its holders have not agreed the first split yet; have that agreed first.',
          ),
        ]
      : []),
  ];
}

async function holderRefusals(
  tx: Tx,
  { kind }: AdultDecision,
  { fromHolderId, toHolderId, fromDate }: HandOverShareCommand,
): Promise<Told[]> {
  const payers = await findPayersByIds(tx, [fromHolderId, toHolderId]);
  const giving = payers.get(fromHolderId);
  const taking = payers.get(toHolderId);
  if (giving === undefined || taking === undefined) throw new NotFound('There is no such budget holder.');
  const side = SIDE_OF[kind];
  const isThere = taking.startDate <= fromDate && (taking.endDate === null || taking.endDate >= fromDate);
  return [
    ...(fromHolderId === toHolderId ? [told('SAME_HOLDER', 'toHolderId', 'Name the budget that takes over.')] : []),
    ...(giving.agencyKind === 'EDUCATION'
      ? [told('EDUCATION_STAYS', 'fromHolderId', 'Education pays until the plan ends; its share stays where it is.')]
      : []),
    // Care Act 2014 s. 22: a council may not take on what the NHS has to provide; whether it has is the NHS's to decide. Who is eligible for continuing
    // healthcare has social care of the NHS too, so that a share of care goes over by either.
    ...(giving.agencyKind === 'HEALTH' && side !== 'HEALTH'
      ? [
          told(
            'DECISION_UNSUITABLE',
            'decisionId',
            'Health pays this share, and a decision under the Care Act does not end what the NHS pays: hand it over by a decision on NHS continuing healthcare, to a budget of health. Where health is to pay no more, propose another split, to which it agrees.',
          ),
        ]
      : []),
    ...(taking.agencyKind === side && isThere
      ? []
      : [
          told(
            'HOLDER_UNSUITABLE',
            'toHolderId',
            `${inWords(side)} decided: name a budget of that side that is in force on ${dayInWords(fromDate)}.`,
          ),
        ]),
  ];
}

/** Whom both budgets pay for, as far as that was said (0078). */
async function servingRefusals(
  tx: Tx,
  { kind }: AdultDecision,
  { fromHolderId, toHolderId, fromDate }: HandOverShareCommand,
): Promise<Told[]> {
  if (fromHolderId === toHolderId) return [];
  const budgets = await listBudgetHolders(tx);
  const giving = budgets.find(({ budgetHolderId }) => budgetHolderId === fromHolderId);
  const taking = budgets.find(({ budgetHolderId }) => budgetHolderId === toHolderId);
  if (giving === undefined || taking === undefined) throw new NotFound('There is no such budget holder.');
  const payers = await findPayersByIds(
    tx,
    budgets.map(({ budgetHolderId }) => budgetHolderId),
  );
  const adults = budgets.filter(
    ({ budgetHolderId, serves, startDate, endDate }) =>
      payers.get(budgetHolderId)?.agencyKind === SIDE_OF[kind] &&
      serves !== null &&
      paysForAdults(serves) &&
      budgetHolderId !== fromHolderId &&
      startDate <= fromDate &&
      (endDate === null || endDate >= fromDate),
  );
  return servingProblems(
    { giving, taking },
    adults.map(({ name }) => name),
  ).map(({ code, field, message }) => told(code, field, message));
}

function isPaidFrom({ placementSpan, ownSpan }: StoredLine, fromDate: Day): boolean {
  return [placementSpan, ownSpan].every(({ endDate }) => endDate === null || endDate >= fromDate);
}

function outsideRefusals({ placementSpan: { startDate, endDate } }: StoredLine, fromDate: Day): Told[] {
  const refused = (message: string): Told[] => [told('OUTSIDE_PLACEMENT', 'fromDate', message)];
  if (fromDate < startDate) {
    return refused(`The placement begins on ${dayInWords(startDate)}; give that day or a later one.`);
  }
  if (endDate === null || fromDate <= endDate) return [];
  return refused(`The placement ends on ${dayInWords(endDate)}, and nothing is paid after it; give an earlier day.`);
}

/** Whether adult services pay from that day on, by the age of whom the decision is of, and whether somebody lives who is to be handed over. */
async function dayRefusals(tx: Tx, { childId }: AdultDecision, facts: CaseFacts, fromDate: Day): Promise<Told[]> {
  const dateOfBirth = (await findHeldIdentities(tx, [childId])).get(childId)?.dateOfBirth ?? null;
  // Of another's placement it is refused beside this.
  const isKnown = dateOfBirth !== null || facts.childId === childId;
  const age = isKnown ? ageProblem({ dateOfBirth, birthCohort: facts.birthCohort }, fromDate) : null;
  const diedOn = await findDiedOn(tx, childId);
  return [
    ...(age === null ? [] : [told(age.code, 'fromDate', age.message)]),
    ...(diedOn === null || fromDate <= diedOn
      ? []
      : [
          told(
            'CHILD_DIED',
            'fromDate',
            `The record says that the young person died by ${dayInWords(diedOn)}: nothing goes over after that. If the share was theirs before, give that day; if the end of the plan or its reason is wrong, put that right first.`,
          ),
        ]),
  ];
}

/** What the ledger would come to hold, found by doing it and taking it back; null where it can not be priced, which the proposal tells. */
async function measure(
  tx: WriteTx,
  placementId: string,
  fromDate: Day,
  lines: readonly StoredLine[],
  split: readonly LineShares[],
): Promise<StoredEffect | null> {
  const startDate = lines[0]?.placementSpan.startDate ?? fromDate;
  const agreementOf = (costLineId: string): string | undefined =>
    lines.find((line) => line.costLineId === costLineId)?.versions.at(-1)?.fundingAgreementId;
  let effect: StoredEffect | null = null;
  await tx.savepoint(async () => {
    const changed = await withEffectIn(tx, [placementId], () =>
      changeTermsIn(
        tx,
        {
          from: fromDate <= startDate ? null : fromDate,
          lines: split.map((line) => {
            const fundingAgreementId = agreementOf(line.costLineId);
            return fundingAgreementId === undefined ? line : { ...line, fundingAgreementId };
          }),
        },
        { cause: 'SHARE_CHANGED', decisionId: null },
      ),
    );
    effect = changed.ok ? changed.value.effect : null;
    return false;
  });
  return effect;
}

/** How the new split was set, and on what that rests (J4): the decision itself says it, so nobody types it beside. */
function methodOf({ kind, decidedDate }: AdultDecision) {
  return kind === 'CARE_ACT'
    ? {
        ...{ method: 'NEEDS_LED' as const, toolName: null },
        methodEvidence: `Eligible under the Care Act 2014, decided on ${dayInWords(decidedDate)}.`,
      }
    : {
        ...{ method: 'CONTINUING_CARE_TOOL' as const, toolName: 'Decision support tool for NHS continuing healthcare' },
        methodEvidence: `Eligible for NHS continuing healthcare, decided on ${dayInWords(decidedDate)}.`,
      };
}

const SPLIT_FIELD = {
  NOT_PAYING: 'fromHolderId',
  SPLIT_CHANGES_LATER: 'fromDate',
  SHARE_CAPPED: 'fromHolderId',
  SHARES_DO_NOT_COMBINE: 'toHolderId',
} as const;

/** What the proposal refuses, of which the caller gave no split. */
function toOwn({ code, message }: Refusal): Told {
  const known = Object.keys(HAND_OVER_SHARE_CODES).find((one) => one === code) as HandOverShareCode | undefined;
  const own = known ?? 'CANNOT_BE_PRICED';
  return told(own, own === 'CANNOT_BE_PRICED' ? 'toHolderId' : 'placementId', message);
}

function told(code: HandOverShareCode, field: string, message: string): Told {
  return { code, field: [field], message };
}
