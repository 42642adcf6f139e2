import { type Day } from '../../../kernel/dates';
import type { PlanEventKind } from './clock-codes';
import type { EhcPlanStatus } from './codes';
import { BLANK_PLAN, checkPlan, patchPlan, type EhcPlan } from './plan';
import { withOutcomes } from './plan-outcomes';
import { AssessmentOutcome, CeaseReason, RequestOutcome, SenSetting } from './sen2';

const codes = (problems: readonly { code: string; field: readonly string[] }[]): string[] =>
  problems.map(({ code, field }) => `${field.join('.')} ${code}`);
const NAMED = { providerUrn: null, setting: null, provisionType: null } as const;

describe('V1: the lists of panel-practice section 8, word for word', () => {
  it('V1: settings, outcomes and reasons to cease', () => {
    expect(Object.values(SenSetting).join(' ')).toBe('OLA OPA EHE EYP OTH NEET NIEC NIEO');
    expect(Object.values(RequestOutcome).join(' ')).toBe('Y N A W H');
    expect(Object.values(AssessmentOutcome).join(' ')).toBe('Y N A W H');
    expect(Object.entries(CeaseReason).map(([name, code]) => `${code} ${name}`)).toEqual([
      '1 MAXIMUM_AGE',
      '2 NEEDS_MET_WITHOUT_PLAN',
      '3 HIGHER_EDUCATION',
      '4 PAID_EMPLOYMENT',
      '5 TRANSFERRED',
      '6 NO_LONGER_ENGAGES',
      '7 LEFT_ENGLAND',
      '8 DECEASED',
      '9 OTHER',
    ]);
  });

  it('V1: an outcome that was awaited is recorded; one that stands is not replaced by a reversal', () => {
    const awaited: EhcPlan = { ...BLANK_PLAN, requestOutcome: 'A' };
    expect(checkPlan(awaited, { requestOutcome: 'N' }, 'NONE')).toEqual([]);
    const refused: EhcPlan = { ...BLANK_PLAN, requestOutcome: 'N', assessmentOutcome: 'Y' };
    expect(codes(checkPlan(refused, { requestOutcome: 'Y', assessmentOutcome: null }, 'FINAL'))).toEqual([
      'requestOutcome OUTCOME_STANDS',
      'assessmentOutcome OUTCOME_STANDS',
    ]);
    expect(checkPlan(refused, { requestOutcome: 'N' }, 'FINAL')).toEqual([]);
  });
});

describe('V3: what became of a request and of the assessment follows what is recorded of it', () => {
  const outcomes = (said: readonly (readonly [PlanEventKind, string])[], plan: Partial<EhcPlan> = {}): string => {
    const events = said.map(([kind, day]) => ({ kind, day: day as Day }));
    const { requestOutcome, assessmentOutcome } = withOutcomes({ ...BLANK_PLAN, ...plan }, events);
    return `${requestOutcome ?? '-'} ${assessmentOutcome ?? '-'}`;
  };
  const ASKED = ['REQUEST_RECEIVED', '2025-01-06'] as const;
  const REFUSED = ['ASSESSMENT_REFUSED', '2025-02-10'] as const;
  const AGREED = ['ASSESSMENT_AGREED', '2025-03-10'] as const;
  const SENT = ['FINAL_PLAN_SENT', '2025-06-02'] as const;

  it('V3: the first outcome, which a reversal leaves standing; of a later request its own', () => {
    expect([outcomes([]), outcomes([ASKED]), outcomes([ASKED, REFUSED])]).toEqual(['- -', 'A -', 'N -']);
    expect([outcomes([AGREED]), outcomes([SENT, ASKED, AGREED])]).toEqual(['Y A', 'Y Y']);
    expect(outcomes([ASKED, REFUSED, AGREED, SENT])).toBe('N -');
    expect(outcomes([ASKED, REFUSED, ['REQUEST_RECEIVED', '2025-03-01'], AGREED])).toBe('Y A');
    expect(outcomes([ASKED, AGREED, ['PLAN_REFUSED', '2025-04-01'], SENT])).toBe('Y N');
    expect(outcomes([ASKED, ['REQUEST_WITHDRAWN', '2025-01-20']])).toBe('W -');
    // One that is asked for once more meanwhile is the same.
    expect(outcomes([ASKED, AGREED, ['REQUEST_RECEIVED', '2025-04-01']])).toBe('Y A');
  });

  it('V3: how far the plan has come since tells of a request of which nothing more is recorded', () => {
    const reached = (status: EhcPlanStatus, day: string | null) => {
      const asked = [{ kind: 'REQUEST_RECEIVED' as const, day: '2025-02-03' as Day }];
      const { requestOutcome, assessmentOutcome } = withOutcomes(BLANK_PLAN, asked, { status, day: day as Day | null });
      return `${requestOutcome ?? '-'} ${assessmentOutcome ?? '-'}`;
    };
    expect([reached('FINAL', '2025-07-31'), reached('DRAFT', '2025-06-02')]).toEqual(['Y Y', 'Y A']);
    // A plan of before it came of another request, and of one without its day nobody knows.
    expect([reached('FINAL', '2024-07-31'), reached('FINAL', null), reached('REQUESTED', '2025-02-03')]).toEqual([
      'A -',
      'A -',
      'A -',
    ]);
  });

  it('V3: what was entered of the plan stands before it, but for what was awaited', () => {
    expect(outcomes([ASKED, AGREED], { requestOutcome: 'N' })).toBe('N A');
    expect(outcomes([ASKED, AGREED, SENT], { requestOutcome: 'A', assessmentOutcome: 'A' })).toBe('Y Y');
    expect(outcomes([], { requestOutcome: 'H', assessmentOutcome: 'H' })).toBe('H H');
  });
});

describe('V2: what a plan names', () => {
  it('V2: a type without a setting is OTH, otherwise than at school is OLA', () => {
    const typed = patchPlan(BLANK_PLAN, { named: { ...NAMED, provisionType: 'SPECIAL_ACADEMY' } });
    expect([typed.namedSetting, typed.namedProvisionType, typed.namedProviderUrn]).toEqual([
      'OTH',
      'SPECIAL_ACADEMY',
      null,
    ]);
    const otherwise = patchPlan(typed, { named: { ...NAMED, setting: 'OLA' } });
    expect([otherwise.namedSetting, otherwise.namedProvisionType]).toEqual(['OLA', null]);
    const school = patchPlan(typed, { named: { ...NAMED, providerUrn: '100001', provisionType: 'SPECIAL_ACADEMY' } });
    expect([school.namedSetting, school.namedProviderUrn]).toEqual([null, '100001']);
  });

  it('V2: an establishment or a setting, of a plan that is written', () => {
    const both = { named: { ...NAMED, providerUrn: '100001', setting: 'OLA' } } as const;
    expect(codes(checkPlan(BLANK_PLAN, both, 'DRAFT'))).toEqual(['named NAMED_TWICE']);
    expect(codes(checkPlan(BLANK_PLAN, { named: { ...NAMED, setting: 'OLA' } }, 'REQUESTED'))).toEqual([
      'named PLAN_NOT_WRITTEN',
    ]);
    const ceased = { reason: '5', date: '2026-07-31' as Day } as const;
    expect(codes(checkPlan(BLANK_PLAN, { ceased }, 'DRAFT'))).toEqual(['ceased PLAN_NOT_WRITTEN']);
    expect(patchPlan(BLANK_PLAN, { ceased })).toMatchObject({ ceaseReason: '5', ceasedDate: '2026-07-31' });
  });
});
