import { isOfAuthority } from './plan-decisions';

test.each([
  ['EDUCATION', ['CASE_OFFICER'], true],
  ['SOCIAL_CARE', ['ADMINISTRATOR', 'BUDGET_HOLDER'], true],
  ['HEALTH', ['DIRECTOR'], false],
  [null, ['PANEL_CHAIR'], false],
  ['EDUCATION', ['INTEGRATION', 'AUDITOR', 'ADMINISTRATOR'], false],
  ['EDUCATION', [], false],
] as const)('G7 of %s, with the roles %j: decides on plans: %s', (agencyKind, roles, may) => {
  expect(isOfAuthority({ agencyKind, roles })).toBe(may);
});
