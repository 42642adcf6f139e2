import { recordLegalHold } from '../../features/assurance/service/retention/hold-records';
import { setRetentionRule } from '../../features/assurance/service/retention/set-retention-rule';
import { RecordClass, RetentionStart } from '../../features/assurance/rules/retention/codes';
import { PUBLISHED_PERIODS } from '../../features/assurance/rules/retention/schedule';
import { addDays, addMonths, londonDay } from '../../kernel/dates';
import { londonInstant } from '../../platform/clock';
import { accepted, type AreaSession } from './session';

const once = { clientMutationId: null, fromDate: null } as const;
/** What nothing was published of: the area's own word. */
const OWN = [
  { recordClass: RecordClass.PANEL_RECORD, startEvent: RetentionStart.TWENTY_FIFTH_BIRTHDAY, months: 72 },
  { recordClass: RecordClass.NOTICE, startEvent: RetentionStart.TWENTY_FIFTH_BIRTHDAY, months: 72 },
] as const;

/** The area's retention schedule, which adopts what was published and says the rest itself, and one hold (P2). Nobody of the demo is old enough for more. */
export async function seedRetention(session: AreaSession, now: Date): Promise<void> {
  const since = londonInstant(addMonths(londonDay(now), -6), '08:00');
  const administrator = await session.as('administrator', since);
  const own = OWN.map((rule) => ({
    ...rule,
    isOfLookedAfter: false,
    source: 'Placeholder retention schedule, section 4.',
  }));
  for (const rule of [...PUBLISHED_PERIODS, ...own]) {
    accepted(await setRetentionRule(administrator, { ...once, ...rule }), `set how long ${rule.recordClass} is kept`);
  }
  const [first] = session.cases.values();
  if (first === undefined) return;
  const officer = await session.as('case-officer', now);
  const hold = {
    caseId: first.caseId,
    reason: 'An invented inquiry asks for the record.',
    fromDate: addDays(londonDay(now), -3),
  };
  accepted(await recordLegalHold(officer, { clientMutationId: null, ...hold }), 'hold the records of a child');
}
