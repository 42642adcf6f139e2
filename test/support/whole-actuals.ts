import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock } from '../../src/kernel/dates';
import {
  ActualsDocument,
  ConfirmMatchDocument,
  ProposeMatchesDocument,
  RejectMatchDocument,
  SaveActualsSourceDocument,
  SettleSpendDocument,
} from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import { type TestDatabase } from './database';
import { runCommand, toCsv } from './import-files';
import { type Cast, type Offered } from './thread';

/**
 * All that finance does about a download of its ledger: three payments are taken in, one is matched by hand, two as proposed and taken back, and one of
 * these settled: the last waits unmatched.
 */
export async function keepActuals(
  cast: Cast,
  { db, clock }: { readonly db: TestDatabase; readonly clock: Clock },
  offered: Offered,
  placementId: string,
): Promise<void> {
  const finance = cast('finance');
  const columns = { key: ['number'], date: 'date', supplier: 'supplier', net: 'net', code: 'code' };
  const saved = await finance.ask(SaveActualsSourceDocument, {
    input: { name: 'Invented ledger', columns, codes: [{ code: '5202', budgetHolderId: offered.health }] },
  });
  acceptedPayload(dataOf(saved).saveActualsSource);
  const row = { date: '2025-10-14', supplier: 'INVENTED SUPPLIER', net: '100.00', code: '5733' };
  await bringIn(db, clock, toCsv([1, 2, 3].map((number) => ({ number: `Placeholder-${number}`, ...row }))));
  const listed = await finance.ask(ActualsDocument, { filter: { match: { eq: 'UNMATCHED' } }, first: 3 });
  const [first, ...others] = dataOf(listed).actuals.nodes.map(({ id }) => id);
  const byHand = await finance.ask(ConfirmMatchDocument, { input: { actualIds: [first!], placementId } });
  acceptedPayload(dataOf(byHand).confirmMatch);
  const proposed = await finance.ask(ProposeMatchesDocument, { input: { financialYear: '2025-26' } });
  acceptedPayload(dataOf(proposed).proposeMatches);
  const confirmed = await finance.ask(ConfirmMatchDocument, { input: { actualIds: others, placementId } });
  acceptedPayload(dataOf(confirmed).confirmMatch);
  const rejected = await finance.ask(RejectMatchDocument, { input: { actualIds: others } });
  acceptedPayload(dataOf(rejected).rejectMatch);
  const settled = await finance.ask(SettleSpendDocument, {
    input: { actualIds: [others[0]!], reason: 'NO_PLACEMENT_DRIVES_IT' },
  });
  acceptedPayload(dataOf(settled).settleSpend);
}

async function bringIn(db: TestDatabase, clock: Clock, content: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tripartite-test-'));
  const path = join(folder, 'ledger.csv');
  writeFileSync(path, content);
  const said = ['--kind', 'actuals', '--area', '311', '--source', 'Invented ledger', path];
  const { counts } = await runCommand(db, clock, ...said);
  rmSync(folder, { recursive: true });
  if (counts !== 'read 3 accepted 3 refused 0 unchanged 0') throw new Error(counts);
}
