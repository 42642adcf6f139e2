import type { Tx } from '../../../platform/db';
import { findLocalOptionsByCaseIds } from '../../cases/repository/local-options';
import type { CaseFacts } from '../../cases/rules/case';
import { localOptionsProblem, type LocalOptionsProblem } from '../rules/local-options';
import type { PlacementOption } from '../rules/option';
import { findWhereabouts } from './create-placement';

/** Why an option may not be agreed with its money before local ones were tried, by what is on record now (R4); null: nothing stands against it. */
export async function findLocalOptionsProblem(
  tx: Tx,
  { caseId, responsibleLaCode }: Pick<CaseFacts, 'caseId' | 'responsibleLaCode'>,
  { providerUrn, provisionType }: Pick<PlacementOption, 'providerUrn' | 'provisionType'>,
): Promise<LocalOptionsProblem | null> {
  const { areaClass } = await findWhereabouts(tx, responsibleLaCode, providerUrn);
  const localOptions = (await findLocalOptionsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  return localOptionsProblem({ areaClass, provisionType, localOptions });
}
