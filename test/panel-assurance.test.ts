import type { Actor } from '../src/platform/actor';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { exportsOf } from './support/fetch-export';
import { setClock } from './support/make-ledger';
import { makePanelWorld, type PanelWorld } from './support/make-panel';
import { daysFrom, isListedLate, plus, scriptYear, YEAR } from './support/panel-year';
import type { ScriptDecision, ScriptListing } from './support/panel-year-script';
import { plantYear } from './support/plant-panel-year';
import { wholeSchema } from './support/whole-schema';

const db = useDatabase();
const clock = setClock('2025-03-01T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
const fetchExport = exportsOf(db, clock);
const script = scriptYear(20_251);
let world: PanelWorld;
/** Within which the area tells families. */
const NOTICE_DAYS = 7;

beforeAll(async () => {
  world = await makePanelWorld(db, clock, '313', { paperDeadline: { days: 10, unit: 'CALENDAR' } });
  clock.set('2026-04-20T09:00:00Z');
  await plantYear(db, world, script);
  await db.asOwner(
    `insert into notice_target (local_area_code, notice_target_id, from_date, length, unit, measured_from, set_by, set_at)
     values ($1, gen_random_uuid(), '2025-01-01', $2, 'DAYS', 'DECISION', $3, '2025-01-01T09:00:00Z')`,
    [world.code, NOTICE_DAYS, world.actors.director.personId],
  );
  // Of three families that were given a place, one had preferred it, one another, and one none; what was said after the decision counts for none.
  const said = taken.flatMap(({ placement, story, day }, index) => {
    if (placement === null || index % 3 === 2) return [];
    const wished = (urn: string, stated: string) => ({ case_id: story.caseId, urn, stated });
    return [wished(index % 3 === 0 ? '100001' : '100002', plus(day, -9)), wished('100003', plus(day, 1))];
  });
  await db.asOwner(
    `insert into preferred_setting (local_area_code, preferred_setting_id, case_id, provider_urn, stated_by, stated_date, recorded_by, recorded_at)
     select $1, gen_random_uuid(), said.case_id, said.urn, 'PARENT', said.stated, $2, said.stated::timestamp at time zone 'UTC'
       from jsonb_to_recordset($3::jsonb) as said(case_id uuid, urn text, stated date)`,
    [world.code, world.actors.officer.personId, JSON.stringify(said)],
  );
});

interface Shown {
  readonly measure: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly percent: string | null;
  readonly median: string | null;
  readonly p90: number | null;
  readonly amount: string | null;
  readonly isHidden: boolean;
}
interface Answer {
  readonly panelAssurance: {
    readonly sections: readonly {
      readonly section: string;
      readonly figures: readonly Shown[];
      readonly tables: readonly {
        readonly code: string;
        readonly caption?: string;
        readonly columns: readonly { readonly heading: string }[];
        readonly rows: readonly { readonly key: string; readonly cells: readonly (string | null)[] }[];
      }[];
    }[];
    readonly figure: {
      readonly subjects: { readonly totalCount: number; readonly nodes: readonly { readonly days: number }[] };
    };
    readonly checklist: readonly { readonly question: string; readonly answers: readonly string[] }[];
  };
}

const FIGURE = 'measure numerator denominator percent median p90 amount isHidden';
async function answer(actor: Actor, selection: string, more = ''): Promise<Answer['panelAssurance']> {
  const query = `{ panelAssurance(from: "${YEAR.from}", to: "${YEAR.to}" ${more}) { ${selection} } }`;
  const { data, errors } = await ask<Answer>(actor, query, {});
  if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join());
  return data.panelAssurance;
}
async function figures(actor: Actor, more = ''): Promise<ReadonlyMap<string, Shown>> {
  const { sections } = await answer(actor, `sections { section figures { ${FIGURE} } }`, more);
  return new Map(sections.flatMap((one) => one.figures.map((figure) => [figure.measure, figure] as const)));
}

// ------------------------------------------------------------------ the year counted from its script

const { sittings, listings, decisions, plans, matters } = script;
const isIn = (day: string): boolean => YEAR.from <= day && day <= YEAR.to;
const inYear = listings.filter(({ sitting }) => isIn(sitting.day));
const taken = decisions.filter(({ day }) => isIn(day));
const held = sittings.filter(({ day }) => isIn(day));
const placed = taken.flatMap(({ placement, ...decision }) => (placement === null ? [] : [{ placement, decision }]));
const shares = placed.flatMap(({ placement }) => placement.shares);
const disputes = decisions
  .flatMap(({ placement }) => placement?.shares ?? [])
  .flatMap(({ dispute, pounds }) => (dispute === null ? [] : [{ ...dispute, pounds }]))
  .filter(({ raisedDay, closedDay }) => raisedDay <= YEAR.to && (closedDay === null || closedDay >= YEAR.from));
const urgent = taken.filter(({ listing }) => listing === null);
const deferrals = taken.filter(({ outcome }) => outcome === 'DEFERRED_FOR_INFORMATION');

