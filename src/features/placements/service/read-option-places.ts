import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { findCasesByIds } from '../../cases/repository/case';
import { listPlaceRates } from '../../providers/repository/places';
import { placesKey, readPlacesByKeys } from '../../providers/service/read-places';
import { findOptionsByIds } from '../repository/option';
import { placeOfOption, type OptionPlace } from '../rules/option-place';

/**
 * The funded places that children would take by options, as places stand on the day that is asked for, else on that for which each is expected; an
 * option without such a place has no entry.
 */
export async function readOptionPlaces(
  tx: Tx,
  optionIds: readonly string[],
  onDay: Day | null,
): Promise<ReadonlyMap<string, OptionPlace>> {
  const options = [...(await findOptionsByIds(tx, optionIds)).values()].map((option) =>
    onDay === null ? option : { ...option, expectedStartDate: onDay },
  );
  const cases = await findCasesByIds(tx, [...new Set(options.map(({ caseId }) => caseId))]);
  const keyed = options.flatMap((option) =>
    option.providerUrn === null ? [] : [{ option, key: placesKey(option.providerUrn, option.expectedStartDate) }],
  );
  const standing = await readPlacesByKeys(tx, [...new Set(keyed.map(({ key }) => key))]);
  const rates = await listPlaceRates(tx);
  return new Map(
    keyed.flatMap(({ option, key }) => {
      const birthCohort = cases.get(option.caseId)?.birthCohort;
      const place =
        birthCohort === undefined ? null : placeOfOption(option, birthCohort, standing.get(key) ?? [], rates);
      return place === null ? [] : [[option.optionId, place] as const];
    }),
  );
}
