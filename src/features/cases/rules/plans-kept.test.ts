import type { Day } from '../../../kernel/dates';
import type { PlanEventKind } from './clock-codes';
import { plansKept } from './plans-kept';
import type { RedressFact } from './redress-facts';

/* A5: what of what was decided of a plan keeps it, and what only carries out the law or an order. */

const decided = (...said: readonly (readonly [PlanEventKind, string])[]) =>
  said.map(([kind, day]) => ({ kind, day: day as Day }));
const order = (
  eventDate: string,
  eventKind: RedressFact['eventKind'] = 'APPEAL_DECIDED',
  orders: RedressFact['orders'] = ['AMEND'],
): RedressFact => ({
  ...{ redressMatterId: 'a', caseId: 'b', matterKind: 'APPEAL', ownerAgencyId: 'c', ownerAgencyKind: 'EDUCATION' },
  ...{ grounds: ['SECTION_F'], isAboutHealth: false, noticeDate: null, dueDate: null, result: 'ALLOWED' },
  ...{ eventKind, eventDate: eventDate as Day, orders },
});
const daysOf = (...asked: Parameters<typeof plansKept>): string[] => plansKept(...asked).map(({ day }) => day);

test('the first plan amended after an order and its notice keep nothing, a later one does', () => {
  const all = decided(
    ['AMENDMENT_NOTICE_SENT', '2026-10-06'],
    ['AMENDED_PLAN_SENT', '2026-10-20'],
    ['AMENDMENT_NOTICE_SENT', '2026-11-02'],
    ['AMENDED_PLAN_SENT', '2026-11-20'],
  );
  expect(daysOf(all, [order('2026-10-01')])).toEqual(['2026-11-02', '2026-11-20']);
  expect(daysOf(all, [order('2026-10-01', 'APPEAL_CONCEDED', ['NAME_SETTING'])])).toEqual(['2026-11-02', '2026-11-20']);
});

test('what was amended before the order, long after it, after a review or by no order is the authority’s own', () => {
  const amended = decided(['AMENDED_PLAN_SENT', '2026-10-20']);
  expect(daysOf(amended, [])).toEqual(['2026-10-20']);
  expect(daysOf(amended, [order('2026-10-21')])).toEqual(['2026-10-20']);
  expect(daysOf(amended, [order('2026-07-27')])).toEqual(['2026-10-20']);
  expect(daysOf(amended, [order('2026-10-01', 'APPEAL_DECIDED', ['CONTINUE_PLAN'])])).toEqual(['2026-10-20']);
  expect(daysOf(amended, [order('2026-10-01', 'MEDIATION_AGREED')])).toEqual(['2026-10-20']);
  const reviewed = decided(['REVIEW_DECIDED', '2026-10-05'], ['AMENDED_PLAN_SENT', '2026-10-20']);
  expect(daysOf(reviewed, [order('2026-10-01')])).toEqual(['2026-10-05', '2026-10-20']);
});

test('the plan for a move and the notice of it keep nothing; a plan made anew is another', () => {
  const moved = decided(['AMENDMENT_NOTICE_SENT', '2026-01-19'], ['TRANSFER_PLAN_SENT', '2026-02-13']);
  expect(plansKept(moved, [])).toEqual([]);
  const own = decided(['AMENDMENT_NOTICE_SENT', '2026-01-19'], ['AMENDED_PLAN_SENT', '2026-02-01']);
  expect(daysOf([...own, ...moved.slice(1)], [])).toEqual(['2026-01-19', '2026-02-01']);
  expect(plansKept(decided(['FINAL_PLAN_SENT', '2026-02-13']), [])).toEqual([{ day: '2026-02-13', isAnew: true }]);
  expect(plansKept(decided(['BECAME_RESPONSIBLE', '2026-02-13']), [])).toEqual([
    { day: '2026-02-13', isAnew: true, isMove: true },
  ]);
});
