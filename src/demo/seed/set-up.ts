import { type Day } from '../../kernel/dates';
import { asId, type AgencyId, type BudgetHolderId, type PersonId } from '../../kernel/ids';
import { pence, type Pence } from '../../kernel/money';
import { type Result } from '../../kernel/result';
import { type Ctx } from '../../platform/context';
import { type WriteTx } from '../../platform/db';
import { type Refusal, type Storable } from '../../platform/request';
import { AgencyKind } from '../../features/access/rules/directory';
import { createAgencyIn, createBudgetHolderIn } from '../../features/access/service/create-agency';
import { createAreaIn } from '../../features/access/service/create-area';
import { createPerson } from '../../features/access/service/create-person';
import { grantRole } from '../../features/access/service/grant-role';
import { setDelegatedLimit } from '../../features/access/service/set-delegated-limit';
import { createPanelIn } from '../../features/panels/service/create-panel';
import { FIRST_DAY_OF_BOARDS } from '../../features/providers/rules/nhs-successor';
import { recordSuccession } from '../../features/successions/service/record-succession';
import { type AgencyKey, type DemoArea, type HolderKey } from '../facts/areas';
import { DEMO_STAFF, subjectOf } from '../personas';
import { seedDisputeStages } from './dispute';
import { seedDuties } from './follow-up';
import { seedGovernance } from './governance';
import { accepted, remembered, type AreaSession } from './session';

const KIND_OF_AGENCY: Readonly<Record<AgencyKey, AgencyKind>> = {
  education: AgencyKind.EDUCATION,
  socialCare: AgencyKind.SOCIAL_CARE,
  health: AgencyKind.HEALTH,
};

const pounds = (amount: number): Pence => pence(BigInt(amount) * 100n);

/** What each holder's own person may bind without anybody's ratification (G8). */
const LIMITS: Readonly<Record<HolderKey, { readonly ANNUAL: Pence; readonly WEEKLY: Pence }>> = {
  block: { ANNUAL: pounds(100_000), WEEKLY: pounds(2_000) },
  transport: { ANNUAL: pounds(30_000), WEEKLY: pounds(750) },
  socialCare: { ANNUAL: pounds(75_000), WEEKLY: pounds(1_500) },
  health: { ANNUAL: pounds(50_000), WEEKLY: pounds(1_000) },
};

/** All that an area of the demo needs before its first case: agencies, budgets, people, roles, limits and the panel. */
export async function seedSetUp(session: AreaSession, area: DemoArea, firstDay: Day, at: Date): Promise<void> {
  const ctx = session.asSystem(at);
  const { code, name, casePrefix } = area;
  await written(ctx, 'area.created', (tx) => createAreaIn(tx, { code, name, casePrefix }));
  await seedSucceededGroup(session, ctx, area);
  for (const key of ['education', 'socialCare', 'health'] as const) {
    if (session.agencies.has(key)) continue;
    const command = { kind: KIND_OF_AGENCY[key], ...area.agencies[key], startDate: firstDay };
    session.agencies.set(key, await written(ctx, 'agency.created', (tx) => createAgencyIn(tx, command)));
  }
  for (const key of ['block', 'transport', 'socialCare', 'health'] as const) {
    if (session.holders.has(key)) continue;
    const { agency, name: holderName, serves } = area.holders[key];
    const agencyId = agencyIdOf(session, agency);
    const command = { agencyId, name: holderName, isHighNeedsBlock: key === 'block', serves, startDate: firstDay };
    session.holders.set(key, await written(ctx, 'budget-holder.created', (tx) => createBudgetHolderIn(tx, command)));
  }
  await seedStaff(session, ctx, firstDay);
  await seedLimits(session, ctx, firstDay);
  await seedAdultBudgets(session, ctx, firstDay);
  await seedOutOfPanel(session, ctx, firstDay);
  session.panelId = await seedPanel(ctx, firstDay);
  await seedDisputeStages(ctx);
  await seedGovernance(session, area, firstDay, at);
  await seedDuties(session, firstDay, at);
}

