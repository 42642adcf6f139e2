import type { Day } from '../../../kernel/dates';
import { ok, unchanged } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { requireDone } from '../../../platform/jobs';
import { appendFullYears } from '../repository/full-years';
import {
  findCodingsAt,
  isFullYearDue,
  listPostedInstants,
  listPostedPlacementsAfter,
  listReached,
  updateFullYearsDone,
  type CodedAt,
} from '../repository/full-years-due';
import { getHorizon, shareLedgerInputs } from '../repository/inputs';
import { findLineStates, lineAtKey, type LineAt } from '../repository/line-states';
import { listLinesByPlacementIds, lockLines } from '../repository/lines';
import type { LineState } from '../rules/explained-posting';
import { fullYearCosts, fullYearDifferences, type FullYearCost } from '../rules/full-years';
import type { StoredLine } from '../rules/stored-line';
import { readFullYearReckoning } from './post-full-years';

/** Placements reckoned in one write: bounds its memory and how long it holds their lines. */
const PLACEMENTS_AT_A_TIME = 100;

/** How far the ledger reached, from which instant on; the latest first. */
type Reached = Awaited<ReturnType<typeof listReached>>;

/**
 * Reckons what lines cost in a full year for postings that were there before that was kept, at the instants of the postings, so that a
 * question as at any of them is answered as if it always had been. What is held already is left as it is: safe to run twice, and to stop half-way.
 * A calendar that came later counts from the first (calendars are not kept by instant), and so do the age and the day or residential kind of today.
 */
export async function reckonFullYears(ctx: Ctx): Promise<void> {
  let after: string | null = null;
  do {
    const done: { readonly after: string | null } = requireDone(
      await ctx.write({ event: 'ledger.full-years-reckoned', clientMutationId: null, input: { after } }, async (tx) => {
        if (!(await isFullYearDue(tx))) return unchanged({ after: null });
        await shareLedgerInputs(tx);
        const placementIds = await listPostedPlacementsAfter(tx, after, PLACEMENTS_AT_A_TIME);
        const rows = await reckonIn(tx, placementIds);
        const isLast = placementIds.length < PLACEMENTS_AT_A_TIME;
        if (isLast) await updateFullYearsDone(tx);
        tx.record({
          type: 'LocalArea',
          id: tx.actor.localArea,
          detail: { placements: placementIds.length, fullYearCosts: rows },
        });
        return ok({ after: isLast ? null : (placementIds.at(-1) ?? null) });
      }),
    );
    after = done.after;
  } while (after !== null);
}

async function reckonIn(tx: WriteTx, placementIds: readonly string[]): Promise<number> {
  const present = await listLinesByPlacementIds(tx, placementIds);
  await lockLines(
    tx,
    [...present.values()].flat().map(({ costLineId }) => costLineId),
  );
  const posted = await listPostedInstants(tx, placementIds);
  const histories = await readHistories(tx, present, posted);
  const horizon = await getHorizon(tx);
  const reached = await listReached(tx);
  const reckoning = await readFullYearReckoning(
    tx,
    histories.flatMap(({ stands }) => stands.flatMap(({ lines }) => lines)),
    horizon,
  );
  const changes = histories.flatMap(({ lines, stands, heldFrom }) => {
    let held: readonly FullYearCost[] = [];
    // What is held from an instant on was reckoned with nothing before it.
    const ends = heldFrom === null || stands.length === 0 ? [] : [{ at: heldFrom, isPresent: false, lines: [] }];
    return [...stands, ...ends].flatMap(({ at, isPresent, lines: own }) => {
      const should = fullYearCosts(own, {
        ...reckoning,
        horizon: isPresent ? horizon : horizonAt(reached, at, horizon),
      });
      const made = fullYearDifferences(should, held);
      held = should;
      return made.flatMap((change) => {
        const line = lines.find(({ costLineId }) => costLineId === change.costLineId);
        return line === undefined ? [] : [{ ...change, line, postedAt: at }];
      });
    });
  });
  await appendFullYears(tx, changes);
  return changes.length;
}

/** A placement's lines at each instant of which its full years are to be reckoned, and the first at which they are held. */
interface History {
  readonly lines: readonly StoredLine[];
  readonly heldFrom: Date | null;
  readonly stands: readonly { readonly at: Date; readonly isPresent: boolean; readonly lines: readonly StoredLine[] }[];
}

async function readHistories(
  tx: WriteTx,
  present: ReadonlyMap<string, readonly StoredLine[]>,
  posted: Awaited<ReturnType<typeof listPostedInstants>>,
): Promise<readonly History[]> {
  // From the first instant that is held on, everything is: only what comes before it is to be reckoned.
  const due = [...posted].map(([placementId, { instants, heldFrom }]) => ({
    lines: present.get(placementId) ?? [],
    heldFrom,
    instants: instants.filter((instant) => heldFrom === null || instant < heldFrom),
  }));
  const asked = due.flatMap(({ lines, instants }) =>
    lines.flatMap(({ costLineId }) => instants.map((at): LineAt => ({ costLineId, at }))),
  );
  const states = await findLineStates(tx, asked);
  const codings = await findCodingsAt(tx, asked);
  return due.map(({ lines, heldFrom, instants }) => ({
    lines,
    heldFrom,
    stands: instants.map((at, index) => {
      const isPresent = heldFrom === null && index === instants.length - 1;
      const former = lines.flatMap((line) => {
        const key = lineAtKey({ costLineId: line.costLineId, at });
        const state = states.get(key);
        return state === undefined ? [] : [lineAt(line, state, codings.get(key), at)];
      });
      return { at, isPresent, lines: isPresent ? lines : former };
    }),
  }));
}

/** A line as it stood at an instant. What was not kept by instant is as today's. */
function lineAt(line: StoredLine, state: LineState, coded: CodedAt | undefined, at: Date): StoredLine {
  const { placementSpan, versions } = state;
  const former = { ...line, placementSpan, versions, committedAt: line.committedAt ?? at };
  if (coded === undefined) return former;
  const { providerTypeCode, ...coding } = coded;
  return { ...former, providerTypeCode, coding: { ...line.coding, ...coding } };
}

function horizonAt(reached: Reached, at: Date, horizon: Day): Day {
  const last = reached.find(({ from }) => from <= at)?.last ?? horizon;
  return last < horizon ? last : horizon;
}
