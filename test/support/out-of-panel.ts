import type { AgencyKind } from '../../src/features/access/rules/directory';
import { setDelegatedLimitIn } from '../../src/features/access/service/set-delegated-limit';
import { declareInterest } from '../../src/features/panels/service/declare-interest';
import { recordAttendance } from '../../src/features/panels/service/record-attendance';
import { openMeeting, publishAgenda } from '../../src/features/panels/service/run-meeting';
import type { Day } from '../../src/kernel/dates';
import type { Actor } from '../../src/platform/actor';
import { toGlobalId } from '../../src/platform/global-id';
import type { Ask } from './ask';
import { accepted, asSystem } from './make-area';
import { makeColleague, makeOption, makeReferredCase, pounds, QUORATE, type PanelWorld, type Part } from './make-panel';
import { approveAll, callAs, decisionInput, type ShownDecision, type ShownError } from './panel-client';

/** What a director may bind of a holder's money a year between sittings, from a day on. */
export async function delegate(
  world: PanelWorld,
  kind: AgencyKind,
  amount: string,
  startDate = '2020-01-01',
): Promise<void> {
  await asSystem(world.db.database, world.clock, world.code, async (tx) => {
    accepted(
      await setDelegatedLimitIn(tx, {
        budgetHolderId: world.holders[kind],
        role: 'DIRECTOR',
        decisionType: 'OUT_OF_PANEL',
        basis: 'ANNUAL',
        ceiling: pounds(amount),
        startDate: startDate as Day,
      }),
    );
  });
}

/** A submitted case with an option that was found suitable: what a director can decide. */
export interface UrgentCase {
  readonly caseId: string;
  readonly optionId: string;
}

/** Makes one, of £182,500.00 a year unless said otherwise. */
export async function makeUrgentCase(
  world: PanelWorld,
  said: Parameters<typeof makeReferredCase>[1] = {},
): Promise<UrgentCase> {
  const caseId = await makeReferredCase(world, said);
  return { caseId, optionId: await makeOption(world, caseId) };
}

let urgencies = 0;

/** The input of a decision out of panel that agrees the need and the money, from 1 November 2025 without an end, unless said otherwise. */
export function outOfPanelInput(
  world: PanelWorld,
  { caseId, optionId }: UrgentCase,
  said: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  urgencies += 1;
  const { agendaItemId: _, ...content } = decisionInput(
    world,
    { caseId, optionId, agendaItemId: world.panelId, meetingId: world.panelId },
    said,
  );
  return {
    ...content,
    caseId: toGlobalId('Case', caseId),
    urgencyReason: `Invented urgency number ${String(urgencies)}: the present place closes on Friday, before the panel sits.`,
    declaresNoInterest: true,
    ...said,
  };
}

/** What a decision between sittings is asked to show. */
const SHOWN = `decision {
  id outcome basis needAgreed fundingAgreed status deciderGrade delegationRule needsRatification ratificationReasons lapsesOn urgencyReason
  orderReference orderDate
  decidedBy { displayName } placement { id status startDate expectedEndDate } supersedes { id outcome decisionDate }
  broughtToPanel { status lapsesOn daysLeft daysTaken isOverdue agendaItems { id status purpose isOverCapacity meeting { id } about { id } } panelDecision { outcome } }
  fundingAgreement { id status isHeld contributions { id status annual weekly overLimit budgetHolder { id } } } }`;

/** A decision between sittings as it is shown. */
export interface ShownBetween extends Omit<ShownDecision, 'quorum' | 'placement'> {
  readonly basis: string;
  readonly lapsesOn: string | null;
  readonly urgencyReason: string | null;
  readonly orderReference: string | null;
  readonly placement: { readonly id: string; readonly status: string } | null;
  readonly supersedes: { readonly id: string; readonly outcome: string; readonly decisionDate: string } | null;
  readonly broughtToPanel: {
    readonly status: string;
    readonly daysLeft: number | null;
    readonly daysTaken: number | null;
    readonly isOverdue: boolean;
    readonly agendaItems: readonly {
      readonly id: string;
      readonly status: string;
      readonly purpose: string;
      readonly isOverCapacity: boolean;
      readonly meeting: { readonly id: string };
      readonly about: { readonly id: string } | null;
    }[];
    readonly panelDecision: { readonly outcome: string } | null;
  } | null;
}

/** What a mutation of this kind answers. */
export interface AnsweredBetween {
  readonly decision: ShownBetween | null;
  readonly userErrors: readonly ShownError[];
}

/** Decides out of panel, as the director unless somebody else is named. */
export function decideOut(
  ask: Ask,
  world: PanelWorld,
  input: Readonly<Record<string, unknown>>,
  actor: Actor = world.actors.director,
): Promise<AnsweredBetween> {
  return callAs(ask, actor, 'decideOutOfPanel', input, SHOWN);
}

