import { dayInWords } from '../../../../kernel/for-people';
import { londonDay } from '../../../../kernel/dates';
import type { Tx } from '../../../../platform/db';
import { listHoldsByChildIds } from '../../repository/retention/holds';
import { findDisposalsByIds } from '../../repository/retention/records';
import type { RetentionStanding } from '../../rules/retention/standing';
import { quoted, section, stated, type BundleSection } from '../../rules/subject-access/bundle';
import { CLASS_IN_WORDS, START_IN_WORDS } from '../../rules/retention/words';
import { readRetentionByCaseIds } from '../retention/read-retention';

/** How long each part of a case is kept, or how that is settled (UK GDPR art. 15(1)(d)), and what is gone. */
export async function gatherKeeping(tx: Tx, caseId: string): Promise<BundleSection[]> {
  const standings = (await readRetentionByCaseIds(tx, [caseId])).get(caseId) ?? [];
  const disposals = await findDisposalsByIds(
    tx,
    standings.flatMap(({ disposalId }) => (disposalId === null ? [] : [disposalId])),
  );
  return section(
    'How long it is kept',
    standings.flatMap((standing) => {
      const gone = disposals.get(standing.disposalId ?? '');
      return stated(
        CLASS_IN_WORDS[standing.recordClass],
        [
          ...(standing.disposalId === null
            ? []
            : [`disposed of${gone === undefined ? '' : ` on ${dayInWords(londonDay(gone.disposedAt))}`}`]),
          ...timeInWords(standing),
        ].join('; '),
      );
    }),
  );
}

function timeInWords({ rule, dueOn, holds, uses }: RetentionStanding): string[] {
  if (rule === null || rule.startEvent === null) return ['no time is set yet: it is kept'];
  const until = dueOn === null ? '' : `, which is ${dayInWords(dueOn)}`;
  return [
    `kept ${monthsInWords(rule.months ?? 0)} from ${START_IN_WORDS[rule.startEvent]}${until} (${rule.source})`,
    ...(holds.length === 0 ? [] : ['longer while a complaint, an appeal or a hold is open']),
    ...(uses.length === 0 ? [] : ['longer while it is in use']),
  ];
}

function monthsInWords(months: number): string {
  if (months % 12 !== 0) return months === 1 ? '1 month' : `${String(months)} months`;
  return months === 12 ? '1 year' : `${String(months / 12)} years`;
}

/** What keeps the child's records beyond their time because somebody said so. */
export async function gatherHolds(tx: Tx, childId: string): Promise<BundleSection[]> {
  const holds = (await listHoldsByChildIds(tx, [childId])).get(childId) ?? [];
  return section(
    'Kept longer because somebody said so',
    holds.flatMap(({ fromDate, reason, lifted }) => [
      ...quoted(`From ${dayInWords(fromDate)}`, reason),
      ...quoted(lifted === null ? '' : `Ended ${dayInWords(londonDay(lifted.liftedAt))}`, lifted?.reason),
    ]),
  );
}
