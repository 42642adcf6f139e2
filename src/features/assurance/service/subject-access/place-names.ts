import type { Tx } from '../../../../platform/db';
import type { SenSetting } from '../../../cases/rules/sen2';
import type { ProvisionType } from '../../../providers/rules/provision-type';
import { findEstablishmentsByUrns } from '../../../providers/repository/establishments';
import { preferredInWords } from '../../rules/notice/preferred-words';

/** A place as the record has it: an establishment, a setting without one, or a kind of provision. */
export interface RecordedPlace {
  readonly providerUrn: string | null;
  readonly setting: SenSetting | null;
  readonly provisionType: ProvisionType | null;
}

/** What places are called; one that the register does not hold is told by its number. */
export async function readPlaceNames(
  tx: Tx,
  urns: readonly (string | null)[],
): Promise<(place: RecordedPlace) => string> {
  const wanted = [...new Set(urns.filter((urn) => urn !== null))];
  const found = await findEstablishmentsByUrns(tx, wanted);
  return (place) => {
    const { providerUrn: urn } = place;
    return preferredInWords(place, urn === null ? null : (found.get(urn)?.name ?? `School number ${urn}`));
  };
}
