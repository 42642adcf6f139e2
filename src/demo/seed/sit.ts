import { instantOf } from '../../platform/clock';
import { listCase } from '../../features/panels/service/list-case';
import { recordAttendance } from '../../features/panels/service/record-attendance';
import { declareInterest } from '../../features/panels/service/declare-interest';
import { listAgendaItemsByCaseIds } from '../../features/panels/repository/agenda';
import { approveMinutes } from '../../features/panels/service/minutes';
import { closeMeeting, openMeeting, publishAgenda } from '../../features/panels/service/run-meeting';
import { scheduleMeeting } from '../../features/panels/service/schedule-meeting';
import { type Capacity } from '../../features/panels/rules/panel';
import { type StaffKey } from '../personas';
import { type PlannedCase, type PlannedHearing, type PlannedSitting } from '../plan/planned';
import { accepted, remembered, type AreaSession } from './session';

/** A case on the agenda of a sitting. */
export interface Item {
  readonly planned: PlannedCase;
  readonly hearing: PlannedHearing;
}

/** Who sits, in the order in which they look at their papers. */
export const MEMBERS: readonly { readonly who: StaffKey; readonly capacity: Capacity }[] = [
  { who: 'panel-chair', capacity: 'CHAIR' },
  { who: 'education-budget-holder', capacity: 'BUDGET_HOLDER' },
  { who: 'social-care-budget-holder', capacity: 'BUDGET_HOLDER' },
  { who: 'health-budget-holder', capacity: 'BUDGET_HOLDER' },
  { who: 'clinical-officer', capacity: 'MEMBER' },
  { who: 'panel-member', capacity: 'MEMBER' },
];

/** More than any sitting of the plan hears, so that visitors can list cases of their own. */
const CAPACITY = 12;

/** The case officer calls a sitting. */
export async function schedule(session: AreaSession, index: number, sitting: PlannedSitting, at: Date): Promise<void> {
  const called = await scheduleMeeting(await session.as('case-officer', at), {
    clientMutationId: null,
    panelId: session.panelId,
    startsAt: instantOf(`${sitting.day}T09:30:00.000Z`),
    venue: 'Committee room 2 and by video',
    capacity: CAPACITY,
    invitations: MEMBERS.map(({ who, capacity }) => ({
      personId: remembered(session.staff, who),
      capacity,
      agencyId: null,
    })),
  });
  const meetingId = accepted(called, `call the sitting of ${sitting.day}`);
  session.sittings.set(index, { meetingId, agendaItemIds: new Map() });
}

/** The case officer puts the cases on the agenda. */
export async function list(session: AreaSession, index: number, items: readonly Item[], at: Date): Promise<void> {
  const sitting = remembered(session.sittings, index);
  const agendaItemIds = new Map(sitting.agendaItemIds);
  for (const { planned } of items) {
    const { caseId } = remembered(session.cases, planned.key);
    const ctx = await session.as('case-officer', at);
    try {
      const items = (await listAgendaItemsByCaseIds(await ctx.read(), [caseId])).get(caseId) ?? [];
      // What the sitting before did not reach was carried over as it closed.
      const carried = items.find(({ meetingId }) => meetingId === sitting.meetingId);
      const command = { clientMutationId: null, meetingId: sitting.meetingId, caseId, expectedVersion: null };
      agendaItemIds.set(
        planned.key,
        carried?.agendaItemId ?? accepted(await listCase(ctx, command), `list ${planned.key}`),
      );
    } finally {
      await ctx.end();
    }
  }
  session.sittings.set(index, { ...sitting, agendaItemIds });
}

/** The case officer lets the members have the papers. */
export async function publish(session: AreaSession, index: number, at: Date): Promise<void> {
  accepted(await publishAgenda(await session.as('case-officer', at), move(session, index)), 'publish an agenda');
}

/** A member goes through the agenda and says, case by case, whether there is an interest (G5). */
export async function declare(
  session: AreaSession,
  index: number,
  member: StaffKey,
  items: readonly Item[],
  at: Date,
): Promise<void> {
  const { agendaItemIds } = remembered(session.sittings, index);
  const ctx = await session.as(member, at);
  for (const { planned } of items) {
    // A case that comes back was declared on the first time.
    if (session.declared.has(`${member} ${planned.key}`)) continue;
    if (leavesOpen(member, planned)) continue;
    const hasInterest = hasInterestIn(planned, member);
    const command = {
      clientMutationId: null,
      agendaItemId: remembered(agendaItemIds, planned.key),
      kind: hasInterest ? 'PROFESSIONAL' : 'NONE',
      reason: hasInterest ? 'I worked with the family in another post.' : null,
    } as const;
    accepted(await declareInterest(ctx, command), `declare on ${planned.key}`);
    session.declared.set(`${member} ${planned.key}`, hasInterest ? 'RECUSED' : 'CLEARED');
  }
}

/** Of the cases before the panel today, the panel member has not declared on one, for a visitor to see what is hidden until then. */
function leavesOpen(member: StaffKey, { isLeftUndeclared }: PlannedCase): boolean {
  return member === 'panel-member' && isLeftUndeclared;
}

/** Now and then a member knows the family; never one without whom there is no quorum. */
function hasInterestIn(planned: PlannedCase, member: StaffKey): boolean {
  return member === 'clinical-officer' && Number(planned.key.slice(-2)) % 8 === 1;
}

/** The chair opens the sitting; who is there is written down. */
export async function open(session: AreaSession, index: number, at: Date): Promise<void> {
  accepted(await openMeeting(await session.as('panel-chair', at), move(session, index)), 'open a sitting');
  const { meetingId } = remembered(session.sittings, index);
  const ctx = await session.as('case-officer', at);
  for (const { who } of MEMBERS) {
    const isAway = who === 'clinical-officer' && index % 6 === 4;
    const command = {
      clientMutationId: null,
      meetingId,
      personId: remembered(session.staff, who),
      status: isAway ? 'APOLOGIES' : 'PRESENT',
    } as const;
    accepted(await recordAttendance(ctx, command), 'record attendance');
  }
}

/** The chair approves the minutes of the sitting before and closes this one; what was not reached is carried over to the next one. */
export async function close(session: AreaSession, index: number, at: Date): Promise<void> {
  if (session.sittings.has(index - 1)) {
    accepted(await approveMinutes(await session.as('panel-chair', at), move(session, index - 1)), 'approve minutes');
  }
  accepted(await closeMeeting(await session.as('panel-chair', at), move(session, index)), 'close a sitting');
}

function move(session: AreaSession, index: number) {
  return { clientMutationId: null, meetingId: remembered(session.sittings, index).meetingId, expectedVersion: null };
}
