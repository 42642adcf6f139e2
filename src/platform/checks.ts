import { type Tx } from './db';

/** A row that is not as it must be: which one, what it must be and what it is, in one sentence. Ids, codes and money only. */
export interface Difference {
  readonly message: string;
}

/** What one check of one local area found. */
export interface CheckOutcome {
  /** How many rows were looked at. */
  readonly checked: number;
  /** How many of them are not as they must be. */
  readonly differing: number;
  /** The first of those in the order of their ids, or null. */
  readonly first: Difference | null;
}

/** An invariant of the whole database, for `npm run verify`; it reads and never repairs. */
export interface Check {
  /** What always holds, as a person says it: `ledger = engine`. */
  readonly name: string;
  /** What is counted: `cost lines`. */
  readonly noun: string;
  /** Looks at everything in the actor's area, in the snapshot it is given. */
  readonly run: (tx: Tx) => Promise<CheckOutcome>;
}
