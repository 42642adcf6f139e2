import type { Day } from '../../../kernel/dates';
import { clockWarning } from './clock-warning';

const day = (text: string): Day => text as Day;
// Asked for on 1 September: C1 ends after six weeks, on 13 October, and C4 after twenty, on 19 January.
const facts = { requestDate: day('2025-09-01'), ehcPlanStatus: 'REQUESTED', today: day('2025-10-01') } as const;

describe('M6 a panel date extends no statutory limit', () => {
  test('M6 a sitting after the limit is warned of, and the route out of panel offered', () => {
    const warning = clockWarning({ ...facts, sittingDate: day('2025-10-14') });
    expect(warning).toMatchObject({ clock: { code: 'C1', dueDate: '2025-10-13', daysLeft: 12 } });
    expect(warning?.message).toMatch(/ends on 2025-10-13 and the sitting is on 2025-10-14.*out of panel/);
  });

  test('M6 a sitting on the last day is in time', () => {
    expect(clockWarning({ ...facts, sittingDate: day('2025-10-13') })).toBeNull();
  });

  test('M5 with no sitting called every limit is in danger, the first one first', () => {
    expect(clockWarning({ ...facts, sittingDate: null })).toMatchObject({ clock: { code: 'C1' }, sittingDate: null });
    expect(clockWarning({ ...facts, ehcPlanStatus: 'DRAFT', sittingDate: null })).toMatchObject({
      clock: { code: 'C4' },
    });
  });

  test('M6 a case without a limit that runs is not warned of', () => {
    expect(clockWarning({ ...facts, ehcPlanStatus: 'FINAL', sittingDate: null })).toBeNull();
  });
});
