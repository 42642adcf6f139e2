import type { Clock, Day } from '../../src/kernel/dates';
import type { BudgetHolderId } from '../../src/kernel/ids';
import { pence, type Pence } from '../../src/kernel/money';
import { accessResolvers } from '../../src/features/access/resolver/access';
import { AgencyKind } from '../../src/features/access/rules/directory';
import { Role } from '../../src/features/access/rules/roles';
import { createPersonIn } from '../../src/features/access/service/create-person';
import { grantRoleIn } from '../../src/features/access/service/grant-role';
import { setDelegatedLimitIn } from '../../src/features/access/service/set-delegated-limit';
import { casesNodeTypes } from '../../src/features/cases/resolver/queries';
import { casesResolvers } from '../../src/features/cases/resolver/root';
import { contributionsNodeTypes, contributionsResolvers } from '../../src/features/contributions/resolver';
import { ledgerResolvers } from '../../src/features/ledger/resolver';
import { panelsNodeTypes, panelsResolvers } from '../../src/features/panels/resolver/root';
import { Capacity, type NewPanel } from '../../src/features/panels/rules/panel';
import { createPanelIn } from '../../src/features/panels/service/create-panel';
import { declareInterest } from '../../src/features/panels/service/declare-interest';
import { listCase } from '../../src/features/panels/service/list-case';
import { recordAttendance } from '../../src/features/panels/service/record-attendance';
import { openMeeting, publishAgenda } from '../../src/features/panels/service/run-meeting';
import { scheduleMeeting } from '../../src/features/panels/service/schedule-meeting';
import { placementsNodeTypes, placementsResolvers } from '../../src/features/placements/resolver';
import type { NewOption } from '../../src/features/placements/rules/option';
import { addPlacementOption } from '../../src/features/placements/service/add-option';
import { recordSuitability } from '../../src/features/placements/service/record-suitability';
import { providersResolvers } from '../../src/features/providers/resolver';
import type { Actor } from '../../src/platform/actor';
import { createCtx, type Ctx } from '../../src/platform/context';
import { toGlobalId } from '../../src/platform/global-id';
import { useApi, type Ask } from './ask';
import type { TestDatabase } from './database';
import { accepted, asSystem, makeArea, signIn, type MadeStaff } from './make-area';
import { makeSubmittedCase, type CaseSaid } from './make-case';
import { quietLog, type SetClock } from './make-ledger';

/** Who takes part in the tests of panels: one person for each part, all plainly invented. */
export type Part =
  | 'officer'
  | 'chair'
  | 'education'
  | 'socialCare'
  | 'health'
  | 'member'
  | 'observer'
  | 'commissioner'
  | 'director'
  | 'healthDirector'
  | 'finance'
  | 'auditor';

/** An area whose panel can sit. */
export interface PanelWorld {
  readonly db: TestDatabase;
  readonly clock: SetClock;
  readonly code: string;
  readonly staff: MadeStaff;
  readonly panelId: string;
  readonly actors: Readonly<Record<Part, Actor>>;
  readonly holders: Readonly<Record<AgencyKind, BudgetHolderId>>;
  /** A context of that person's, for one service call. */
  readonly as: (part: Part) => Ctx;
}

/** A school in the area, one in a neighbouring authority and one far away, as the register has them. */
export const SCHOOLS = { inArea: '100001', neighbouring: '100002', farAway: '100003', closed: '100004' } as const;

const USUAL: NewPanel = {
  name: 'Complex needs panel',
  remit: 'Joint placements',
  decisionModel: 'CHAIR_DECIDES',
  quorumNumber: 4,
  requirements: [
    { capacity: 'CHAIR', agencyKind: null, minimum: 1 },
    { capacity: 'BUDGET_HOLDER', agencyKind: 'EDUCATION', minimum: 1 },
    { capacity: 'BUDGET_HOLDER', agencyKind: 'SOCIAL_CARE', minimum: 1 },
    { capacity: 'BUDGET_HOLDER', agencyKind: 'HEALTH', minimum: 1 },
  ],
  checklist: ['SUMMARY', 'LAWFUL_BASIS', 'EVIDENCE'],
  startDate: '2020-01-01' as Day,
};

