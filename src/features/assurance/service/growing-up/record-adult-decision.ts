import { londonDay } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import { asId, type BudgetHolderId, type PersonId } from '../../../../kernel/ids';
import { ok, refuse, type Result } from '../../../../kernel/result';
import type { RoleInForce } from '../../../../platform/actor';
import { asSystem } from '../../../../platform/as-system';
import type { Ctx } from '../../../../platform/context';
import type { Tx, WriteTx } from '../../../../platform/db';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import { findBudgetHoldersByIds, findPersonsByIds } from '../../../access/repository/directory';
import { paysForAdults } from '../../../access/rules/serves';
import { lockCase } from '../../../cases/repository/case';
import { listPlanEventsByChildIds } from '../../../cases/repository/plan-event';
import { inWords } from '../../../cases/rules/code-words';
import { stands } from '../../../cases/rules/plan-events';
import { noteChange } from '../../../cases/service/open-case';
import { findDiedOn } from '../../../cases/service/plan-there';
import { keepPlanEventIn } from '../../../cases/service/record-plan-event';
import { listLinesByPlacementIds } from '../../../ledger/repository/lines';
import { heirsOf, successionsOf } from '../../../ledger/rules/succession';
import { readAreaSuccessions } from '../../../ledger/service/succeed-shares';
import type { RecordAdultDecisionCode } from '../../refusals/growing-up';
import {
  insertAdultDecision,
  listAdultDecisionsByChildIds,
  listHandoversByChildIds,
} from '../../repository/growing-up/adult';
import {
  checkAdultDecision,
  EVENTS_OF,
  handoverStatus,
  type AdultDecision,
  type AdultHandover,
  type GivenAdultDecision,
} from '../../rules/growing-up/adult';
import { SIDE_OF } from '../../rules/growing-up/codes';

/** A decision of adult services on the young person of a case. */
export interface RecordAdultDecisionCommand extends GivenAdultDecision {
  readonly caseId: string;
}

type Told = Refusal<RecordAdultDecisionCode>;
type Outcome = Result<{ readonly adultDecisionId: string; readonly caseId: string }, Told>;

/**
 * Records what adult services decided on a young person, by who decided: a budget holder or director of the side that would pay (G7, G9). It
 * ends the clock of adult continuing healthcare (C27) and moves no money: what is eligible is handed over by `handOverShare`; of what is not,
 * the former payer goes on.
 */
export function recordAdultDecision(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordAdultDecisionCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'adult-decision.recorded', clientMutationId, input }, (tx) =>
    recordAdultDecisionIn(tx, input),
  );
}

async function recordAdultDecisionIn(tx: WriteTx, { caseId, ...given }: RecordAdultDecisionCommand): Promise<Outcome> {
  const { childId, birthCohort } = await lockCase(tx, caseId);
  const { kind, outcome, decidedDate } = given;
  const decider = await deciderOf(tx, given);
  // What was asked is a paper of the case, which a director of another agency may not read; of it nothing but days is used here.
  const askedDates = await asSystem(tx, (system) => readAskedDates(system, childId, kind));
  const known = ((await listAdultDecisionsByChildIds(tx, [childId])).get(childId) ?? []).filter(
    (one) => one.kind === kind,
  );
  const standing = known.filter(({ isReplaced }) => !isReplaced);
  const refusals: Told[] = [
    ...(decider === null ? [{ code: 'NOT_YOURS' as const, field: ['kind'], message: sayDecider(given) }] : []),
    ...checkAdultDecision(given, {
      ...{ askedDates, birthCohort, standing, today: londonDay(tx.clock.now()) },
      diedOn: await findDiedOn(tx, childId),
    }),
    ...(await replacedRefusals(tx, childId, given, known)),
  ];
  if (decider === null || refusals.length > 0) return refuse(refusals);
  const replaced = known.find(({ adultDecisionId }) => adultDecisionId === given.replacesId);
  const kept = await asSystem(tx, (system) =>
    keepPlanEventIn(system, {
      ...{ caseId, kind: EVENTS_OF[kind].decided, eventDate: decidedDate, providerUrn: null },
      correctsId: replaced?.planEventId ?? null,
    }),
  );
  if (!kept.ok) {
    return refuse(kept.refusals.map(({ message }) => ({ code: 'NOT_REFERRED', field: ['decidedDate'], message })));
  }
  const { planEventId } = kept.value;
  const decision = { ...given, ...decider, adultDecisionId: newId(), childId, caseId, planEventId };
  await insertAdultDecision(tx, {
    ...decision,
    deciderGrade: await gradeOf(tx),
    delegation: given.delegation.trim(),
    reasons: given.reasons.trim(),
  });
  const { adultDecisionId } = decision;
  const detail = { kind, outcome, decidedDate, replaces: given.replacesId };
  await asSystem(tx, (system) =>
    noteChange(system, caseId, { type: 'AdultDecision', id: adultDecisionId, changed: 'adultDecisions', detail }),
  );
  return ok({ adultDecisionId, caseId });
}

async function readAskedDates(tx: Tx, childId: string, kind: AdultDecision['kind']) {
  const events = (await listPlanEventsByChildIds(tx, [childId])).get(childId) ?? [];
  return events
    .filter(stands)
    .filter((event) => event.kind === EVENTS_OF[kind].asked)
    .map(({ eventDate }) => eventDate);
}

