import { dayInWords, listInWords } from '../../../../kernel/for-people';
import type { Tx } from '../../../../platform/db';
import { findDisclosuresByCaseIds } from '../../../cases/repository/sharing';
import { inWords, inWordsWithin } from '../../../cases/rules/code-words';
import { quoted, section, stated, type BundleSection } from '../../rules/subject-access/bundle';

/** To whom it was told, what, and on what that rests (UK GDPR art. 15(1)(c)). */
export async function gatherSharing(tx: Tx, caseId: string): Promise<BundleSection[]> {
  const disclosures = (await findDisclosuresByCaseIds(tx, [caseId])).get(caseId) ?? [];
  return section(
    'Who was told',
    disclosures.flatMap(({ recipient, recipientName, subjects, basis, disclosedDate, reason, ...consent }) => {
      const { consentBy, consentDate, withdrawnDate } = consent;
      const what = listInWords(subjects.map((subject) => inWordsWithin(subject)));
      const given = consentBy === null ? '' : `, given by the ${inWordsWithin(consentBy)}`;
      const since = consentDate === null ? '' : ` on ${dayInWords(consentDate)}`;
      const ended = withdrawnDate === null ? '' : `, withdrawn ${dayInWords(withdrawnDate)}`;
      return [
        ...stated(
          `${inWords(recipient)}, ${dayInWords(disclosedDate)}`,
          `${what}; rests on: ${inWordsWithin(basis)}${given}${since}${ended}`,
        ),
        ...quoted('Name', recipientName),
        ...quoted('Why', reason),
      ];
    }),
  );
}
