import { type Day } from '../../../kernel/dates';
import { asId, type CaseId, type PersonId } from '../../../kernel/ids';
import { checkCapacity, type CapacityRecord } from './capacity';
import { checkDisclosure, checkWithdrawal, isStanding, type GivenDisclosure } from './sharing';
import { type ConsentBy, type Decider } from './sharing-codes';

const day = (text: string): Day => text as Day;
const TODAY = day('2025-11-03');
const codes = (problems: readonly { code: string; field: readonly string[] }[]): string[] =>
  problems.map(({ code, field }) => `${field.join('.')} ${code}`);
const given = (said: Partial<GivenDisclosure>): GivenDisclosure => ({
  recipient: 'HEALTH',
  recipientName: null,
  subjects: ['REFERRAL'],
  basis: 'PUBLIC_TASK',
  reason: null,
  disclosedDate: TODAY,
  consentBy: null,
  consentDate: null,
  ...said,
});
const byConsent = (consentBy: ConsentBy): GivenDisclosure =>
  given({ basis: 'CONSENT', consentBy, consentDate: day('2025-11-01') });
const CHILD = { isYoungPerson: false, capacity: null };
const decidedBy = (decider: Decider) => ({
  isYoungPerson: true,
  capacity: {
    caseId: asId<CaseId>('01900000-0000-7000-8000-000000000001'),
    capacity: decider === 'YOUNG_PERSON' ? 'HAS_CAPACITY' : 'LACKS_CAPACITY',
    decider,
    assessedDate: null,
    reason: null,
    recordedBy: asId<PersonId>('01900000-0000-7000-8000-000000000003'),
    recordedAt: new Date('2025-11-01T09:00:00Z'),
  } satisfies CapacityRecord,
});

describe('R5: a disclosure', () => {
  it('R5: says what, each once, and names whom the code does not tell', () => {
    expect(codes(checkDisclosure(given({ recipient: 'SCHOOL', subjects: [] }), CHILD, TODAY))).toEqual([
      'subjects SUBJECT_MISSING',
      'recipientName RECIPIENT_NAME_MISSING',
    ]);
    const twice = given({ subjects: ['REFERRAL', 'REFERRAL'], disclosedDate: day('2025-11-04') });
    expect(codes(checkDisclosure(twice, CHILD, TODAY))).toEqual([
      'subjects SUBJECT_REPEATED',
      'disclosedDate DATE_IN_FUTURE',
    ]);
  });

  it('R5: has who consented and when exactly where it rests on consent', () => {
    expect(codes(checkDisclosure(given({ basis: 'CONSENT' }), CHILD, TODAY))).toEqual(['consentBy CONSENT_INCOMPLETE']);
    expect(codes(checkDisclosure(given({ consentBy: 'PARENT' }), CHILD, TODAY))).toEqual([
      'consentBy CONSENT_UNEXPECTED',
    ]);
    expect(checkDisclosure(byConsent('PARENT'), CHILD, TODAY)).toEqual([]);
  });

  it('R5: a parent or a competent child consents at school age, whoever decides after it', () => {
    expect(checkDisclosure(byConsent('COMPETENT_CHILD'), CHILD, TODAY)).toEqual([]);
    expect(codes(checkDisclosure(byConsent('YOUNG_PERSON'), CHILD, TODAY))).toEqual(['consentBy CONSENT_NOT_THEIRS']);
    expect(codes(checkDisclosure(byConsent('PARENT'), { isYoungPerson: true, capacity: null }, TODAY))).toEqual([
      'consentBy CAPACITY_UNKNOWN',
    ]);
    expect(codes(checkDisclosure(byConsent('PARENT'), decidedBy('YOUNG_PERSON'), TODAY))).toEqual([
      'consentBy CONSENT_NOT_THEIRS',
    ]);
    expect(checkDisclosure(byConsent('DEPUTY'), decidedBy('DEPUTY'), TODAY)).toEqual([]);
  });

  it('R5: only a consent is withdrawn, once, on a day between it and today', () => {
    const standing = { basis: 'CONSENT', consentDate: day('2025-11-01'), withdrawnDate: null } as const;
    expect(checkWithdrawal(standing, TODAY, TODAY)).toEqual([]);
    expect(codes(checkWithdrawal(standing, day('2025-10-31'), TODAY))).toEqual(['withdrawnDate DATE_TOO_EARLY']);
    expect(codes(checkWithdrawal(standing, day('2025-11-04'), TODAY))).toEqual(['withdrawnDate DATE_IN_FUTURE']);
    const withdrawn = { ...standing, withdrawnDate: day('2025-11-02') };
    expect(codes(checkWithdrawal(withdrawn, TODAY, TODAY))).toEqual(['disclosureId ALREADY_WITHDRAWN']);
    expect([isStanding(standing), isStanding(withdrawn)]).toEqual([true, false]);
    const task = { basis: 'PUBLIC_TASK', consentDate: null, withdrawnDate: null } as const;
    expect(codes(checkWithdrawal(task, TODAY, TODAY))).toEqual(['disclosureId NOT_BY_CONSENT']);
  });
});

it('R5: who has capacity decides, and lacking it is found on a day', () => {
  const able = { capacity: 'HAS_CAPACITY', decider: 'YOUNG_PERSON', assessedDate: null, reason: null } as const;
  expect(checkCapacity(able, true, TODAY)).toEqual([]);
  expect(codes(checkCapacity(able, false, TODAY))).toEqual(['caseId NOT_A_YOUNG_PERSON']);
  expect(codes(checkCapacity({ ...able, decider: 'PARENT' }, true, TODAY))).toEqual(['decider DECIDER_CONTRADICTED']);
  const unable = { ...able, capacity: 'LACKS_CAPACITY', decider: 'PARENT' } as const;
  expect(codes(checkCapacity(unable, true, TODAY))).toEqual(['assessedDate ASSESSMENT_MISSING']);
  const found = { ...unable, assessedDate: day('2025-10-01'), reason: 'Invented finding.' };
  expect(checkCapacity(found, true, TODAY)).toEqual([]);
  expect(codes(checkCapacity({ ...found, decider: 'YOUNG_PERSON' }, true, TODAY))).toEqual([
    'decider DECIDER_CONTRADICTED',
  ]);
});
