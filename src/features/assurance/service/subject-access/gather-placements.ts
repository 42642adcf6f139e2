import { inWords, inWordsWithin } from '../../../cases/rules/code-words';
import { dayInWords, listInWords } from '../../../../kernel/for-people';
import { londonDay } from '../../../../kernel/dates';
import { formatDecimal } from '../../../../kernel/decimal';
import { todayOf } from '../../../../platform/clock';
import type { Tx } from '../../../../platform/db';
import { listLinesByPlacementIds } from '../../../ledger/repository/lines';
import { listAttendedByPlacementIds } from '../../../placements/repository/attended';
import { listInterruptionsByPlacementIds } from '../../../placements/repository/interruption';
import { findJourneysByPlacementIds, listReasonsByPlacementIds } from '../../../placements/repository/out-of-area';
import { listPlacementsByCaseIds } from '../../../placements/repository/placement';
import { findReviewViewsByIds, listReviewsByPlacementIds } from '../../../placements/repository/review';
import { findContingencyPlans } from '../../../placements/repository/start';
import { listTriggersByPlacementIds } from '../../../placements/repository/trigger';
import { listVisitsByPlacementIds } from '../../../placements/repository/visit';
import { statusOn } from '../../../placements/rules/life';
import type { Placement } from '../../../placements/rules/placement';
import { quoted, section, stated, type BundleEntry, type BundleSection } from '../../rules/subject-access/bundle';
import { readPlaceNames, type RecordedPlace } from './place-names';

type NameOf = (place: RecordedPlace) => string;

