import fc from 'fast-check';
import { addDays, addMonths, type Day } from '../../../kernel/dates';
import { localOptionsProblem, type LocalOptionFacts } from './local-options';
import { dueTriggers, findRaiseProblems, lastReviewDue, REQUEST_OF, type WatchedPlacement } from './triggers';

const day = (text: string): Day => text as Day;
const WATCHED: WatchedPlacement = {
  placementId: 'placement',
  caseId: 'case',
  startedDate: day('2025-11-30'),
  endDate: day('2026-10-31'),
  contractEndingWeeks: 8,
  firstReviewMonths: 3,
  reviewMonths: 12,
  nextReviewDate: null,
};
const kinds = (today: string, said: Partial<WatchedPlacement> = {}): string[] =>
  dueTriggers({ ...WATCHED, ...said }, day(today)).map(({ kind, dueDate }) => `${kind} ${dueDate}`);

describe('R10: what falls due of a placement that runs', () => {
  it('R10: its contract ends within eight weeks, from the day itself to the last', () => {
    expect(kinds('2026-09-04')).toEqual(['REVIEW_DUE 2026-02-28']);
    expect(kinds('2026-09-05')).toContain('CONTRACT_ENDING 2026-10-31');
    expect(kinds('2026-10-31')).toContain('CONTRACT_ENDING 2026-10-31');
    expect(kinds('2026-11-01')).not.toContain('CONTRACT_ENDING 2026-10-31');
    expect(kinds('2026-10-31', { endDate: null })).toEqual(['REVIEW_DUE 2026-02-28']);
    expect(kinds('2026-10-31', { contractEndingWeeks: 1 })).toContain('CONTRACT_ENDING 2026-10-31');
  });

  it('R10: a review three months after the start, then yearly, reckoned from the start', () => {
    expect(kinds('2026-02-27')).toEqual([]);
    expect(kinds('2026-02-28')).toEqual(['REVIEW_DUE 2026-02-28']);
    const open = { endDate: null };
    expect(kinds('2027-02-27', open)).toEqual(['REVIEW_DUE 2026-02-28']);
    expect(kinds('2028-02-29', open)).toEqual(['REVIEW_DUE 2028-02-29']);
  });

  it('A1 a review that was held sets the next one, and settles all that fell due before', () => {
    const held = { endDate: null, nextReviewDate: day('2026-09-15') };
    expect(kinds('2026-09-14', held)).toEqual([]);
    expect(kinds('2026-09-15', held)).toEqual(['REVIEW_DUE 2026-09-15']);
    expect(kinds('2027-12-01', held)).toEqual(['REVIEW_DUE 2027-09-15']);
  });

  it('R10: the last review due is never ahead, is of the series, and the next one is ahead', () => {
    const starts = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2020-01-01'), days));
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 24 }),
        (startedDate, later, first, every) => {
          const today = addDays(startedDate, later);
          const last = lastReviewDue({ ...WATCHED, startedDate, firstReviewMonths: first, reviewMonths: every }, today);
          const series = Array.from({ length: 120 }, (_, at) => addMonths(startedDate, first + at * every));
          expect(last).toBe(series.filter((due) => due <= today).at(-1) ?? null);
        },
      ),
      { seed: 20251103 },
    );
  });

  it('R10: nothing of a placement that has not started or has ended', () => {
    const runs = {
      startDate: day('2025-11-01'),
      endDate: null,
      startedDate: day('2025-11-01'),
      endedDate: null,
      isCommitted: true,
      isCancelled: false,
    };
    expect(findRaiseProblems(runs, day('2025-11-03'))).toEqual([]);
    const others = [
      { ...runs, startedDate: null },
      { ...runs, isCommitted: false },
      { ...runs, endDate: day('2025-11-02') },
      { ...runs, endDate: day('2025-12-01'), endedDate: day('2025-12-01') },
    ];
    expect(others.map((dates) => findRaiseProblems(dates, day('2025-11-03')).map(({ code }) => code))).toEqual(
      others.map(() => ['NOT_RUNNING']),
    );
  });

  it('R10: each kind asks the panel for something', () => {
    expect(REQUEST_OF).toEqual({
      CONTRACT_ENDING: 'EXTENSION',
      REVIEW_DUE: 'REVIEW',
      BREAKDOWN: 'CHANGE_OF_PLACEMENT',
      UPLIFT_REQUESTED: 'UPLIFT',
      TRANSITION: 'REVIEW',
      REVIEW_CHANGE: 'CHANGE_OF_PLACEMENT',
      REVIEW_STEP_DOWN: 'REVIEW',
    });
  });
});

describe('R4: local options first', () => {
  const tried = [{ description: 'A unit.', whyItFailed: 'Too loud.' }];
  const facts = (said: Partial<LocalOptionFacts>): LocalOptionFacts => ({
    areaClass: 'IN_AREA',
    provisionType: 'SPECIAL_ACADEMY',
    localOptions: [],
    ...said,
  });

  it('R4: for a place out of the area, bordering or not, and for an independent one in it', () => {
    const asked = [
      facts({}),
      facts({ areaClass: 'NEIGHBOURING' }),
      facts({ areaClass: 'OUT_OF_AREA', provisionType: 'NON_MAINTAINED_SPECIAL' }),
      facts({ provisionType: 'INDEPENDENT_SPECIAL' }),
      facts({ provisionType: 'INDEPENDENT_MAINSTREAM' }),
      facts({ provisionType: 'NON_MAINTAINED_SPECIAL' }),
    ];
    expect(asked.map((one) => localOptionsProblem(one) !== null)).toEqual([false, true, true, true, true, false]);
    expect(asked.map((one) => localOptionsProblem({ ...one, localOptions: tried }))).toEqual(asked.map(() => null));
  });

  it('R4: the sentence says what is missing', () => {
    expect(localOptionsProblem(facts({ areaClass: 'OUT_OF_AREA' }))?.message).toContain('no local option is recorded');
    const unexplained = [...tried, { description: 'Another.', whyItFailed: ' ' }];
    expect(localOptionsProblem(facts({ areaClass: 'OUT_OF_AREA', localOptions: unexplained }))?.message).toContain(
      'why local option 2 failed',
    );
  });
});
