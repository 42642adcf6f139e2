import type { Ask } from './ask';
import { useDatabase, type TestDatabase } from './database';
import { setClock, type SetClock } from './make-ledger';
import { makePanelWorld, type PanelWorld } from './make-panel';
import { usePanelApi } from './panel-client';

/** What a file of tests about panels works with. */
export interface PanelParts {
  readonly db: TestDatabase;
  readonly clock: SetClock;
  readonly ask: Ask;
  /** Empty until the first `beforeAll` has run: read its parts within tests and hooks. */
  readonly world: PanelWorld;
}

/**
 * A database with one area (311) and its panel, at nine o’clock of a day on which nothing has happened yet; each test begins at that time
 * again. Call it at the top of the file.
 */
export function usePanelWorld(start = '2025-10-01T09:00:00Z'): PanelParts {
  const db = useDatabase();
  const clock = setClock(start);
  const ask = usePanelApi(db, clock);
  const world = {} as PanelWorld;
  beforeAll(async () => {
    Object.assign(world, await makePanelWorld(db, clock, '311'));
  });
  beforeEach(() => {
    clock.set(start);
  });
  return { db, clock, ask, world };
}
