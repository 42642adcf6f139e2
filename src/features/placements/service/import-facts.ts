import { londonDay, type Day } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import { listBudgetHolders } from '../../access/repository/directory';
import { findHoldersOfRole, findPeopleIdsByName } from '../../access/repository/people';
import { findChildrenByNumbers, findPanelsByName, type NumberedChild } from '../../cases/repository/imported';
import { findImportedAgreements } from '../../contributions/repository/imported-agreements';
import { findCodedNeeds, findLineReferences } from '../../ledger/repository/imported-lines';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import { readPricing, type Pricing } from '../../ledger/service/lines';
import { listAuthorityLinks } from '../../providers/repository/authority-links';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import { lockImportedPlacements } from '../repository/imported';
import { findPlacementsByIds } from '../repository/placement';
import type { Whereabouts } from '../rules/area';
import type { HeldPlacement } from '../rules/import-changes';
import type { ImportedPlacement, ImportedRow } from '../rules/imported';
import { findWhereabouts } from './create-placement';

/** All that rows of a file are held against, read once for a chunk of them. */
export interface ImportFacts {
  readonly today: Day;
  /** Ids of the area's budget holders by name; null: several have it. */
  readonly holders: ReadonlyMap<string, string | null>;
  /** Ids of the area's people by name and by subject; null: several have it. */
  readonly people: ReadonlyMap<string, string | null>;
  /** Ids of those among them who are case officers today. */
  readonly caseOfficers: ReadonlySet<string>;
  readonly panels: ReadonlyMap<string, string>;
  /** By `numberKey`. */
  readonly children: ReadonlyMap<string, NumberedChild>;
  /** The primary needs that the lines of a case are coded by, by its id. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  /** By URN. */
  readonly establishments: Awaited<ReturnType<typeof findEstablishmentsByUrns>>;
  /** Where a placement is, seen from the area itself by the codes of its first day (B37); undefined: its URN is not known. */
  readonly whereaboutsOf: (placement: Pick<ImportedPlacement, 'providerUrn' | 'startDate'>) => Whereabouts | undefined;
  readonly pricing: Pricing;
  /** What is held already, by `placementKey`. */
  readonly held: ReadonlyMap<string, HeldPlacement>;
}

/** Reads what a chunk of rows is held against; the placements among them that are held are locked. */
export async function readImportFacts(tx: WriteTx, rows: readonly ImportedRow[]): Promise<ImportFacts> {
  const placements = rows.map(({ placement }) => placement);
  const urns = [...new Set(placements.map(({ providerUrn }) => providerUrn))];
  const holders = byName((await listBudgetHolders(tx)).map(({ name, budgetHolderId }) => [name, budgetHolderId]));
  const officers = placements.flatMap(({ caseOfficer }) => (caseOfficer === null ? [] : [caseOfficer]));
  const establishments = await findEstablishmentsByUrns(
    tx,
    urns.flatMap((urn) => (urn === null ? [] : [urn])),
  );
  const known = urns.filter((urn) => urn === null || establishments.has(urn));
  const today = londonDay(tx.clock.now());
  const people = await findPeopleIdsByName(tx, [...new Set(officers)]);
  const references = [...new Set(placements.map(({ childReference }) => childReference))];
  const children = await findChildrenByNumbers(
    tx,
    references.map((reference) => ({ scheme: 'OWN', reference })),
  );
  return {
    today,
    holders,
    people: byName(people),
    caseOfficers: await findHoldersOfRole(
      tx,
      people.map(([, personId]) => personId),
      'CASE_OFFICER',
      today,
    ),
    panels: await findPanelsByName(tx),
    children,
    needs: await findCodedNeeds(
      tx,
      [...children.values()].flatMap(({ caseId }) => caseId ?? []),
    ),
    establishments,
    whereaboutsOf: await findAllWhereabouts(
      tx,
      placements.filter(({ providerUrn }) => known.includes(providerUrn)),
    ),
    pricing: await readPricing(
      tx,
      known,
      [...holders.values()].flatMap((id) => (id === null ? [] : [id])),
    ),
    held: await readHeld(tx, placements),
  };
}

/** A name that several have is no one's. */
function byName(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const [name, id] of entries) found.set(name, found.has(name) && found.get(name) !== id ? null : id);
  return found;
}

/** Codes change on a handful of days, so that each establishment is looked up once for each time between them, and not for each placement. */
async function findAllWhereabouts(
  tx: Tx,
  placements: readonly ImportedPlacement[],
): Promise<ImportFacts['whereaboutsOf']> {
  const changes = [...new Set((await listAuthorityLinks(tx)).map(({ firstDate }) => firstDate))];
  const keyOf = ({ providerUrn, startDate }: Pick<ImportedPlacement, 'providerUrn' | 'startDate'>): string =>
    `${providerUrn ?? ''} ${String(changes.filter((day) => day <= startDate).length)}`;
  const found = new Map<string, Whereabouts>();
  for (const placement of placements) {
    const { providerUrn, startDate } = placement;
    const key = keyOf(placement);
    if (!found.has(key)) {
      found.set(key, await findWhereabouts(tx, tx.actor.localArea, providerUrn, null, startDate));
    }
  }
  return (placement) => found.get(keyOf(placement));
}

async function readHeld(
  tx: WriteTx,
  placements: readonly ImportedPlacement[],
): Promise<ReadonlyMap<string, HeldPlacement>> {
  const ids = await lockImportedPlacements(tx, placements);
  if (ids.size === 0) return new Map();
  const placementIds = [...ids.values()];
  const stored = await findPlacementsByIds(tx, placementIds);
  const lines = await listLinesByPlacementIds(tx, placementIds);
  const references = await findLineReferences(tx, placementIds);
  const agreements = await findImportedAgreements(tx, placementIds);
  return new Map(
    [...ids].flatMap(([key, placementId]): [string, HeldPlacement][] => {
      const placement = stored.get(placementId);
      const agreementId = agreements.get(placementId);
      if (placement === undefined || agreementId === undefined) return [];
      const own = (lines.get(placementId) ?? []).flatMap((line) => {
        const reference = references.get(line.costLineId);
        return reference === undefined ? [] : [[reference, line] as const];
      });
      return [[key, { placement, lines: new Map(own), agreementId }]];
    }),
  );
}
