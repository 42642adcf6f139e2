import type { Day } from '../../../kernel/dates';
import type { LookedAfterBasis } from '../../cases/rules/looked-after';
import { formatMoney, pence } from '../../../kernel/money';
import {
  agreeBy,
  claimedAmount,
  claimPosition,
  type ClaimEntry,
  type NewClaim,
  type RecoupmentClaim,
} from './recoupment';
import { findClaimProblems, findEntryProblems, type ClaimFacts } from './recoupment-problems';

const day = (text: string): Day => text as Day;
const CLAIM: RecoupmentClaim = {
  claimId: 'c',
  caseId: 'k',
  placementId: null,
  direction: 'CLAIMED_BY_US',
  otherLaCode: '885',
  span: { startDate: day('2026-09-01'), endDate: day('2027-03-31') },
  claimDate: day('2026-10-01'),
  education: pence(3_450_000n),
  transport: pence(620_000n),
  grant: pence(1_000_000n),
  openedAt: new Date(0),
  entries: [],
};
const entry = (kind: ClaimEntry['kind'], dated: string, pounds: bigint | null): ClaimEntry => ({
  kind,
  dated: day(dated),
  amount: pounds === null ? null : pence(pounds * 100n),
  note: null,
  recordedAt: new Date(0),
});
const said = (claim: RecoupmentClaim, on: string): string => {
  const { status, owed, paid } = claimPosition(claim, day(on));
  return [status, owed === null ? '-' : formatMoney(owed), formatMoney(paid)].join(' ');
};

