import { FEEDS } from './grants';
import { permissionsOf } from './role-permissions';
import { Permission, Role } from './roles';

/** The table of api.md read the other way round: who may make each change, in alphabetical order. */
const MAY: Readonly<Record<string, readonly Role[]>> = {
  'case:refer': ['CASE_OFFICER'],
  'case:submit': ['CASE_OFFICER'],
  'case:list': ['CASE_OFFICER'],
  'case:return': ['CASE_OFFICER', 'PANEL_CHAIR'],
  'advice:record': ['CASE_OFFICER'],
  'plan-event:record': ['CASE_OFFICER'],
  'redress:record': ['CASE_OFFICER'],
  'redress:answer': ['COMMISSIONER', 'DIRECTOR'],
  'care-decision:record': ['COMMISSIONER', 'DIRECTOR'],
  'redress:read': ['AUDITOR', 'BUDGET_HOLDER', 'CASE_OFFICER', 'COMMISSIONER', 'DIRECTOR', 'FINANCE'],
  'passage:tag': ['CASE_OFFICER', 'DIRECTOR', 'PANEL_CHAIR'],
  'passage:lift': ['CASE_OFFICER', 'DIRECTOR'],
  'subject-access:read': ['AUDITOR', 'CASE_OFFICER', 'DIRECTOR'],
  'subject-request:record': ['CASE_OFFICER'],
  'notice:prepare': ['CASE_OFFICER'],
  'notice:read': ['AUDITOR', 'BUDGET_HOLDER', 'CASE_OFFICER', 'DIRECTOR', 'PANEL_CHAIR', 'PANEL_MEMBER'],
  'notice-terms:set': ['ADMINISTRATOR'],
  'clock:read': ['CASE_OFFICER', 'DIRECTOR', 'AUDITOR'],
  'assurance:read': ['CASE_OFFICER', 'DIRECTOR', 'AUDITOR'],
  'assurance:publish': ['DIRECTOR'],
  'sen2:read': ['AUDITOR', 'CASE_OFFICER', 'DIRECTOR'],
  'sen2:export': ['DIRECTOR'],
  'circumstance:record': ['CASE_OFFICER', 'COMMISSIONER'],
  'school-attendance:record': ['CASE_OFFICER'],
  'sight:read': ['CASE_OFFICER', 'DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR'],
  'clock-readings:set': ['ADMINISTRATOR'],
  'sharing:record': ['CASE_OFFICER'],
  'looked-after:record': ['CASE_OFFICER'],
  'characteristics:record': ['CASE_OFFICER'],
  'evidence:add': ['CASE_OFFICER'],
  'meeting:schedule': ['CASE_OFFICER'],
  'meeting:invite': ['CASE_OFFICER'],
  'agenda:publish': ['CASE_OFFICER'],
  'papers:open': ['BUDGET_HOLDER', 'CASE_OFFICER', 'DIRECTOR', 'PANEL_CHAIR', 'PANEL_MEMBER'],
  'papers:accept': ['PANEL_CHAIR'],
  'papers:reissue': ['CASE_OFFICER', 'PANEL_CHAIR'],
  'item:hear': ['PANEL_CHAIR'],
  'minutes:approve': ['PANEL_CHAIR'],
  'attendance:record': ['CASE_OFFICER'],
  // Who records everybody's attendance records their own.
  'attendance:own': ['BUDGET_HOLDER', 'CASE_OFFICER', 'PANEL_CHAIR', 'PANEL_MEMBER'],
  'interest:declare': ['BUDGET_HOLDER', 'PANEL_CHAIR', 'PANEL_MEMBER'],
  'position:record': ['BUDGET_HOLDER', 'PANEL_CHAIR', 'PANEL_MEMBER'],
  'substitute:nominate': ['BUDGET_HOLDER', 'CASE_OFFICER', 'PANEL_CHAIR', 'PANEL_MEMBER'],
  // Anybody who may read of sittings may be an observer of one.
  'confidentiality:acknowledge': ['BUDGET_HOLDER', 'CASE_OFFICER', 'DIRECTOR', 'PANEL_CHAIR', 'PANEL_MEMBER'],
  'meeting:open': ['PANEL_CHAIR'],
  'meeting:close': ['PANEL_CHAIR'],
  'decision:record': ['PANEL_CHAIR'],
  'decision:ratify': ['DIRECTOR'],
  // Whoever a decision can leave something to do.
  'action:complete': [
    ...([
      'BUDGET_HOLDER',
      'CASE_OFFICER',
      'COMMISSIONER',
      'DIRECTOR',
      'FINANCE',
      'PANEL_CHAIR',
      'PANEL_MEMBER',
    ] as const),
  ],
  'condition:settle': ['DIRECTOR', 'PANEL_CHAIR'],
  'decision:out-of-panel': ['DIRECTOR'],
  'decision:correct': ['PANEL_CHAIR'],
  'tribunal-order:record': ['DIRECTOR'],
  'contribution:propose': ['CASE_OFFICER', 'COMMISSIONER'],
  'contribution:approve': ['BUDGET_HOLDER'],
  'contribution:refuse': ['BUDGET_HOLDER'],
  'contribution:dispute': ['BUDGET_HOLDER'],
  // Who may propose, and who may put terms.
  'contribution:withdraw': ['BUDGET_HOLDER', 'CASE_OFFICER', 'COMMISSIONER'],
  'interim:set': ['FINANCE'],
  'dispute:settle': ['BUDGET_HOLDER'],
  'dispute-stage:manage': ['ADMINISTRATOR'],
  'budget:set': ['FINANCE'],
  'scenario:manage': ['COMMISSIONER', 'DIRECTOR', 'FINANCE'],
  'case-forecast:set': ['CASE_OFFICER', 'COMMISSIONER', 'FINANCE'],
  'plan:read': ['AUDITOR', 'COMMISSIONER', 'DIRECTOR', 'FINANCE'],
  'plan:save': ['COMMISSIONER', 'FINANCE'],
  'appraisal:save': ['COMMISSIONER'],
  'assumption:record': ['COMMISSIONER', 'FINANCE'],
  'recharge:record': ['FINANCE'],
  'actual:record': ['FINANCE'],
  'period:close': ['FINANCE'],
  'journal:issue': ['FINANCE'],
  'option:add': ['CASE_OFFICER', 'COMMISSIONER'],
  'suitability:record': ['CASE_OFFICER', 'COMMISSIONER'],
  'provider:manage': ['COMMISSIONER'],
  'placement:start': ['COMMISSIONER'],
  'placement:end': ['COMMISSIONER'],
  'placement:report': ['CASE_OFFICER', 'COMMISSIONER'],
  'placement:review': ['CASE_OFFICER', 'COMMISSIONER'],
  'visit:record': ['CASE_OFFICER'],
  'visit-terms:set': ['ADMINISTRATOR'],
  'transition:complete': ['BUDGET_HOLDER', 'CASE_OFFICER'],
  'preparation:record': ['BUDGET_HOLDER', 'CASE_OFFICER'],
  'adult-decision:record': ['BUDGET_HOLDER', 'DIRECTOR'],
  'handover:propose': ['CASE_OFFICER'],
  'contingency:record': ['CASE_OFFICER', 'COMMISSIONER'],
  'leaving:read': ['DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR'],
  'placement:amend': ['COMMISSIONER'],
  'placement:recode': ['COMMISSIONER'],
  'responsibility:transfer': ['COMMISSIONER'],
  'uplift:request': ['COMMISSIONER'],
  'uplift:raise': ['COMMISSIONER'],
  'uplift:decide': ['DIRECTOR'],
  'uplift:approve': ['BUDGET_HOLDER'],
  'home:record': ['CASE_OFFICER'],
  'out-of-area:record': ['CASE_OFFICER', 'COMMISSIONER'],
  'retention:set': ['ADMINISTRATOR'],
  'retention:read': ['AUDITOR', 'CASE_OFFICER', 'DIRECTOR'],
  'legal-hold:record': ['CASE_OFFICER', 'DIRECTOR'],
  // Who sets how long records are kept is not who lets them go.
  'legal-hold:lift': ['DIRECTOR'],
  'record:dispose': ['DIRECTOR'],
  'rubric:adopt': ['ADMINISTRATOR', 'DIRECTOR'],
  'plan-audit:draw': ['DIRECTOR'],
  'plan-audit:grade': ['CASE_OFFICER', 'DIRECTOR'],
  'feedback:record': ['CASE_OFFICER'],
  'inclusion:record': ['CASE_OFFICER', 'COMMISSIONER', 'INTEGRATION'],
  'improvement:save': ['ADMINISTRATOR', 'DIRECTOR'],
  'improvement:rate': ['ADMINISTRATOR', 'DIRECTOR'],
  'person:manage': ['ADMINISTRATOR'],
  'role:manage': ['ADMINISTRATOR'],
  'succession:record': ['ADMINISTRATOR'],
  'budget-holder:set': ['ADMINISTRATOR'],
  'limit:manage': ['ADMINISTRATOR'],
  'panel:manage': ['ADMINISTRATOR'],
  // Beyond api.md's table, which names the integration only: the registers that a new area starts with, and finance's own ledger.
  'import:run': ['ADMINISTRATOR', 'FINANCE', 'INTEGRATION'],
};