/** Every place the child had under a case, as it ran: where, from when to when, what was found at reviews and visits, absences, and what broke down. */
export async function gatherPlacements(tx: Tx, caseId: string): Promise<BundleSection[]> {
  const placements = (await listPlacementsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  if (placements.length === 0) return [];
  const ids = placements.map(({ placementId }) => placementId);
  const attended = await listAttendedByPlacementIds(tx, ids);
  const nameOf = await readPlaceNames(
    tx,
    [...placements, ...[...attended.values()].flat()].map(({ providerUrn }) => providerUrn),
  );
  const parts = [
    attendedEntries(attended, nameOf),
    await absenceEntries(tx, ids),
    await reviewEntries(tx, ids),
    await visitEntries(tx, ids),
    await otherEntries(tx, ids),
  ];
  const today = todayOf(tx);
  return placements.flatMap((placement) =>
    section(`The place from ${dayInWords(placement.startDate)}`, [
      ...stated('Where', nameOf({ ...placement, setting: placement.senSetting })),
      ...lifeEntries(placement),
      ...stated('How it stands', inWords(statusOn(placement, today))),
      ...parts.flatMap((entriesOf) => entriesOf(placement.placementId)),
    ]),
  );
}

function lifeEntries(placement: Placement): BundleEntry[] {
  const { provisionType, residential, startedDate, endDate, endedDate, distanceMiles, notice } = placement;
  return [
    ...stated('What kind', `${inWords(provisionType)}, ${inWordsWithin(residential)}`),
    ...stated('Began', startedDate && dayInWords(startedDate)),
    ...stated('To end on', endedDate === null && endDate !== null ? dayInWords(endDate) : null),
    ...stated('Ended', endedDate && dayInWords(endedDate)),
    ...quoted('Why it ended', placement.endReason),
    ...stated('Notice was given', notice.givenDate && dayInWords(notice.givenDate)),
    ...stated('Last day there', notice.lastAttendedDate && dayInWords(notice.lastAttendedDate)),
    ...stated('How far', distanceMiles === null ? null : `${formatDecimal(distanceMiles)} miles, as a bird flies`),
    ...stated('Brought from another system', placement.source),
  ];
}

type EntriesOf = (placementId: string) => readonly BundleEntry[];

function attendedEntries(attended: Awaited<ReturnType<typeof listAttendedByPlacementIds>>, nameOf: NameOf): EntriesOf {
  return (placementId) =>
    (attended.get(placementId) ?? []).flatMap(({ fromDate, providerUrn, senSetting, reason }) => [
      ...stated(
        `Where the child learned from ${dayInWords(fromDate)}`,
        providerUrn === null && senSetting === null
          ? 'Back at the place itself'
          : nameOf({ providerUrn, setting: senSetting, provisionType: null }),
      ),
      ...quoted('Why', reason),
    ]);
}

async function absenceEntries(tx: Tx, ids: readonly string[]): Promise<EntriesOf> {
  const found = await listInterruptionsByPlacementIds(tx, ids);
  return (placementId) =>
    (found.get(placementId) ?? []).flatMap(({ kind, startDate, endDate, reason }) =>
      quoted(
        `${inWords(kind)} from ${dayInWords(startDate)}${endDate === null ? '' : ` to ${dayInWords(endDate)}`}`,
        reason,
      ),
    );
}

async function reviewEntries(tx: Tx, ids: readonly string[]): Promise<EntriesOf> {
  const reviews = await listReviewsByPlacementIds(tx, ids);
  const views = await findReviewViewsByIds(
    tx,
    [...reviews.values()].flat().map(({ placementReviewId }) => placementReviewId),
  );
  return (placementId) =>
    (reviews.get(placementId) ?? []).flatMap((one) => {
      const said = views.get(one.placementReviewId);
      const next = one.nextReviewDate === null ? '' : `; the next by ${dayInWords(one.nextReviewDate)}`;
      const there = listInWords(one.attendees.map((who) => inWordsWithin(who)));
      return [
        ...stated(
          `Review on ${dayInWords(one.reviewDate)}, due ${dayInWords(one.dueDate)}`,
          `${inWords(one.outcome)}${there === '' ? '' : `; there were: ${there}`}${next}`,
        ),
        ...quoted('What the review rests on', one.reason),
        ...quoted('What the child said', said?.childView),
        ...quoted('Why the child was not heard', said?.childViewReason),
        ...quoted('What the parents said', said?.parentView),
        ...quoted('Why the parents were not heard', said?.parentViewReason),
      ];
    });
}

async function visitEntries(tx: Tx, ids: readonly string[]): Promise<EntriesOf> {
  const visits = await listVisitsByPlacementIds(tx, ids);
  return (placementId) =>
    (visits.get(placementId) ?? []).flatMap(({ kind, doneDate, seenAlone, report }) => [
      ...stated(
        `${inWords(kind)} on ${dayInWords(doneDate)}`,
        seenAlone === null ? 'Made' : `The child was ${seenAlone ? '' : 'not '}seen alone`,
      ),
      ...quoted('What was found', report),
    ]);
}

/** What it pays for, what is to happen when it breaks down, why it is far away, and what was raised from it. */
async function otherEntries(tx: Tx, ids: readonly string[]): Promise<EntriesOf> {
  const lines = await listLinesByPlacementIds(tx, ids);
  const plans = await findContingencyPlans(tx, ids);
  const reasons = await listReasonsByPlacementIds(tx, ids);
  const journeys = await findJourneysByPlacementIds(tx, ids);
  const raised = await listTriggersByPlacementIds(tx, ids);
  return (placementId) => {
    const journey = journeys.get(placementId);
    return [
      ...(lines.get(placementId) ?? []).flatMap(({ category, description }) => {
        const label = `What it pays for: ${inWordsWithin(category)}`;
        return description === null ? stated('What it pays for', inWords(category)) : quoted(label, description);
      }),
      ...quoted('If the place breaks down', plans.get(placementId)?.plan),
      ...(reasons.get(placementId) ?? []).flatMap(({ reason, note }) => [
        ...stated('Why it is away from here', inWords(reason)),
        ...quoted('What was written of it', note),
      ]),
      ...(journey === undefined
        ? []
        : stated('The way there', `${String(journey.minutes)} minutes, measured ${dayInWords(journey.measuredDate)}`)),
      ...(raised.get(placementId) ?? []).flatMap(({ kind, raisedAt }) =>
        stated(`A case was opened on ${dayInWords(londonDay(raisedAt))}`, inWords(kind)),
      ),
    ];
  };
}