/** Records a tribunal's order, as the director. */
export function recordOrder(
  ask: Ask,
  world: PanelWorld,
  input: Readonly<Record<string, unknown>>,
): Promise<AnsweredBetween> {
  return callAs(ask, world.actors.director, 'recordTribunalOrder', input, SHOWN);
}

/** The decision that was taken; an error that says why not otherwise. */
export function takenOf({ decision, userErrors }: AnsweredBetween): ShownBetween {
  if (decision === null) throw new Error(`The decision was refused: ${JSON.stringify(userErrors)}`);
  return decision;
}

/** Everybody approves what they are asked for. */
export function approveTaken(ask: Ask, world: PanelWorld, decision: ShownBetween): Promise<void> {
  return approveAll(ask, world, decision as unknown as ShownDecision);
}

/** The item of an agenda at which the panel will come to it; an error where it is on none. */
export function broughtItemOf({ broughtToPanel }: ShownBetween): string {
  const item = broughtToPanel?.agendaItems.find(({ status }) => status === 'LISTED');
  if (item === undefined) throw new Error('The decision is on no agenda');
  return item.id;
}

/** How its case stands now, with whether it may be decided between sittings. */
export async function caseBetween(ask: Ask, world: PanelWorld, caseId: string): Promise<Record<string, unknown>> {
  const answer = await ask<{ case: Record<string, unknown> }>(
    world.actors.officer,
    `query ($id: ID!) { case(id: $id) { status decisionFlags decisions { id outcome status }
       clocks { code dueDate } outOfPanelRoute { offered because deadline { code dueDate daysLeft } nextSitting { id } } } }`,
    { id: toGlobalId('Case', caseId) },
  );
  expect(answer.errors).toEqual([]);
  return answer.data.case;
}

/** How a decision fares now, as somebody sees it. */
export async function shownBetween(
  ask: Ask,
  world: PanelWorld,
  decisionId: string,
  part: Part = 'director',
): Promise<ShownBetween> {
  const answer = await ask<{ node: ShownBetween }>(
    world.actors[part],
    `query ($id: ID!) { node(id: $id) { ... on Decision ${SHOWN.slice('decision '.length)} } }`,
    { id: decisionId },
  );
  expect(answer.errors).toEqual([]);
  return answer.data.node;
}

/** Publishes an agenda, goes on to its day, and opens the sitting with everybody of the quorum there and cleared for these items. */
export async function holdSitting(
  world: PanelWorld,
  meetingId: string,
  agendaItemIds: readonly string[],
  daysAhead = 1,
): Promise<void> {
  const once = { clientMutationId: null, expectedVersion: null };
  const [{ status } = { status: '' }] = await world.db.asOwner<{ status: string }>(
    'select status from panel_meeting where meeting_id = $1',
    [meetingId],
  );
  if (status === 'SCHEDULED') accepted(await publishAgenda(world.as('officer'), { ...once, meetingId }));
  world.clock.goOn(daysAhead);
  for (const part of QUORATE) {
    for (const agendaItemId of agendaItemIds) {
      const said = { clientMutationId: null, agendaItemId, kind: 'NONE', reason: null } as const;
      const declared = await declareInterest(world.as(part), said);
      // What was declared on the case at an earlier sitting holds.
      if (!declared.ok && declared.refusals.some(({ code }) => code !== 'ALREADY_DECLARED')) accepted(declared);
    }
    accepted(
      await recordAttendance(world.as(part), { clientMutationId: null, meetingId, personId: null, status: 'PRESENT' }),
    );
  }
  accepted(await openMeeting(world.as('chair'), { ...once, meetingId }));
}

/** What the panel comes to on a decision that is brought to it. */
export function onBrought(outcome: string, agendaItemId: string, rationale: string): Readonly<Record<string, unknown>> {
  const needsConcerns = outcome === 'RATIFIED' || outcome === 'NOTED';
  return {
    agendaItemId,
    outcome,
    needAgreed: outcome !== 'NOT_HEARD' && outcome !== 'DEFERRED_FOR_INFORMATION' && outcome !== 'DECLINED',
    fundingAgreed: false,
    rationale,
    ...(needsConcerns ? { concerns: 'The decision taken out of panel for this placement.' } : {}),
    ...(outcome === 'DECLINED' ? { familyViewConsidered: 'The panel read what they said, and weighed both.' } : {}),
  };
}

/** One more director of the local authority as a whole, of grade 12 unless said otherwise. */
export async function authorityDirector(world: PanelWorld, name: string, grade?: number): Promise<Actor> {
  const said = { name, role: 'DIRECTOR', kind: 'EDUCATION' } as const;
  const actor = await makeColleague(world, grade === undefined ? said : { ...said, grade });
  return { ...actor, roles: actor.roles.map((role) => ({ ...role, agencyId: null, agencyKind: null })) };
}
