import type { Day, FinancialYear } from '../../src/kernel/dates';
import { formatMoney, sum } from '../../src/kernel/money';
import type { Result } from '../../src/kernel/result';
import { systemActor, type Actor } from '../../src/platform/actor';
import type { Tx, WriteTx } from '../../src/platform/db';
import { findCalendarsByProviders, getHorizon } from '../../src/features/ledger/repository/inputs';
import { listLinesByPlacementIds } from '../../src/features/ledger/repository/lines';
import { readLedgerOfLines } from '../../src/features/ledger/repository/postings';
import type { LineAmount } from '../../src/features/ledger/rules/line';
import type { PlacementSpan } from '../../src/features/ledger/rules/line-days';
import type { Share } from '../../src/features/ledger/rules/shares';
import { whatLineShouldHold } from '../../src/features/ledger/rules/stored-line';
import { commitLinesIn } from '../../src/features/ledger/service/commitments';
import { createLinesIn, type LineInput } from '../../src/features/ledger/service/lines';
import { useDatabase, type TestDatabase } from './database';
import {
  CODING,
  ctxOf,
  day,
  makeArea,
  makePlacement,
  parts,
  setClock,
  type MadeArea,
  type MadePlacement,
  type SetClock,
} from './make-ledger';

/** The financial year the tests look at, and its last day. */
export const FY = '2025-26' as FinancialYear;
export const LAST_DAY = { startDate: day('2026-03-31'), endDate: day('2026-03-31') };
/** Twelve months from 1 November 2025. */
export const YEAR_FROM_NOVEMBER: PlacementSpan = { startDate: day('2025-11-01'), endDate: day('2026-10-31') };

/** A placement with its lines. */
export interface Funded extends MadePlacement {
  readonly lineIds: readonly string[];
}

/** A local area of its own for each test, and what tests of the ledger do in it. */
export interface LedgerWorld {
  readonly db: TestDatabase;
  readonly clock: SetClock;
  readonly area: MadeArea;
  /** One write of the system's that must be accepted. */
  readonly write: <Value>(
    work: (tx: WriteTx) => Promise<Result<Value, { readonly message: string }>>,
  ) => Promise<Value>;
  /** One snapshot, of the system's or of an actor's. */
  readonly read: <Value>(ask: (tx: Tx) => Promise<Value>, actor?: Actor) => Promise<Value>;
  /** A placement with lines, committed unless said otherwise. */
  readonly fund: (lines: readonly LineInput[], span?: PlacementSpan, commit?: boolean) => Promise<Funded>;
  /** The lines of a placement for which the ledger is not what the engine says. */
  readonly differences: (funded: Pick<Funded, 'placementId'>) => Promise<string[]>;
  readonly fiftyThirtyTwenty: () => Share[];
}

/** Gives the calling test file a database, a clock and an area for each test. Call it at the top of the file. */
export function useLedger(): LedgerWorld {
  const db = useDatabase();
  const clock = setClock('2025-10-01T10:00:00Z');
  let area: MadeArea;
  let areas = 300;

  // What is in the other areas can not be seen from it.
  beforeEach(async () => {
    areas += 1;
    clock.set('2025-10-01T10:00:00Z');
    area = await makeArea(db, String(areas));
  });

  const write: LedgerWorld['write'] = async <Value>(
    work: (tx: WriteTx) => Promise<Result<Value, { readonly message: string }>>,
  ): Promise<Value> => {
    const values: Value[] = [];
    const ctx = ctxOf(db, systemActor(area.code), clock);
    const result = await ctx.write({ event: 'test.done', clientMutationId: null, input: {} }, async (tx) => {
      const done = await work(tx);
      if (done.ok) values.push(done.value);
      const refusals = done.ok ? [] : done.refusals.map(({ message }) => ({ code: 'REFUSED', field: [], message }));
      return done.ok ? { ok: true, value: null } : { ok: false, refusals };
    });
    if (!result.ok) throw new Error(result.refusals.map(({ message }) => message).join('\n'));
    return values.at(-1) as Value;
  };

  const read: LedgerWorld['read'] = async (ask, actor = systemActor(area.code)) => {
    const ctx = ctxOf(db, actor, clock);
    try {
      return await ask(await ctx.read());
    } finally {
      await ctx.end();
    }
  };

  return {
    db,
    clock,
    get area() {
      return area;
    },
    write,
    read,
    fund: async (lines, span = YEAR_FROM_NOVEMBER, commit = true) => {
      const placed = await makePlacement(db, area);
      const owner = { ...placed, fundingAgreementId: placed.agreementId, placementSpan: span, coding: CODING };
      const lineIds = await write((tx) => createLinesIn(tx, { ...owner, lines }));
      if (commit) await write((tx) => commitLinesIn(tx, placed.placementId, placed.decisionId));
      return { ...placed, lineIds };
    },
    differences: ({ placementId }) => read((tx) => differencesOf(tx, placementId)),
    fiftyThirtyTwenty: () => parts([area.education, 50n], [area.socialCare, 30n], [area.health, 20n]),
  };
}

async function differencesOf(tx: Tx, placementId: string): Promise<string[]> {
  const lines = (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const horizon = await getHorizon(tx);
  const calendar = (await findCalendarsByProviders(tx, [null])).get(null) ?? null;
  const found: string[] = [];
  for (const one of lines) {
    const should = whatLineShouldHold(one, calendar, horizon);
    if (!should.ok) throw new Error('A stored line can not be priced');
    const held = await readLedgerOfLines(tx, [one.costLineId]);
    if (JSON.stringify(plain(should.value)) !== JSON.stringify(plain(held))) found.push(one.costLineId);
  }
  return found;
}

/** Amounts as text, in an order of their own. */
export function plain(amounts: readonly LineAmount[]): string[] {
  return amounts.map((one) => [one.financialYear, one.period, one.payer, one.amount].join(' ')).sort();
}

/** What amounts of a year come to, for one payer or for all. */
export function total(amounts: readonly LineAmount[], payer?: string, year: string = FY): string {
  const own = amounts.filter((one) => one.financialYear === year && (payer === undefined || one.payer === payer));
  return formatMoney(sum(own.map(({ amount }) => amount)));
}

/** The day so many days after another. */
export function addDaysTo(from: string, days: number): Day {
  return new Date(new Date(`${from}T00:00:00Z`).getTime() + days * 86_400_000).toISOString().slice(0, 10) as Day;
}
