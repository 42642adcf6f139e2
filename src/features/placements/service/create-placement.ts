import { londonDay, type Day } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { CaseFacts } from '../../cases/rules/case';
import type { LineCoding } from '../../ledger/rules/coding';
import { areNeighbours, findAuthoritiesByCodes } from '../../providers/repository/authorities';
import { listAuthorityLinks } from '../../providers/repository/authority-links';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import { findHomePlaces } from '../../providers/repository/homes';
import { codeOn } from '../../providers/rules/dated-code';
import type { Coordinates } from '../../providers/rules/distance';
import { realPlaceOf } from '../../providers/rules/register';
import { insertPlacement } from '../repository/placement-changes';
import { whereabouts, type Whereabouts } from '../rules/area';
import type { PlacementOption } from '../rules/option';

/** A placement as a decision makes it. */
export interface CreatePlacementInput {
  readonly facts: CaseFacts;
  readonly decisionId: string;
  readonly option: PlacementOption;
  readonly span: { readonly startDate: Day; readonly endDate: Day | null };
}

/**
 * Makes the placement of a decision, with its class of area, host authority and distance as they are on record now (money.md section 4),
 * and gives its id and how its cost lines are coded. The case is locked; the decision is stored.
 */
export async function createPlacementIn(
  tx: WriteTx,
  { facts, decisionId, option, span }: CreatePlacementInput,
): Promise<{ readonly placementId: string; readonly coding: LineCoding }> {
  const where = await findWhereabouts(tx, facts.responsibleLaCode, option.providerUrn, facts.childId, span.startDate);
  const placementId = newId();
  const { optionId, providerUrn, senSetting, provisionType, residential } = option;
  await insertPlacement(tx, {
    placementId,
    caseId: facts.caseId,
    decisionId,
    optionId,
    providerUrn,
    senSetting,
    provisionType,
    residential,
    ...where,
    ...span,
  });
  return {
    placementId,
    coding: {
      primaryNeed: facts.primaryNeed,
      birthCohort: facts.birthCohort,
      provisionType,
      residential,
      providerUrn,
      areaClass: where.areaClass,
      hostLaCode: where.hostLaCode,
    },
  };
}

/**
 * Where a place would be, seen from the responsible authority, as the register has it now; with a child, how far from where it lives today,
 * as far as the actor may have that reckoned. Authorities are those of the day the place begins (B37): the register has an establishment under
 * the code of today.
 */
export async function findWhereabouts(
  tx: Tx,
  responsibleLaCode: string,
  providerUrn: string | null,
  childId: string | null = null,
  onDay: Day = londonDay(tx.clock.now()),
): Promise<Whereabouts> {
  const establishment =
    providerUrn === null ? null : ((await findEstablishmentsByUrns(tx, [providerUrn])).get(providerUrn) ?? null);
  const links = await listAuthorityLinks(tx);
  const responsible = codeOn(responsibleLaCode, onDay, links);
  const hostLaCode = codeOn(establishment?.laCode ?? responsibleLaCode, onDay, links);
  const authorities = await findAuthoritiesByCodes(tx, [responsibleLaCode, responsible, hostLaCode]);
  return whereabouts({
    responsibleLaCode: responsible,
    establishment: establishment === null ? null : { laCode: hostLaCode, coordinates: realPlaceOf(establishment) },
    home: await findHome(tx, childId),
    isNeighbour: hostLaCode !== responsible && (await areNeighbours(tx, responsible, hostLaCode)),
    homeCentroid: authorities.get(responsible)?.centroid ?? authorities.get(responsibleLaCode)?.centroid ?? null,
    hostCentroid: authorities.get(hostLaCode)?.centroid ?? null,
  });
}

async function findHome(tx: Tx, childId: string | null): Promise<Coordinates | null> {
  if (childId === null) return null;
  return (await findHomePlaces(tx, [childId], londonDay(tx.clock.now()))).get(childId) ?? null;
}