describe('B38 recoupment of looked-after children from 1 September 2026', () => {
  test('B38 expenditure with transport less the grant: 34,500 + 6,200 − 10,000 = 30,700.00; six months from the claim', () => {
    expect(formatMoney(claimedAmount(CLAIM))).toBe('30700.00');
    expect(agreeBy(CLAIM)).toBe('2027-04-01');
    expect(agreeBy({ claimDate: day('2026-08-31') })).toBe('2027-02-28');
  });

  test('B38 agreed in time it is what was agreed; else all that is claimed, from the day after', () => {
    expect(said(CLAIM, '2027-04-01')).toBe('OPENED - 0.00');
    expect(said(CLAIM, '2027-04-02')).toBe('DETERMINED 30700.00 0.00');
    const agreed = { ...CLAIM, entries: [entry('AGREED', '2027-01-10', 25_000n)] };
    expect(said(agreed, '2027-06-01')).toBe('AGREED 25000.00 0.00');
    const part = { ...agreed, entries: [...agreed.entries, entry('PAID', '2027-02-01', 10_000n)] };
    expect(said(part, '2027-06-01')).toBe('AGREED 25000.00 10000.00');
    expect(said({ ...part, entries: [...part.entries, entry('PAID', '2027-02-02', 15_000n)] }, '2027-06-01')).toBe(
      'PAID 25000.00 25000.00',
    );
    expect(said({ ...CLAIM, entries: [entry('WITHDRAWN', '2026-11-01', null)] }, '2027-06-01')).toBe(
      'WITHDRAWN - 0.00',
    );
  });

  const by = (placingLaCode: string | null, fromDate = '2026-01-01', legalBasis?: LookedAfterBasis) => ({
    ...{ fromDate: day(fromDate), placingLaCode },
    legalBasis: placingLaCode === null ? null : (legalBasis ?? ('CARE_ORDER' as const)),
  });
  const codes = (claim: Partial<NewClaim>, facts: Partial<ClaimFacts> = {}): string[] =>
    findClaimProblems(
      { ...CLAIM, ...claim },
      {
        ...{ ownLaCode: '311', isAuthorityKnown: true, hasPlan: true, provisionType: null, hostLaCode: null },
        ...{ lookedAfter: [by('885')], isOfCase: true, others: [], today: day('2026-10-01') },
        ...facts,
      },
    ).map(({ code }) => code);

  test('B38 who and what the regulations reach', () => {
    expect(codes({})).toEqual([]);
    expect(codes({}, { hasPlan: false })).toEqual(['NO_PLAN']);
    expect(codes({}, { hasPlan: false, provisionType: 'SPECIAL_ACADEMY' })).toEqual([]);
    expect(codes({ otherLaCode: '311' }, { lookedAfter: [] })).toEqual(['SAME_AUTHORITY', 'NOT_LOOKED_AFTER']);
    const early = { startDate: day('2026-08-31'), endDate: day('2026-08-30') };
    expect(codes({ span: early, claimDate: day('2026-10-02') })).toEqual([
      'PERIOD_TOO_EARLY',
      'DATES_REVERSED',
      'DATE_IN_FUTURE',
    ]);
    expect(codes({ grant: pence(4_070_000n) })).toEqual(['NOTHING_TO_CLAIM']);
    expect(codes({ transport: pence(-1n) })).toEqual(['AMOUNT_NEGATIVE']);
    expect(codes({}, { others: [CLAIM] })).toEqual(['CLAIMED_ALREADY']);
    expect(codes({}, { others: [{ ...CLAIM, entries: [entry('WITHDRAWN', '2026-10-01', null)] }] })).toEqual([]);
  });

  test('B38 the authority that looks after the child pays the one that provides; the contrary is refused and says which would be right', () => {
    const ours = { lookedAfter: [by('311')], hostLaCode: '886' };
    const ofUs = { direction: 'CLAIMED_OF_US', otherLaCode: '886', placementId: 'p' } as const;
    expect(codes(ofUs, ours)).toEqual([]);
    expect(codes({ otherLaCode: '886', placementId: 'p' }, ours)).toEqual(['DIRECTION_CONTRARY']);
    expect(codes(ofUs)).toEqual(['DIRECTION_CONTRARY']);
    expect(codes({ otherLaCode: '886' })).toEqual(['NOT_THE_HOME_AUTHORITY']);
    expect(codes({ ...ofUs, otherLaCode: '885' }, ours)).toEqual(['NOT_THE_PROVIDER']);
    expect(codes(ofUs, { ...ours, hostLaCode: '311' })).toEqual(['NOT_THE_PROVIDER']);
    expect(codes({ ...ofUs, otherLaCode: '885', placementId: null }, ours)).toEqual([]);
    const contrary = { ...CLAIM, direction: 'CLAIMED_OF_US', placementId: 'p' } as const;
    expect(codes({ placementId: 'p' }, { others: [contrary] })).toEqual(['CLAIMED_ALREADY']);
    expect(codes({ placementId: 'p' }, { others: [{ ...contrary, otherLaCode: '886' }] })).toEqual(['CLAIMED_ALREADY']);
  });

  test('B38 on all of the days, and by a right that gives a claim', () => {
    expect(codes({}, { lookedAfter: [by('885', '2026-09-02')] })).toEqual(['NOT_LOOKED_AFTER']);
    expect(codes({}, { lookedAfter: [by('885'), by(null, '2027-03-31')] })).toEqual(['NOT_LOOKED_AFTER']);
    expect(codes({}, { lookedAfter: [by('885'), by(null, '2027-04-01')] })).toEqual([]);
    expect(codes({}, { lookedAfter: [by('885'), by('901', '2026-12-01')] })).toEqual(['LOOKED_AFTER_CHANGES']);
    expect(codes({}, { lookedAfter: [by('885'), by('885', '2026-12-01', 'SECTION_20')] })).toEqual([]);
    const breaks = by('885', '2026-01-01', 'SHORT_BREAKS_SERIES');
    expect(codes({}, { lookedAfter: [breaks] })).toEqual(['BASIS_GIVES_NO_CLAIM']);
    expect(codes({}, { lookedAfter: [breaks, by('885', '2026-12-01')] })).toEqual([
      'LOOKED_AFTER_CHANGES',
      'BASIS_GIVES_NO_CLAIM',
    ]);
  });

  test('B38 what is entered on it: agreed once and in time, paid up to what is owed, withdrawn while nothing is paid', () => {
    const problems = (claim: RecoupmentClaim, one: ClaimEntry, today = '2027-12-31'): string[] =>
      findEntryProblems(claim, one, day(today)).map(({ code }) => code);
    const agreed = { ...CLAIM, entries: [entry('AGREED', '2027-01-10', 25_000n)] };
    const paid = { ...agreed, entries: [...agreed.entries, entry('PAID', '2027-02-01', 10_000n)] };
    expect(problems(CLAIM, entry('AGREED', '2027-04-01', 30_700n))).toEqual([]);
    expect(problems(CLAIM, entry('AGREED', '2027-04-02', 30_000n))).toEqual(['CLOCK_RUN_OUT']);
    expect(problems(CLAIM, entry('AGREED', '2027-04-01', 30_701n))).toEqual(['ABOVE_CLAIM']);
    expect(problems(agreed, entry('AGREED', '2027-02-01', 1n))).toEqual(['AGREED_ALREADY']);
    expect(problems(CLAIM, entry('PAID', '2027-04-01', 1n))).toEqual(['NOT_SETTLED']);
    expect(problems(CLAIM, entry('PAID', '2027-04-02', 30_700n))).toEqual([]);
    expect(problems(paid, entry('PAID', '2027-03-01', 15_001n))).toEqual(['BEYOND_OWED']);
    expect(problems(paid, entry('WITHDRAWN', '2027-03-01', null))).toEqual(['PAID_ALREADY']);
    expect(problems(CLAIM, entry('AGREED', '2026-09-30', 1n), '2026-09-01')).toEqual([
      'DATE_IN_FUTURE',
      'BEFORE_CLAIM',
    ]);
  });
});
