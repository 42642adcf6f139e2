import type { Day } from '../../../kernel/dates';
import { BLANK_PLAN } from '../../cases/rules/plan';
import { attendedOn, attendsNamed, type AttendedRecord } from './attended';

const day = (text: string): Day => text as Day;
const PLACE = { providerUrn: '100001', senSetting: null, startDate: day('2025-11-01') };
const recorded = (fromDate: string, said: Partial<AttendedRecord>): AttendedRecord => ({
  placementId: 'p',
  fromDate: day(fromDate),
  providerUrn: null,
  senSetting: null,
  reason: 'An invented reason.',
  recordedBy: 'o',
  recordedAt: new Date(0),
  ...said,
});

describe('V2 what is attended stands apart from what is decided and what is named', () => {
  const history = [
    recorded('2025-11-10', { providerUrn: '100002' }),
    recorded('2025-12-01', {}),
    recorded('2025-11-10', { senSetting: 'OLA' }),
  ];
  test.each([
    ['2025-11-09', '100001', null],
    // The day was recorded again, and that stands.
    ['2025-11-10', null, 'OLA'],
    ['2025-11-30', null, 'OLA'],
    ['2025-12-01', '100001', null],
  ])('V2 on %s the child is at %s or %s', (on, providerUrn, senSetting) => {
    expect(attendedOn(PLACE, history, day(on))).toMatchObject({ providerUrn, senSetting });
  });

  test('V2 whether that is where the plan says', () => {
    const there = { providerUrn: '100001', senSetting: null };
    const named = (said: object) => attendsNamed({ ...BLANK_PLAN, ...said }, there, 'SPECIAL_ACADEMY');
    expect(named({})).toBeNull();
    expect(named({ namedProviderUrn: '100001' })).toBe(true);
    expect(named({ namedProviderUrn: '100002' })).toBe(false);
    expect(named({ namedSetting: 'OLA' })).toBe(false);
    // A type alone is counted as OTH.
    expect(named({ namedSetting: 'OTH', namedProvisionType: 'SPECIAL_ACADEMY' })).toBe(true);
    expect(named({ namedSetting: 'OTH', namedProvisionType: 'MAINSTREAM' })).toBe(false);
    const atHome = { providerUrn: null, senSetting: 'OLA' as const };
    expect(attendsNamed({ ...BLANK_PLAN, namedSetting: 'OLA' }, atHome, 'OTHER_ARRANGEMENTS')).toBe(true);
  });
});
