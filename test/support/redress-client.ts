import type { AgencyKind } from '../../src/features/access/rules/directory';
import { accessResolvers } from '../../src/features/access/resolver/access';
import { noticeResolvers } from '../../src/features/assurance/resolver/notice/notices';
import { redressNodeTypes, redressResolvers } from '../../src/features/assurance/resolver/redress/root';
import { casesNodeTypes } from '../../src/features/cases/resolver/queries';
import { casesResolvers } from '../../src/features/cases/resolver/root';
import { contributionsNodeTypes, contributionsResolvers } from '../../src/features/contributions/resolver/root';
import { ledgerResolvers } from '../../src/features/ledger/resolver';
import { panelsNodeTypes, panelsResolvers } from '../../src/features/panels/resolver/root';
import { placementsNodeTypes, placementsResolvers } from '../../src/features/placements/resolver';
import { providersResolvers } from '../../src/features/providers/resolver';
import type { Clock } from '../../src/kernel/dates';
import type { Actor } from '../../src/platform/actor';
import { toGlobalId } from '../../src/platform/global-id';
import { useApi, type Ask } from './ask';
import type { TestDatabase } from './database';
import type { PanelWorld } from './make-panel';
import { callAs, codesOf, type ShownError } from './panel-client';

/** What the features up to the panel's decisions serve, and redress. Call it at the top of the file. */
export function useRedressApi(db: TestDatabase, clock: Clock): Ask {
  return useApi({
    database: db,
    clock,
    resolvers: [
      ...accessResolvers,
      ...providersResolvers,
      ...ledgerResolvers,
      ...casesResolvers,
      ...contributionsResolvers,
      ...placementsResolvers,
      ...panelsResolvers,
      ...redressResolvers,
      ...noticeResolvers,
    ],
    nodeTypes: [
      ...casesNodeTypes,
      ...contributionsNodeTypes,
      ...placementsNodeTypes,
      ...panelsNodeTypes,
      ...redressNodeTypes,
    ],
  });
}

/** A matter as it is shown. */
export interface ShownMatter {
  readonly id: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly nextDueDate: string | null;
  readonly isOverdue: boolean;
  readonly couldRegisterUntil: string | null;
  readonly clocks: readonly { readonly code: string; readonly dueDate: string; readonly status: string }[];
  readonly events: readonly { readonly id: string; readonly kind: string; readonly isCorrected: boolean }[];
}

const MATTER = `redressMatter { id state outcome nextDueDate isOverdue couldRegisterUntil clocks { code dueDate status }
  events { id kind isCorrected } } warnings { endedOn message }`;

interface Answered {
  readonly redressMatter: ShownMatter | null;
  readonly warnings: readonly { readonly endedOn: string; readonly message: string }[];
  readonly userErrors: readonly ShownError[];
}

/** What the officer of a world records of redress. */
export function redressBy(ask: Ask, world: PanelWorld) {
  const officer = (): Actor => world.actors.officer;
  const asked = (mutation: string, input: object): Promise<Answered> => callAs(ask, officer(), mutation, input, MATTER);
  const taken = ({ redressMatter, warnings, userErrors }: Answered): ShownMatter & Pick<Answered, 'warnings'> => {
    expect(userErrors).toEqual([]);
    return { ...redressMatter!, warnings };
  };
  const openInput = (caseId: string, said: object, owner: AgencyKind) => ({
    caseId: toGlobalId('Case', caseId),
    ownerAgencyId: toGlobalId('Agency', world.staff.agencies[owner]),
    ...said,
  });
  return {
    open: async (caseId: string, said: object, owner: AgencyKind = 'EDUCATION') =>
      taken(await asked('openRedress', openInput(caseId, said, owner))),
    refusedToOpen: async (caseId: string, said: object, owner: AgencyKind = 'EDUCATION') =>
      codesOf((await asked('openRedress', openInput(caseId, said, owner))).userErrors),
    step: async (redressMatterId: string, kind: string, eventDate: string | null, more: object = {}) =>
      taken(await asked('recordRedressEvent', { redressMatterId, kind, eventDate, ...more })),
    refusedStep: async (redressMatterId: string, kind: string, eventDate: string | null, more: object = {}) =>
      codesOf((await asked('recordRedressEvent', { redressMatterId, kind, eventDate, ...more })).userErrors),
  };
}
