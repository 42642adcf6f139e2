import { birthCohortOf, isYoungPerson } from '../../features/cases/rules/child';
import { recordCircumstance, type RecordCircumstanceCommand } from '../../features/cases/service/record-circumstance';
import { recordGuestChild } from '../../features/cases/service/record-guest-child';
import { endCircumstance } from '../../features/cases/service/end-circumstance';
import { provisionTypeOfEstablishment } from '../../features/providers/rules/provision-type';
import { addDays, londonDay, type Day } from '../../kernel/dates';
import { decimal } from '../../kernel/decimal';
import { DEMO_ESTABLISHMENTS } from '../facts/establishments';
import { type AreaPlan, type PlannedCase } from '../plan/planned';
import { accepted, remembered, type AreaSession } from './session';

/** For how many days children have waited for a place, the longest first. */
const WAITED = [310, 205, 160, 96, 61, 40, 12];
const NONE = {
  partTime: null,
  awaited: null,
  nextReviewDate: null,
  note: null,
  endDate: null,
  endReason: null,
} as const;
const ELSEWHERE = { '311': '885', '885': '311' } as const;

/** Children one must not lose sight of, as at the demo's present: of those with the panel some wait, of the others some are hardly in school. */
export async function seedSight(session: AreaSession, plan: AreaPlan, now: Date): Promise<void> {
  const today = londonDay(now);
  const withPanel = plan.cases.filter(({ hearings }) => hearings.every(({ outcome }) => outcome === null));
  for (const [index, planned] of withPanel.slice(0, WAITED.length).entries()) {
    await begin(session, planned, now, {
      kind: 'AWAITING_PLACE',
      startDate: addDays(today, -(WAITED[index] ?? 0)),
      reason: index % 3 === 0 ? 'PLACE_NOT_SUITABLE' : 'NO_PLACE_FREE',
      awaited: {
        ...{ primaryNeed: null, provisionType: index % 2 === 0 ? 'SPECIAL_ACADEMY' : 'RESOURCED_PROVISION' },
        ...{ isResidential: false, providerUrn: index % 4 === 0 ? localSpecial(session.area) : null },
      },
    });
  }
  await hardlyInSchool(session, plan, now);
  await receiveGuests(session, now);
}

async function hardlyInSchool(session: AreaSession, plan: AreaPlan, now: Date): Promise<void> {
  const today = londonDay(now);
  const placed = plan.cases.filter(({ start }) => start !== null);
  const isOld = ({ child }: PlannedCase): boolean => isYoungPerson(birthCohortOf(child.dateOfBirth), today);
  const [long, short, off, home, back] = placed.filter((one) => !isOld(one));
  const days = (ago: number): Day => addDays(today, -ago);
  const timetable = (planned: PlannedCase | undefined, ago: number, agreedFor: number, hours: bigint) =>
    begin(session, planned, now, {
      ...{ kind: 'PART_TIME_TIMETABLE', startDate: days(ago), reason: 'REINTEGRATION' },
      partTime: { hoursPerWeek: decimal(hours * 10_000n), agreedEndDate: addDays(days(ago), agreedFor) },
    });
  // One that was agreed for six weeks and goes on, beyond what is short and temporary.
  await timetable(long, 104, 42, 10n);
  await timetable(short, 17, 42, 18n);
  await begin(session, off, now, { kind: 'OFF_ROLL', startDate: days(25), reason: 'PLACE_BROKE_DOWN' });
  await begin(session, home, now, { kind: 'ELECTIVE_HOME_EDUCATION', startDate: days(200), reason: 'CHOICE' });
  const circumstanceId = await begin(session, back, now, {
    ...{ kind: 'OFF_ROLL', startDate: days(90), reason: 'EXCLUDED' },
  });
  if (circumstanceId !== null) {
    const end = { circumstanceId, endDate: days(60), endReason: 'IN_SCHOOL_AGAIN', note: null } as const;
    const ctx = await session.as('case-officer', now);
    accepted(await endCircumstance(ctx, { clientMutationId: null, ...end }), 'end a circumstance');
  }
  const [idle] = placed.filter((one) => isOld(one));
  await begin(session, idle, now, { kind: 'NOT_IN_EDUCATION', startDate: days(47), reason: 'SEEKING_PLACE' });
}

type Begun = Pick<RecordCircumstanceCommand, 'kind' | 'startDate' | 'reason'> & Partial<RecordCircumstanceCommand>;

async function begin(
  session: AreaSession,
  planned: PlannedCase | undefined,
  now: Date,
  begun: Begun,
): Promise<string | null> {
  if (planned === undefined) return null;
  const { caseId } = remembered(session.cases, planned.key);
  const ctx = await session.as('case-officer', now);
  const recorded = await recordCircumstance(ctx, { ...NONE, ...begun, clientMutationId: null, caseId });
  return accepted(recorded, `record ${begun.kind} of ${planned.key}`).circumstanceId;
}

/** Two children whom the other area of the demo placed here. */
async function receiveGuests(session: AreaSession, now: Date): Promise<void> {
  const providerUrn = localSpecial(session.area);
  if (providerUrn === null) return;
  for (const [index, primaryNeed] of (['SEMH', 'ASD'] as const).entries()) {
    const guest = {
      ...{ placingLaCode: ELSEWHERE[session.area], placingReference: `SEN-${(4101 + index * 17).toString()}` },
      ...{ providerUrn, primaryNeed, ageOn31August: 9 + index * 4, isLookedAfter: index === 0 },
      ...{
        startDate: addDays(londonDay(now), -150 - index * 40),
        nextReviewDate: null,
        endDate: null,
        endReason: null,
      },
    };
    const ctx = await session.as('commissioner', now);
    accepted(await recordGuestChild(ctx, { clientMutationId: null, ...guest }), 'record a guest');
  }
}

/** A special school in the area. */
function localSpecial(area: string): string | null {
  const row = DEMO_ESTABLISHMENTS.find(
    (one) =>
      one['LA (code)'] === area &&
      ['SPECIAL_MAINTAINED', 'SPECIAL_ACADEMY'].includes(
        provisionTypeOfEstablishment(one['TypeOfEstablishment (code)'] ?? ''),
      ),
  );
  return row?.['URN'] ?? null;
}