/** A commissioning group that ended, where the area had one, and the board that stands in its place: old links lead on (finance.md 3.5). */
async function seedSucceededGroup(
  session: AreaSession,
  ctx: Ctx,
  { group, agencies, holders }: DemoArea,
): Promise<void> {
  if (group === null) return;
  const { name, organisationCode } = group;
  const agency = { kind: AgencyKind.HEALTH, name, organisationCode, startDate: '2021-04-01' as Day };
  const agencyId = await written(ctx, 'agency.created', (tx) => createAgencyIn(tx, agency));
  const { serves } = holders.health;
  const holder = { agencyId, name: group.holder, isHighNeedsBlock: false, serves, startDate: agency.startDate };
  const holderId = await written(ctx, 'budget-holder.created', (tx) => createBudgetHolderIn(tx, holder));
  const { made } = accepted(
    await recordSuccession(ctx, {
      ...{ kind: 'RENAME', firstDate: FIRST_DAY_OF_BOARDS, source: 'Health and Care Act 2022', preview: false },
      successors: [
        {
          ...{ agencyId: null, ...agencies.health, predecessorIds: [agencyId], takesRest: null },
          budgetHolders: [{ budgetHolderId: null, name: holders.health.name, predecessorIds: [holderId], parts: 1 }],
        },
      ],
      ...{ shares: [], roles: [], limits: [], clientMutationId: null },
    }),
    'record a succession',
  );
  for (const one of made.agencies) session.agencies.set('health', one.agencyId);
  for (const one of made.budgetHolders) session.holders.set('health', one.budgetHolderId);
}

async function seedStaff(session: AreaSession, ctx: Ctx, startDate: Day): Promise<void> {
  for (const { key, displayName, jobTitle, grade, agency, profession, roles } of DEMO_STAFF) {
    const personId: PersonId = accepted(
      await createPerson(ctx, {
        subject: subjectOf(session.area, key),
        displayName,
        jobTitle,
        grade,
        agencyId: agency === null ? null : agencyIdOf(session, agency),
        profession: profession ?? null,
        clientMutationId: null,
      }),
      'create a person',
    );
    session.staff.set(key, personId);
    for (const held of roles) {
      const command = {
        personId,
        role: held.role,
        agencyId: held.agency === null ? null : agencyIdOf(session, held.agency),
        budgetHolderId: held.holder === null ? null : holderIdOf(session, held.holder),
        feeds: held.feeds,
        startDate,
        endDate: null,
        clientMutationId: null,
      };
      accepted(await grantRole(ctx, command), 'grant a role');
    }
  }
}

async function seedLimits(session: AreaSession, ctx: Ctx, startDate: Day): Promise<void> {
  for (const [holder, ceilings] of Object.entries(LIMITS) as [HolderKey, (typeof LIMITS)[HolderKey]][]) {
    for (const basis of ['ANNUAL', 'WEEKLY'] as const) {
      const command = {
        budgetHolderId: holderIdOf(session, holder),
        decisionType: 'PLACEMENT_FUNDING',
        basis,
        ceiling: ceilings[basis],
        startDate,
        clientMutationId: null,
      } as const;
      accepted(await setDelegatedLimit(ctx, command), 'set a delegated limit');
    }
  }
}

/** The budgets of adult services, each bound by one and the same person as the children's of its side. */
async function seedAdultBudgets(session: AreaSession, ctx: Ctx, startDate: Day): Promise<void> {
  session.adultHolderId = await seedAdultBudget(session, ctx, startDate, 'socialCare', 'Adult social care');
  await seedAdultBudget(session, ctx, startDate, 'health', 'Continuing healthcare of adults');
}

