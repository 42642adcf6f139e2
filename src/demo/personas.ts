import { type Profession } from '../features/access/rules/directory';
import { Role } from '../features/access/rules/roles';
import { FEEDS } from '../features/access/rules/grants';
import { type AgencyKey, type DemoAreaCode, type HolderKey, DEMO_AREAS } from './facts/areas';

/** The parts a visitor of the demo can play, as `POST /demo/token` names them (api.md, Serving). */
export const PERSONAS = [
  'case-officer',
  'panel-chair',
  'education-budget-holder',
  'social-care-budget-holder',
  'health-budget-holder',
  'panel-member',
  'director',
  'health-director',
  'finance',
  'commissioner',
  'auditor',
  'administrator',
  'integration',
] as const;
export type Persona = (typeof PERSONAS)[number];

/** Everybody on the staff of a demo area: one more, a member whom a declared interest now and then keeps out. */
export type StaffKey = Persona | 'clinical-officer';

/** A role a member of staff holds from the first day of the demo's history. */
export interface StaffRole {
  readonly role: Role;
  readonly agency: AgencyKey | null;
  readonly holder: HolderKey | null;
  readonly feeds: readonly string[];
}

/** A member of staff, invented. */
export interface StaffMember {
  readonly key: StaffKey;
  readonly displayName: string;
  readonly jobTitle: string;
  readonly grade: number;
  readonly agency: AgencyKey | null;
  /** Where terms of reference may ask for it; left out: nothing they ask for. */
  readonly profession?: Profession;
  readonly roles: readonly StaffRole[];
}

const role = (name: Role, agency: AgencyKey | null = null): StaffRole => ({
  role: name,
  agency,
  holder: null,
  feeds: [],
});
const binds = (holder: HolderKey): StaffRole => ({ role: Role.BUDGET_HOLDER, agency: null, holder, feeds: [] });

/** The staff of each area; the same posts in both. Family names say that nobody is meant. */
export const DEMO_STAFF: readonly StaffMember[] = [
  {
    key: 'case-officer',
    displayName: 'Casey Placeholder',
    jobTitle: 'SEND case officer',
    grade: 6,
    agency: 'education',
    roles: [role(Role.CASE_OFFICER, 'education')],
  },
  {
    key: 'panel-chair',
    displayName: 'Charlie Placeholder',
    jobTitle: 'Independent chair of the panel',
    grade: 12,
    agency: null,
    roles: [role(Role.PANEL_CHAIR)],
  },
  {
    key: 'education-budget-holder',
    displayName: 'Eden Placeholder',
    jobTitle: 'Head of SEND',
    grade: 11,
    agency: 'education',
    profession: 'SEN_LEADERSHIP',
    roles: [binds('block'), binds('transport')],
  },
  {
    key: 'social-care-budget-holder',
    displayName: 'Sol Placeholder',
    jobTitle: 'Head of service, disabled children',
    grade: 11,
    agency: 'socialCare',
    roles: [binds('socialCare')],
  },
  {
    key: 'health-budget-holder',
    displayName: 'Harper Placeholder',
    jobTitle: "Children's continuing care lead",
    grade: 11,
    agency: 'health',
    roles: [binds('health')],
  },
  {
    key: 'panel-member',
    displayName: 'Morgan Placeholder',
    jobTitle: 'Principal educational psychologist',
    grade: 9,
    agency: 'education',
    profession: 'EDUCATIONAL_PSYCHOLOGY',
    roles: [role(Role.PANEL_MEMBER, 'education')],
  },
  {
    key: 'director',
    displayName: 'Drew Placeholder',
    jobTitle: "Director of children's services",
    grade: 16,
    agency: 'education',
    // Held for the whole authority: education and social care, and not for health, which has a director of its own (G9).
    roles: [role(Role.DIRECTOR)],
  },
  {
    key: 'health-director',
    displayName: 'Haven Placeholder',
    jobTitle: 'Director of nursing',
    grade: 16,
    agency: 'health',
    roles: [role(Role.DIRECTOR, 'health')],
  },
  {
    key: 'finance',
    displayName: 'Fran Placeholder',
    jobTitle: 'Finance business partner',
    grade: 9,
    agency: 'education',
    roles: [role(Role.FINANCE)],
  },
  {
    key: 'commissioner',
    displayName: 'Cody Placeholder',
    jobTitle: 'Placements commissioner',
    grade: 9,
    agency: 'education',
    roles: [role(Role.COMMISSIONER)],
  },
  {
    key: 'auditor',
    displayName: 'Audrey Placeholder',
    jobTitle: 'Internal auditor',
    grade: 9,
    agency: null,
    roles: [role(Role.AUDITOR)],
  },
  {
    key: 'administrator',
    displayName: 'Addison Placeholder',
    jobTitle: 'System administrator',
    grade: 7,
    agency: 'education',
    roles: [role(Role.ADMINISTRATOR)],
  },
  {
    key: 'integration',
    displayName: 'Interface Placeholder',
    jobTitle: 'Data feeds',
    grade: 1,
    agency: null,
    roles: [{ role: Role.INTEGRATION, agency: null, holder: null, feeds: FEEDS }],
  },
  {
    key: 'clinical-officer',
    displayName: 'Dale Placeholder',
    jobTitle: 'Designated clinical officer',
    grade: 9,
    agency: 'health',
    profession: 'DESIGNATED_CLINICAL_OFFICER',
    roles: [role(Role.PANEL_MEMBER, 'health')],
  },
];

/** The `sub` of the tokens of a member of staff. */
export function subjectOf(localArea: DemoAreaCode, key: StaffKey): string {
  return `demo:${localArea}:${key}`;
}

/** The subject that `POST /demo/token` signs a token for; null for a persona or an area the demo does not have. */
export function subjectOfPersona(asked: { readonly persona: string; readonly localArea: string }): string | null {
  const persona = PERSONAS.find((one) => one === asked.persona);
  const area = DEMO_AREAS.find(({ code }) => code === asked.localArea);
  return persona === undefined || area === undefined ? null : subjectOf(area.code, persona);
}
