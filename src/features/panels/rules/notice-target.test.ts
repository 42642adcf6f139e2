import fc from 'fast-check';
import { addDays, addHours, londonDay, type Day } from '../../../kernel/dates';
import { toBankHolidays } from '../../../kernel/working-days';
import { audiencesOf, earliestDue, noticeDue, noticeTiming, targetOn, type NoticeTarget } from './notice-target';
import { familyToldInTime, isStale, toTell, type Telling, type TellingFacts } from './notices-waiting';
import type { QuestionedShare } from './told-otherwise';

const day = (text: string): Day => text as Day;

describe('N3 the target is the area’s', () => {
  const at = (text: string): Date => new Date(Date.parse(text));
  const target = (unit: NoticeTarget['unit'], length: number, more: Partial<NoticeTarget> = {}): NoticeTarget => ({
    ...{ noticeTargetId: unit, fromDate: day('2025-01-01'), length, unit, measuredFrom: 'DECISION', ...more },
  });
  const told = (audience: Telling['audience'], sent: string): Telling => ({
    ...{
      audience,
      sentAt: at(sent),
      isOfEnd: false,
      agreementId: 'a',
      preparedAt: at(sent),
      noticeDate: day(sent.slice(0, 10)),
    },
  });
  const holidays = toBankHolidays([day('2025-12-25'), day('2025-12-26')]);
  const from = { decidedAt: at('2025-12-23T15:00:00Z'), approvedAt: at('2025-12-30T09:00:00Z') };
  const due = (one: NoticeTarget) => noticeDue(one, from, holidays);

  test('48 hours, 5 working days and 7 days, from the decision or its approval', () => {
    expect(due(target('HOURS', 48))).toEqual({ dueDate: '2025-12-25', dueAt: at('2025-12-25T15:00:00Z') });
    expect(due(target('WORKING_DAYS', 5))).toEqual({ dueDate: '2026-01-01', dueAt: null });
    expect(due(target('DAYS', 7))).toEqual({ dueDate: '2025-12-30', dueAt: null });
    expect(due(target('DAYS', 7, { measuredFrom: 'APPROVAL' }))?.dueDate).toBe('2026-01-06');
    expect(
      noticeDue(target('DAYS', 7, { measuredFrom: 'APPROVAL' }), { ...from, approvedAt: null }, holidays),
    ).toBeNull();
    const targets = [target('DAYS', 7), target('HOURS', 48, { fromDate: day('2025-06-01') }), target('DAYS', 3)];
    expect(
      [day('2024-12-31'), day('2025-05-31'), day('2025-06-01')].map((one) => targetOn(targets, one)?.length ?? null),
    ).toEqual([null, 3, 48]);
  });

  test('nothing of a decision, or of what changes later, is due before the earliest day told of its own', () => {
    const days = fc.integer({ min: 0, max: 500 });
    const one = fc.record({ unit: fc.constantFrom('HOURS', 'DAYS', 'WORKING_DAYS'), length: fc.nat(60), start: days });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), days, fc.nat(9_000), (given, start, later) => {
        const first = day('2025-01-01');
        const targets = given.map((it) => target(it.unit, it.length, { fromDate: addDays(first, it.start) }));
        const asked = addDays(first, start);
        const when = addHours(at(`${asked}T00:00:00Z`), later);
        const held = targetOn(targets, londonDay(when));
        const earliest = earliestDue(targets, asked, holidays);
        const told = held === null ? null : noticeDue(held, { decidedAt: when, approvedAt: when }, holidays);
        expect(told === null || (earliest !== null && earliest <= told.dueDate)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('met, late, due and overdue, to the minute or to the end of the day', () => {
    const hours = due(target('HOURS', 48))!;
    const days = due(target('DAYS', 7))!;
    const now = at('2026-02-01T09:00:00Z');
    expect([
      noticeTiming(hours, at('2025-12-25T15:00:00Z'), now),
      noticeTiming(hours, at('2025-12-25T15:01:00Z'), now),
      noticeTiming(days, at('2025-12-30T23:00:00Z'), now),
      noticeTiming(days, null, at('2025-12-30T23:00:00Z')),
      noticeTiming(days, null, now),
    ]).toEqual(['MET', 'LATE', 'MET', 'DUE', 'OVERDUE']);
  });

  test('of a child who died the family is told nothing more, and nobody is late with what was not told by then', () => {
    const death = (entered: string): TellingFacts['death'] => ({ enteredAt: at(entered), endDate: day('2025-12-20') });
    const facts: TellingFacts = {
      ...{ ...from, decisionId: 'd', caseReference: 'R', decisionDate: day('2025-12-23'), moved: null, endedAt: null },
      ...{ agencyKinds: ['HEALTH'], provisionType: null, questioned: [], preferences: [], overtakenBy: null },
      ...{ told: [], death: death('2025-12-24T09:00:00Z') },
    };
    expect(toTell(facts, [target('DAYS', 7)], holidays).map(({ untold }) => untold)).toEqual([['HEALTH']]);
    const letter = { audience: 'FAMILY' as const, preparedAt: at('2025-12-23T16:00:00Z') };
    const went = [at('2025-12-24T08:00:00Z'), at('2025-12-24T10:00:00Z')];
    expect(went.map((sentAt) => isStale(facts, letter, sentAt))).toEqual([false, true]);
    const inTime = (entered: string | null) =>
      familyToldInTime(
        {
          ...{ ...from, decisionDate: day('2025-12-23'), sentAt: null },
          deathEnteredAt: entered === null ? null : at(entered),
        },
        { targets: [target('DAYS', 7)], holidays, end: at('2026-02-01T09:00:00Z') },
      );
    expect([null, '2025-12-24T09:00:00Z', '2026-01-02T09:00:00Z'].map(inTime)).toEqual([false, null, false]);
  });

  test('who is to be told: the family always, those who pay, and where the child goes; again of a moved share and of an end', () => {
    const facts: TellingFacts = {
      ...{ ...from, decisionId: 'd', caseReference: 'R', decisionDate: day('2025-12-23'), moved: null, endedAt: null },
      ...{ agencyKinds: ['EDUCATION', 'HEALTH'], provisionType: 'INDEPENDENT_SPECIAL' },
      ...{ questioned: [], preferences: [], overtakenBy: null, death: null },
      told: [told('FAMILY', '2025-12-23T16:00:00Z')],
    };
    expect(audiencesOf({ agencyKinds: [], provisionType: 'MAINSTREAM' })).toEqual(['FAMILY', 'SETTING']);
    const toldOf = (more: Partial<TellingFacts>) =>
      toTell({ ...facts, ...more }, [target('DAYS', 7)], holidays).map(
        ({ what, untold }) => `${what} ${untold.join()}`,
      );
    expect(toldOf({})).toEqual(['DECISION HEALTH,PROVIDER']);
    expect(toldOf({ moved: { agreementId: 'b', committedAt: at('2026-03-01T09:00:00Z') } })).toEqual([
      'DECISION HEALTH,PROVIDER',
      'MOVED_SHARE FAMILY,HEALTH',
    ]);
    expect(toldOf({ endedAt: at('2026-03-01T09:00:00Z') })).toEqual(['END FAMILY']);
    expect(toldOf({ endedAt: at('2026-03-01T09:00:00Z'), told: [] })).toEqual([]);
    // What changes of a decision older than the first target is told by the target of the day on which it changed.
    const older = (more: Partial<TellingFacts>) =>
      toTell({ ...facts, ...more }, [target('DAYS', 7, { fromDate: day('2026-01-10') })], holidays).map(
        ({ what, due: by, untold }) => `${what} ${untold.join()} ${by.dueDate}`,
      );
    expect(older({})).toEqual([]);
    expect(older({ moved: { agreementId: 'b', committedAt: at('2026-01-09T09:00:00Z') } })).toEqual([]);
    expect(older({ moved: { agreementId: 'b', committedAt: at('2026-03-01T09:00:00Z') } })).toEqual([
      'MOVED_SHARE FAMILY,HEALTH 2026-03-08',
    ]);
    expect(older({ endedAt: at('2026-03-01T09:00:00Z') })).toEqual(['END FAMILY 2026-03-08']);
    const now = {
      statedDate: day('2026-02-01'),
      recordedAt: at('2026-02-01T09:00:00Z'),
      place: 'A',
      isElsewhere: true,
    };
    expect(older({ preferences: [now] })).toEqual(['PREFERENCE FAMILY 2026-02-08']);

    // A share that was refused, disputed or settled after a letter is told to whom it was told otherwise (J5).
    const share = (since: string, more: Partial<QuestionedShare> = {}): QuestionedShare => ({
      ...{ agencyName: 'Health', agencyKind: 'HEALTH', isRefused: false, since: at(since), until: null, end: null },
      ...{ carriedSince: null, payerName: null, isCommitted: true, ...more },
    });
    const later = share('2026-01-05T09:00:00Z');
    expect(toldOf({ questioned: [later] })).toContain('QUESTIONED_SHARE FAMILY');
    expect(toldOf({ questioned: [share('2025-12-23T10:00:00Z')] })).toEqual(['DECISION HEALTH,PROVIDER']);
    const over = { until: at('2026-01-06T09:00:00Z'), end: 'WITHDRAWN' } as const;
    expect(toldOf({ questioned: [{ ...later, ...over }] })).toEqual(['DECISION HEALTH,PROVIDER']);
    const again = [...facts.told, told('FAMILY', '2026-01-05T12:00:00Z')];
    expect(toldOf({ questioned: [later], told: again })).toContain('QUESTIONED_SHARE ');
    expect(toldOf({ questioned: [{ ...later, ...over }], told: again })).toContain('QUESTIONED_SHARE FAMILY');
    const carried = { carriedSince: at('2026-01-07T09:00:00Z'), payerName: 'Education' };
    expect(toldOf({ questioned: [{ ...later, ...carried }], told: again })).toContain('QUESTIONED_SHARE FAMILY');
    // What the family says of the place within two months of its letter counts; what it says later is another request.
    const wants = (stated: string, recorded = `${stated}T12:00:00Z`) => ({
      preferences: [{ statedDate: day(stated), recordedAt: at(recorded), place: 'A', isElsewhere: true }],
    });
    expect(toldOf(wants('2026-02-23'))).toContain('PREFERENCE FAMILY');
    expect(toldOf(wants('2026-02-24'))).toEqual(['DECISION HEALTH,PROVIDER']);
    expect(toldOf(wants('2025-12-01', '2026-06-01T09:00:00Z'))).toContain('PREFERENCE FAMILY');
    expect(toldOf(wants('2025-12-01', '2025-12-01T09:00:00Z'))).toEqual(['DECISION HEALTH,PROVIDER']);
    expect(toldOf({ overtakenBy: 'e', told: [] })).toEqual([]);

    const stale = (more: Partial<TellingFacts>, audience: 'FAMILY' | 'PROVIDER', sentAt = '2026-03-01T09:00:00Z') =>
      isStale({ ...facts, ...more }, { audience, preparedAt: at('2025-12-23T15:30:00Z') }, at(sentAt));
    expect(stale({ questioned: [later] }, 'FAMILY')).toBe(true);
    expect(stale({ questioned: [later] }, 'PROVIDER')).toBe(false);
    expect(stale({ questioned: [later] }, 'FAMILY', '2026-01-04T09:00:00Z')).toBe(false);
    expect(stale(wants('2026-01-04'), 'FAMILY')).toBe(true);
    const [wanted] = wants('2025-12-01', '2025-12-01T09:00:00Z').preferences;
    const takenBack = {
      statedDate: day('2026-01-04'),
      recordedAt: at('2026-01-04T12:00:00Z'),
      place: 'B',
      isElsewhere: false,
    };
    expect(stale({ preferences: [wanted!] }, 'FAMILY')).toBe(false);
    expect(stale({ preferences: [wanted!, takenBack] }, 'FAMILY')).toBe(true);
    expect(stale({ preferences: [wanted!, takenBack] }, 'FAMILY', '2026-01-04T09:00:00Z')).toBe(false);
  });
});
