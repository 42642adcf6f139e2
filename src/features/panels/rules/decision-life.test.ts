import fc from 'fast-check';
import { addDays, type Day } from '../../../kernel/dates';
import { pence } from '../../../kernel/money';
import type { LimitInForce } from '../../access/rules/overrides';
import { findBringingProblems, type BringingFacts } from './bringing';
import { decisionFlags } from './decision-flags';
import { broughtStatusOn, hasExpired, type BroughtFacts } from './decision-life';
import { Outcome } from './outcome';
import {
  findOutOfPanelProblems,
  judgeDelegation,
  lapseDay,
  OUT_OF_PANEL_OUTCOMES,
  type DelegatedHolder,
  type OutOfPanelFacts,
} from './out-of-panel';
import { outOfPanelRoute } from './out-of-panel-route';
import type { CaseClock } from '../../cases/rules/clocks';
import { decisionStatus, whyNotRatifier, type StandingFacts } from './ratification';
import { findSupersessionProblems, lastDayOfSuperseded } from './supersession';

const day = (text: string): Day => text as Day;
const TODAY = day('2025-10-01');

const waiting: BroughtFacts = {
  basis: 'OUT_OF_PANEL',
  isSuperseded: false,
  lapsesOn: day('2025-10-29'),
  ending: null,
  broughtOutcome: null,
};
const standing: StandingFacts = {
  ...waiting,
  outcome: 'AGREED',
  expiresOn: null,
  builtUponBy: null,
  needsModelRatification: false,
  isModelRatified: false,
  hasOpenPrecondition: false,
  agreement: null,
};

describe('M7 a decision that has to be brought to the panel', () => {
  test('28 days from the decision it lapses, and is LAPSED from the start of that day, not before', () => {
    expect(lapseDay(TODAY, 28)).toBe('2025-10-29');
    expect(broughtStatusOn(waiting, day('2025-10-28'))).toBe('AWAITING');
    expect(broughtStatusOn(waiting, day('2025-10-29'))).toBe('LAPSED');
    expect(decisionStatus(standing, day('2025-10-28'))).toBe('RECORDED');
    expect(decisionStatus(standing, day('2025-10-29'))).toBe('LAPSED');
  });

  test('what the panel came to stands whatever the day; an order does not lapse; what a sitting took is not brought', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (offset) => {
        const on = addDays(TODAY, offset);
        expect(broughtStatusOn({ ...waiting, broughtOutcome: 'RATIFIED' }, on)).toBe('RATIFIED');
        expect(broughtStatusOn({ ...waiting, ending: 'LAPSED', broughtOutcome: 'NOTED' }, on)).toBe('LAPSED');
        expect(broughtStatusOn({ ...waiting, basis: 'TRIBUNAL_ORDER', lapsesOn: null }, on)).toBe('AWAITING');
        expect(broughtStatusOn({ ...waiting, basis: 'PANEL', lapsesOn: null }, on)).toBe('NOT_NEEDED');
        expect(broughtStatusOn({ ...waiting, isSuperseded: true }, on)).toBe('NOT_NEEDED');
      }),
      { seed: 7 },
    );
  });

  const facts: BringingFacts = {
    today: TODAY,
    deciderId: 'chair',
    brought: { decidedBy: 'director', decisionDate: TODAY },
    standing: { ...waiting, isOverDelegation: false, isModelRatified: false },
  };
  const codes = (said: Partial<BringingFacts>, outcome: Outcome) =>
    findBringingProblems({ ...facts, ...said }, outcome).map(({ code }) => code);

  test('the panel ratifies, notes, declines, defers or does not hear it, and comes to nothing else', () => {
    const allowed = Object.values(Outcome).filter((outcome) => codes({}, outcome).length === 0);
    expect(allowed.sort()).toEqual(['DECLINED', 'DEFERRED_FOR_INFORMATION', 'NOTED', 'NOT_HEARD', 'RATIFIED']);
  });

  test('A6 an order is noted; its ratification is not asked', () => {
    const order = { ...facts.standing, basis: 'TRIBUNAL_ORDER' as const, lapsesOn: null };
    expect([codes({ standing: order }, 'NOTED'), codes({ standing: order }, 'DECLINED')]).toEqual([
      [],
      ['OUTCOME_NOT_FOR_BROUGHT'],
    ]);
  });

  test('what has lapsed can only be noted, and nothing is settled twice', () => {
    const lapsed = { today: day('2025-10-29') };
    expect([codes(lapsed, 'NOTED'), codes(lapsed, 'RATIFIED')]).toEqual([[], ['OUTCOME_NOT_FOR_BROUGHT']]);
    const settled = { ...facts.standing, broughtOutcome: 'RATIFIED' as const };
    expect(codes({ standing: settled }, 'DECLINED')).toEqual(['ALREADY_BROUGHT']);
  });

  test('G7, R6 not by who took it, and not before it was taken', () => {
    expect(codes({ deciderId: 'director' }, 'RATIFIED')).toEqual(['OWN_DECISION']);
    const later = { decidedBy: 'director', decisionDate: day('2025-10-02') };
    expect(codes({ brought: later }, 'RATIFIED')).toEqual(['TIMELINE_BROKEN']);
  });

  test('G8 what is more than its decider may decide is ratified or declined, not noted', () => {
    const over = { ...facts.standing, isOverDelegation: true };
    expect([codes({ standing: over }, 'NOTED'), codes({ standing: over }, 'RATIFIED')]).toEqual([
      ['OUTCOME_NOT_FOR_BROUGHT'],
      [],
    ]);
  });
});