const holdersOf = (permission: Permission): Role[] =>
  Object.values(Role)
    .filter((role) => permissionsOf([role]).has(permission))
    .sort();

test.each(Object.values(Permission).filter((permission) => !permission.endsWith(':read')))(
  'P1: %s is whose the table says',
  (permission) => {
    expect(holdersOf(permission)).toEqual(MAY[permission]);
  },
);

test('P1: area totals are the director’s, finance’s, the commissioner’s, the auditor’s, and a holder’s own', () => {
  expect(holdersOf('appraisal:read')).toEqual(['AUDITOR', 'COMMISSIONER', 'DIRECTOR']);
  expect(holdersOf('outcome:read')).toEqual([
    'AUDITOR',
    'BUDGET_HOLDER',
    'CASE_OFFICER',
    'COMMISSIONER',
    'DIRECTOR',
    'PANEL_CHAIR',
    'PANEL_MEMBER',
  ]);
  expect(holdersOf('policy-recall:read')).toEqual(['AUDITOR', 'CASE_OFFICER', 'DIRECTOR']);
  expect(holdersOf('comparison:read')).toEqual([
    'AUDITOR',
    'BUDGET_HOLDER',
    'CASE_OFFICER',
    'DIRECTOR',
    'PANEL_CHAIR',
    'PANEL_MEMBER',
  ]);
  expect(holdersOf('assumption:read')).toEqual(['AUDITOR', 'COMMISSIONER', 'DIRECTOR', 'FINANCE']);
  expect(holdersOf('scenario:read')).toEqual(['AUDITOR', 'COMMISSIONER', 'DIRECTOR', 'FINANCE']);
  expect(holdersOf('budget:read')).toEqual(['AUDITOR', 'BUDGET_HOLDER', 'COMMISSIONER', 'DIRECTOR', 'FINANCE']);
});

