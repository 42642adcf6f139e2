import type { Clock, Day } from '../../src/kernel/dates';
import type { BudgetHolderId } from '../../src/kernel/ids';
import { pence, type Pence } from '../../src/kernel/money';
import { AgencyKind } from '../../src/features/access/rules/directory';
import { Role } from '../../src/features/access/rules/roles';
import { createPersonIn } from '../../src/features/access/service/create-person';
import { grantRoleIn } from '../../src/features/access/service/grant-role';
import { setDelegatedLimitIn } from '../../src/features/access/service/set-delegated-limit';
import type { NewPanel } from '../../src/features/panels/rules/new-panel';
import { Capacity } from '../../src/features/panels/rules/panel';
import { createPanelIn } from '../../src/features/panels/service/create-panel';
import { acknowledgeConfidentiality } from '../../src/features/panels/service/acknowledge-confidentiality';
import { declareInterest } from '../../src/features/panels/service/declare-interest';
import { listCase } from '../../src/features/panels/service/list-case';
import { recordAttendance } from '../../src/features/panels/service/record-attendance';
import { openMeeting, publishAgenda } from '../../src/features/panels/service/run-meeting';
import { scheduleMeeting } from '../../src/features/panels/service/schedule-meeting';
import type { NewOption } from '../../src/features/placements/rules/option';
import { addPlacementOption } from '../../src/features/placements/service/add-option';
import { recordSuitability } from '../../src/features/placements/service/record-suitability';
import type { Actor } from '../../src/platform/actor';
import { createCtx, type Ctx } from '../../src/platform/context';
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

/** One person more of the world, signed in; of grade 12 unless said otherwise. */
export function makeColleague(
  { db, clock, staff }: Pick<PanelWorld, 'db' | 'clock' | 'staff'>,
  said: { readonly name: string; readonly role: Role; readonly kind: AgencyKind; readonly grade?: number },
): Promise<Actor> {
  return makeMore(db, clock, staff, said.name, said.role, said.kind, said.grade);
}

async function makeMore(
  db: TestDatabase,
  clock: Clock,
  staff: MadeStaff,
  name: string,
  role: Role,
  kind: AgencyKind,
  grade = 12,
): Promise<Actor> {
  const subject = `${name}-${staff.code}`;
  await asSystem(db.database, clock, staff.code, async (tx) => {
    const person = { subject, displayName: `Testa ${name}`, jobTitle: 'Placeholder', grade };
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

/** A sitting on the clock's next day, or some days on, with everybody invited. */
export async function makeMeeting(world: PanelWorld, capacity = 5, daysAhead = 1): Promise<string> {
  const startsAt = new Date(world.clock.now().getTime() + daysAhead * 24 * 60 * 60 * 1000);
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
    /** What else is done to the case before it is listed, and its papers frozen. */
    readonly before?: (caseId: string) => Promise<unknown>;
  } = {},
): Promise<OpenSitting> {
  const caseId = await makeReferredCase(world, said.case);
  const optionId = await makeOption(world, caseId, said.option);
  await said.before?.(caseId);
  return { caseId, optionId, ...(await openSittingOn(world, caseId, said.present)) };
}

/** A sitting that is open on a submitted case, with everybody there and cleared who is said to be, or a quorum; `isDeclared`: they were cleared before. */
export async function openSittingOn(
  world: PanelWorld,
  caseId: string,
  present: readonly Part[] = QUORATE,
  isDeclared = false,
): Promise<Pick<OpenSitting, 'meetingId' | 'agendaItemId'>> {
  const meetingId = await makeMeeting(world);
  const once = { clientMutationId: null, expectedVersion: null };
  const agendaItemId = accepted(await listCase(world.as('officer'), { ...once, meetingId, caseId }));
  accepted(await publishAgenda(world.as('officer'), { ...once, meetingId }));
  world.clock.set(new Date(world.clock.now().getTime() + 24 * 60 * 60 * 1000).toISOString());
  for (const part of present) {
    if (part === 'observer') {
      accepted(await acknowledgeConfidentiality(world.as(part), { clientMutationId: null, meetingId }));
    }
    const none = { clientMutationId: null, agendaItemId, kind: 'NONE', reason: null } as const;
    if (!isDeclared) accepted(await declareInterest(world.as(part), none));
    accepted(
      await recordAttendance(world.as(part), { clientMutationId: null, meetingId, personId: null, status: 'PRESENT' }),
    );
  }
  accepted(await openMeeting(world.as('chair'), { ...once, meetingId }));
  return { meetingId, agendaItemId };
}
