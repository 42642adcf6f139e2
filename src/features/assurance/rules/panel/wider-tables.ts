import { type Span } from '../../../../kernel/dates';
import { ClockCode } from '../../../cases/rules/clock-codes';
import {
  isWaitedFor,
  timelinessBandOf,
  TimelinessBand,
  untimedOf,
  type SentPlan,
} from '../../../cases/rules/timeliness';
import { type SightMonth } from '../sight/series';
import { type AreaFeedback } from '../voice/area';
import { type ListingFacts, type SittingFacts } from './facts';
import { type OwnedClock } from './plans';
import { toNearestFive, type Telling } from './present';
import { inWords, tableOf, type AssuranceTable, type TableColumn } from './tables';

/** How many cases each day of sitting had, and how many it heard; not for publication, since it is of so few. */
export function sittingsTable(
  sittings: readonly SittingFacts[],
  listings: readonly ListingFacts[],
  telling: Telling,
): AssuranceTable[] {
  if (telling.isPublic) return [];
  const days = new Map(sittings.map(({ meetingId, meetingDate }) => [meetingId, meetingDate]));
  const heard = { heading: 'Heard', unit: 'COUNT' as const, holds: ({ status }: ListingFacts) => status === 'DECIDED' };
  const table = {
    ...({
      code: 'CASES_BY_SITTING',
      section: 'SITTINGS',
      caption: 'Cases for hearing, by the day of the sitting',
    } as const),
    keyOf: ({ meetingId }: ListingFacts) => days.get(meetingId) ?? '',
    columns: [{ heading: 'Listed', unit: 'COUNT' as const }, heard],
  };
  return [tableOf(listings, table, telling)];
}

/** How many weeks final plans of the period took, and those not sent by its end have been waited for, as `planTimeliness` tells it, those that the 20 weeks do not time last; published are the figures alone. */
export function weeksTable(
  { clocks, plansSent }: { readonly clocks: readonly OwnedClock[]; readonly plansSent: readonly SentPlan[] },
  span: Span,
  telling: Telling,
): AssuranceTable[] {
  if (telling.isPublic) return [];
  const timed = clocks.filter(({ clock }) => clock.code === ClockCode.C4);
  const plans = timed.flatMap(({ childId, clock: { startDate, endDate, isVoid } }) => {
    const isSent = endDate !== null && !isVoid && span.startDate <= endDate && endDate <= span.endDate;
    const isWaiting = startDate <= span.endDate && (endDate === null || endDate > span.endDate);
    const last = isSent ? endDate : span.endDate;
    return isSent || isWaiting ? [{ childId, isSent, band: timelinessBandOf(startDate, last) }] : [];
  });
  // What came of a reassessment, or waits for one, has no 20 weeks either.
  const again = clocks.filter(({ clock }) => clock.code !== ClockCode.C4 && isWaitedFor(clock, span.endDate));
  const untimed = [
    ...untimedOf(plansSent, timed).map(({ childId }) => ({ childId, isSent: true, band: NOT_TIMED })),
    ...again.map(({ childId }) => ({ childId, isSent: false, band: NOT_TIMED })),
  ];
  const table = tableOf(
    [...plans, ...untimed],
    {
      ...{ code: 'PLANS_BY_WEEKS', section: 'PLANS', caption: 'Plans by weeks since the request' },
      keyOf: ({ band }) => band,
      columns: [
        { heading: 'Sent', unit: 'COUNT', holds: ({ isSent }) => isSent },
        { heading: 'Waited for at the end', unit: 'COUNT', holds: ({ isSent }) => !isSent },
      ],
    },
    telling,
  );
  const order = [...Object.values<string>(TimelinessBand), NOT_TIMED];
  const rows = [...table.rows].sort((one, other) => order.indexOf(one.key) - order.indexOf(other.key));
  return [{ ...table, rows }];
}

/** Of plans that the 20 weeks do not time: no day of their request is known, or they are of reassessments. */
const NOT_TIMED = 'NOT_TIMED';

/** How many children waited for a place, were out of school or on a part-time timetable at the end, as `sightCounts` tells it. */
export function sightTable(month: SightMonth, { isPublic }: Telling): AssuranceTable {
  return {
    ...{ code: 'CHILDREN_IN_SIGHT', section: 'PLACES' },
    caption: 'Children who waited for a place, were out of school or part-time at the end, over the whole area',
    columns: [{ heading: 'Children', unit: 'COUNT' }],
    rows: month.counts.map(({ kind, children }) => ({
      ...{ key: kind, label: inWords(kind), cells: [publicly(children, isPublic)] },
    })),
  };
}

/** How many families and young people replied, and how they scored what they were asked, as `areaFeedback` tells it. */
export function feedbackTables({ responses, scores }: AreaFeedback, { isPublic }: Telling): AssuranceTable[] {
  const section = 'REDRESS';
  const counts = (...headings: string[]): TableColumn[] => headings.map((heading) => ({ heading, unit: 'COUNT' }));
  const row = (key: readonly [string, string], cells: readonly (number | null)[]): AssuranceTable['rows'][number] => ({
    key: key.join(' '),
    label: `${inWords(key[0])}: ${inWords(key[1]).toLowerCase()}`,
    cells: cells.map((cell) => publicly(cell, isPublic)),
  });
  return [
    {
      ...{
        code: 'FEEDBACK_REPLIES',
        section,
        caption: 'Families and young people asked how it was, over the whole area',
      },
      columns: counts('Asked', 'Answered', 'Declined'),
      rows: responses.map(({ respondent, stage, asked, answered, declined }) =>
        row([respondent, stage ?? 'EVERYTHING'], [asked, answered, declined]),
      ),
    },
    {
      ...{ code: 'FEEDBACK_SCORES', section, caption: 'What they scored, from 1 (not at all) to 5 (fully)' },
      columns: counts('Answers', '4 or 5', '1 or 2'),
      rows: scores.map(({ respondent, question, answers, byScore }) =>
        row([respondent, question], [answers, scored(byScore, [4, 5]), scored(byScore, [1, 2])]),
      ),
    },
  ];
}

/** How many gave one of some scores; null: hidden. */
function scored(byScore: readonly number[] | null, scores: readonly number[]): number | null {
  return byScore === null ? null : scores.reduce((all, score) => all + (byScore[score - 1] ?? 0), 0);
}

function publicly(count: number | null, isPublic: boolean): number | null {
  return count === null || !isPublic ? count : toNearestFive(count);
}
