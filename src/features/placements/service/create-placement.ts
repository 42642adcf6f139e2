import type { Day } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { CaseFacts } from '../../cases/rules/case';
import type { LineCoding } from '../../ledger/rules/coding';
import { areNeighbours, findAuthoritiesByCodes } from '../../providers/repository/authorities';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import { insertPlacement } from '../repository/placement';
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
  const where = await findWhereabouts(tx, facts.responsibleLaCode, option.providerUrn);
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

/** Where a place would be, seen from the responsible authority, as the register has it now. */
export async function findWhereabouts(
  tx: Tx,
  responsibleLaCode: string,
  providerUrn: string | null,
): Promise<Whereabouts> {
  const establishment =
    providerUrn === null ? null : ((await findEstablishmentsByUrns(tx, [providerUrn])).get(providerUrn) ?? null);
  const hostLaCode = establishment?.laCode ?? responsibleLaCode;
  const authorities = await findAuthoritiesByCodes(tx, [responsibleLaCode, hostLaCode]);
  return whereabouts({
    responsibleLaCode,
    establishment,
    isNeighbour: hostLaCode !== responsibleLaCode && (await areNeighbours(tx, responsibleLaCode, hostLaCode)),
    homeCentroid: authorities.get(responsibleLaCode)?.centroid ?? null,
    hostCentroid: authorities.get(hostLaCode)?.centroid ?? null,
  });
}