/** Makes the world of a test file: an area with people, budgets, limits and a panel. The clock must be set before. */
export async function makePanelWorld(
  db: TestDatabase,
  clock: SetClock,
  code: string,
  panel: Partial<NewPanel> = {},
): Promise<PanelWorld> {
  const { database } = db;
  await makeRegister(db, code);
  const staff = await makeArea(database, clock, code);
  const extra = (name: string, role: Role, kind: AgencyKind) => makeMore(db, clock, staff, name, role, kind);
  const panelId = await asSystem(database, clock, code, async (tx) => {
    for (const budgetHolderId of Object.values(staff.holders)) {
      const limit = { budgetHolderId, decisionType: 'PLACEMENT_FUNDING', basis: 'ANNUAL' } as const;
      accepted(
        await setDelegatedLimitIn(tx, { ...limit, ceiling: pence(50_000_000n), startDate: '2020-01-01' as Day }),
      );
    }
    return accepted(await createPanelIn(tx, { ...USUAL, ...panel })).panelId;
  });
  const actors: Record<Part, Actor> = {
    officer: await staff.actorOf('CASE_OFFICER'),
    chair: await staff.actorOf('PANEL_CHAIR'),
    education: await staff.actorOf('BUDGET_HOLDER'),
    socialCare: await extra('social', 'BUDGET_HOLDER', 'SOCIAL_CARE'),
    health: await extra('health', 'BUDGET_HOLDER', 'HEALTH'),
    member: await staff.actorOf('PANEL_MEMBER'),
    observer: await extra('observer', 'PANEL_MEMBER', 'EDUCATION'),
    commissioner: await staff.actorOf('COMMISSIONER'),
    director: await staff.actorOf('DIRECTOR'),
    healthDirector: await extra('health-director', 'DIRECTOR', 'HEALTH'),
    finance: await staff.actorOf('FINANCE'),
    auditor: await staff.actorOf('AUDITOR'),
  };
  const as = (part: Part): Ctx => contextOf(db, clock, actors[part]);
  return { db, clock, code, staff, panelId, actors, holders: staff.holders, as };
}

/** A context for one person. */
export function contextOf(db: TestDatabase, clock: Clock, actor: Actor): Ctx {
  return createCtx({ database: db.database, actor, clock, requestId: 'test', log: quietLog });
}

async function makeMore(
  db: TestDatabase,
  clock: Clock,
  staff: MadeStaff,
  name: string,
  role: Role,
  kind: AgencyKind,
): Promise<Actor> {
  const subject = `${name}-${staff.code}`;
  await asSystem(db.database, clock, staff.code, async (tx) => {
    const person = { subject, displayName: `Testa ${name}`, jobTitle: 'Placeholder', grade: 12 };
    const personId = accepted(await createPersonIn(tx, { ...person, agencyId: staff.agencies[kind] }));
    const isForAgency = role === Role.DIRECTOR;
    accepted(
      await grantRoleIn(tx, {
        personId,
        role,
        agencyId: isForAgency ? staff.agencies[kind] : null,
        budgetHolderId: role === Role.BUDGET_HOLDER ? staff.holders[kind] : null,
        feeds: [],
        startDate: null,
        endDate: null,
      }),
    );
  });
  return signIn(db.database, clock, subject);
}

/** Authorities and schools: the area itself, one that borders it, and one that does not. Safe to call for several areas. */
async function makeRegister(db: TestDatabase, code: string): Promise<void> {
  await db.asOwner(
    `insert into local_authority (la_code, gss_code, name, status, centroid_latitude, centroid_longitude)
     values ($1, 'E0900' || $1, 'Placeholder ' || $1, 'live', 51.56, 0.22), ('901', 'E09000901', 'Bordering', 'live', 51.54, 0.08),
            ('902', 'E09000902', 'Far away', 'live', 52.19, -2.22) on conflict do nothing`,
    [code],
  );
  await db.asOwner(
    `insert into local_authority_neighbour (la_code, neighbour_la_code) values ($1, '901') on conflict do nothing`,
    [code],
  );
  const school = (urn: string, la: string, status: string, latitude: string | null) =>
    db.asOwner(
      `insert into establishment (urn, la_code, name, type_code, type_name, status_code, status_name, latitude, longitude)
       values ($1, $2, 'Placeholder School ' || $1, '10', 'Other independent special school', $3, 'Open', $4, 0.2) on conflict do nothing`,
      [urn, la, status, latitude],
    );
  await school(SCHOOLS.inArea, code, '1', '51.57');
  await school(SCHOOLS.neighbouring, '901', '1', null);
  await school(SCHOOLS.farAway, '902', '1', '52.2');
  await school(SCHOOLS.closed, code, '2', null);
}

/** An amount of pounds. */
export function pounds(text: string): Pence {
  const [whole = '0', rest = ''] = text.split('.');
  return pence(BigInt(whole) * 100n + BigInt(rest.padEnd(2, '0')));
}

/** A submitted case of the panel. */
export function makeReferredCase(world: PanelWorld, said: Partial<CaseSaid> = {}): Promise<string> {
  return makeSubmittedCase(world.as('officer'), { panelId: world.panelId, ...said });
}

