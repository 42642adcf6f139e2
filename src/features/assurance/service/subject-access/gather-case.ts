import { dayInWords } from '../../../../kernel/for-people';
import { londonDay } from '../../../../kernel/dates';
import type { Tx } from '../../../../platform/db';
import { findAdviceByCaseIds } from '../../../cases/repository/advice';
import { findEvidenceByCaseIds } from '../../../cases/repository/evidence';
import { findFamilyViewsByCaseIds, findReturnsByCaseIds } from '../../../cases/repository/family';
import { findLocalOptionsByCaseIds } from '../../../cases/repository/local-options';
import { findReferralsByCaseIds } from '../../../cases/repository/referral';
import type { CaseFacts, Referral, Views } from '../../../cases/rules/case';
import { readClocksOf } from '../../../cases/service/read-clocks';
import { inWords, inWordsWithin, LIMIT_IN_WORDS } from '../../../cases/rules/code-words';
import { listOptionsByCaseIds } from '../../../placements/repository/option';
import { quoted, section, stated, type BundleEntry, type BundleSection } from '../../rules/subject-access/bundle';

/** What was asked for and what everybody said, the papers by their names, and the limits of the law as they stand. */
export async function gatherCase(tx: Tx, facts: CaseFacts): Promise<readonly BundleSection[]> {
  const { caseId } = facts;
  const referral = (await findReferralsByCaseIds(tx, [caseId])).get(caseId);
  const filed = (await findFamilyViewsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  const options = (await findLocalOptionsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  const returns = (await findReturnsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  return [
    ...section('What was asked for', [
      ...stated('Request', `${inWords(facts.requestType)}, ${dayInWords(facts.requestDate)}`),
      ...stated('How the case stands', inWords(facts.status)),
      ...stated('The plan', inWords(facts.ehcPlanStatus)),
      ...referralEntries(referral),
      ...returns.flatMap(({ reason, returnedAt }) =>
        quoted(`Why it was sent back on ${dayInWords(londonDay(returnedAt))}`, reason),
      ),
    ]),
    ...section('What you told us', [
      ...(referral === undefined ? [] : viewEntries('The child or young person', referral.childViews)),
      ...(referral === undefined ? [] : viewEntries('The parent or carer', referral.parentViews)),
      ...filed.flatMap(({ text, givenBy, givenDate }) => [
        ...quoted(`Sent to us on ${dayInWords(givenDate)}`, text),
        ...quoted('Given by', givenBy),
      ]),
    ]),
    ...section(
      'What was tried',
      options.flatMap(({ description, whyItFailed }) => [
        ...quoted('What was tried', description),
        ...quoted('Why it was not enough', whyItFailed),
      ]),
    ),
    ...(await gatherOptions(tx, caseId)),
    ...(await gatherPapers(tx, caseId)),
    ...(await gatherClocks(tx, facts)),
  ];
}

function referralEntries(referral: Referral | undefined): BundleEntry[] {
  if (referral === undefined) return [];
  return [
    ...quoted('Summary', referral.summary),
    ...quoted('What is hoped for', referral.outcomesSought),
    ...quoted('What was thought of equality', referral.equalityConsiderations),
    ...quoted('What was thought of social care', referral.socialCareConsiderations),
  ];
}

function viewEntries(who: string, { text, notObtainedReason, givenBy }: Views): BundleEntry[] {
  return [
    ...quoted(who, text),
    ...quoted(`${who}: why not asked`, notObtainedReason),
    ...quoted(`${who}: given by`, givenBy),
  ];
}

/** The places that were thought of, and what was found of each. */
async function gatherOptions(tx: Tx, caseId: string): Promise<readonly BundleSection[]> {
  const options = (await listOptionsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  return section(
    'Places that were thought of',
    options.flatMap(({ provisionType, label, suitability, suitabilityReason, costLines }) => [
      ...quoted(inWords(provisionType), label),
      ...stated('Found', suitability === null ? null : inWords(suitability)),
      ...quoted('Why it was found so', suitabilityReason),
      ...costLines.flatMap(({ category, description }) =>
        quoted(`What it would pay for: ${inWordsWithin(category)}`, description),
      ),
    ]),
  );
}

/** The papers by their names, and who was asked for advice. */
async function gatherPapers(tx: Tx, caseId: string): Promise<readonly BundleSection[]> {
  const evidence = (await findEvidenceByCaseIds(tx, [caseId])).get(caseId) ?? [];
  const advice = (await findAdviceByCaseIds(tx, [caseId])).get(caseId) ?? [];
  return [
    ...section(
      'Papers',
      evidence.flatMap(({ kind, title, summary, dated, withdrawnAt, withdrawalReason }) => {
        const when = dated === null ? '' : `, ${dayInWords(dated)}`;
        const label = `${inWords(kind)}${when}${withdrawnAt === null ? '' : ', taken back'}`;
        return [
          ...quoted(label, title),
          ...quoted('What it says, in short', summary),
          ...quoted('Why it was taken back', withdrawalReason),
        ];
      }),
    ),
    ...section(
      'Advice that was asked for',
      advice.flatMap((one) => {
        const came = one.receivedDate === null ? 'not here yet' : `came ${dayInWords(one.receivedDate)}`;
        const label = `${inWords(one.kind)}, asked for ${dayInWords(one.askedDate)}, ${one.cancelledDate === null ? came : 'called off'}`;
        return [...quoted(label, one.contributor), ...quoted('Why it was called off', one.cancelReason)];
      }),
    ),
  ];
}

async function gatherClocks(tx: Tx, facts: CaseFacts): Promise<readonly BundleSection[]> {
  const clocks = (await readClocksOf(tx, [facts])).get(facts.caseId) ?? [];
  return section(
    'Limits of the law',
    clocks.flatMap(({ code, dueDate, status, startEvent, startDate, endDate, isUntold }) =>
      isUntold && endDate === null
        ? stated(
            `${LIMIT_IN_WORDS[code]}, after what was decided on ${dayInWords(startDate)}`,
            'no letter of it is on record; the time counts from the day on which you are told',
          )
        : stated(
            `${LIMIT_IN_WORDS[code]}, from ${inWordsWithin(startEvent)} on ${dayInWords(startDate)}`,
            `by ${dayInWords(dueDate)}: ${inWordsWithin(status)}`,
          ),
    ),
  );
}
