import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { numberKey } from '../../cases/repository/imported';
import { importCasesIn, importChildrenIn } from '../../cases/service/import-cases';
import { importAgreementsIn } from '../../contributions/service/import-agreements';
import { importLinesIn } from '../../ledger/service/import-lines';
import { insertImportedPlacements } from '../repository/imported';
import type { ImportFacts } from './import-facts';
import type { NewPlacementToMake } from './judge-imported';

/** Whose a placement is. */
interface Owner {
  readonly childId: string;
  readonly caseId: string;
}

/**
 * Makes placements that another system decided, each with what it needs before it: the child, its case, the agreement, the lines. All are
 * committed, and post as `IMPORTED`. What can be wrong with them was told before.
 */
export async function createImportedIn(
  tx: WriteTx,
  placements: readonly NewPlacementToMake[],
  facts: ImportFacts,
): Promise<void> {
  if (placements.length === 0) return;
  const owners = await findOwnersIn(tx, placements, facts);
  const made = placements.map((one) => ({ ...one, placementId: newId(), ...ownerOf(owners, one) }));
  await insertImportedPlacements(tx, made);
  const agreementIds = await importAgreementsIn(
    tx,
    made.map(({ placementId, caseId, placement, holders }) => ({
      placementId,
      caseId,
      method: placement.fundingMethod,
      amounts: holders,
    })),
  );
  const posted = await importLinesIn(
    tx,
    made.map(({ placementId, caseId, childId, placement, coding, lines }, index) => ({
      placementId,
      caseId,
      childId,
      fundingAgreementId: agreementIds[index] ?? '',
      placementSpan: { startDate: placement.startDate, endDate: placement.endDate },
      coding,
      held: 0,
      lines,
    })),
  );
  if (!posted.ok) throw new Error('Lines that were priced a moment ago can be priced no longer');
}

/** The child and the case of every placement, by the child's number; those that are not held are made, once each. */
async function findOwnersIn(
  tx: WriteTx,
  placements: readonly NewPlacementToMake[],
  { children }: ImportFacts,
): Promise<ReadonlyMap<string, Owner>> {
  const firsts = [...new Map(placements.map((one) => [one.placement.childReference, one])).values()];
  const unknown = firsts.filter(({ placement }) => !children.has(keyOf(placement.childReference)));
  const childIds = await importChildrenIn(
    tx,
    unknown.map(({ placement }) => ({
      numbers: [{ scheme: 'OWN', reference: placement.childReference }],
      birthCohort: placement.birthCohort,
    })),
  );
  const added = new Map(unknown.map(({ placement }, index) => [placement.childReference, childIds[index] ?? '']));
  const withoutCase = firsts.flatMap(({ placement, keeper }) => {
    const { childReference, primaryNeed } = placement;
    const childId = added.get(childReference) ?? children.get(keyOf(childReference))?.childId ?? '';
    return keeper === null ? [] : [{ childReference, childId, primaryNeed, ...keeper }];
  });
  const caseIds = await importCasesIn(tx, withoutCase);
  const opened = new Map(withoutCase.map(({ childReference }, index) => [childReference, caseIds[index] ?? '']));
  return new Map(
    firsts.map(({ placement: { childReference } }): [string, Owner] => {
      const known = children.get(keyOf(childReference));
      return [
        childReference,
        {
          childId: known?.childId ?? added.get(childReference) ?? '',
          caseId: known?.caseId ?? opened.get(childReference) ?? '',
        },
      ];
    }),
  );
}

function keyOf(reference: string): string {
  return numberKey({ scheme: 'OWN', reference });
}

function ownerOf(owners: ReadonlyMap<string, Owner>, { placement }: NewPlacementToMake): Owner {
  const owner = owners.get(placement.childReference);
  if (owner === undefined) throw new Error('A placement was to be made for no child');
  return owner;
}
