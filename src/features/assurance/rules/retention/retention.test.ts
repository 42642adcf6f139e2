import type { Day } from '../../../../kernel/dates';
import { disposalProblem, reasonProblems, ruleProblems } from './check';
import { RecordClass, RetentionStart, RetentionState } from './codes';
import { PUBLISHED_PERIODS, ruleOn, type RetentionRule } from './schedule';
import { standingOf, standingsOf, type RecordFacts } from './standing';

const day = (text: string): Day => text as Day;
const rule = (said: Partial<RetentionRule> = {}): RetentionRule => ({
  ...{
    retentionRuleId: 'rule',
    recordClass: 'CASE_FILE',
    isOfLookedAfter: false,
    startEvent: 'CASE_ENDED',
    months: 72,
  },
  ...{ source: 'Invented', fromDate: day('2025-01-01'), setBy: 'somebody', setAt: new Date('2025-01-01T09:00:00Z') },
  ...said,
});
const STARTS: RecordFacts['starts'] = {
  TWENTY_FIFTH_BIRTHDAY: day('2039-08-31'),
  PLAN_ENDED: day('2030-07-31'),
  LAST_DECISION: day('2028-02-29'),
  CASE_ENDED: day('2029-08-31'),
  FINANCIAL_YEAR_ENDED: day('2030-03-31'),
  MATTERS_CLOSED: day('2029-01-15'),
};
const facts = (said: Partial<RecordFacts> = {}): RecordFacts => ({
  ...{ caseId: 'case', childId: 'child', isLookedAfter: false, classes: ['CASE_FILE'], starts: STARTS },
  ...{ uses: [], holds: [], hasOthers: false, disposals: {} },
  ...said,
});

describe('P2: when a record may go', () => {
  test.each([
    ['TWENTY_FIFTH_BIRTHDAY', 72, '2045-08-31'],
    ['PLAN_ENDED', 12, '2031-07-31'],
    // A month that has no such day ends on its last.
    ['LAST_DECISION', 12, '2029-02-28'],
    ['LAST_DECISION', 48, '2032-02-29'],
    ['CASE_ENDED', 18, '2031-02-28'],
    ['FINANCIAL_YEAR_ENDED', 72, '2036-03-31'],
    ['MATTERS_CLOSED', 72, '2035-01-15'],
  ] as const)('from %s and %s months: %s, and not the day before', (startEvent, months, due) => {
    const rules = [rule({ startEvent, months })];
    const on = (today: string) => standingOf(RecordClass.CASE_FILE, facts(), rules, day(today));
    expect(on(due)).toMatchObject({ state: 'DUE', dueOn: due, startedOn: STARTS[startEvent] });
    expect(on('2028-03-01').state).toBe(RetentionState.KEPT);
  });

  const on = (today: string, said: Partial<RecordFacts>, rules = [rule()]) =>
    standingOf(RecordClass.CASE_FILE, facts(said), rules, day(today)).state;
  test('no rule, a start that has not come, a use, a hold: each keeps it, a hold before all', () => {
    expect(on('2090-01-01', {}, [])).toBe('NO_RULE');
    expect(on('2090-01-01', { isLookedAfter: true })).toBe('NO_RULE');
    expect(on('2090-01-01', {}, [rule(), rule({ startEvent: null, months: null, fromDate: day('2026-01-01') })])).toBe(
      'NO_RULE',
    );
    expect(on('2090-01-01', { starts: { ...STARTS, CASE_ENDED: null } })).toBe('NOT_BEGUN');
    expect(on('2090-01-01', { uses: ['PLACEMENT'] })).toBe('IN_USE');
    expect(on('2090-01-01', { uses: ['PLACEMENT'], holds: [{ kind: 'APPEAL', since: day('2029-01-01') }] })).toBe(
      'HELD',
    );
    expect(on('2090-01-01', { disposals: { CASE_FILE: 'gone' } })).toBe('DISPOSED');
  });

  test('an identity goes after every other record of the child', () => {
    const rules = [rule(), rule({ recordClass: 'IDENTITY' })];
    const of = (hasOthers: boolean) =>
      standingsOf(facts({ hasOthers }), rules, day('2090-01-01')).map(
        ({ recordClass, state }) => `${recordClass} ${state}`,
      );
    expect(of(true)).toEqual(['CASE_FILE DUE', 'IDENTITY OTHERS_FIRST']);
    expect(of(false)).toEqual(['CASE_FILE DUE', 'IDENTITY DUE']);
  });

  test('the rule of a day is the last whose day has come, of the same day the last that was set', () => {
    const rules = [
      rule({ months: 72 }),
      rule({ months: 84, setAt: new Date('2025-01-01T10:00:00Z') }),
      rule({ months: 96, fromDate: day('2027-01-01') }),
    ];
    const of = (today: string) => ruleOn(rules, rule(), day(today))?.months ?? null;
    expect([of('2024-12-31'), of('2025-01-01'), of('2026-12-31'), of('2027-01-01')]).toEqual([null, 84, 84, 96]);
  });

  test('what is written since a disposal is judged like any other', () => {
    const standing = (said: Partial<RecordFacts>) =>
      standingOf(
        RecordClass.CASE_FILE,
        facts({ disposals: { CASE_FILE: 'gone' }, ...said }),
        [rule()],
        day('2090-01-01'),
      );
    expect(disposalProblem(standing({}), [])).toBeNull();
    expect(disposalProblem(standing({ uses: ['DISPUTE'] }), [])?.code).toBe('IN_USE');
  });

  test('a rule is refused with all that is wrong with it', () => {
    const given = { recordClass: RecordClass.NOTICE, isOfLookedAfter: false, startEvent: null, months: 3, source: ' ' };
    const codes = ruleProblems({ ...given, fromDate: day('2025-01-01') }, null, day('2025-10-01')).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['RULE_NOT_WHOLE', 'MONTHS_OUT_OF_RANGE', 'TEXT_MISSING', 'DATE_IN_PAST']);
    // Nothing to see is nothing said.
    expect(reasonProblems(' \u200b\u00ad\u2800').map(({ code }) => code)).toEqual(['TEXT_MISSING']);
  });

  test('what others published is sourced, and none of it is of panel records or notices', () => {
    expect(PUBLISHED_PERIODS.every(({ source, months }) => source.length > 40 && months >= 72)).toBe(true);
    expect(new Set(PUBLISHED_PERIODS.map(({ recordClass }) => recordClass))).toEqual(
      new Set(['CASE_FILE', 'IDENTITY', 'REDRESS', 'FUNDING_RECORD']),
    );
    expect(Object.keys(RetentionStart)).toHaveLength(6);
  });
});
