import { allResolvers, nodeTypes } from '../../src/app';
import { commitLinesIn } from '../../src/features/ledger/service/commitments';
import { createLinesIn } from '../../src/features/ledger/service/lines';
import { systemActor, type Actor } from '../../src/platform/actor';
import { useApi } from './ask';
import { useDatabase } from './database';
import { runCommand, toCsv, useFiles } from './import-files';
import {
  actorWith,
  CODING,
  ctxOf,
  day,
  line,
  makeArea,
  makePlacement,
  parts,
  setClock,
  terms,
  type MadeArea,
  type MadePlacement,
} from './make-ledger';

/** How the download of the tests names its columns. */
export const COLUMNS = {
  key: ['transaction_number'],
  date: 'payment_date',
  supplier: 'supplier_name',
  net: 'amount_net_gbp',
  period: 'period',
  reference: 'invoice_reference',
  code: 'expense_code',
  description: 'expense_type',
};

/** Says how a download of payments is read. */
export const SAVE = `mutation ($input: SaveActualsSourceInput!) {
  saveActualsSource(input: $input) { actualsSource { name version columns { key net } budgetHolder { name } } userErrors { code field } }
}`;

/** What was spent in a year, and where payments and commitments part company. */
export const SPEND = `query ($year: FinancialYear!) { spend(financialYear: $year) {
  total { payments creditNotes net vat } matched { payments net } proposed { payments net } unmatched { payments net }
  periods { period net } unmatchedSuppliers { supplierName net }
  partings(graceMonths: 1) { nodes { kind committed due paid difference placement { id } } } } }`;

/** The payments that were taken in. */
export const ACTUALS = `query ($filter: ActualFilterInput) { actuals(filter: $filter, first: 100) { totalCount nodes {
  id amount vat gross reference match { status } download { supplierName amountGiven remarks } } } }`;

interface Refused {
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
}

/** What is asked of payments, as far as a test looks into it. */
interface Read {
  readonly spend: Readonly<Record<'total' | 'unmatched', object>> & {
    readonly periods: readonly { readonly net: string }[];
    readonly partings: { readonly nodes: readonly object[] };
  };
  readonly actuals: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
  readonly saveActualsSource: Refused & { readonly actualsSource: { readonly version: number } | null };
  readonly proposeMatches: object;
  readonly confirmMatch: Refused;
  readonly rejectMatch: { readonly actuals: readonly object[] };
  readonly settleSpend: Refused & { readonly actuals: readonly object[] | null };
  readonly closePeriod: Refused & {
    readonly closedPeriods: readonly object[] | null;
    readonly warnings: readonly object[];
  };
  readonly viewer: { readonly worklist: readonly object[] };
  readonly budgetPressure: {
    readonly actual: string;
    readonly periods: readonly object[];
    readonly asAt: string;
    readonly spendInDoubt: readonly object[];
    readonly explain: readonly {
      readonly terms: readonly { readonly name: string; readonly explanation: { readonly terms: readonly object[] } }[];
    }[];
  };
}

/** Which payments were answered with. */
export const idsOf = (data: Read): string[] => data.actuals.nodes.map((one) => one.id);
/** The year that they are of. */
export const year = { financialYear: '2025-26' };

/** A database with an area of its own for each test, and how finance takes in what its ledger paid. Call it at the top of the file. */
export function useActuals() {
  const db = useDatabase();
  const clock = setClock('2026-02-01T10:00:00Z');
  const ask = useApi({ database: db, clock, resolvers: allResolvers, nodeTypes });
  const files = useFiles();
  let area: MadeArea;
  let areas = 520;
  beforeEach(async () => {
    areas += 1;
    clock.set('2026-02-01T10:00:00Z');
    area = await makeArea(db, String(areas));
  });

  const finance = (): Actor => actorWith(area, 'FINANCE', null, ['budget:read', 'actual:record', 'placement:read']);

  /** Asks as finance, unless said otherwise, and expects an answer. */
  async function asked(document: string, variables: object, actor = finance()): Promise<Read> {
    const answer = await ask<Read>(actor, document, { ...variables });
    expect(answer.errors).toEqual([]);
    return answer.data;
  }
  const saveSource = (changes: object = {}) =>
    asked(SAVE, { input: { name: 'Payments', columns: COLUMNS, ...changes } });

  /** Takes in a file. */
  const send = (path: string, ...more: string[]) =>
    runCommand(db, clock, '--kind', 'actuals', '--area', area.code, '--source', 'Payments', path, ...more);

  /** A payment as the download has it. */
  const row = (changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
    period: '9',
    payment_date: '2025-12-10',
    transaction_number: 'T1',
    invoice_reference: 'INV-1',
    amount_net_gbp: '15000.00',
    supplier_name: 'PLACEHOLDER SCHOOL LTD',
    expense_code: '5733',
    expense_type: 'Independent Special School Fees',
    ...changes,
  });

  async function sendRows(...rows: Readonly<Record<string, string>>[]) {
    return send(files.write('rows.csv', toCsv(rows)));
  }

  /** A school and a child there, at £182,500.00 a year from 1 November 2025, half of it the block's: 7,500.00 in P8. */
  async function placedAt(urn: string, name: string, amount = '182500.00'): Promise<MadePlacement> {
    await db.asOwner(
      `insert into establishment (urn, la_code, name, type_code, type_name, status_code, status_name)
       values ($1, '311', $2, '7', 'Special', '1', 'Open') on conflict do nothing`,
      [urn, name],
    );
    const made = await makePlacement(db, area);
    await db.asOwner(`update placement set provider_urn = $2, sen_setting = null where placement_id = $1`, [
      made.placementId,
      urn,
    ]);
    const result = await ctxOf(db, systemActor(area.code), clock).write(
      { event: 'test.committed', clientMutationId: null, input: {} },
      async (tx) => {
        await createLinesIn(tx, {
          ...made,
          fundingAgreementId: made.agreementId,
          placementSpan: { startDate: day('2025-11-01'), endDate: null },
          coding: CODING,
          lines: [line(terms(amount), parts([area.education, 50n], [area.socialCare, 50n]))],
        });
        const committed = await commitLinesIn(tx, made.placementId, made.decisionId);
        return committed.ok ? { ok: true, value: null } : { ok: false, refusals: [] };
      },
    );
    expect(result.ok).toBe(true);
    return made;
  }

  return {
    ...{ db, clock, ask, files, finance, asked, saveSource, send, row, sendRows, placedAt },
    /** The area of the test that runs. */
    get area(): MadeArea {
      return area;
    },
  };
}
