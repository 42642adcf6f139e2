/**
 * Who is asking. Built once per request from the token; the look-up of the roles in force is the `access`
 * feature's and is handed in by `app.ts`, so that the platform knows no feature.
 */

/** One role in force for the actor on the day of the request. */
export interface RoleInForce {
  /** The role's code, for example `PANEL_CHAIR`. */
  readonly role: string;
  /** The agency the role is held for, or null for the whole area. */
  readonly agencyId: string | null;
  /** That agency's kind (`EDUCATION`, `SOCIAL_CARE`, `HEALTH`), or null. */
  readonly agencyKind: string | null;
  /** The budget holder the role may bind, for `BUDGET_HOLDER` only. */
  readonly budgetHolderId: string | null;
  /** The import feeds an `INTEGRATION` role was granted. */
  readonly feeds: readonly string[];
}

/** The person (or the system itself) on whose behalf everything in one request is done. */
export interface Actor {
  readonly kind: 'person' | 'system';
  /** Three-digit code of the local area; every row the actor can touch carries it. */
  readonly localArea: string;
  readonly personId: string;
  readonly roles: readonly RoleInForce[];
  /** What the roles allow, as `noun:verb`; checked by `@Can` on every root field. */
  readonly permissions: ReadonlySet<string>;
}

/** The id the system acts under in jobs, imports from the command line and first set-up. */
export const SYSTEM_PERSON_ID = '00000000-0000-7000-8000-000000000000';

/** The system as an actor in one local area: it may do everything that a command or a job has to. */
export function systemActor(localArea: string): Actor {
  return {
    kind: 'system',
    localArea,
    personId: SYSTEM_PERSON_ID,
    roles: [{ role: 'SYSTEM', agencyId: null, agencyKind: null, budgetHolderId: null, feeds: [] }],
    permissions: new Set<string>(),
  };
}

/** Whether the actor holds the role today. */
export function hasRole(actor: Actor, ...roles: readonly string[]): boolean {
  return actor.roles.some((held) => roles.includes(held.role));
}
