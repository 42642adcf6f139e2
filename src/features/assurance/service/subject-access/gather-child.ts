import { dayInWords } from '../../../../kernel/for-people';
import type { Tx } from '../../../../platform/db';
import { findHeldIdentities } from '../../../cases/repository/child';
import { findEqualityOfChild } from '../../../cases/repository/equality';
import { listHomesByChildIds } from '../../../cases/repository/home';
import { listLookedAfterByChildIds } from '../../../cases/repository/looked-after';
import { listTransfersByChildIds } from '../../../cases/repository/responsibility';
import type { CaseFacts } from '../../../cases/rules/case';
import { ETHNICITY_IN_WORDS, inWords, SEX_IN_WORDS } from '../../../cases/rules/code-words';
import { section, stated, type BundleEntry, type BundleSection } from '../../rules/subject-access/bundle';

/** Who the child is, where it lives, who looks after it, and which authority answers for it. */
export async function gatherChild(
  tx: Tx,
  { childId, isLookedAfter }: Pick<CaseFacts, 'childId' | 'isLookedAfter'>,
): Promise<BundleSection[]> {
  const { sex, ethnicity } = (await findEqualityOfChild(tx, childId)) ?? { sex: null, ethnicity: null };
  const homes = (await listHomesByChildIds(tx, [childId])).get(childId) ?? [];
  const spells = (await listLookedAfterByChildIds(tx, [childId])).get(childId) ?? [];
  const transfers = (await listTransfersByChildIds(tx, [childId])).get(childId) ?? [];
  return section('About the child or young person', [
    ...(await identityEntries(tx, childId)),
    ...stated('Sex', sex === null ? null : SEX_IN_WORDS[sex]),
    ...stated('Ethnicity', ethnicity === null ? null : ETHNICITY_IN_WORDS[ethnicity]),
    ...homes.flatMap(({ sector, fromDate }) => stated(`Part of a postcode from ${dayInWords(fromDate)}`, sector)),
    ...stated('Looked after by a council', isLookedAfter ? 'Yes' : 'No'),
    ...spells.flatMap(({ fromDate, legalBasis, placingLaCode }) =>
      stated(
        `Looked after, from ${dayInWords(fromDate)}`,
        legalBasis === null ? 'Not any more' : `${inWords(legalBasis)}, council number ${placingLaCode ?? 'not known'}`,
      ),
    ),
    ...transfers.flatMap(({ fromLaCode, toLaCode, transferDate, movedDate, awareDate }) =>
      stated(
        `Another council answers from ${dayInWords(transferDate)}`,
        `from council number ${fromLaCode} to ${toLaCode}; moved ${dayInWords(movedDate)}, known to us ${dayInWords(awareDate)}`,
      ),
    ),
  ]);
}

async function identityEntries(tx: Tx, childId: string): Promise<BundleEntry[]> {
  const identity = (await findHeldIdentities(tx, [childId])).get(childId);
  if (identity === undefined) return stated('Name', 'No longer kept');
  return [
    ...stated(
      'Name',
      [identity.givenName, identity.familyName].filter((name) => name !== null).join(' ') || 'Not told by the return',
    ),
    ...stated('Day of birth', dayInWords(identity.dateOfBirth)),
    ...stated('Pupil number', identity.upn),
    ...stated('NHS number', identity.nhsNumber),
    ...stated('Home postcode', identity.homePostcode),
  ];
}
