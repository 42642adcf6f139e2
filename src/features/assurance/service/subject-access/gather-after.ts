import { dayInWords, poundsInWords } from '../../../../kernel/for-people';
import { londonDay } from '../../../../kernel/dates';
import { asId, type BudgetHolderId } from '../../../../kernel/ids';
import type { Tx } from '../../../../platform/db';
import { findBudgetHoldersByIds } from '../../../access/repository/directory';
import type { CaseFacts } from '../../../cases/rules/case';
import { inWords, inWordsWithin } from '../../../cases/rules/code-words';
import { listAgreementsByCaseIds } from '../../../contributions/repository/agreements';
import { listContributionsByAgreementIds } from '../../../contributions/repository/contributions';
import { listStatementsByAgreementIds } from '../../../contributions/repository/statements';
import { findNoticeBodies, listNoticesByCaseIds, listSendingsByNoticeIds } from '../../repository/notice/notices';
import { findTextsByEventIds, listEventsByMatterIds } from '../../repository/redress/events';
import { listMattersByChildIds } from '../../repository/redress/matters';
import { allWords } from '../../rules/notice/body';
import { standingSendings } from '../../rules/notice/sending';
import { quoted, section, stated, type BundleEntry, type BundleSection } from '../../rules/subject-access/bundle';

/** Who contributes, and what the agencies said to each other of it. */
export async function gatherMoneySaid(tx: Tx, caseId: string): Promise<BundleSection[]> {
  const agreements = (await listAgreementsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  const ids = agreements.map(({ agreementId }) => agreementId);
  const shares = await listContributionsByAgreementIds(tx, ids);
  const statements = await listStatementsByAgreementIds(tx, ids);
  const holders = await findBudgetHoldersByIds(
    tx,
    [...shares.values()].flat().map(({ budgetHolderId }) => asId<BudgetHolderId>(budgetHolderId)),
  );
  return agreements.flatMap(({ agreementId, createdAt, fromDate, method, methodEvidence }) => {
    const from = fromDate === null ? '' : `, from ${dayInWords(fromDate)}`;
    return section(`Who pays, as proposed on ${dayInWords(londonDay(createdAt))}${from}`, [
      ...(shares.get(agreementId) ?? []).flatMap(({ budgetHolderId, annual, status }) =>
        stated(
          holders.get(asId<BudgetHolderId>(budgetHolderId))?.name ?? 'A budget no longer there',
          `${poundsInWords(annual)} a year, ${inWordsWithin(status)}`,
        ),
      ),
      ...stated('How it was split', inWords(method)),
      ...quoted('What the split rests on', methodEvidence),
      ...(statements.get(agreementId) ?? []).flatMap(({ kind, reason, legalBasis, saidAt }) => [
        ...quoted(`${inWords(kind)}, ${dayInWords(londonDay(saidAt))}`, reason),
        ...quoted('What it relies on', legalBasis),
      ]),
    ]);
  });
}

/** Every notice that went to somebody, as it was written. */
export async function gatherNoticesSent(tx: Tx, caseId: string): Promise<BundleSection[]> {
  const notices = (await listNoticesByCaseIds(tx, [caseId])).get(caseId) ?? [];
  const ids = notices.map(({ noticeId }) => noticeId);
  const bodies = await findNoticeBodies(tx, ids);
  const sendings = await listSendingsByNoticeIds(tx, ids);
  return notices.flatMap(({ noticeId, audience, noticeDate }) => {
    const sent = standingSendings(sendings.get(noticeId) ?? []).map(
      ({ recipient, sentAt }) => `${inWords(recipient)}, ${dayInWords(londonDay(sentAt))}`,
    );
    if (sent.length === 0) return [];
    return section(`Letter to ${inWordsWithin(audience)}, ${dayInWords(noticeDate)}`, [
      ...stated('Sent', sent.join('; ')),
      ...(bodies.get(noticeId)?.parts ?? []).flatMap((part) =>
        quoted(part.heading, allWords({ parts: [{ ...part, heading: '' }] }).trim()),
      ),
    ]);
  });
}

/** Mediation, appeals, complaints and the ombudsman: what happened, and in whose words. */
export async function gatherRedress(tx: Tx, { caseId, childId }: CaseFacts): Promise<BundleSection[]> {
  const matters = ((await listMattersByChildIds(tx, [childId])).get(childId) ?? []).filter(
    (matter) => matter.caseId === caseId,
  );
  const events = await listEventsByMatterIds(
    tx,
    matters.map(({ redressMatterId }) => redressMatterId),
  );
  const texts = await findTextsByEventIds(
    tx,
    [...events.values()].flat().map(({ redressEventId }) => redressEventId),
  );
  return matters.flatMap(({ redressMatterId, kind, reference }) =>
    section(`${inWords(kind)}${reference === null ? '' : ` ${reference}`}`, [
      ...(events.get(redressMatterId) ?? []).flatMap((event): BundleEntry[] => {
        const said = texts.get(event.redressEventId);
        const what = [inWords(event.kind), ...(event.result === null ? [] : [inWordsWithin(event.result)])];
        const day = event.eventDate === null ? '' : `, ${dayInWords(event.eventDate)}`;
        return [
          ...stated(`${what.join(': ')}${day}`, event.isCorrected ? 'Corrected since' : 'Recorded'),
          ...quoted('In words', said?.account),
          ...quoted('Reasons', said?.reasons),
          ...quoted('What puts it right', said?.remedy),
        ];
      }),
    ]),
  );
}