/** As whom the actor decides; null: as nobody of the side that would pay. Who binds a budget for children alone does not: that one would not pay. */
async function deciderOf(
  tx: Tx,
  { kind }: GivenAdultDecision,
): Promise<Pick<AdultDecision, 'agencyId' | 'deciderRole'> | null> {
  const { actor } = tx;
  const ids = actor.roles.flatMap(({ budgetHolderId }) =>
    budgetHolderId === null ? [] : asId<BudgetHolderId>(budgetHolderId),
  );
  const budgets = await findBudgetHoldersByIds(tx, ids);
  const today = londonDay(tx.clock.now());
  // A budget that has ended is held by whoever holds its successor, which is asked itself.
  const pays = ({ budgetHolderId }: RoleInForce): boolean => {
    const budget = budgets.get(asId<BudgetHolderId>(budgetHolderId ?? ''));
    return budget !== undefined && (budget.endDate === null || budget.endDate >= today) && paysForAdults(budget.serves);
  };
  const may = (one: RoleInForce): boolean =>
    one.agencyKind === SIDE_OF[kind] && (one.role === 'DIRECTOR' || (one.role === 'BUDGET_HOLDER' && pays(one)));
  const held = actor.roles.find((one) => may(one) && one.role === 'DIRECTOR') ?? actor.roles.find(may);
  if (held === undefined || held.agencyId === null) return null;
  return { agencyId: held.agencyId, deciderRole: held.role === 'DIRECTOR' ? 'DIRECTOR' : 'BUDGET_HOLDER' };
}

function sayDecider({ kind }: GivenAdultDecision): string {
  return `${inWords(SIDE_OF[kind])} decides on it: a budget holder or director of that side records its own decision, and nobody for a budget that pays for children alone.`;
}

async function replacedRefusals(
  tx: WriteTx,
  childId: string,
  { replacesId, outcome }: GivenAdultDecision,
  known: readonly AdultDecision[],
): Promise<Told[]> {
  if (replacesId === null) return [];
  const field = ['replacesId'];
  const replaced = known.find(({ adultDecisionId }) => adultDecisionId === replacesId);
  if (replaced === undefined) {
    return [{ code: 'REPLACES_UNKNOWN', field, message: 'Name a decision of the same kind on the same young person.' }];
  }
  if (replaced.isReplaced) {
    return [{ code: 'ALREADY_REPLACED', field, message: 'It was replaced already; put right the one in its place.' }];
  }
  const line = lineOf(replaced, known);
  const handovers = ((await listHandoversByChildIds(tx, [childId])).get(childId) ?? []).filter((one) =>
    line.has(one.adultDecisionId),
  );
  if (handovers.some((one) => handoverStatus(one) === 'PROPOSED')) {
    const message = 'A hand-over by it waits to be agreed: have that withdrawn first (withdrawProposal).';
    return [{ code: 'HANDOVER_WAITS', field, message }];
  }
  if (outcome !== 'NOT_ELIGIBLE') return [];
  const agreed = handovers.filter((one) => handoverStatus(one) === 'AGREED');
  const paid = await asSystem(tx, (system) => listStillPaid(system, agreed));
  return paid.map(({ fromDate }): Told => ({
    ...{ code: 'HANDED_OVER', field },
    message: `By it a share went over to adult services from ${dayInWords(fromDate)}, and they pay it, or whoever took their place: with this nobody would have decided so. Have a split agreed first by which they pay none of it from that day on (proposeContribution), then put the decision right.`,
  }));
}

/** A decision and those before it that it puts right, by their ids: what was handed over by one of them goes by the last. */
function lineOf(last: AdultDecision, known: readonly AdultDecision[]): ReadonlySet<string> {
  const line = new Set([last.adultDecisionId]);
  let before = last.replacesId;
  while (before !== null && !line.has(before)) {
    line.add(before);
    before = known.find(({ adultDecisionId }) => adultDecisionId === before)?.replacesId ?? null;
  }
  return line;
}

/** Those hand-overs by which a budget pays, or one in its place: a split of a line of the placement names it for any day since. */
async function listStillPaid(tx: Tx, handovers: readonly AdultHandover[]): Promise<readonly AdultHandover[]> {
  const lines = await listLinesByPlacementIds(
    tx,
    handovers.map(({ placementId }) => placementId),
  );
  const successions = handovers.length === 0 ? null : await readAreaSuccessions(tx);
  return handovers.filter(({ placementId, toHolderId, fromDate }) => {
    const heirs = successions === null ? [] : heirsOf(toHolderId, successionsOf(successions, placementId));
    const since = (lines.get(placementId) ?? [])
      .flatMap(({ versions }) => versions)
      .filter(({ span }) => span.endDate === null || span.endDate >= fromDate);
    return since.some(({ shares }) => shares.some(({ payer }) => payer === toHolderId || heirs.includes(payer)));
  });
}

async function gradeOf(tx: Tx): Promise<number> {
  const id = asId<PersonId>(tx.actor.personId);
  const person = (await findPersonsByIds(tx, [id])).get(id);
  if (person === undefined) throw new Error('The actor is no person of the area');
  return person.grade;
}
