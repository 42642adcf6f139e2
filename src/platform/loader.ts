import { type Tx } from './db';

/**
 * A batch over a repository. `batch` gives a Map, not an array, so that the order-of-keys mistake cannot be
 * made; a key without an entry gets `absent`.
 */
export interface LoaderDefinition<Key, Value> {
  readonly name: string;
  readonly batch: (tx: Tx, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;
  readonly absent: Value;
}

/** A loader of at most one value a key. */
export function one<Key, Value>(
  name: string,
  batch: (tx: Tx, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): LoaderDefinition<Key, Value | null> {
  return { name, batch, absent: null };
}

/** A loader of a list a key; no entry is the empty list. */
export function many<Key, Value>(
  name: string,
  batch: (tx: Tx, keys: readonly Key[]) => Promise<ReadonlyMap<Key, readonly Value[]>>,
): LoaderDefinition<Key, readonly Value[]> {
  return { name, batch, absent: [] };
}
