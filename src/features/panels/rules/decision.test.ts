import type { Day } from '../../../kernel/dates';
import { findAlternativeProblems } from './alternatives';
import { deferralsOf, isEscalating } from './deferral';
import { findFollowUpProblems, isHeldByConditions, isOverdue } from './follow-up';
import { expiryOf, findAboutProblems, type EarlierDecision } from './in-principle';
import { findInterimProblems } from './interim';
import { findPackProblems } from './pinned-papers';
import type { CurrentPack } from './papers';

const day = (text: string): Day => text as Day;
const TODAY = day('2025-10-14');
const owners = { people: new Set(['person']), agencies: new Set(['agency']) };

describe('M10 conditions and actions', () => {
  const condition = { text: 'A risk assessment.', ownerId: 'person', dueDate: TODAY, isPrecondition: true };
  const action = { task: 'Write to the school.', ownerId: 'person', ownerAgencyId: null, dueDate: TODAY, record: null };
  const problemsOf = (conditionItems: (typeof condition)[], actions: readonly unknown[]): string[] =>
    findFollowUpProblems({ conditionItems, actions: actions as never }, owners, TODAY).map(
      ({ code, path }) => `${path.join('.')} ${code}`,
    );

  test('each has words, an owner who is there, and a day that is not past', () => {
    expect(problemsOf([condition], [action, { ...action, ownerId: null, ownerAgencyId: 'agency' }])).toEqual([]);
    expect(
      problemsOf(
        [{ ...condition, text: ' ', ownerId: 'nobody', dueDate: day('2025-10-13') }],
        [
          { ...action, task: '' },
          { ...action, ownerAgencyId: 'agency' },
          { ...action, ownerId: null },
          { ...action, ownerId: null, ownerAgencyId: 'nobody' },
        ],
      ),
    ).toEqual([
      'conditionItems.0.text CONDITION_INVALID',
      'conditionItems.0.ownerId OWNER_UNKNOWN',
      'conditionItems.0.dueDate CONDITION_INVALID',
      'actions.0.task ACTION_INVALID',
      'actions.1.ownerId ACTION_INVALID',
      'actions.2.ownerId ACTION_INVALID',
      'actions.3.ownerAgencyId OWNER_UNKNOWN',
    ]);
  });

  test('overdue is open and past its day; only an open precondition holds the money', () => {
    expect(isOverdue({ status: 'OPEN', dueDate: day('2025-10-13') }, TODAY)).toBe(true);
    expect(isOverdue({ status: 'OPEN', dueDate: TODAY }, TODAY)).toBe(false);
    expect(isOverdue({ status: 'DONE', dueDate: day('2025-10-13') }, TODAY)).toBe(false);
    expect(
      isHeldByConditions([
        { isPrecondition: true, status: 'MET' },
        { isPrecondition: false, status: 'OPEN' },
      ]),
    ).toBe(false);
    expect(isHeldByConditions([{ isPrecondition: true, status: 'OPEN' }])).toBe(true);
  });
});

describe('M4 deferrals', () => {
  const deferred = { outcome: 'DEFERRED_FOR_INFORMATION', isEscalated: false, supersededByDecisionId: null };

  test('the third of one request goes further up, and every one after it', () => {
    expect([0, 1, 2, 3].map((before) => isEscalating(before, 3))).toEqual([false, false, true, true]);
  });

  test('those that stand count; the escalation stands until something is decided', () => {
    const escalated = { ...deferred, isEscalated: true };
    expect(deferralsOf([deferred, { ...deferred, supersededByDecisionId: 'later' }]).deferrals).toHaveLength(1);
    expect(deferralsOf([deferred, deferred, escalated]).isEscalated).toBe(true);
    expect(deferralsOf([escalated, { ...deferred, outcome: 'NOT_HEARD' }]).isEscalated).toBe(true);
    expect(deferralsOf([escalated, { ...deferred, outcome: 'AGREED' }]).isEscalated).toBe(false);
  });
});

describe('M8 in principle', () => {
  const stage1: EarlierDecision = {
    decisionId: 'stage-1',
    caseId: 'case',
    outcome: 'AGREED_IN_PRINCIPLE',
    expiresOn: day('2025-10-15'),
    supersededByDecisionId: null,
    builtUponBy: null,
  };
  const codesOf = (earlier: EarlierDecision | null, on = TODAY): string[] =>
    findAboutProblems('stage-1', earlier, 'case', on).map(({ code }) => code);

  test('it expires as the terms of reference say, unless a day is given', () => {
    expect(expiryOf('AGREED_IN_PRINCIPLE', null, TODAY, 90)).toBe('2026-01-12');
    expect(expiryOf('AGREED_IN_PRINCIPLE', day('2025-12-01'), TODAY, 90)).toBe('2025-12-01');
    expect(expiryOf('AGREED', null, TODAY, 90)).toBeNull();
  });

  test('stage 2 builds on it while it holds, once, and on the case’s own only', () => {
    expect(codesOf(stage1)).toEqual([]);
    expect(codesOf(stage1, day('2025-10-15'))).toEqual(['IN_PRINCIPLE_EXPIRED']);
    expect(codesOf({ ...stage1, builtUponBy: 'another' })).toEqual(['IN_PRINCIPLE_USED']);
    expect(codesOf({ ...stage1, supersededByDecisionId: 'later' })).toEqual(['ABOUT_SUPERSEDED']);
    expect(codesOf({ ...stage1, caseId: 'another' })).toEqual(['ABOUT_UNKNOWN']);
    expect(codesOf(null)).toEqual(['ABOUT_UNKNOWN']);
    expect(findAboutProblems(null, null, 'case', TODAY)).toEqual([]);
  });
});

