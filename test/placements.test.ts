import { useDatabase } from './support/database';
import { setClock } from './support/make-ledger';
import { makeOpenSitting, makePanelWorld, type PanelWorld } from './support/make-panel';

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
let world: PanelWorld;
beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
});

test('smoke', async () => {
  const sitting = await makeOpenSitting(world);
  expect(sitting.caseId).toBeTruthy();
});