test('P1: the administrator and the integration ask for no case', () => {
  expect(holdersOf('case:read')).not.toEqual(expect.arrayContaining(['ADMINISTRATOR']));
  expect(holdersOf('case:read')).not.toEqual(expect.arrayContaining(['INTEGRATION']));
  expect(permissionsOf(['ADMINISTRATOR']).has('placement:read')).toBe(false);
});

test('P1: the auditor reads everything and changes nothing', () => {
  const reads = Object.values(Permission).filter((permission) => permission.endsWith(':read'));
  expect([...permissionsOf(['AUDITOR'])].sort()).toEqual([...reads].sort());
});

test('P1: several roles allow what each of them does; none allows nothing', () => {
  const both = permissionsOf(['FINANCE', 'PANEL_CHAIR']);
  expect(both).toEqual(new Set([...permissionsOf(['FINANCE']), ...permissionsOf(['PANEL_CHAIR'])]));
  expect(permissionsOf([]).size).toBe(0);
});

test('P1: an integration may ask what its feeds allow, and no other role more by one', () => {
  const of = (...feeds: readonly string[]) =>
    [...permissionsOf(['INTEGRATION'], feeds)].filter((one) => !permissionsOf(['INTEGRATION'], []).has(one)).sort();
  expect(of('bank-holidays', 'sen2', 'actuals')).toEqual([]);
  expect(of('placements')).toEqual(['placement:read']);
  expect(of('inclusion-profiles')).toEqual(['inclusion:read', 'inclusion:record']);
  expect(permissionsOf(['INTEGRATION'])).toEqual(permissionsOf(['INTEGRATION'], FEEDS));
  expect(permissionsOf(['ADMINISTRATOR'], FEEDS)).toEqual(permissionsOf(['ADMINISTRATOR'], []));
});
