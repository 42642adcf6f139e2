import type { Day } from '../../../kernel/dates';
import type { CaseClock } from '../../cases/rules/clocks';
import { clockWarning } from './clock-warning';

const day = (text: string): Day => text as Day;
// Asked for on 1 September: C1 ends after six weeks, on 13 October, and C4 after twenty, on 19 January.
const limit = (code: 'C1' | 'C3' | 'C4', dueDate: string, endDate: string | null = null): CaseClock =>
  ({ code, dueDate, endDate, missing: null, status: endDate === null ? 'RUNNING' : 'MET' }) as CaseClock;
const [C1, C3, C4] = [limit('C1', '2025-10-13'), limit('C3', '2025-12-22'), limit('C4', '2026-01-19')];
const facts = { clocks: [C4, C3, C1] };

describe('M6 a panel date extends no statutory limit', () => {
  test('M6 a sitting after the limit is warned of, and the route out of panel offered', () => {
    const warning = clockWarning({ ...facts, sittingDate: day('2025-10-14') });
    expect(warning).toMatchObject({ clock: { code: 'C1', dueDate: '2025-10-13' } });
    expect(warning?.message).toMatch(/ends on 13 October 2025 and the sitting is on 14 October 2025.*out of panel/);
  });

  test('M6 a sitting on the last day is in time', () => {
    expect(clockWarning({ ...facts, sittingDate: day('2025-10-13') })).toBeNull();
  });

  test('M5 with no sitting called every limit is in danger, the first one first', () => {
    expect(clockWarning({ ...facts, sittingDate: null })).toMatchObject({ clock: { code: 'C1' }, sittingDate: null });
    expect(
      clockWarning({ clocks: [limit('C1', '2025-10-13', '2025-10-01'), C3, C4], sittingDate: null }),
    ).toMatchObject({
      clock: { code: 'C4' },
    });
  });

  test('M6 a case without a limit that runs is not warned of', () => {
    expect(clockWarning({ clocks: [limit('C4', '2026-01-19', '2026-01-02')], sittingDate: null })).toBeNull();
  });
});
