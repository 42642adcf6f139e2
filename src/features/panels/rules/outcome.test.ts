import type { Day } from '../../../kernel/dates';
import { findOutcomeProblems, needsQuorum, Outcome, type OutcomeDetails } from './outcome';
import { findRationaleProblem } from '../../cases/rules/rationale';

const NOTHING: OutcomeDetails = {
  expiresOn: null,
  partNotAgreed: null,
  conditions: null,
  missingInformation: null,
  missingKind: null,
  informationOwner: null,
  ownerKind: null,
  returnDate: null,
  concerns: null,
  interimArrangement: null,
};
const day = (text: string): Day => text as Day;
const problemsOf = (
  outcome: Outcome,
  more: {
    needAgreed?: boolean;
    fundingAgreed?: boolean;
    hasConditions?: boolean;
    details?: Partial<OutcomeDetails>;
  } = {},
): string[] =>
  findOutcomeProblems({
    outcome,
    needAgreed: more.needAgreed ?? true,
    fundingAgreed: more.fundingAgreed ?? false,
    details: { ...NOTHING, ...more.details },
    hasConditions: more.hasConditions ?? false,
    decisionDate: day('2025-10-14'),
  }).map(({ code, field }) => `${field} ${code}`);

describe('M4 each outcome says what it must', () => {
  test('a deferral names what is missing, who brings it, and when it comes back, all at once', () => {
    expect(problemsOf('DEFERRED_FOR_INFORMATION', { needAgreed: false })).toEqual([
      'missingInformation OUTCOME_NEEDS_MORE',
      'informationOwner OUTCOME_NEEDS_MORE',
      'returnDate OUTCOME_NEEDS_MORE',
    ]);
    const details = {
      missingInformation: 'The therapy report',
      informationOwner: 'Health',
      returnDate: day('2025-11-11'),
    };
    expect(problemsOf('DEFERRED_FOR_INFORMATION', { needAgreed: false, details })).toEqual([]);
    expect(
      problemsOf('DEFERRED_FOR_INFORMATION', {
        needAgreed: false,
        details: { ...details, returnDate: day('2025-10-14') },
      }),
    ).toEqual(['returnDate DATE_NOT_LATER']);
  });

  test('what an outcome has no place for is refused, not dropped', () => {
    expect(problemsOf('AGREED', { details: { conditions: 'A review at three months' } })).toEqual([
      'conditions OUTCOME_CONTRADICTED',
    ]);
  });

  test('in principle commits nothing and expires (M8)', () => {
    expect(problemsOf('AGREED_IN_PRINCIPLE', { fundingAgreed: true })).toEqual(['fundingAgreed OUTCOME_CONTRADICTED']);
    expect(problemsOf('AGREED_IN_PRINCIPLE', { details: { expiresOn: day('2025-10-14') } })).toEqual([
      'expiresOn DATE_NOT_LATER',
    ]);
  });

  test('white space says nothing', () => {
    expect(problemsOf('AGREED_WITH_CONDITIONS', { details: { conditions: '  \n' } })).toEqual([
      'conditions OUTCOME_NEEDS_MORE',
    ]);
  });

  test('conditions that are listed are as good as their text (M10), where the outcome has a place for them', () => {
    expect(problemsOf('AGREED_WITH_CONDITIONS', { hasConditions: true })).toEqual([]);
    expect(problemsOf('AGREED', { hasConditions: true })).toEqual(['conditionItems OUTCOME_CONTRADICTED']);
  });

  test('only deferring and not hearing need no quorum (G3)', () => {
    expect(Object.values(Outcome).filter((outcome) => !needsQuorum(outcome))).toEqual([
      'DEFERRED_FOR_INFORMATION',
      'NOT_HEARD',
    ]);
  });
});

describe('J1 need and funding are two answers', () => {
  test('need agreed, funding not: both for a plain agreement and for a dispute that names who pays meanwhile (J2)', () => {
    expect(problemsOf('AGREED', { needAgreed: true, fundingAgreed: false })).toEqual([]);
    expect(problemsOf('NEED_AGREED_FUNDING_DISPUTED')).toEqual([]);
    expect(
      problemsOf('NEED_AGREED_FUNDING_DISPUTED', {
        fundingAgreed: true,
        details: { interimArrangement: 'Education pays' },
      }),
    ).toEqual(['fundingAgreed OUTCOME_CONTRADICTED']);
  });
  test('funding without need is refused whatever the outcome', () => {
    for (const outcome of Object.values(Outcome)) {
      expect(problemsOf(outcome, { needAgreed: false, fundingAgreed: true })).toContain(
        'fundingAgreed OUTCOME_CONTRADICTED',
      );
    }
  });
});

describe('M1 a rationale that gives no reason counts as none', () => {
  test.each([
    '',
    ' \n\t ',
    '…',
    '--- *** ---',
    'Agreed.',
    'agreed agreed agreed agreed agreed agreed agreed',
    'See minutes of the panel',
    'The panel agreed the request because [insert reason here] and weighed the options.',
    'The panel considered the evidence of ____ and agreed the placement as requested.',
    'Rationale TBC once the chair has written up the notes of the sitting.',
    'Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod.',
  ])('%p', (rationale) => {
    expect(findRationaleProblem(rationale)).toEqual(expect.stringMatching(/\.$/));
  });
  test('a reason stands', () => {
    expect(
      findRationaleProblem(
        'The educational psychologist’s advice of June shows that needs cannot be met in the local special school.',
      ),
    ).toBeNull();
  });
});