describe('G7, G8 the delegation that a decision out of panel relies on', () => {
  const limit = (ceiling: bigint): LimitInForce =>
    ({
      basis: 'ANNUAL',
      ceiling: pence(ceiling),
      ownCeiling: pence(ceiling),
      startDate: day('2025-04-01'),
      endDate: null,
      override: null,
    }) as unknown as LimitInForce;
  const holder = (
    name: string,
    agencyKind: DelegatedHolder['agencyKind'],
    limits: LimitInForce[],
  ): DelegatedHolder => ({
    budgetHolderId: name,
    name,
    agencyId: `${name} agency`,
    agencyKind,
    limits,
  });
  const amounts = (budgetHolderId: string, annual: bigint) => ({
    budgetHolderId,
    weekly: pence(0n),
    annual: pence(annual),
    wholeLife: null,
  });
  const authority = [{ agencyId: null }];
  const block = holder('Block', 'EDUCATION', [limit(10_000n)]);
  const health = holder('Health', 'HEALTH', []);

  test('equal to the limit is within it; one penny over is not refused, and waits to be ratified', () => {
    const equal = judgeDelegation(authority, [block, health], [amounts('Block', 10_000n)], TODAY);
    expect(equal).toEqual({
      ok: true,
      value: {
        rule: 'Out of panel, delegated to a director: Block up to £100.00 a year, in force from 1 April 2025.',
        overDelegation: [],
      },
    });
    const over = judgeDelegation(authority, [block, health], [amounts('Block', 10_001n)], TODAY);
    expect(over.ok ? over.value.overDelegation : []).toEqual([
      'Out of panel, Block: £100.01 a year is £0.01 over the delegated limit of £100.00 in force from 1 April 2025.',
    ]);
  });

  test('nothing delegated is refused, and so is a holder of one’s own side of whom nothing is', () => {
    const none = judgeDelegation(authority, [holder('Block', 'EDUCATION', []), health], [], TODAY);
    expect(none.ok ? [] : none.refusals.map(({ code }) => code)).toEqual(['NOT_DELEGATED']);
    const care = holder('Care', 'SOCIAL_CARE', []);
    const one = judgeDelegation(authority, [block, care], [amounts('Care', 1n)], TODAY);
    expect(one.ok ? [] : one.refusals.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Nothing of Care is delegated to a director/),
    ]);
  });

  test('G9 another side’s share needs no limit here: its own holder agrees it', () => {
    expect(judgeDelegation(authority, [block, health], [amounts('Health', 99_999_999n)], TODAY).ok).toBe(true);
    expect(judgeDelegation([{ agencyId: 'Health agency' }], [block, health], [], TODAY).ok).toBe(false);
  });

  test('what is over it takes a director of a higher grade, or the panel', () => {
    const over = { decidingOfficerId: null, isOverDelegation: true, deciderGrade: 12 };
    expect(whyNotRatifier({ personId: 'p', grade: 12 }, over)).toMatch(/higher grade, or the panel/);
    expect(whyNotRatifier({ personId: 'p', grade: 13 }, over)).toBeNull();
  });

  test('G2 where the terms name an officer, only that one acts on a recommendation', () => {
    const named = { decidingOfficerId: 'officer', isOverDelegation: false, deciderGrade: 10 };
    expect(whyNotRatifier({ personId: 'other', grade: 20 }, named)).toMatch(/only that officer/);
    expect(whyNotRatifier({ personId: 'officer', grade: 1 }, named)).toBeNull();
    expect(whyNotRatifier({ personId: 'other', grade: 1 }, { ...named, decidingOfficerId: null })).toBeNull();
  });
});