/** An option of £182,500.00 a year by days at the school in the area, found suitable, unless said otherwise. */
export async function makeOption(world: PanelWorld, caseId: string, said: Partial<NewOption> = {}): Promise<string> {
  const option: NewOption = {
    providerUrn: SCHOOLS.inArea,
    senSetting: null,
    label: null,
    provisionType: null,
    residential: 'RESIDENTIAL_52',
    expectedStartDate: '2025-11-01' as Day,
    expectedEndDate: null,
    costLines: [
      {
        category: 'EDUCATION',
        description: null,
        price: { unit: 'YEAR', amount: pounds('182500.00'), spread: 'DAYS' },
      },
    ],
    ...said,
  };
  const optionId = accepted(
    await addPlacementOption(world.as('commissioner'), {
      clientMutationId: null,
      caseId,
      expectedVersion: null,
      option,
    }),
  );
  await recordSuitability(world.as('commissioner'), {
    clientMutationId: null,
    optionId,
    suitability: 'SUITABLE',
    reason: 'An invented finding.',
    expectedVersion: null,
  });
  return optionId;
}

/** A sitting on the clock's next day at ten, with everybody invited. */
export async function makeMeeting(world: PanelWorld, capacity = 5): Promise<string> {
  const startsAt = new Date(world.clock.now().getTime() + 24 * 60 * 60 * 1000);
  const invite = (part: Part, as: Capacity) => ({
    personId: world.actors[part].personId,
    capacity: as,
    agencyId: null,
  });
  return accepted(
    await scheduleMeeting(world.as('officer'), {
      clientMutationId: null,
      panelId: world.panelId,
      startsAt,
      venue: null,
      capacity,
      invitations: [
        invite('chair', 'CHAIR'),
        invite('education', 'BUDGET_HOLDER'),
        invite('socialCare', 'BUDGET_HOLDER'),
        invite('health', 'BUDGET_HOLDER'),
        invite('member', 'MEMBER'),
        invite('observer', 'OBSERVER'),
      ],
    }),
  );
}

/** Those whose presence makes the usual quorum. */
export const QUORATE: readonly Part[] = ['chair', 'education', 'socialCare', 'health'];

/** What a sitting on one case needs to be decided. */
export interface OpenSitting {
  readonly meetingId: string;
  readonly agendaItemId: string;
  readonly caseId: string;
  readonly optionId: string;
}

/**
 * A case before an open sitting, everybody of `present` in the room and cleared: ready to be decided. The clock goes on to the day of the
 * sitting.
 */
export async function makeOpenSitting(
  world: PanelWorld,
  said: {
    readonly present?: readonly Part[];
    readonly option?: Partial<NewOption>;
    readonly case?: Partial<CaseSaid>;
  } = {},
): Promise<OpenSitting> {
  const caseId = await makeReferredCase(world, said.case);
  const optionId = await makeOption(world, caseId, said.option);
  const meetingId = await makeMeeting(world);
  const once = { clientMutationId: null, expectedVersion: null };
  const agendaItemId = accepted(await listCase(world.as('officer'), { ...once, meetingId, caseId }));
  accepted(await publishAgenda(world.as('officer'), { ...once, meetingId }));
  world.clock.set(new Date(world.clock.now().getTime() + 24 * 60 * 60 * 1000).toISOString());
  for (const part of said.present ?? QUORATE) {
    accepted(
      await declareInterest(world.as(part), { clientMutationId: null, agendaItemId, kind: 'NONE', reason: null }),
    );
    accepted(
      await recordAttendance(world.as(part), { clientMutationId: null, meetingId, personId: null, status: 'PRESENT' }),
    );
  }
  accepted(await openMeeting(world.as('chair'), { ...once, meetingId }));
  return { meetingId, agendaItemId, caseId, optionId };
}

let rationales = 0;

/** A rationale that no other decision has. */
export function newRationale(): string {
  rationales += 1;
  return `Invented reasons number ${String(rationales)}: the advice shows that these needs cannot be met at the local school.`;
}

/** Every feature this one stands on, asked in process; the budget is left out. Call it at the top of the file. */
export function usePanelApi(db: TestDatabase, clock: Clock): Ask {
  return useApi({
    database: db,
    clock,
    resolvers: [
      ...accessResolvers,
      ...providersResolvers,
      ...ledgerResolvers,
      ...casesResolvers,
      ...contributionsResolvers,
      ...placementsResolvers,
      ...panelsResolvers,
    ],
    nodeTypes: [...casesNodeTypes, ...contributionsNodeTypes, ...placementsNodeTypes, ...panelsNodeTypes],
  });
}

/** What the three holders pay of every line by the usual split of 50 : 30 : 20, the high needs block first. */
export function usualShares(world: PanelWorld): { budgetHolderId: string; parts: number }[] {
  const share = (kind: AgencyKind, parts: number) => ({
    budgetHolderId: toGlobalId('BudgetHolder', world.holders[kind]),
    parts,
  });
  return [share('EDUCATION', 50), share('SOCIAL_CARE', 30), share('HEALTH', 20)];
}

