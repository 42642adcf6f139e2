import { type Clock } from '../kernel/dates';
import { type Actor } from './actor';
import { type Database } from './db';
import { type Logger } from './log';

export { type Refusal } from '../kernel/refusal';

/** What one write is called, who may repeat it, and what it was asked. */
export interface WriteRequest {
  /** The audit event, for example `decision.recorded`. */
  readonly event: string;
  /** The caller's key for safe repetition, or null. */
  readonly clientMutationId: string | null;
  /** The whole input as it came; its digest tells a repetition from another request under the same key. */
  readonly input: unknown;
  /** Whether nothing of it is to be kept: the same path is gone to its end, and then all of it is taken back. */
  readonly isPreview?: boolean;
}

/** A value that survives being stored as the answer of a repeatable write. */
export type Storable = string | number | boolean | null | readonly Storable[] | { readonly [key: string]: Storable };

/** What a context is made from. */
export interface CtxParts {
  readonly database: Database;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly requestId: string;
  readonly log: Logger;
}
