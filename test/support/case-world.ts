import { casesNodeTypes } from '../../src/features/cases/resolver/queries';
import { casesResolvers } from '../../src/features/cases/resolver/root';
import { type Actor } from '../../src/platform/actor';
import { useApi } from './ask';
import { useDatabase, type TestDatabase } from './database';
import { makeCaseArea, type CaseArea } from './make-case';
import { setClock, type SetClock } from './make-ledger';
import { type AnyAnswer } from './read-answer';

/** Two areas in which cases are referred, each with the officer who does. */
export interface CaseWorld {
  readonly area: CaseArea;
  readonly otherArea: CaseArea;
  readonly officer: Actor;
  readonly otherOfficer: Actor;
}

/** What a file of tests about referrals works with. */
export interface CaseParts {
  readonly db: TestDatabase;
  readonly clock: SetClock;
  readonly ask: (actor: Actor, query: string, variables?: Record<string, unknown>) => Promise<AnyAnswer>;
  /** The same with an answer that the compiler knows. */
  readonly askApi: ReturnType<typeof useApi>;
  /** Makes both areas, 311 and 885: for the file’s `beforeAll`. */
  readonly makeWorld: () => Promise<CaseWorld>;
}

/** A database and the API of cases alone, at half past nine of 3 November 2025. Call it at the top of the file. */
export function useCases(): CaseParts {
  const db = useDatabase();
  const clock = setClock('2025-11-03T09:30:00Z');
  const askApi = useApi({ database: db, clock, resolvers: casesResolvers, nodeTypes: casesNodeTypes });
  return {
    ...{ db, clock, askApi },
    ask: (actor, query, variables = {}) => askApi<unknown>(actor, query, variables),
    makeWorld: async () => {
      const area = await makeCaseArea(db, clock, '311');
      const otherArea = await makeCaseArea(db, clock, '885');
      const officer = await area.actorOf('CASE_OFFICER');
      return { area, otherArea, officer, otherOfficer: await otherArea.actorOf('CASE_OFFICER') };
    },
  };
}