/** The input of a decision that agrees the need and the money, from 1 November 2025 without an end, unless said otherwise. */
export function decisionInput(
  world: PanelWorld,
  sitting: OpenSitting,
  said: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return {
    agendaItemId: toGlobalId('AgendaItem', sitting.agendaItemId),
    outcome: 'AGREED',
    needAgreed: true,
    fundingAgreed: true,
    rationale: newRationale(),
    optionId: toGlobalId('PlacementOption', sitting.optionId),
    placementStartDate: '2025-11-01',
    shares: usualShares(world),
    fundingMethod: 'NEEDS_LED',
    methodEvidence: 'The needs weighed at the panel.',
    ...said,
  };
}

/** What a decision is asked to show. */
export const RECORD_DECISION = `mutation ($input: RecordDecisionInput!) {
  recordDecision(input: $input) {
    decision {
      id outcome needAgreed fundingAgreed status deciderGrade delegationRule needsRatification ratificationReasons
      decidedBy { displayName } quorum { met requiredNumber countedNumber members { counted why } }
      placement { id status } fundingAgreement { id status isHeld contributions { id status annual weekly overLimit budgetHolder { id } } }
    }
    userErrors { code field message }
  }
}`;

/** A decision as RECORD_DECISION shows it. */
export interface ShownDecision {
  readonly id: string;
  readonly outcome: string;
  readonly needAgreed: boolean;
  readonly fundingAgreed: boolean;
  readonly status: string;
  readonly deciderGrade: number;
  readonly delegationRule: string;
  readonly needsRatification: boolean;
  readonly ratificationReasons: readonly string[];
  readonly decidedBy: { readonly displayName: string };
  readonly quorum: {
    readonly met: boolean;
    readonly requiredNumber: number;
    readonly countedNumber: number;
    readonly members: readonly { readonly counted: boolean; readonly why: string }[];
  };
  readonly placement: { readonly id: string; readonly status: string } | null;
  readonly fundingAgreement: {
    readonly id: string;
    readonly status: string;
    readonly isHeld: boolean;
    readonly contributions: readonly {
      readonly id: string;
      readonly status: string;
      readonly annual: string;
      readonly weekly: string;
      readonly overLimit: string | null;
      readonly budgetHolder: { readonly id: string };
    }[];
  } | null;
}

/** A refused rule as every mutation gives it. */
export interface ShownError {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
}

/** Records a decision as the chair, through the schema. */
export async function recordDecisionAsChair(
  ask: Ask,
  world: PanelWorld,
  input: Readonly<Record<string, unknown>>,
): Promise<{ readonly decision: ShownDecision | null; readonly userErrors: readonly ShownError[] }> {
  const answer = await ask<{
    readonly recordDecision: { readonly decision: ShownDecision | null; readonly userErrors: readonly ShownError[] };
  }>(world.actors.chair, RECORD_DECISION, { input });
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data.recordDecision;
}

/** Every holder's own person approves its share, in the order of the agreement. */
export async function approveAll(ask: Ask, world: PanelWorld, decision: ShownDecision): Promise<void> {
  const approvers = { EDUCATION: 'education', SOCIAL_CARE: 'socialCare', HEALTH: 'health' } as const;
  for (const { id, budgetHolder } of decision.fundingAgreement?.contributions ?? []) {
    const kind = Object.values(AgencyKind).find(
      (one) => toGlobalId('BudgetHolder', world.holders[one]) === budgetHolder.id,
    );
    const answer = await ask<{ readonly approveContribution: { readonly userErrors: readonly ShownError[] } }>(
      world.actors[approvers[kind ?? 'EDUCATION']],
      'mutation ($id: ID!) { approveContribution(input: { contributionId: $id }) { userErrors { code field message } } }',
      { id },
    );
    expect([answer.errors, answer.data.approveContribution.userErrors]).toEqual([[], []]);
  }
}

/** What the ledger holds, in pence by financial year and holder, for one case. */
export async function postedFor(world: PanelWorld, caseId: string): Promise<Readonly<Record<string, bigint>>> {
  const kinds = new Map(Object.entries(world.holders).map(([kind, id]) => [id as string, kind]));
  const rows = await world.db.asOwner<{ financial_year: string; budget_holder_id: string; pence: bigint }>(
    `select financial_year, budget_holder_id, sum(amount_pence)::bigint as pence from posting
      where local_area_code = $1 and case_id = $2 group by 1, 2 order by 1, 2`,
    [world.code, caseId],
  );
  return Object.fromEntries(
    rows.map((row) => [`${row.financial_year} ${kinds.get(row.budget_holder_id) ?? '?'}`, row.pence]),
  );
}
