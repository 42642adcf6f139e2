import type { Day } from '../../../kernel/dates';
import { checkPlanDecision, isOfAuthority } from './plan-decisions';

test.each([
  ['EDUCATION', ['CASE_OFFICER'], true],
  ['SOCIAL_CARE', ['ADMINISTRATOR', 'BUDGET_HOLDER'], true],
  ['HEALTH', ['DIRECTOR'], false],
  [null, ['PANEL_CHAIR'], false],
  ['EDUCATION', ['INTEGRATION', 'AUDITOR', 'ADMINISTRATOR'], false],
  ['EDUCATION', [], false],
  ['EDUCATION', ['FINANCE', 'COMMISSIONER'], false],
  ['EDUCATION', ['FINANCE', 'DIRECTOR'], true],
] as const)('G7 of %s, with the roles %j: decides on plans: %s', (agencyKind, roles, may) => {
  expect(isOfAuthority({ agencyKind, roles })).toBe(may);
});

test.each([
  ['', false, ['DECISION_REASONS_MISSING']],
  ['…', false, ['DECISION_REASONS_MISSING']],
  ['No.', false, ['DECISION_REASONS_INADEQUATE']],
  ['No no no no no no no no.', false, ['DECISION_REASONS_INADEQUATE']],
  ['The help at school is enough because [insert the reason].', false, ['DECISION_REASONS_INADEQUATE']],
  ['The help at school is enough, as the psychologist found.', false, []],
  ['The help at school is enough, as the psychologist found.', true, ['DECISION_REASONS_COPIED']],
] as const)('M1 the reasons “%s”, another child’s: %s, are refused by %j', (reasons, areReasonsUsed, codes) => {
  const may = { agencyKind: 'EDUCATION', roles: ['DIRECTOR'], rolesThen: ['DIRECTOR'] } as const;
  const decider = { ...may, isRecused: false };
  const given = { deciderId: 'somebody', delegation: 'Scheme of 2026, line 4.', reasons };
  expect(checkPlanDecision(given, { decider, day: null, areReasonsUsed }).map(({ code }) => code)).toEqual(codes);
});

test.each([
  [['DIRECTOR'], false, []],
  [[], false, ['DECIDER_NOT_THEN']],
  [['AUDITOR'], false, ['DECIDER_NOT_THEN']],
  [['DIRECTOR'], true, ['DECIDER_RECUSED']],
  [[], true, ['DECIDER_RECUSED', 'DECIDER_NOT_THEN']],
] as const)(
  'G7, G5 who had the roles %j by then, an interest declared: %s, is refused by %j',
  (rolesThen, isRecused, codes) => {
    const decider = { agencyKind: 'EDUCATION', roles: ['AUDITOR', 'DIRECTOR'], rolesThen, isRecused } as const;
    const reasons = 'The help at school is enough, as the psychologist found.';
    const given = { deciderId: 'somebody', delegation: 'Scheme of 2026, line 4.', reasons };
    const facts = { decider, day: '2026-03-02' as Day, areReasonsUsed: false };
    expect(checkPlanDecision(given, facts).map(({ code }) => code)).toEqual(codes);
  },
);