describe('M7, G5, R6 whether a case may be decided out of panel', () => {
  const facts: OutOfPanelFacts = {
    today: TODAY,
    requestDate: TODAY,
    caseStatus: 'LISTED',
    isBeforePanel: false,
    isOwnCase: false,
    declaresNoInterest: true,
    outcome: 'AGREED',
    rationale: 'Invented reasons why this is right for the child at this place now.',
    urgencyReason: 'The present place closes on Friday and there is nowhere else to sleep.',
  };
  const codes = (said: Partial<OutOfPanelFacts>) =>
    findOutOfPanelProblems({ ...facts, ...said }).map(({ code }) => code);

  test('all that speaks against it at once', () => {
    expect(codes({})).toEqual([]);
    expect(
      codes({
        requestDate: day('2025-10-02'),
        caseStatus: 'PLACED',
        isBeforePanel: true,
        isOwnCase: true,
        declaresNoInterest: false,
        outcome: 'RATIFIED',
        urgencyReason: '  [insert reason] ',
      }),
    ).toEqual([
      'CASE_NOT_WAITING',
      'CASE_BEFORE_PANEL',
      'OWN_CASE',
      'INTEREST_DECLARED',
      'OUTCOME_NOT_OUT_OF_PANEL',
      'URGENCY_REASON_INADEQUATE',
      'TIMELINE_BROKEN',
    ]);
  });

  test('the urgency has words of its own', () => {
    expect(codes({ urgencyReason: facts.rationale })).toEqual(['URGENCY_REASON_INADEQUATE']);
  });

  test('what the panel alone comes to is not for a director', () => {
    expect(
      Object.values(Outcome)
        .filter((outcome) => !OUT_OF_PANEL_OUTCOMES.includes(outcome))
        .sort(),
    ).toEqual([...['DEFERRED_FOR_INFORMATION', 'NOTED', 'NOT_HEARD', 'RATIFIED', 'REFERRED_ELSEWHERE', 'WITHDRAWN']]);
  });
});

test('M6 a limit before the sitting offers the way out of panel, one on its day does not; a decided case needs none', () => {
  const facts = {
    caseStatus: 'LISTED' as const,
    clocks: [{ code: 'C1', dueDate: '2025-10-13', endDate: null, status: 'RUNNING', missing: null } as CaseClock],
    today: TODAY,
  };
  expect(outOfPanelRoute({ ...facts, sittingDate: day('2025-10-14') })).toMatchObject({
    isOffered: true,
    deadline: { code: 'C1', dueDate: '2025-10-13' },
  });
  expect(outOfPanelRoute({ ...facts, sittingDate: day('2025-10-13') }).isOffered).toBe(false);
  expect(outOfPanelRoute({ ...facts, sittingDate: null }).isOffered).toBe(true);
  expect(outOfPanelRoute({ ...facts, caseStatus: 'DECIDED', sittingDate: null }).isOffered).toBe(false);
  expect(outOfPanelRoute({ ...facts, clocks: [], sittingDate: null })).toMatchObject({ deadline: null });
  // Of a limit that nobody can time the last day is known, by which it ends at the latest: after that no sitting is in time, before it nobody can tell.
  const untimed = { code: 'C4', dueDate: '2025-10-13', endDate: null, status: 'UNTIMED', missing: 'REQUEST_RECEIVED' };
  const route = (sittingDate: Day) => outOfPanelRoute({ ...facts, clocks: [untimed as CaseClock], sittingDate });
  expect(route(day('2025-10-14'))).toMatchObject({
    isOffered: true,
    because: expect.stringContaining('ends on 13 October 2025 at the latest') as string,
  });
  expect(route(day('2025-10-01'))).toMatchObject({
    isOffered: false,
    because: expect.stringContaining('not recorded when “request received” was') as string,
  });
});