type Expected = Partial<Pick<Shown, 'numerator' | 'denominator' | 'median' | 'p90' | 'amount'>>;
const number = (numerator: number): Expected => ({ numerator });
const part = <One>(of: readonly One[], holds: (one: One) => boolean): Expected => ({
  numerator: of.filter(holds).length,
  denominator: of.length,
});
const pounds = (of: readonly number[]): Expected => ({
  numerator: of.length,
  amount: `${String(of.reduce((all, one) => all + one, 0))}.00`,
});
/** The median and the ninetieth percentile the slow way: by how many do not exceed a day. */
function days(of: readonly number[]): Expected {
  const sorted = [...of].sort((one, other) => one - other);
  const middle = (sorted[Math.ceil(sorted.length / 2) - 1]! + sorted[Math.floor(sorted.length / 2)]!) / 2;
  const p90 = sorted.find((day) => sorted.filter((one) => one <= day).length >= sorted.length * 0.9) ?? null;
  return { numerator: sorted.length, median: String(middle), p90 };
}
const isFirstAnswer = (one: ScriptDecision): boolean =>
  one.outcome !== 'DEFERRED_FOR_INFORMATION' &&
  !decisions.some(
    (other) => other.story === one.story && other.day < one.day && other.outcome !== 'DEFERRED_FOR_INFORMATION',
  );
const isRepeat = (one: ScriptDecision): boolean =>
  decisions.some(
    (other) => other.story === one.story && other.day < one.day && other.outcome === 'DEFERRED_FOR_INFORMATION',
  );
const isInTime = (one: ScriptListing): boolean => !isListedLate(one) && !one.hasLatePaper;
const began = placed.flatMap(({ placement, decision }) =>
  placement.startedDay === null ? [] : [{ ...placement, startedDay: placement.startedDay, decision }],
);
const running = began.filter(({ startedDay }) => startedDay <= YEAR.to);
const threeMonthsOn = (day: string): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month + 2, date)).toISOString().slice(0, 10);
};
const reviewDue = ({ startedDay, nextReview }: (typeof began)[number]): string =>
  nextReview !== null && plus(startedDay, 7) <= YEAR.to ? nextReview : threeMonthsOn(startedDay);
const open = taken.flatMap(({ conditions }) => conditions).filter(({ metDay }) => metDay === null || metDay > YEAR.to);
const until = (closedDay: string | null): string => (closedDay === null || closedDay > YEAR.to ? YEAR.to : closedDay);
const dayOf = (
  { events }: { readonly events: readonly { readonly kind: string; readonly day: string }[] },
  kind: string,
): string => events.find((event) => event.kind === kind)?.day ?? '';
const happened = (kind: string): readonly (typeof plans)[number][] => plans.filter((one) => isIn(dayOf(one, kind)));
const askedOn = (one: (typeof plans)[number]): string => dayOf(one, 'REQUEST_RECEIVED');
const toldOn = (one: (typeof plans)[number]): string =>
  dayOf(one, 'ASSESSMENT_AGREED') || dayOf(one, 'ASSESSMENT_REFUSED');
const requested = plans.filter((one) => askedOn(one) !== '');
const told = requested.filter((one) => isIn(toldOn(one)));
const sent = happened('FINAL_PLAN_SENT').filter((one) => askedOn(one) !== '');
const waited = (one: (typeof plans)[number]): number => daysFrom(askedOn(one), dayOf(one, 'FINAL_PLAN_SENT'));
const isWaitedFor = (one: (typeof plans)[number]): boolean =>
  askedOn(one) <= YEAR.to &&
  ['ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_REFUSED', 'FINAL_PLAN_SENT']
    .map((kind) => dayOf(one, kind))
    .every((day) => day === '' || day > YEAR.to);
const reviewed = happened('REVIEW_DECIDED');
/** What was due so many days after another event, before the end of the year, and had not been done by then. */
const leftAfter = (from: string, days: number, ends: readonly string[]) =>
  plans.filter((one) => {
    const begun = dayOf(one, from);
    const isOver = ends.some((kind) => dayOf(one, kind) !== '' && dayOf(one, kind) <= YEAR.to);
    return begun !== '' && plus(begun, days) < YEAR.to && !isOver;
  });