describe('J2 an interim payer', () => {
  const NOBODY = { payerId: null, basis: null, disputedHolderIds: [] };
  const codesOf = (...asked: Parameters<typeof findInterimProblems>): string[] =>
    findInterimProblems(...asked).map(({ code, path }) => `${path.join('.')} ${code}`);

  test('is needed for a dispute, with a basis and the shares it is about, and for nothing else', () => {
    const arranged = { payerId: 'block', basis: 'LEAD' as const, disputedHolderIds: ['health'] };
    expect(codesOf('NEED_AGREED_FUNDING_DISPUTED', arranged, ['block', 'health'])).toEqual([]);
    expect(codesOf('NEED_AGREED_FUNDING_DISPUTED', NOBODY, [])).toEqual([
      'interimPayerId INTERIM_PAYER_MISSING',
      'interimBasis INTERIM_INVALID',
      'disputedHolderIds INTERIM_INVALID',
    ]);
    expect(
      codesOf('NEED_AGREED_FUNDING_DISPUTED', { ...arranged, disputedHolderIds: ['x', 'health', 'health'] }, [
        'health',
      ]),
    ).toEqual(['disputedHolderIds.0 INTERIM_INVALID', 'disputedHolderIds.2 INTERIM_INVALID']);
    expect(codesOf('AGREED', NOBODY, [])).toEqual([]);
    expect(codesOf('AGREED', arranged, ['block', 'health'])).toEqual([
      'interimPayerId OUTCOME_CONTRADICTED',
      'interimBasis OUTCOME_CONTRADICTED',
      'disputedHolderIds OUTCOME_CONTRADICTED',
    ]);
  });
});

describe('R3 a decision is pinned to its papers', () => {
  const pack: CurrentPack = {
    agendaItemId: 'item',
    version: 1,
    digest: 'digest',
    frozenAt: new Date(0),
    isStale: false,
    changed: [],
  };
  const moved = (kind: 'EVIDENCE' | 'OPTION_PRICE', subjectId: string): CurrentPack => ({
    ...pack,
    isStale: true,
    changed: [{ kind, subjectId, change: 'CHANGED' }],
  });
  const named = { outcome: 'AGREED', optionId: 'option', packVersion: null, packDigest: null } as const;
  const codesOf = (
    current: CurrentPack | undefined,
    more: Partial<Parameters<typeof findPackProblems>[1]> = {},
  ): string[] => findPackProblems(current, { ...named, ...more }).map(({ code, field }) => `${field} ${code}`);

  test('the newest version that has not moved, or the first where none is named', () => {
    expect(codesOf(pack)).toEqual([]);
    expect(codesOf(pack, { packVersion: 1, packDigest: 'digest' })).toEqual([]);
    expect(codesOf({ ...pack, version: 2 })).toEqual(['packVersion STALE_PAPERS']);
    expect(codesOf({ ...pack, version: 2 }, { packVersion: 2 })).toEqual([]);
    expect(codesOf(pack, { packVersion: 1, packDigest: 'other' })).toEqual(['packDigest STALE_PAPERS']);
    expect(codesOf(undefined)).toEqual([]);
    expect(codesOf(undefined, { packVersion: 1 })).toEqual(['packVersion STALE_PAPERS']);
  });

  test('papers that moved are told apart from a price that did; putting off rests on none', () => {
    expect(codesOf(moved('EVIDENCE', 'x'))).toEqual(['packVersion STALE_PAPERS']);
    expect(codesOf(moved('OPTION_PRICE', 'option'))).toEqual(['packVersion STALE_PRICE']);
    expect(codesOf(moved('OPTION_PRICE', 'another'))).toEqual(['packVersion STALE_PAPERS']);
    expect(codesOf(moved('EVIDENCE', 'x'), { outcome: 'DEFERRED_FOR_INFORMATION' })).toEqual([]);
  });
});

describe('M1 the options weighed', () => {
  const other = (suitability: 'SUITABLE' | 'NOT_SUITABLE' | null, annual: bigint | null) => ({
    option: { optionId: 'other', ordinal: 2, label: 'The other', suitability },
    annual: annual as never,
  });
  const codesOf = (facts: ReturnType<typeof other>, given: { optionId: string; whyNot: string }[] = []): string[] =>
    findAlternativeProblems({ others: [facts], chosenAnnual: 100n as never }, given).map(({ code }) => code);

  test('suitable, cheaper, or not known to be either: each needs its reason', () => {
    expect(codesOf(other('SUITABLE', null))).toEqual(['ALTERNATIVE_UNEXPLAINED']);
    expect(codesOf(other('NOT_SUITABLE', 99n))).toEqual(['ALTERNATIVE_UNEXPLAINED']);
    expect(codesOf(other('NOT_SUITABLE', 100n))).toEqual([]);
    expect(codesOf(other(null, null))).toEqual(['ALTERNATIVE_UNEXPLAINED']);
    expect(codesOf(other('SUITABLE', null), [{ optionId: 'other', whyNot: 'Too far.' }])).toEqual([]);
    expect(codesOf(other('SUITABLE', null), [{ optionId: 'other', whyNot: ' ' }])).toEqual(['ALTERNATIVE_INVALID']);
  });
});