test('M8 an agreement in principle is expired from its day on, unless a second stage followed', () => {
  const facts = { outcome: 'AGREED_IN_PRINCIPLE' as const, expiresOn: day('2025-10-02'), hasSecondStage: false };
  expect([hasExpired(facts, TODAY), hasExpired(facts, day('2025-10-02'))]).toEqual([false, true]);
  expect(hasExpired({ ...facts, hasSecondStage: true }, day('2026-10-02'))).toBe(false);
  const inPrinciple = { ...standing, basis: 'PANEL' as const, lapsesOn: null, ...facts, builtUponBy: null };
  expect(decisionStatus(inPrinciple, day('2025-10-02'))).toBe('EXPIRED');
});

describe('M11 a decision in the place of an earlier one', () => {
  const superseded = {
    caseId: 'case',
    standing: { ...standing, basis: 'PANEL' as const, lapsesOn: null },
    placement: { startDate: day('2025-09-01'), endDate: null, isCommitted: true, isCancelled: false },
  };
  const terms = { caseId: 'case', basis: 'PANEL' as const, outcome: 'AGREED' as const, startDate: TODAY };
  const codes = (facts: typeof superseded | null, said: Partial<typeof terms> = {}) =>
    findSupersessionProblems(facts, { ...terms, ...said }, TODAY).map(({ code }) => code);

  test('it is of the same case, stands, and days that were paid for are not paid twice', () => {
    expect([codes(superseded), codes(null)]).toEqual([[], ['SUPERSEDED_UNKNOWN']]);
    expect(codes({ ...superseded, caseId: 'other' })).toEqual(['SUPERSEDED_UNKNOWN']);
    expect(codes({ ...superseded, standing: { ...superseded.standing, isSuperseded: true } })).toEqual([
      'SUPERSEDED_ALREADY',
    ]);
    expect(codes(superseded, { startDate: day('2025-09-30') })).toEqual(['DAYS_PAID_ALREADY']);
  });

  test('A6 the panel does not reverse a tribunal', () => {
    const order = { ...superseded, standing: { ...standing, basis: 'TRIBUNAL_ORDER' as const, lapsesOn: null } };
    expect(codes(order as never)).toEqual(['SUPERSEDED_NOT_REVERSIBLE']);
  });

  test('what was provided ends the day before the new, or with the day of the decision; never in the past', () => {
    expect(lastDayOfSuperseded(day('2025-11-01'), TODAY)).toBe('2025-10-31');
    expect(lastDayOfSuperseded(null, TODAY)).toBe(TODAY);
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 800 }), (offset) => {
        expect(lastDayOfSuperseded(addDays(TODAY, offset), TODAY) >= addDays(TODAY, -1)).toBe(true);
      }),
      { seed: 11 },
    );
  });
});

test('M7 what should not be missed of a case’s decisions', () => {
  const one = { decisionId: 'a', supersedesDecisionId: null, standing, lapseWarningDays: 7 };
  expect(decisionFlags([one], day('2025-10-21'))).toEqual(['AWAITING_PANEL']);
  expect(decisionFlags([one], day('2025-10-22'))).toEqual(['AWAITING_PANEL', 'LAPSES_SOON']);
  expect(decisionFlags([one], day('2025-10-29'))).toEqual(['LAPSED']);
  const later = { ...one, decisionId: 'b', standing: { ...standing, basis: 'PANEL' as const, lapsesOn: null } };
  expect(decisionFlags([one, later], day('2025-10-29'))).toEqual([]);
  const order = {
    ...later,
    supersedesDecisionId: 'a',
    standing: { ...later.standing, basis: 'TRIBUNAL_ORDER' as const },
  };
  expect(decisionFlags([{ ...one, standing: { ...standing, isSuperseded: true } }, order], TODAY)).toEqual([
    'AWAITING_PANEL',
    'REVERSED_BY_TRIBUNAL',
  ]);
});
