import type { Tx } from '../../../platform/db';
import { listBudgetHolders } from '../../access/repository/directory';
import { findPeopleNames } from '../../access/repository/people';
import { findCasesByIds } from '../../cases/repository/case';
import type { CaseFacts } from '../../cases/rules/case';
import { findCalendarsByProviders, getHorizon } from '../../ledger/repository/inputs';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import type { StoredLine } from '../../ledger/rules/stored-line';
import { findAuthoritiesByCodes } from '../../providers/repository/authorities';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import type { Establishment } from '../../providers/rules/register';
import { findPlacementsByIds, listPlacementIdsAfter } from '../repository/placement';
import type { CostFacts } from '../rules/cost';
import type { Placement } from '../rules/placement';

/** A placement with what the flat files say of it. */
export interface PlacementFacts extends CostFacts {
  readonly placement: Placement;
  readonly lines: readonly StoredLine[];
  readonly establishment: Establishment | null;
  readonly hostAuthority: string | null;
  /** Null for who sees the money and not the case (integrations). */
  readonly facts: CaseFacts | null;
  /** The case's officer by name, where the case is seen. */
  readonly officer: string | null;
}

const PLACEMENTS_AT_A_TIME = 200;

/** The placements that the reader may know of, those taken back left out, in chunks; the order is that of their ids and says nothing. */
export async function* readPlacements(tx: Tx): AsyncGenerator<readonly PlacementFacts[]> {
  const horizon = await getHorizon(tx);
  for (let after: string | null = null; ;) {
    const ids: readonly string[] = await listPlacementIdsAfter(tx, after, PLACEMENTS_AT_A_TIME);
    after = ids.at(-1) ?? null;
    if (after === null) return;
    const found = await findPlacementsByIds(tx, ids);
    const placements = ids.flatMap((id) => {
      const placement = found.get(id);
      return placement === undefined || placement.isCancelled ? [] : [placement];
    });
    const urns = [...new Set(placements.map(({ providerUrn }) => providerUrn))];
    const lines = await listLinesByPlacementIds(tx, ids);
    const calendars = await findCalendarsByProviders(tx, urns);
    const cases = await findCasesByIds(tx, [...new Set(placements.map(({ caseId }) => caseId))]);
    const officers = await findPeopleNames(tx, [
      ...new Set([...cases.values()].map(({ caseOfficerId }) => caseOfficerId)),
    ]);
    const hosts = await findAuthoritiesByCodes(
      tx,
      placements.flatMap(({ hostLaCode }) => (hostLaCode === null ? [] : [hostLaCode])),
    );
    const establishments = await findEstablishmentsByUrns(
      tx,
      urns.flatMap((urn) => (urn === null ? [] : [urn])),
    );
    yield placements.map((placement) => ({
      placement,
      horizon,
      lines: lines.get(placement.placementId) ?? [],
      calendar: calendars.get(placement.providerUrn) ?? null,
      establishment: placement.providerUrn === null ? null : (establishments.get(placement.providerUrn) ?? null),
      hostAuthority: hosts.get(placement.hostLaCode ?? '')?.name ?? null,
      facts: cases.get(placement.caseId) ?? null,
      officer: officers.get(cases.get(placement.caseId)?.caseOfficerId ?? '') ?? null,
    }));
  }
}

/** The names of the area's budget holders, by id. */
export async function readHolderNames(tx: Tx): Promise<ReadonlyMap<string, string>> {
  return new Map((await listBudgetHolders(tx)).map(({ budgetHolderId, name }) => [budgetHolderId, name]));
}
