import { addYears, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { WriteTx } from '../../../platform/db';
import type { RowProblem } from '../../../platform/imports';
import { findHeldBelow, findHeldRequests, findReceived, type HeldBelow, type HeldRequest } from '../repository/sen2';
import { Sen2Module } from '../rules/imported';

/** Which module a record is of, which column is its key, and what it hangs from. */
interface Place {
  readonly module: Sen2Module;
  readonly key: string;
  readonly parent: { readonly column: string; readonly module: Sen2Module };
}

/** A row of a module. */
interface Row {
  readonly key: string;
  readonly parentKey: string;
  readonly content: Readonly<Record<string, string | number | null>>;
}

/** What is to be said of a row whose key is held of the same child and that would move what is held. */
export interface Moved {
  readonly problem: RowProblem | null;
  /** What is to be looked at in a row that is taken. */
  readonly warning: RowProblem | null;
  /** Whether what is held under its key lies before it now, and waits for its own rows. */
  readonly leavesBehind: boolean;
}

const STAYS: Moved = { problem: null, warning: null, leavesBehind: false };
const OTHER_KEY = 'give it a key that no earlier return used, such as one that begins with its year';
const IF_OTHER = `If it is another one, send the first one’s row again as it was, and this one under a key that no earlier return used.`;

/** What rows would move of what is held under their keys, a judgement a row; `held` are the keys that are held of the same children. */
export async function judgeMoved(
  tx: WriteTx,
  place: Place,
  records: readonly Row[],
  held: readonly string[],
): Promise<(record: Row) => Moved> {
  if (held.length === 0 || records.length === 0) return () => STAYS;
  if (place.module === Sen2Module.REQUEST) {
    const requests = await findHeldRequests(tx, held);
    return (record) => movedRequest(record, requests.get(record.key));
  }
  const below = await findHeldBelow(tx, place.module, held);
  const moving = records.filter(({ key, parentKey }) => below.has(key) && below.get(key)?.parentKey !== parentKey);
  const received = await findReceived(
    tx,
    place.parent.module,
    moving.map(({ parentKey }) => parentKey),
  );
  return (record) => movedBelow(place, record, below.get(record.key), received.get(record.parentKey));
}

/**
 * A request that was received after what happened to it is another one, of another return, or its days are mistyped. What the row itself says of its outcome
 * takes the place of what is held; what is held under it does not, but where the row moves by whole years to the day, as a return whose year was wrong does.
 */
function movedRequest({ content }: Row, held: HeldRequest | undefined): Moved {
  const received = content['receiveddate'] as Day | null;
  if (held === undefined || received === null || received === held.received) return STAYS;
  const outcome = content['requestoutcomedate'] as Day | null;
  const happened = [outcome === null ? held.outcome : null, held.below].filter((day) => day !== null).sort()[0];
  if (happened !== undefined && received > happened) {
    if (held.below === null || !isMovedByYears({ received, outcome }, held)) return refuseMoved(happened, held);
    const message = `Taken as a correction of the request that is held under this requeststableid, as all its days moved by whole years; what is held under it lies before it now and waits for its own rows: send the modules under it next. ${IF_OTHER}`;
    return { problem: null, warning: { column: 'receiveddate', message }, leavesBehind: true };
  }
  if (held.outcome === null || received <= held.outcome) return STAYS;
  const message = `Taken as a correction of the request that is held under this requeststableid, with another outcome before receiveddate. ${IF_OTHER}`;
  return { problem: null, warning: { column: 'receiveddate', message }, leavesBehind: false };
}

function refuseMoved(happened: string, { received }: HeldRequest): Moved {
  const asHeld = received === null ? '' : ` (${dayInWords(received as Day)})`;
  const message = `receiveddate must not be after ${dayInWords(happened as Day)}, the day of an outcome or plan that is held of this requeststableid. Of another request, ${OTHER_KEY}; of the same one, check receiveddate, or send it first with receiveddate as it is held${asHeld} and its right requestoutcomedate or none, then the modules under it with their right days, then this row.`;
  return { problem: { column: 'receiveddate', message }, warning: null, leavesBehind: false };
}

/** Whether a request moves to the same day of other years, and its outcome with it. */
function isMovedByYears(
  { received, outcome }: { readonly received: Day; readonly outcome: Day | null },
  held: HeldRequest,
): boolean {
  if (held.received === null) return false;
  const years = Number(received.slice(0, 4)) - Number(held.received.slice(0, 4));
  const isSame = (day: Day | null, before: string | null): boolean =>
    before === null ? day === null : day === addYears(before as Day, years);
  return years !== 0 && isSame(received, held.received) && isSame(outcome, held.outcome);
}

/** A record that is held of another record of the same child: where it happened before that one's request was received, it is another one's, of another return. */
function movedBelow(
  { key, parent }: Place,
  { parentKey }: Row,
  held: HeldBelow | undefined,
  received: string | undefined,
): Moved {
  if (held === undefined || held.parentKey === parentKey) return STAYS;
  if (received !== undefined && held.happened !== null && received > held.happened) {
    const message = `${key} is held of another ${parent.column} of this child, with the day ${dayInWords(held.happened as Day)}, which lies before the request of this one was received. Of another return, ${OTHER_KEY}; of the same one, check ${parent.column}, or first send it with ${parent.column} as it is held and its right days, then this row.`;
    return { problem: { column: key, message }, warning: null, leavesBehind: false };
  }
  const message = `Taken as a correction: this ${key} was held of another ${parent.column} of the same child. ${IF_OTHER}`;
  return { problem: null, warning: { column: key, message }, leavesBehind: false };
}
