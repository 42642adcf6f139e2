/** The parts a person can have in an area (api.md, Who may do what). Rights are the union of the roles held on the day. */
export const Role = {
  CASE_OFFICER: 'CASE_OFFICER',
  PANEL_MEMBER: 'PANEL_MEMBER',
  PANEL_CHAIR: 'PANEL_CHAIR',
  DIRECTOR: 'DIRECTOR',
  BUDGET_HOLDER: 'BUDGET_HOLDER',
  FINANCE: 'FINANCE',
  COMMISSIONER: 'COMMISSIONER',
  AUDITOR: 'AUDITOR',
  ADMINISTRATOR: 'ADMINISTRATOR',
  INTEGRATION: 'INTEGRATION',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

/** What a role allows, as `noun:verb`: the words of `@Can`. Which rows are seen is row-level security's, not a permission's. */
export const Permission = {
  CASE_READ: 'case:read',
  CASE_REFER: 'case:refer',
  CASE_SUBMIT: 'case:submit',
  CASE_LIST: 'case:list',
  EVIDENCE_ADD: 'evidence:add',
  OPTION_ADD: 'option:add',
  SUITABILITY_RECORD: 'suitability:record',
  MEETING_READ: 'meeting:read',
  MEETING_SCHEDULE: 'meeting:schedule',
  MEETING_OPEN: 'meeting:open',
  MEETING_CLOSE: 'meeting:close',
  AGENDA_PUBLISH: 'agenda:publish',
  ATTENDANCE_RECORD: 'attendance:record',
  ATTENDANCE_OWN: 'attendance:own',
  INTEREST_DECLARE: 'interest:declare',
  POSITION_RECORD: 'position:record',
  DECISION_RECORD: 'decision:record',
  DECISION_RATIFY: 'decision:ratify',
  CONTRIBUTION_APPROVE: 'contribution:approve',
  PLACEMENT_READ: 'placement:read',
  PLACEMENT_START: 'placement:start',
  PLACEMENT_END: 'placement:end',
  PROVIDER_READ: 'provider:read',
  BUDGET_READ: 'budget:read',
  BUDGET_SET: 'budget:set',
  ACTUAL_RECORD: 'actual:record',
  IMPORT_RUN: 'import:run',
  IMPORT_READ: 'import:read',
  DIRECTORY_READ: 'directory:read',
  PANEL_READ: 'panel:read',
  PERSON_READ: 'person:read',
  LIMIT_READ: 'limit:read',
  PERSON_MANAGE: 'person:manage',
  ROLE_MANAGE: 'role:manage',
  LIMIT_MANAGE: 'limit:manage',
  PANEL_MANAGE: 'panel:manage',
} as const;
export type Permission = (typeof Permission)[keyof typeof Permission];

/** What no role goes without, to fill in a form: the register, the panels, and the agencies and budget holders by name. */
const EVERY_ROLE = ['provider:read', 'panel:read', 'directory:read'] as const satisfies readonly Permission[];

const PANEL_MEMBER = [
  'case:read',
  'meeting:read',
  'placement:read',
  'attendance:own',
  'interest:declare',
  'position:record',
] as const satisfies readonly Permission[];

/**
 * The table of api.md, Who may do what: the column "changes", and the reads that go with the other columns. An option
 * and its suitability are the commissioner's to record, and the case officer's too, who prepares the referral.
 */
const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  CASE_OFFICER: [
    'case:read',
    'case:refer',
    'case:submit',
    'case:list',
    'evidence:add',
    'option:add',
    'suitability:record',
    'meeting:read',
    'meeting:schedule',
    'agenda:publish',
    'attendance:record',
    'attendance:own',
    'placement:read',
    'person:read',
  ],
  PANEL_MEMBER,
  PANEL_CHAIR: [...PANEL_MEMBER, 'meeting:open', 'meeting:close', 'decision:record', 'person:read', 'limit:read'],
  DIRECTOR: [
    'case:read',
    'meeting:read',
    'decision:ratify',
    'placement:read',
    'budget:read',
    'person:read',
    'limit:read',
  ],
  BUDGET_HOLDER: [...PANEL_MEMBER, 'contribution:approve', 'budget:read', 'limit:read'],
  FINANCE: ['case:read', 'placement:read', 'budget:read', 'budget:set', 'actual:record', 'limit:read'],
  COMMISSIONER: [
    'case:read',
    'option:add',
    'suitability:record',
    'placement:read',
    'placement:start',
    'placement:end',
    'budget:read',
  ],
  AUDITOR: ['case:read', 'meeting:read', 'placement:read', 'budget:read', 'import:read', 'person:read', 'limit:read'],
  ADMINISTRATOR: [
    'person:read',
    'limit:read',
    'person:manage',
    'role:manage',
    'limit:manage',
    'panel:manage',
    // The registers that a new area starts with; the feeds of its daily work are the integration's.
    'import:run',
    'import:read',
  ],
  INTEGRATION: ['import:run', 'import:read', 'placement:read'],
};

/** Everything that the roles together allow; nothing for no role (api.md, Who may do what). */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => [...EVERY_ROLE, ...PERMISSIONS[role]]));
}

/** `text` as a role, or null when there is none of that name. */
export function parseRole(text: string): Role | null {
  return Object.values(Role).find((role) => role === text) ?? null;
}