async function seedAdultBudget(
  session: AreaSession,
  ctx: Ctx,
  startDate: Day,
  side: 'socialCare' | 'health',
  name: string,
): Promise<BudgetHolderId> {
  const agencyId = agencyIdOf(session, side);
  const command = { agencyId, name, isHighNeedsBlock: false, serves: 'ADULTS', startDate } as const;
  const budgetHolderId = await written(ctx, 'budget-holder.created', (tx) => createBudgetHolderIn(tx, command));
  const holder = side === 'health' ? 'health-budget-holder' : 'social-care-budget-holder';
  const personId = asId<PersonId>(remembered(session.staff, holder));
  const grant = { personId, role: 'BUDGET_HOLDER', agencyId: null, budgetHolderId, feeds: [], startDate } as const;
  accepted(await grantRole(ctx, { ...grant, endDate: null, clientMutationId: null }), 'grant a role');
  for (const basis of ['ANNUAL', 'WEEKLY'] as const) {
    const limit = {
      budgetHolderId,
      decisionType: 'PLACEMENT_FUNDING',
      basis,
      ceiling: LIMITS[side][basis],
    } as const;
    accepted(await setDelegatedLimit(ctx, { ...limit, startDate, clientMutationId: null }), 'set a delegated limit');
  }
  return budgetHolderId;
}

/** What a director may decide of the authority's own money between sittings, to be ratified at the next (M7). */
async function seedOutOfPanel(session: AreaSession, ctx: Ctx, startDate: Day): Promise<void> {
  for (const holder of ['block', 'transport', 'socialCare'] as const) {
    const command = {
      budgetHolderId: holderIdOf(session, holder),
      role: 'DIRECTOR',
      decisionType: 'OUT_OF_PANEL',
      basis: 'ANNUAL',
      ceiling: pounds(250_000),
      startDate,
      clientMutationId: null,
    } as const;
    accepted(await setDelegatedLimit(ctx, command), 'set a limit for deciding out of panel');
  }
}

async function seedPanel(ctx: Ctx, startDate: Day): Promise<string> {
  const command = {
    name: 'Complex needs panel',
    remit: 'Placements and packages beyond what a school, a team or a practice can provide and pay for alone.',
    decisionModel: 'JOINT_AGENCY',
    quorumNumber: 4,
    requirements: [
      { capacity: 'CHAIR', agencyKind: null, minimum: 1 },
      { capacity: 'BUDGET_HOLDER', agencyKind: 'EDUCATION', minimum: 1 },
      { capacity: 'BUDGET_HOLDER', agencyKind: 'SOCIAL_CARE', minimum: 1 },
      { capacity: 'BUDGET_HOLDER', agencyKind: 'HEALTH', minimum: 1 },
    ],
    checklist: [
      ...['CHILD_DETAILS', 'SUMMARY', 'OUTCOMES_SOUGHT', 'CHILD_VIEWS', 'PARENT_VIEWS', 'LAWFUL_BASIS'],
      ...['EQUALITY_CONSIDERATIONS', 'SOCIAL_CARE_CONSIDERATIONS', 'LOCAL_OPTIONS_TRIED', 'EVIDENCE', 'EHC_PLAN'],
    ],
    observerLimit: 3,
    paperDeadline: { days: 5, unit: 'WORKING' },
    requestTypes: [
      'PLACEMENT',
      'CHANGE_OF_PLACEMENT',
      'JOINT_FUNDING',
      'PACKAGE_OF_SUPPORT',
      'EXTENSION',
      'REVIEW',
      'UPLIFT',
    ],
    startDate,
  };
  const { panelId } = await written(ctx, 'panel.created', (tx) => createPanelIn(tx, command));
  return panelId;
}

/** One step of the set-up in a write of its own, so that the audit has each. */
async function written<Value extends Storable>(
  ctx: Ctx,
  event: string,
  work: (tx: WriteTx) => Promise<Result<Value, Refusal>>,
): Promise<Value> {
  return accepted(await ctx.write({ event, clientMutationId: null, input: null }, work), event);
}

function agencyIdOf(session: AreaSession, agency: AgencyKey): AgencyId {
  return asId<AgencyId>(remembered(session.agencies, agency));
}

function holderIdOf(session: AreaSession, holder: HolderKey): BudgetHolderId {
  return asId<BudgetHolderId>(remembered(session.holders, holder));
}
