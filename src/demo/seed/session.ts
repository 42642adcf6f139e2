import { londonDay, type Day } from '../../kernel/dates';
import { type Result } from '../../kernel/result';
import { systemActor, type Actor } from '../../platform/actor';
import { createCtx, type Ctx } from '../../platform/context';
import { type Database, withConnection } from '../../platform/db';
import { type Logger } from '../../platform/log';
import { newId } from '../../platform/new-id';
import { lookUpActor } from '../../features/access/service/look-up-actor';
import { type AgencyKey, type DemoAreaCode, type HolderKey } from '../facts/areas';
import { subjectOf, type StaffKey } from '../personas';

/** What the seed has to remember of a case between its steps. */
export interface SeededCase {
  readonly caseId: string;
  readonly evidenceIds: readonly string[];
  readonly optionIds: readonly string[];
}

/** What the seed has to remember of money that was agreed: the decision, each holder's contribution, and the placement. */
export interface SeededAgreement {
  readonly decisionId: string;
  readonly placementId: string;
  readonly contributions: readonly {
    readonly holder: HolderKey;
    readonly contributionId: string;
    readonly isOverLimit: boolean;
  }[];
}

/** What the seed has to remember of a sitting. */
export interface SeededSitting {
  readonly meetingId: string;
  /** By the key of the case. */
  readonly agendaItemIds: ReadonlyMap<string, string>;
}

/** The seeding of one area: who may act, and what has been made so far. */
export interface AreaSession {
  readonly area: DemoAreaCode;
  /** A context for a member of staff at an instant: the roles are looked up as a token's would be. */
  readonly as: (who: StaffKey, at: Date) => Promise<Ctx>;
  /** The same for the product itself: set-up, reference data, roll-forward. */
  readonly asSystem: (at: Date) => Ctx;
  readonly agencies: Map<AgencyKey, string>;
  readonly holders: Map<HolderKey, string>;
  readonly staff: Map<StaffKey, string>;
  readonly cases: Map<string, SeededCase>;
  readonly sittings: Map<number, SeededSitting>;
  /** By the key of the case. */
  readonly agreements: Map<string, SeededAgreement>;
  /** The dispute about a share, by the key of the case. */
  readonly disputes: Map<string, string>;
  /** What members have declared, by `member case`. */
  readonly declared: Map<string, 'CLEARED' | 'RECUSED'>;
  /** The versions of the panel’s criteria, the latest first. */
  readonly criteria: { readonly startDate: Day; readonly policyVersionId: string }[];
  /** Set once, with the rest of the set-up. */
  panelId: string;
  /** The budget of adult social care, which takes over from the children's; set once likewise. */
  adultHolderId: string;
}

/** Opens the seeding of an area on a database. */
export function openSession(database: Database, area: DemoAreaCode, log: Logger): AreaSession {
  const actors = new Map<StaffKey, Actor>();
  const contextOf = (actor: Actor, at: Date): Ctx =>
    createCtx({ database, actor, clock: { now: () => at }, requestId: `demo-seed-${newId()}`, log });
  return {
    area,
    as: async (who, at) => {
      // The roles last for the whole of the history, so they are looked up once.
      const actor = actors.get(who) ?? (await signIn(database, subjectOf(area, who), at));
      actors.set(who, actor);
      return contextOf(actor, at);
    },
    asSystem: (at) => contextOf(systemActor(area), at),
    agencies: new Map(),
    holders: new Map(),
    staff: new Map(),
    cases: new Map(),
    sittings: new Map(),
    agreements: new Map(),
    disputes: new Map(),
    declared: new Map(),
    criteria: [],
    panelId: '',
    adultHolderId: '',
  };
}

async function signIn(database: Database, subject: string, at: Date): Promise<Actor> {
  const actor = await withConnection(database, (connection) => lookUpActor(connection, subject, londonDay(at)));
  if (typeof actor === 'string') throw new Error(`The demo's ${subject} cannot sign in: ${actor}`);
  return actor;
}

/** What the service gave; a refusal is a fault of the plan, and is told with all its reasons. */
export function accepted<Value>(
  result: Result<Value, { readonly code: string; readonly field: readonly string[]; readonly message: string }>,
  doing: string,
): Value {
  if (result.ok) return result.value;
  const reasons = result.refusals.map(({ code, field, message }) => `${code} (${field.join('.')}): ${message}`);
  throw new Error(`The demo could not ${doing}: ${reasons.join(' ')}`);
}

/** What an earlier step must have left. */
export function remembered<Key, Value>(made: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = made.get(key);
  if (value === undefined) throw new Error(`The demo's plan uses ${String(key)} before it is made`);
  return value;
}
