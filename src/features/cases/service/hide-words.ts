import { hasRole, type Actor } from '../../../platform/actor';
import { type Tx } from '../../../platform/db';
import { findWithheldByCaseIds } from '../repository/passages';
import { PassageKind, withhold, type Hide, type Passage } from '../rules/passages';

/**
 * What of a case's words an actor may not read though its papers are theirs. Words about somebody else are part of what a panel weighs; words of safeguarding are
 * for those who act on them or run the hearing, and for auditors, whose reading is on record. Who has a single action or condition to do reads neither.
 */
export function hiddenFrom(actor: Actor): ReadonlySet<PassageKind> {
  if (hasRole(actor, 'CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'AUDITOR', 'SYSTEM')) return new Set();
  if (hasRole(actor, 'PANEL_MEMBER', 'BUDGET_HOLDER')) return new Set([PassageKind.SAFEGUARDING]);
  return new Set(Object.values(PassageKind));
}

/** What is withheld of texts of a case that are told to somebody outside: all of it, whoever prepares them. */
export async function readWithheld(tx: Tx, caseId: string): Promise<readonly Passage[]> {
  return (await findWithheldByCaseIds(tx, [caseId])).get(caseId) ?? [];
}

/** How the texts of each case are told outside, whoever has the file made. */
export async function readTelling(tx: Tx, caseIds: readonly string[]): Promise<(caseId: string) => Hide> {
  const passages = await findWithheldByCaseIds(tx, [...new Set(caseIds)]);
  return (caseId) => hideAll(passages.get(caseId) ?? []);
}

function hideAll(passages: readonly Passage[]): Hide {
  return <Text extends string | null>(text: Text): Text =>
    text === null ? text : (withhold(text, passages).text as Text);
}

/** How the texts of each case are shown to the reader; undefined: as they stand. */
export async function readHiding(tx: Tx, caseIds: readonly string[]): Promise<(caseId: string) => Hide | undefined> {
  const hidden = hiddenFrom(tx.actor);
  if (hidden.size === 0 || caseIds.length === 0) return () => undefined;
  const passages = await findWithheldByCaseIds(tx, [...new Set(caseIds)]);
  return (caseId) => {
    const own = (passages.get(caseId) ?? []).filter(({ kind }) => hidden.has(kind));
    return own.length === 0 ? undefined : hideAll(own);
  };
}

interface OfCase {
  readonly caseId: string;
}

/** A batch of one value a key whose words are shown as the reader may read them. */
export function shownOne<Key, Value extends OfCase>(
  batch: (tx: Tx, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
  show: (value: Value, hide: Hide) => Value,
): (tx: Tx, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>> {
  return async (tx, keys) => {
    const found = await batch(tx, keys);
    const hidingOf = await readHiding(
      tx,
      [...found.values()].map(({ caseId }) => caseId),
    );
    return new Map([...found].map(([key, value]) => [key, showBy(hidingOf, value, show)]));
  };
}

/** The same of a list a key. */
export function shownMany<Key, Value extends OfCase>(
  batch: (tx: Tx, keys: readonly Key[]) => Promise<ReadonlyMap<Key, readonly Value[]>>,
  show: (value: Value, hide: Hide) => Value,
): (tx: Tx, keys: readonly Key[]) => Promise<ReadonlyMap<Key, readonly Value[]>> {
  return async (tx, keys) => {
    const found = await batch(tx, keys);
    const hidingOf = await readHiding(
      tx,
      [...found.values()].flat().map(({ caseId }) => caseId),
    );
    return new Map([...found].map(([key, values]) => [key, values.map((value) => showBy(hidingOf, value, show))]));
  };
}

/** The same of a list a case, by the case’s id. */
export function shownByCase<Value>(
  batch: (tx: Tx, caseIds: readonly string[]) => Promise<ReadonlyMap<string, readonly Value[]>>,
  show: (value: Value, hide: Hide) => Value,
): (tx: Tx, caseIds: readonly string[]) => Promise<ReadonlyMap<string, readonly Value[]>> {
  return async (tx, caseIds) => {
    const found = await batch(tx, caseIds);
    const hidingOf = await readHiding(tx, [...found.keys()]);
    return new Map(
      [...found].map(([caseId, values]) => {
        const hide = hidingOf(caseId);
        return [caseId, hide === undefined ? values : values.map((value) => show(value, hide))];
      }),
    );
  };
}

function showBy<Value extends OfCase>(
  hidingOf: (caseId: string) => Hide | undefined,
  value: Value,
  show: (value: Value, hide: Hide) => Value,
): Value {
  const hide = hidingOf(value.caseId);
  return hide === undefined ? value : show(value, hide);
}
