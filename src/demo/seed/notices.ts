import { type NoticeRecipient, type WordableBlock } from '../../features/assurance/rules/notice/codes';
import { listSendingsByNoticeIds } from '../../features/assurance/repository/notice/notices';
import { correctSending } from '../../features/assurance/service/notice/correct-sending';
import { prepareNotice } from '../../features/assurance/service/notice/prepare-notice';
import { sendNotice } from '../../features/assurance/service/notice/send-notice';
import { setNoticeTarget } from '../../features/assurance/service/notice/set-notice-target';
import { setNoticeWording } from '../../features/assurance/service/notice/set-notice-wording';
import { listNoticesDue, type NoticeWaiting } from '../../features/panels/service/read-notices-due';
import { addDays, londonDay, type Day } from '../../kernel/dates';
import { londonInstant } from '../../platform/clock';
import { type DemoArea } from '../facts/areas';
import { accepted, type AreaSession } from './session';

/** For how many days the area has had a target. */
const TARGET_FOR = 65;
/** How many of the latest decisions nobody was told of yet. */
const UNTOLD = 2;
/** The one of those told that was told too late. */
const LATE = 1;
const DAYS_LATE = 3;
/** The one that was recorded as sent a day too early. */
const WRONG = 2;

const CONTACTS: Readonly<Partial<Record<WordableBlock, string>>> = {
  CONTACT_TEAM: 'Call the SEND team on 01632 960100, or write to send@placeholder.example.',
  CONTACT_MEDIATION: 'The adviser is Placeholder Mediation: 01632 960200.',
  CONTACT_SUPPORT: 'Placeholder SENDIASS can help you for free: 01632 960300. They do not work for us.',
  CONTACT_COMPLAINTS: 'Write to complaints@placeholder.example, or call 01632 960400.',
  CONTACT_REVIEW: 'Write to review@placeholder.example, or call 01632 960100.',
};

/** The area's own contacts and target, and what was told of the decisions since: most in time, one late, the last not yet (N3, N4). */
export async function seedNotices(session: AreaSession, { name }: DemoArea, now: Date): Promise<void> {
  const since = londonInstant(addDays(londonDay(now), -TARGET_FOR), '08:00');
  const administrator = await session.as('administrator', since);
  for (const [block, text] of Object.entries(CONTACTS) as [WordableBlock, string][]) {
    const command = { clientMutationId: null, audience: 'FAMILY', block, fromDate: null, text } as const;
    accepted(await setNoticeWording(administrator, command), `word ${block} of ${name}`);
  }
  const target = { length: 5, unit: 'WORKING_DAYS', measuredFrom: 'DECISION', fromDate: null } as const;
  accepted(await setNoticeTarget(administrator, { clientMutationId: null, ...target }), 'set a target of notices');
  const officer = await session.as('case-officer', now);
  const waiting = await listNoticesDue(await officer.read());
  await officer.end();
  for (const [index, one] of waiting.slice(0, -UNTOLD).entries()) {
    const day = addDays(one.due.dueDate, index === LATE ? DAYS_LATE : -1);
    const noticeIds = await tell(session, one, { now, day });
    if (index === WRONG) await putRight(session, noticeIds.slice(0, 1), { now, day });
  }
}

/** The first of them went a day later than the post book said: put right by a new entry, from which its time counts. */
async function putRight(
  session: AreaSession,
  noticeIds: readonly string[],
  { now, day }: { readonly now: Date; readonly day: Day },
): Promise<void> {
  const next = londonInstant(addDays(day, 1), '09:30');
  const at = next < now ? next : now;
  const reader = await session.as('case-officer', at);
  const entries = [...(await listSendingsByNoticeIds(await reader.read(), noticeIds)).values()].flat();
  await reader.end();
  const [noticeSendingId] = entries.map((entry) => entry.noticeSendingId);
  if (noticeSendingId === undefined) return;
  const right = { clientMutationId: null, noticeSendingId, wasSent: true, recipient: null, method: null, sentAt: at };
  accepted(await correctSending(await session.as('case-officer', at), right), 'put a sending right');
}

/** Tells the family, and whoever else the decision concerns; gives the notices. */
async function tell(
  session: AreaSession,
  { decisionId, audiences }: NoticeWaiting,
  { now, day }: { readonly now: Date; readonly day: Day },
): Promise<readonly string[]> {
  const at = londonInstant(day, '10:00');
  const officer = await session.as('case-officer', at < now ? at : now);
  const noticeIds: string[] = [];
  for (const audience of audiences) {
    const command = { clientMutationId: null, decisionId, audience, noticeDate: null, law: null };
    const noticeId = accepted(await prepareNotice(officer, command), `tell ${audience} of a decision`);
    noticeIds.push(noticeId);
    const method = audience === 'FAMILY' ? 'POST' : 'SECURE_EMAIL';
    const to = (...recipients: readonly NoticeRecipient[]) => ({
      ...{ clientMutationId: null, noticeId },
      recipients: recipients.map((recipient) => ({ recipient, method, sentAt: null }) as const),
    });
    const sent = await sendNotice(officer, to(audience === 'FAMILY' ? 'PARENT' : audience));
    // Whoever decides for themselves is written to as well (R5).
    if (!sent.ok) accepted(await sendNotice(officer, to('PARENT', 'YOUNG_PERSON')), 'send a notice');
  }
  return noticeIds;
}
