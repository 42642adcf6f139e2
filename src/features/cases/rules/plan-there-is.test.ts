import fc from 'fast-check';
import { addDays, type Day } from '../../../kernel/dates';
import { EhcPlanStatus } from './codes';
import { BLANK_PLAN } from './plan';
import { livesOf } from './plan-life';
import type { Happened } from './plan-life-facts';
import { planThereIs } from './plan-there-is';
import type { OrderKind } from './redress-codes';
import { CeaseReason } from './sen2';

/* V1: the end of a child's plan as each of its cases tells it. */

const at = (day: number): Day => addDays('2026-01-01' as Day, day);
const kind = fc.constantFrom(
  ...(['REQUEST_RECEIVED', 'ASSESSMENT_AGREED', 'FINAL_PLAN_SENT', 'BECAME_RESPONSIBLE', 'REVIEW_MEETING'] as const),
);
const happened = fc.oneof(
  fc.record({ kind, day: fc.nat(60).map(at) }),
  fc.record({
    kind: fc.constant('PLAN_CEASED' as const),
    day: fc.nat(60).map(at),
    ceaseReason: fc.option(fc.constantFrom(...Object.values(CeaseReason))),
  }),
);
const order: readonly OrderKind[] = ['CONTINUE_PLAN'];
const record = fc.record({
  events: fc.uniqueArray(happened, { maxLength: 9, selector: ({ kind: of, day }) => `${of} ${day}` }),
  finals: fc.array(
    fc.record({ day: fc.option(fc.nat(60).map(at)), askedOn: fc.integer({ min: 61, max: 70 }).map(at) }),
    { maxLength: 1 },
  ),
  redress: fc.array(
    fc.nat(60).map((day) => ({ eventDate: at(day), orders: order })),
    { maxLength: 1 },
  ),
});

test('the same end under each case, whichever has an entry of it, with the reason of that entry; none while a plan goes on', () => {
  fc.assert(
    fc.property(record, fc.nat(9), (facts, choice) => {
      const { active, ways } = livesOf<Happened>(facts);
      const last =
        ways
          .flatMap(({ plan }) => plan?.end?.day ?? [])
          .sort()
          .at(-1) ?? null;
      const ends = facts.events.filter((one) => one.kind === 'PLAN_CEASED');
      const [own] = ends.slice(choice % Math.max(1, ends.length));
      const row = { ...BLANK_PLAN, ceasedDate: own?.day ?? null, ceaseReason: own?.ceaseReason ?? null };
      const statuses = [EhcPlanStatus.NONE, EhcPlanStatus.FINAL];
      const told = [BLANK_PLAN, row].flatMap((plan) =>
        statuses.map((status) => planThereIs({ status, date: null }, plan, facts)),
      );
      const ended = active === null ? last : null;
      const reason = ends.find(({ day }) => day === ended)?.ceaseReason ?? null;
      expect(told.map(({ plan }) => [plan.ceasedDate, plan.ceaseReason])).toEqual(told.map(() => [ended, reason]));
      // How far it has come is told alike, too, of a child that ever had a plan.
      if (active !== null || last !== null) expect(new Set(told.map(({ status }) => status)).size).toBe(1);
      if (active !== null) expect(told[0]?.status).toBe(EhcPlanStatus.FINAL);
    }),
    { numRuns: 1000 },
  );
});

test('what a case alone knows of the end of its plan is told where no entry tells of it', () => {
  const row = { ...BLANK_PLAN, ceasedDate: at(30), ceaseReason: CeaseReason.OTHER };
  const events = [{ kind: 'FINAL_PLAN_SENT' as const, day: at(0) }];
  const told = planThereIs({ status: EhcPlanStatus.FINAL, date: at(0) }, row, { events, finals: [], redress: [] });
  expect(told).toEqual({ status: EhcPlanStatus.FINAL, date: at(0), plan: row, end: 'OF_IT' });
});
