import { type Role } from '../../src/features/access/rules/roles';
import { type Actor } from '../../src/platform/actor';
import { toGlobalId } from '../../src/platform/global-id';
import { type Answer, type Ask } from './ask';
import { type TestDatabase } from './database';
import { type MadeStaff } from './make-area';

const CREATE_PERSON =
  'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { clientMutationId person { id displayName grade profession subject agency { name } roleGrants { id } } userErrors { code field message } } }';
const GRANT_ROLE =
  'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { roleGrant { id role startDate endDate version agency { id } budgetHolder { id } person { id } } userErrors { code field message } } }';
const END_ROLE =
  'mutation ($input: EndRoleInput!) { endRole(input: $input) { roleGrant { id endDate withdrawnAt version } userErrors { code field message } } }';
const SET_LIMIT =
  'mutation ($input: SetDelegatedLimitInput!) { setDelegatedLimit(input: $input) { delegatedLimit { id ceiling startDate endDate basis role decisionType budgetHolder { id } } userErrors { code field message } } }';
const SET_OVERRIDE =
  'mutation ($input: SetLimitOverrideInput!) { setLimitOverride(input: $input) { limitOverride { id basis ceiling reason startDate endDate setBy { displayName } } userErrors { code field message } } }';
const END_OVERRIDE =
  'mutation ($input: EndLimitOverrideInput!) { endLimitOverride(input: $input) { limitOverride { id endDate withdrawnAt endedBy { displayName } } userErrors { code field message } } }';
const SET_CEILING =
  'mutation ($input: SetCommitmentCeilingInput!) { setCommitmentCeiling(input: $input) { commitmentCeiling { id ceiling financialYear isInForce } userErrors { code field message } } }';

/** A user error as a client reads it. */
export interface Told {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
}
type Payload<Name extends string, Value> = Readonly<Record<Name, Value | null>> & {
  readonly userErrors: readonly Told[];
};
interface Grant {
  readonly id: string;
  readonly startDate: string;
  readonly endDate: string | null;
  readonly withdrawnAt: string | null;
  readonly version: number;
}
type Input = Readonly<Record<string, unknown>>;

/** The mutations of `access`, each asked by the area's administrator unless somebody else is named. */
export interface AccessClient {
  readonly createPerson: (
    input: Input,
    actor?: Actor,
  ) => Promise<Answer<{ createPerson: Payload<'person', { id: string; subject: string }> }>>;
  readonly grantRole: (input: Input, actor?: Actor) => Promise<Answer<{ grantRole: Payload<'roleGrant', Grant> }>>;
  readonly endRole: (input: Input, actor?: Actor) => Promise<Answer<{ endRole: Payload<'roleGrant', Grant> }>>;
  readonly setLimit: (
    input: Input,
    actor?: Actor,
  ) => Promise<Answer<{ setDelegatedLimit: Payload<'delegatedLimit', { id: string; ceiling: string }> }>>;
  readonly setOverride: (
    input: Input,
    actor?: Actor,
  ) => Promise<Answer<{ setLimitOverride: Payload<'limitOverride', { id: string; endDate: string | null }> }>>;
  readonly endOverride: (
    input: Input,
    actor?: Actor,
  ) => Promise<
    Answer<{
      endLimitOverride: Payload<'limitOverride', { endDate: string | null; withdrawnAt: string | null }>;
    }>
  >;
  readonly setCeiling: (
    input: Input,
    actor?: Actor,
  ) => Promise<Answer<{ setCommitmentCeiling: Payload<'commitmentCeiling', { id: string }> }>>;
  readonly personId: (role: Role) => string;
  readonly grantId: (role: Role) => string;
  /** A person who can be created, of the health agency. */
  readonly newPerson: (change?: Input) => Input;
  /** A limit that can be set, of the health budget. */
  readonly limitInput: (change?: Input) => Input;
  /** An override that can be set once that limit stands. */
  readonly overrideInput: (change?: Input) => Input;
  /** A commitment ceiling that can be set, of the health budget. */
  readonly ceilingInput: (change?: Input) => Input;
}

/** The client of one area. */
export function accessClient(ask: Ask, area: MadeStaff, administrator: Actor): AccessClient {
  return {
    createPerson: (input, actor = administrator) => ask(actor, CREATE_PERSON, { input }),
    grantRole: (input, actor = administrator) => ask(actor, GRANT_ROLE, { input }),
    endRole: (input, actor = administrator) => ask(actor, END_ROLE, { input }),
    setLimit: (input, actor = administrator) => ask(actor, SET_LIMIT, { input }),
    setOverride: (input, actor = administrator) => ask(actor, SET_OVERRIDE, { input }),
    endOverride: (input, actor = administrator) => ask(actor, END_OVERRIDE, { input }),
    setCeiling: (input, actor = administrator) => ask(actor, SET_CEILING, { input }),
    personId: (role) => toGlobalId('Person', area.people[role]),
    grantId: (role) => toGlobalId('RoleGrant', area.grants[role]),
    newPerson: (change = {}) => ({
      subject: 'new-subject',
      displayName: 'Testa Newcomer',
      jobTitle: 'Placeholder officer',
      grade: 7,
      agencyId: toGlobalId('Agency', area.agencies.HEALTH),
      ...change,
    }),
    limitInput: (change = {}) => ({
      budgetHolderId: toGlobalId('BudgetHolder', area.holders.HEALTH),
      basis: 'ANNUAL',
      ceiling: '50000.00',
      startDate: '2025-09-01',
      ...change,
    }),
    overrideInput: (change = {}) => ({
      basis: 'ANNUAL',
      ceiling: '20000.00',
      reason: 'Spending control',
      startDate: '2025-10-01',
      endDate: '2025-12-31',
      ...change,
    }),
    ceilingInput: (change = {}) => ({
      budgetHolderId: toGlobalId('BudgetHolder', area.holders.HEALTH),
      financialYear: '2025-26',
      ceiling: '900000.00',
      reason: 'As the committee resolved',
      ...change,
    }),
  };
}

/** The codes of a payload's user errors. */
export function codes(payload: { readonly userErrors: readonly Told[] }): string[] {
  return payload.userErrors.map(({ code }) => code);
}

/** Every row that the mutations of `access` could touch, and how much was written to the audit log. */
export async function everything(db: TestDatabase): Promise<unknown> {
  const rows = await db.asOwner<{ rows: unknown }>(
    `select jsonb_build_array(
       (select jsonb_agg(to_jsonb(person) order by person_id) from person),
       (select jsonb_agg(to_jsonb(role_grant) order by role_grant_id) from role_grant),
       (select jsonb_agg(to_jsonb(delegated_limit) order by delegated_limit_id) from delegated_limit),
       (select jsonb_agg(to_jsonb(limit_override) order by limit_override_id) from limit_override),
       (select jsonb_agg(to_jsonb(commitment_ceiling) order by commitment_ceiling_id) from commitment_ceiling),
       (select count(*) from audit_event where kind = 'write')) as rows`,
  );
  return rows[0]?.rows;
}

/** The audit event written last. */
export async function lastAudit(db: TestDatabase): Promise<Record<string, unknown>> {
  const rows = await db.asOwner<Record<string, unknown>>(
    `select action, person_id, local_area_code, subject_type, subject_id, detail from audit_event order by audit_event_id desc limit 1`,
  );
  return rows[0] ?? {};
}