const DECIDED = ['ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_REFUSED', 'FINAL_PLAN_SENT'];
const undecided = leftAfter('REQUEST_RECEIVED', 42, DECIDED);
const unreviewed = leftAfter('REVIEW_MEETING', 28, ['REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'PLAN_CEASED']);
/** The decisions whose time to be told is over; of those nobody was told of, the ones that stand, ratified or not yet. */
const toBeTold = taken.filter(
  ({ day, noticeDay, fate }) =>
    plus(day, NOTICE_DAYS) <= YEAR.to && (noticeDay !== null || (fate?.kind !== 'LAPSED' && fate?.kind !== 'DECLINED')),
);
const opened = (kind: string, event: string) => matters.filter((one) => one.kind === kind && isIn(dayOf(one, event)));
const endOf = (one: (typeof matters)[number]) =>
  one.events.find(({ kind }) => kind === 'APPEAL_DECIDED' || kind === 'APPEAL_CONCEDED');
const ended = matters.filter((one) => isIn(endOf(one)?.day ?? ''));
const asked = opened('MEDIATION', 'MEDIATION_ASKED');
const isArrangedInTime = (one: (typeof matters)[number]): boolean => {
  const arranged = dayOf(one, 'MEDIATION_ARRANGED');
  return arranged !== '' && daysFrom(dayOf(one, 'MEDIATION_ASKED'), arranged) <= 30;
};
const wasArranged = (one: (typeof matters)[number]): boolean => {
  const arranged = dayOf(one, 'MEDIATION_ARRANGED');
  return arranged !== '' && arranged <= YEAR.to;
};
const answered = opened('COMPLAINT', 'COMPLAINT_RECEIVED');
const isAgreed = ({ isApproved, dispute }: (typeof shares)[number]): boolean =>
  dispute === null ? isApproved : dispute.closedDay !== null;
const endedMediations = matters.flatMap(({ kind, events }) =>
  events.filter((event) => kind === 'MEDIATION' && /AGREED|ENDED/.test(event.kind) && isIn(event.day)),
);
const repriced = placed.filter(({ placement }) => placement.askedPounds !== null);

const stands = ({ day, orderedDay }: ScriptDecision): boolean =>
  day <= YEAR.to && (orderedDay === null || orderedDay > YEAR.to);
const openActions = decisions
  .filter(stands)
  .flatMap(({ actions }) => actions)
  .filter(({ doneDay }) => doneDay === null || doneDay > YEAR.to);
const excused = (one: (typeof plans)[number], code: string): number =>
  one.excused.filter((exception) => exception.code === code).reduce((all, exception) => all + exception.days, 0);
const yearOn = (day: string): string => `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}`;
/** The limits of a year that a plan or a review of it began, each with the meeting that kept it. */
const yearly = plans.flatMap(({ events, ceasedDay }) => {
  const meetings = events.filter(({ kind }) => kind === 'REVIEW_MEETING').map(({ day }) => day);
  return events
    .filter(({ kind }) => kind === 'FINAL_PLAN_SENT' || kind === 'REVIEW_MEETING')
    .map(({ day }) => ({ due: yearOn(day), met: meetings.find((meeting) => meeting > day) ?? null, ceasedDay }));
});
const endedOn = (kind: string) => matters.filter((one) => one.kind === kind.split('_')[0] && isIn(dayOf(one, kind)));
const recommended = opened('RECOMMENDATION', 'RECOMMENDATION_SENT');

/** What is counted elsewhere apart from the code that counts it: test/scrutiny.test.ts, over terms of attendance; test/reassessments.test.ts. */
const COUNTED_ELSEWHERE = [
  ...['REASSESSMENTS_DECIDED_IN_TIME', 'REASSESSMENTS_UNDECIDED', 'PLANS_REASSESSED', 'PLANS_REASSESSED_IN_TIME'],
  'PLANS_REASSESSED_EXCEPTED',
  ...['ATTENDANCE_RATE', 'ATTENDANCE_TOLD', 'CHILDREN_SUSPENDED', 'PERMANENT_EXCLUSIONS', 'PERSISTENTLY_ABSENT'],
  ...['SEVERELY_ABSENT', 'SUSPENSIONS'],
];

const EXPECTED: Readonly<Record<string, Expected>> = {
  SITTINGS_HELD: number(held.length),
  CASES_LISTED: number(inYear.length),
  CASES_HEARD: part(inYear, ({ status }) => status === 'DECIDED'),
  CASES_NOT_HEARD: part(inYear, ({ status }) => status === 'NOT_HEARD'),
  CASES_WITHDRAWN: number(inYear.filter(({ status }) => status === 'WITHDRAWN').length),
  CASES_WAITING: number(0),
  QUORUM_KEPT: part(
    taken.filter(({ listing, outcome }) => listing !== null && outcome !== 'DEFERRED_FOR_INFORMATION'),
    () => true,
  ),
  QUORUM_FAILED: part(
    inYear.filter(({ status }) => status === 'NOT_HEARD'),
    ({ sitting }) => !sitting.isQuorate,
  ),
  PAPERS_ON_TIME: part(
    inYear.filter(({ isCarried }) => !isCarried),
    isInTime,
  ),
  LATE_ACCEPTED: number(inYear.filter((one) => !isInTime(one)).length),
  MINUTES_APPROVED: part(held, ({ isMinuted }) => isMinuted),
  DECISIONS_TAKEN: number(taken.length),
  DECISIONS_AGREED: part(taken, ({ outcome }) => outcome.startsWith('AGREED')),
  DECISIONS_DECLINED: part(taken, ({ outcome }) => outcome === 'DECLINED'),
  DECISIONS_DEFERRED: part(taken, ({ outcome }) => outcome === 'DEFERRED_FOR_INFORMATION'),
  REPEAT_DEFERRALS: part(deferrals, isRepeat),
  REASONS_COMPLETE: part(taken, ({ isComplete }) => isComplete),
  POLICY_NAMED: part(taken, ({ hasPolicy }) => hasPolicy),
  POLICY_IN_WORDS: number(taken.filter(({ hasPolicy }) => !hasPolicy).length),
  DISSENT_RECORDED: number(taken.filter(({ hasDissent }) => hasDissent).length),
  CHILD_VIEWS: part(taken, ({ story }) => story.hasChildViews),
  PARENT_VIEWS: part(taken, ({ story }) => story.hasParentViews),
  COST_AFTER_SUITABILITY: part(placed, ({ decision }) => !decision.isSuitabilityLate),
  REFERRAL_TO_LISTING: days(
    inYear
      .filter(({ isFirst }) => isFirst)
      .map(({ story, listedDay }) => Math.max(0, daysFrom(story.referredDay, listedDay))),
  ),
  REFERRAL_TO_DECISION: days(taken.filter(isFirstAnswer).map(({ story, day }) => daysFrom(story.referredDay, day))),
  DECISION_TO_NOTICE: days(
    taken.flatMap(({ day, noticeDay }) => (noticeDay === null ? [] : [daysFrom(day, noticeDay)])),
  ),
  DECISION_TO_START: days(began.map(({ startedDay, decision }) => Math.max(0, daysFrom(decision.day, startedDay)))),
  START_SLIPPAGE: days(
    began.map(({ startedDay, decidedDay }) => daysFrom(decidedDay, startedDay)).filter((late) => late > 0),
  ),
  STARTED_LATE: part(began, ({ startedDay, decidedDay }) => startedDay > decidedDay),
  DECIDED_BETWEEN: part(taken, ({ listing }) => listing === null),
  DAYS_TO_RATIFY: days(
    urgent.flatMap(({ day, fate }) =>
      fate?.kind === 'RATIFIED' && fate.day !== null ? [daysFrom(day, fate.day)] : [],
    ),
  ),
  RATIFICATION_DECLINED: number(urgent.filter(({ fate }) => fate?.kind === 'DECLINED').length),
  LAPSED_UNRATIFIED: number(urgent.filter(({ fate }) => fate?.kind === 'LAPSED').length),
  WAITING_FOR_RATIFICATION: number(urgent.filter(({ fate }) => fate?.kind === 'WAITING').length),
  PLACED_IN_AREA: part(placed, ({ placement }) => placement.areaClass === 'IN_AREA'),
  PLACED_NEIGHBOURING: part(placed, ({ placement }) => placement.areaClass === 'NEIGHBOURING'),
  PLACED_OUT_OF_AREA: part(placed, ({ placement }) => placement.areaClass === 'OUT_OF_AREA'),
  PLACED_INDEPENDENT: part(placed, ({ placement }) => /^(INDEPENDENT|CHILDRENS)/.test(placement.provisionType)),
  PREFERRED_AGREED: part(
    taken.filter(({ placement }, index) => placement !== null && index % 3 !== 2),
    (one) => taken.indexOf(one) % 3 === 0,
  ),
  AGREED_COST: pounds(shares.filter(isAgreed).map((one) => one.pounds)),
  UNAGREED_COST: pounds(shares.filter((one) => !one.isRefused && !isAgreed(one)).map((one) => one.pounds)),
  DIFFERENCE_FROM_REQUEST: pounds(
    repriced.map(
      ({ placement }) => placement.shares.reduce((all, one) => all + one.pounds, 0) - placement.askedPounds!,
    ),
  ),
  SHARES_ASKED: number(shares.length),
  SHARES_REFUSED: part(shares, ({ isRefused }) => isRefused),
  SHARES_DISPUTED: part(shares, ({ dispute }) => dispute !== null),
  DAYS_IN_DISPUTE: days(disputes.map(({ raisedDay, closedDay }) => daysFrom(raisedDay, until(closedDay)))),
  DISPUTES_OPEN: number(disputes.filter(({ closedDay }) => closedDay === null || closedDay > YEAR.to).length),
  INTERIM_MISSING: number(disputes.filter(({ hasInterim }) => !hasInterim).length),
  INTERIM_FUNDED: pounds(disputes.filter(({ hasInterim }) => hasInterim).map((one) => one.pounds)),
  CONDITIONS_IN_WORDS: number(taken.filter(({ hasConditionsInWords }) => hasConditionsInWords).length),
  CONDITIONS_OVERDUE: part(open, ({ dueDay }) => dueDay < YEAR.to),
  ACTIONS_OVERDUE: part(openActions, ({ dueDay }) => dueDay < YEAR.to),
  DEFERRALS_ESCALATED: number(taken.filter(({ isEscalated }) => isEscalated).length),
  REVIEWS_OVERDUE: part(running, (one) => reviewDue(one) < YEAR.to),
  NOTICES_SENT: part(taken, ({ noticeDay }) => noticeDay !== null),
  NOTICES_IN_TIME: part(
    toBeTold,
    ({ day, noticeDay }) => noticeDay !== null && daysFrom(day, noticeDay) <= NOTICE_DAYS,
  ),
  MEDIATIONS: number(asked.length),
  MEDIATIONS_IN_TIME: part(
    asked.filter((one) => wasArranged(one) || plus(dayOf(one, 'MEDIATION_ASKED'), 30) < YEAR.to),
    isArrangedInTime,
  ),
  APPEALS: number(opened('APPEAL', 'APPEAL_REGISTERED').length),
  APPEALS_AFTER_MEDIATION: part(
    opened('APPEAL', 'APPEAL_REGISTERED'),
    (appeal) =>
      appeal.aboutId !== null ||
      matters.some(
        ({ kind, story, events }) =>
          kind === 'MEDIATION' &&
          story === appeal.story &&
          events.some((event) => /AGREED|ENDED/.test(event.kind) && event.day <= dayOf(appeal, 'APPEAL_REGISTERED')),
      ),
  ),
  CHANGED_AT_MEDIATION: part(endedMediations, ({ kind }) => kind === 'MEDIATION_AGREED'),
  OVERTURNED: part(ended, (one) => endOf(one)?.result !== 'DISMISSED'),
  ORDERED_OTHERWISE: number(taken.filter(({ orderedDay }) => orderedDay !== null).length),
  RECOMMENDATIONS_IN_TIME: part(recommended, (one) => {
    const answered = dayOf(one, 'RECOMMENDATION_ANSWERED');
    return answered !== '' && daysFrom(dayOf(one, 'RECOMMENDATION_SENT'), answered) <= 35;
  }),
  OMBUDSMAN_FAULT: part(endedOn('OMBUDSMAN_DECIDED'), ({ events }) => /^FAULT/.test(events.at(-1)?.result ?? '')),
  COMPLAINTS: number(answered.length),
  COMPLAINTS_UPHELD: part(
    answered.filter((one) => dayOf(one, 'COMPLAINT_ANSWERED') !== ''),
    ({ events }) => events.at(-1)?.result?.startsWith('UPHELD') === true,
  ),
  REQUESTS_RECEIVED: number(happened('REQUEST_RECEIVED').length),
  REQUESTS_UNDATED: number(
    happened('REQUEST_RECEIVED').filter((one) => dayOf(one, 'FINAL_PLAN_SENT') !== '' && toldOn(one) === '').length,
  ),
  REQUESTS_UNRECORDED: number(happened('FINAL_PLAN_SENT').filter((one) => askedOn(one) === '').length),
  REQUESTS_DECIDED_EXCEPTED: part(
    [...told, ...undecided],
    (one) => told.includes(one) && daysFrom(askedOn(one), toldOn(one)) <= 42 + excused(one, 'C1'),
  ),
  REQUESTS_DECIDED_IN_TIME: part(
    [...told, ...undecided],
    (one) => told.includes(one) && daysFrom(askedOn(one), toldOn(one)) <= 42,
  ),
  REQUESTS_UNDECIDED: number(undecided.length),
  ASSESSMENTS_AGREED: number(happened('ASSESSMENT_AGREED').length),
  REQUESTS_REFUSED: number(happened('ASSESSMENT_REFUSED').length),
  REQUESTS_WITHDRAWN: number(happened('REQUEST_WITHDRAWN').length),
  PLANS_REFUSED: number(happened('PLAN_REFUSED').length),
  PLANS_REFUSED_UNTIMED: number(happened('PLAN_REFUSED').filter((one) => askedOn(one) === '').length),
  PLANS_REFUSED_IN_TIME: part(
    happened('PLAN_REFUSED').filter((one) => askedOn(one) !== ''),
    (one) => daysFrom(askedOn(one), dayOf(one, 'PLAN_REFUSED')) <= 112,
  ),
  PLANS_REFUSED_EXCEPTED: part(
    happened('PLAN_REFUSED').filter((one) => askedOn(one) !== ''),
    (one) => daysFrom(askedOn(one), dayOf(one, 'PLAN_REFUSED')) <= 112 + excused(one, 'C3'),
  ),
  PLANS_ISSUED: number(happened('FINAL_PLAN_SENT').length),
  PLANS_UNTIMED: number(happened('FINAL_PLAN_SENT').filter((one) => askedOn(one) === '').length),
  // Nobody told a family of anything in that year; what was decided late is late.
  COUNTED_UNTOLD: number(
    [
      ...told.filter((one) => dayOf(one, 'ASSESSMENT_REFUSED') !== '' && daysFrom(askedOn(one), toldOn(one)) <= 42),
      ...happened('PLAN_REFUSED').filter((one) => daysFrom(askedOn(one), dayOf(one, 'PLAN_REFUSED')) <= 112),
      ...reviewed.filter((one) => daysFrom(dayOf(one, 'REVIEW_MEETING'), dayOf(one, 'REVIEW_DECIDED')) <= 28),
    ].length,
  ),
  PLANS_IN_TIME: part(sent, (one) => waited(one) <= 140),
  PLANS_IN_TIME_EXCEPTED: part(sent, (one) => waited(one) <= 140 + excused(one, 'C4')),
  PLANS_CEASED: number(plans.filter(({ ceasedDay }) => ceasedDay !== null && isIn(ceasedDay)).length),
  PLANS_20_TO_52_WEEKS: number(sent.filter((one) => waited(one) > 140 && waited(one) <= 364).length),
  PLANS_OVER_52_WEEKS: number(sent.filter((one) => waited(one) > 364).length),
  PLANS_WAITING: number(requested.filter(isWaitedFor).length),
  PLANS_OVERDUE: number(requested.filter((one) => isWaitedFor(one) && daysFrom(askedOn(one), YEAR.to) > 140).length),
  REVIEWS_DECIDED: number(reviewed.length),
  REVIEWS_IN_TIME: part(
    [...reviewed, ...unreviewed],
    (one) => reviewed.includes(one) && daysFrom(dayOf(one, 'REVIEW_MEETING'), dayOf(one, 'REVIEW_DECIDED')) <= 28,
  ),
  REVIEWS_UNDECIDED: number(unreviewed.length),
  REVIEWS_TO_MAINTAIN: number(
    reviewed.filter((one) => dayOf(one, 'AMENDMENT_NOTICE_SENT') === '' && dayOf(one, 'CEASE_NOTICE_SENT') === '')
      .length,
  ),
  REVIEWS_HELD_IN_TIME: part(
    yearly.filter(({ met }) => met !== null && isIn(met)),
    ({ due, met }) => met !== null && met <= due,
  ),
  REVIEWS_NOT_HELD: number(
    yearly.filter(
      ({ due, met, ceasedDay }) =>
        due < YEAR.to && (met === null || met > YEAR.to) && (ceasedDay === null || ceasedDay > YEAR.to),
    ).length,
  ),
  REVIEWS_UNDATED: number(plans.filter(({ wasFinal }) => wasFinal).length),
  REVIEWS_TO_CEASE: number(reviewed.filter((one) => dayOf(one, 'CEASE_NOTICE_SENT') !== '').length),
  DIRECT_PAYMENTS: number(running.filter(({ isPaidToFamily }) => isPaidToFamily).length),
  REVIEWS_TO_AMEND: number(reviewed.filter((one) => dayOf(one, 'AMENDMENT_NOTICE_SENT') !== '').length),
  RESIDENTIAL_38_51: number(running.filter(({ residential }) => residential === 'RESIDENTIAL_38_51').length),
  RESIDENTIAL_52: number(running.filter(({ residential }) => residential === 'RESIDENTIAL_52').length),
};

describe('T1 a generated year', () => {
  it('T1 every figure is what its script comes to, counted apart', async () => {
    const shown = await figures(world.actors.director);
    const found = Object.fromEntries(
      Object.entries(EXPECTED).map(([measure, expected]) => {
        const figure = shown.get(measure);
        return [measure, Object.fromEntries(Object.keys(expected).map((key) => [key, figure?.[key as keyof Shown]]))];
      }),
    );
    expect(found).toEqual(EXPECTED);
    // Whatever is told has been counted apart: here, or where it says.
    expect([...Object.keys(EXPECTED), ...COUNTED_ELSEWHERE].sort()).toEqual([...shown.keys()].sort());
    // And of nothing is it told only that there is none.
    const none = Object.entries(EXPECTED).filter(([, { numerator }]) => numerator === 0);
    expect(none.map(([measure]) => measure)).toEqual(['CASES_WAITING']);
    // The year has some of everything that was to be counted.
    expect([
      shares.some(({ isRefused }) => isRefused),
      disputes.length > 5,
      repriced.length > 5,
      sent.length > 5,
      endedMediations.length > 2,
      shares.some((one) => !one.isRefused && !isAgreed(one)),
      taken.some(({ hasConditionsInWords }) => hasConditionsInWords),
      answered.some((one) => dayOf(one, 'COMPLAINT_ANSWERED') === ''),
      undecided.length > 0,
      unreviewed.length > 0,
    ]).toEqual(Array(10).fill(true));
  });

  it('T1 what a figure counts is listed, and adds up', async () => {
    const { figure } = await answer(
      world.actors.auditor,
      'figure(measure: DAYS_TO_RATIFY) { subjects(first: 100) { totalCount nodes { id caseReference days } } }',
    );
    expect(figure.subjects.totalCount).toBe(EXPECTED['DAYS_TO_RATIFY']!.numerator);
    expect(days(figure.subjects.nodes.map((node) => node.days))).toEqual(EXPECTED['DAYS_TO_RATIFY']);
  });

  it('T1 tables add up to their figures, and a case officer is told no sums of the area', async () => {
    const { sections } = await answer(
      world.actors.director,
      'sections(only: [SITTINGS, DECISIONS, MONEY, PLANS]) { tables { code rows { key cells } } }',
    );
    const rowsOf = (code: string) => sections.flatMap(({ tables }) => tables).find((one) => one.code === code)!.rows;
    const sums = (code: string, at: number): number =>
      rowsOf(code).reduce((all, { cells }) => all + Number(cells[at]), 0);
    expect(sums('OUTCOME_MIX', 0)).toBe(taken.length);
    expect(sums('SHARES_BY_AGENCY', 0)).toBe(shares.length);
    const agreed = Number(EXPECTED['AGREED_COST']!.amount);
    const byProvision = [0, 1, 2].reduce((all, at) => all + sums('SPLIT_BY_PROVISION', at), 0);
    expect([sums('SHARES_BY_AGENCY', 3), sums('SPLIT_BY_METHOD', 1), byProvision]).toEqual([agreed, agreed, agreed]);
    expect(sums('SHARES_BY_AGENCY', 4)).toBe(Number(EXPECTED['UNAGREED_COST']!.amount));
    expect([sums('CASES_BY_SITTING', 0), sums('CASES_BY_SITTING', 1)]).toEqual([
      inYear.length,
      EXPECTED['CASES_HEARD']!.numerator,
    ]);
    expect([sums('PLANS_BY_WEEKS', 0), sums('PLANS_BY_WEEKS', 1)]).toEqual([
      EXPECTED['PLANS_ISSUED']!.numerator,
      EXPECTED['PLANS_WAITING']!.numerator,
    ]);
    const untimed = rowsOf('PLANS_BY_WEEKS').find(({ key }) => key === 'NOT_TIMED');
    expect(untimed?.cells).toEqual([String(EXPECTED['PLANS_UNTIMED']!.numerator), '0']);
    const officer = await figures(world.actors.officer);
    expect([officer.get('AGREED_COST')?.amount, officer.get('SHARES_ASKED')?.numerator]).toEqual([null, shares.length]);
    await expect(figures(world.actors.commissioner)).rejects.toThrow('FORBIDDEN');
  });

  it('T1 the checklist of the public is answered from data', async () => {
    const { checklist } = await answer(world.actors.auditor, 'checklist { question answers }');
    const said = Object.fromEntries(checklist.map(({ question, answers }) => [question, answers.join(' ')]));
    expect(Object.keys(said)).toHaveLength(15);
    expect(said['QUORUM_RULE']).toContain('4 members, with a chair, an education budget holder');
    expect(said['COST_AND_SUITABILITY']).toContain('no; costs are not shown before');
    expect(said['VOTING_RULE']).toContain(`dissent: ${String(EXPECTED['DISSENT_RECORDED']!.numerator)}.`);
    expect(said['JOINT_FRAMEWORK']).toContain('no decision without a member of health');
    expect(said['SPLIT_CRITERIA']).toContain(`Needs led (shares of the period: ${String(shares.length)})`);
  });

  it('B41 for publication nothing is of few children, counts are rounded, and only years that have ended are told', async () => {
    const shown = await figures(world.actors.director, 'audience: PUBLIC');
    expect([...shown.values()].filter(({ isHidden }) => isHidden).length).toBeGreaterThan(3);
    for (const { measure, numerator, denominator, median } of shown.values()) {
      // Sittings are of nobody.
      if (['SITTINGS_HELD', 'MINUTES_APPROVED'].includes(measure)) continue;
      expect([measure, (numerator ?? 0) % 5, (denominator ?? 0) % 5, Number(median ?? 0) % 5]).toEqual([
        measure,
        0,
        0,
        0,
      ]);
    }
    const { sections } = await answer(
      world.actors.director,
      'sections(only: [PLACES, REDRESS, PLANS, EQUALITY]) { tables { code caption rows { key cells } } }',
      'audience: PUBLIC',
    );
    const tables = sections.flatMap((one) => one.tables);
    const counts = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => Number(cell ?? 0))));
    expect([tables.length > 7, counts.filter((count) => count % 5 !== 0)]).toEqual([true, []]);
    // Tables by characteristic say their days, and tell of none outside those asked for.
    const days = 'every panel, 1 April 2025 to 31 March 2026';
    const byCharacteristic = sections.at(-1)!.tables.filter(({ code }) => code.startsWith('OUTCOMES'));
    expect(byCharacteristic.map(({ caption }) => caption?.endsWith(days))).toEqual(Array(4).fill(true));
    // Requests are told by phase, ethnicity, sex and kind of school, and as many in each.
    const requests = sections.at(-1)!.tables.filter(({ code }) => code.startsWith('REQUESTS'));
    const all = requests.map(({ rows }) => rows.find(({ key }) => key === 'ALL')?.cells.at(-1));
    expect(all).toEqual(Array(4).fill(String(Math.floor((happened('REQUEST_RECEIVED').length + 2.5) / 5) * 5)));
    const ofSpan = (from: string, to: string) =>
      ask(world.actors.director, `{ panelAssurance(from: "${from}", to: "${to}", audience: PUBLIC) { isWhole } }`, {});
    expect((await ofSpan('2025-04-01', '2026-03-30')).errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
    expect((await ofSpan('2026-04-01', '2027-03-31')).errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
    // Two years less one of them, and the area less one panel, would tell of the rest.
    expect((await ofSpan('2024-04-01', '2026-03-31')).errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
    const panelId = Buffer.from(`Panel:${world.panelId}`).toString('base64url');
    await expect(figures(world.actors.director, `audience: PUBLIC panelId: "${panelId}"`)).rejects.toThrow(
      'every panel of the area',
    );
    const { errors } = await ask(
      world.actors.director,
      `{ panelAssurance(from: "2026-03-31", to: "2025-04-01") { isWhole } }`,
      {},
    );
    expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
  });

  it('B41 no table for publication gives what it hides by subtraction', async () => {
    const tables = async (more: string) => {
      const { sections } = await answer(
        world.actors.director,
        'sections(only: [MONEY, PLANS]) { tables { code columns { heading } rows { key cells } } }',
        more,
      );
      return new Map(sections.flatMap((one) => one.tables).map((table) => [table.code, table]));
    };
    const [whole, published] = [await tables(''), await tables('audience: PUBLIC')];
    // Sums are told by agency alone, and the days of one child not at all.
    expect(published.has('SPLIT_BY_PROVISION')).toBe(false);
    const headings = (code: string) => published.get(code)?.columns.map(({ heading }) => heading);
    expect([headings('SPLIT_BY_METHOD'), headings('EXTERNAL_BY_PAYER')]).toEqual([['Shares'], ['Shares']]);
    expect(headings('ADVICE_BY_AGENCY')).toEqual(['Asked for', 'Not come', 'Late']);
    for (const [code, { rows }] of published) {
      const exact = new Map(whole.get(code)?.rows.map((row) => [row.key, row.cells]));
      for (const at of rows[0]?.cells.keys() ?? []) {
        const hidden = rows.filter(({ cells }) => cells[at] === null);
        const told = hidden.map(({ key }) => Number(exact.get(key)?.[at]));
        // What is hidden is of several rows, or the whole column is, or it comes to nothing.
        expect([code, at, told.filter((cell) => cell !== 0).length === 1 && hidden.length < rows.length]).toEqual([
          ...[code, at, false],
        ]);
      }
    }
    const interim = (await figures(world.actors.director, 'audience: PUBLIC')).get('INTERIM_FUNDED');
    expect([interim?.amount, interim?.isHidden]).toEqual([null, true]);
  });

  it('T1 the file has the same figures', async () => {
    const { rows, status } = await fetchExport(
      world.actors.director,
      `panel-assurance.csv?from=${YEAR.from}&to=${YEAR.to}`,
    );
    expect(status).toBe(200);
    const row = rows.find(({ code }) => code === 'CASES_HEARD')!;
    expect([row['numerator'], row['denominator']].map(Number)).toEqual([
      EXPECTED['CASES_HEARD']!.numerator,
      EXPECTED['CASES_HEARD']!.denominator,
    ]);
    expect(rows.find(({ code }) => code === 'AGREED_COST')!['amount']).toBe(EXPECTED['AGREED_COST']!.amount);
    // All of it: every figure, table and question.
    const shown = 'sections { figures { measure } tables { code rows { key } } } checklist { question }';
    const { sections, checklist } = await answer(world.actors.director, shown);
    const codes = sections.flatMap(({ figures: all, tables }) => [
      ...all.map(({ measure }) => measure),
      ...tables.flatMap((table) => (table.rows.length === 0 ? [] : [table.code])),
    ]);
    expect(new Set(rows.map(({ code }) => code))).toEqual(new Set([...codes, ...checklist.map((one) => one.question)]));
    expect(
      (await fetchExport(world.actors.finance, `panel-assurance.csv?from=${YEAR.from}&to=${YEAR.to}`)).status,
    ).toBe(403);
  });

  it('SEN2 a review is counted in the days in which it was first decided, with what came of it, and not with a notice that is said not to have gone', async () => {
    const reviews: readonly (readonly (readonly [string, string])[])[] = [
      // Under way when the days begin: decided before them, though the notice went in them; and decided by the notice.
      [
        ['REVIEW_MEETING', '2022-04-10'],
        ['REVIEW_DECIDED', '2022-04-25'],
        ['AMENDMENT_NOTICE_SENT', '2022-05-10'],
      ],
      [
        ['REVIEW_MEETING', '2022-04-10'],
        ['AMENDMENT_NOTICE_SENT', '2022-05-10'],
      ],
      // What it led to came after the days.
      [
        ['REVIEW_MEETING', '2022-05-15'],
        ['REVIEW_DECIDED', '2022-05-20'],
        ['CEASE_NOTICE_SENT', '2022-09-01'],
      ],
      [
        ['REVIEW_MEETING', '2022-05-15'],
        ['REVIEW_DECIDED', '2022-05-20'],
        ['AMENDMENT_NOTICE_SENT', '2022-06-01'],
      ],
      // Of a meeting that is on no record.
      [['REVIEW_DECIDED', '2022-06-01']],
      [
        ['REVIEW_DECIDED', '2022-06-01'],
        ['AMENDMENT_NOTICE_SENT', '2022-06-10'],
      ],
    ];
    const events = reviews.flatMap((review, number) => review.map(([kind, day]) => ({ number, kind, day })));
    const planted = await db.asOwner<{ plan_event_id: string; kind: string; number: bigint }>(
      `with of as (select distinct on (child_id) child_id, case_id from panel_case where local_area_code = $1 order by child_id, created_at),
            child as (select of.*, row_number() over (order by child_id) - 1 as number from of),
            planted as (insert into plan_event (local_area_code, plan_event_id, child_id, case_id, kind, event_date, recorded_by, recorded_at)
              select $1, gen_random_uuid(), child.child_id, child.case_id, event.kind, event.day, $2, event.day
                from jsonb_to_recordset($3::jsonb) as event(number integer, kind text, day date) join child on child.number = event.number
              returning plan_event_id, child_id, kind)
       select planted.plan_event_id, planted.kind, child.number from planted join child on child.child_id = planted.child_id`,
      [world.code, world.actors.officer.personId, JSON.stringify(events)],
    );
    const counts = async (): Promise<readonly (number | null)[]> => {
      const { data, errors } = await ask<Answer>(
        world.actors.director,
        '{ panelAssurance(from: "2022-05-01", to: "2022-07-31") { sections(only: [PLANS]) { figures { measure numerator } } } }',
        {},
      );
      expect(errors).toEqual([]);
      const shown = new Map(
        data.panelAssurance.sections.flatMap((one) => one.figures.map((figure) => [figure.measure, figure.numerator])),
      );
      return ['DECIDED', 'TO_MAINTAIN', 'TO_AMEND', 'TO_CEASE'].map((of) => shown.get(`REVIEWS_${of}`) ?? null);
    };
    expect(await counts()).toEqual([5, 1, 3, 1]);
    const notice = planted.find(({ kind, number }) => kind === 'AMENDMENT_NOTICE_SENT' && Number(number) === 3)!;
    await db.asOwner(
      `insert into plan_event (local_area_code, plan_event_id, child_id, case_id, kind, event_date, corrects_id, recorded_by, recorded_at)
       select local_area_code, gen_random_uuid(), child_id, case_id, kind, null, plan_event_id, recorded_by, recorded_at from plan_event where plan_event_id = $1`,
      [notice.plan_event_id],
    );
    expect(await counts()).toEqual([5, 2, 2, 1]);
  });
});
