import { type Ctx } from '../../../../platform/context';
import { type Tx } from '../../../../platform/db';
import { addDays, addYears, type Day } from '../../../../kernel/dates';
import { groupBy } from '../../../../kernel/group';
import { sum, type Pence } from '../../../../kernel/money';
import { findCasesByIds } from '../../../cases/repository/case';
import { listLifeFacts } from '../../../cases/repository/plan-life';
import { listPlansSent } from '../../../cases/repository/plans-sent';
import { type AdviceTime } from '../../../cases/rules/advice-times';
import { COUNTED_CLOCKS } from '../../../cases/rules/kept-clocks';
import { readClocksOver } from '../../../cases/service/list-clocks';
import { readAdviceTimes } from '../../../cases/service/read-advice-times';
import { holdersBy, readPricing } from '../../../ledger/service/lines';
import { findDeadlinesByMeetingIds } from '../../../panels/repository/deadline';
import { listTermsByPanelIds } from '../../../panels/repository/panel';
import { listInviteesByItemIds } from '../../../panels/repository/sitting';
import { type PanelTerms } from '../../../panels/rules/panel';
import { quorumOf } from '../../../panels/rules/quorum';
import { findOptionsByIds } from '../../../placements/repository/option';
import { listCountedDecisions } from '../../repository/panel/decisions';
import { listUntoldDecisions } from '../../repository/panel/plan-decisions';
import { listAskedByReferral } from '../../repository/panel/requests';
import { findElsewhere } from '../../repository/panel/preferred';
import { listOpenAt, listRunningAt } from '../../repository/panel/follow-up';
import { listPlanSteps } from '../../repository/panel/plan-steps';
import { listChildrenTakenOver, listEndsOnRecord, listUnaskedPlans } from '../../repository/panel/plans';
import { listRedress } from '../../repository/panel/redress';
import { listAskedShares, listDisputesOf, listRepriced } from '../../repository/panel/shares';
import { listListings, listSeats, listSittings, type PanelSpan } from '../../repository/panel/sittings';
import { listUndatedReviews } from '../../repository/panel/undated-reviews';
import { ceasedPlansOf, withdrawnRequestsOf } from '../../rules/panel/ended-ways';
import { type ListingFacts, type SittingFacts, type TakenOver } from '../../rules/panel/facts';
import { type OwnedClock } from '../../rules/panel/plans';
import { listAttendanceIn } from './read-attendance';
import { readNoticeTimes } from './read-notice-times';

/** What figures are counted from, each read once and when it is first asked for. */
export type Gathered = ReturnType<typeof gather>;

/** The facts of a period, read lazily in the operation's snapshot: a question about quorum reads no money. */
export function gather(ctx: Ctx, span: PanelSpan) {
  const read = <Value>(load: (tx: Awaited<ReturnType<Ctx['read']>>) => Promise<Value>): (() => Promise<Value>) =>
    once(async () => load(await ctx.read()));
  const sittings = read((tx) => listSittings(tx, span));
  const listings = read((tx) => listListings(tx, span));
  const shares = read((tx) => listAskedShares(tx, span));
  const decisions = read((tx) => listCountedDecisions(tx, span));
  return {
    sittings,
    listings,
    shares,
    seats: read((tx) => listSeats(tx, span)),
    decisions,
    deadlines: once(async () => readDeadlines(ctx, await sittings())),
    inquorate: once(async () => findInquorate(ctx, await sittings(), await listings())),
    disputes: read((tx) => listDisputesOf(tx, span)),
    asked: once(() => priceAsked(ctx, span)),
    open: read((tx) => listOpenAt(tx, span)),
    running: read((tx) => listRunningAt(tx, span)),
    redress: read((tx) => listRedress(tx, span.panelId)),
    noticeTimes: once(async () => {
      const ids = (await decisions()).map(({ decisionId }) => decisionId);
      return readNoticeTimes(ctx, ids, span.endDate);
    }),
    elsewhere: once(async () => {
      const ids = (await decisions()).map(({ decisionId }) => decisionId);
      return findElsewhere(await ctx.read(), ids);
    }),
    steps: read((tx) => listPlanSteps(tx, span)),
    takenOver: read(async (tx) => listLives(tx, await listChildrenTakenOver(tx, span))),
    askedByReferral: read((tx) => listAskedByReferral(tx)),
    plansSent: once(async () => ofPanel(ctx, span, await listPlansSent(await ctx.read(), span))),
    untold: read((tx) => listUntoldDecisions(tx, span)),
    unasked: read((tx) => listUnaskedPlans(tx, span)),
    undated: read((tx) => listUndatedReviews(tx, span)),
    ended: once(() => readEnded(ctx, span)),
    advice: once(() => readAdvice(ctx, span)),
    attendance: read((tx) => listAttendanceIn(tx, span)),
    clocks: once(() => readClocks(ctx, span)),
  };
}

/** What is loaded when it is first asked for, and kept. */
export function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | null = null;
  return () => (loaded ??= load());
}

/** What the lives of some children's plans are read from. */
async function listLives(tx: Tx, childIds: readonly string[]): Promise<readonly TakenOver[]> {
  return [...(await listLifeFacts(tx, childIds))].map(([childId, facts]) => ({ childId, ...facts }));
}

/** The plans that ended, and the requests that were withdrawn. */
async function readEnded(ctx: Ctx, span: PanelSpan) {
  const tx = await ctx.read();
  const ends = groupBy(await listEndsOnRecord(tx, span), ({ childId }) => childId);
  const facts = [...(await listLifeFacts(tx, [...ends.keys()]))];
  return {
    ceased: await ofPanel(
      ctx,
      span,
      facts.flatMap(([childId, own]) => ceasedPlansOf(own, ends.get(childId) ?? [], span)),
    ),
    withdrawn: await ofPanel(
      ctx,
      span,
      facts.flatMap(([childId, own]) => withdrawnRequestsOf(own, ends.get(childId) ?? [], span)),
    ),
  };
}

async function readDeadlines(ctx: Ctx, sittings: readonly SittingFacts[]): Promise<ReadonlyMap<string, Day>> {
  const found = await findDeadlinesByMeetingIds(
    await ctx.read(),
    sittings.map(({ meetingId }) => meetingId),
  );
  return new Map([...found].map(([meetingId, { day }]) => [meetingId, day]));
}

/** The items not heard whose sitting ended without a quorum for them, by the last entries of attendance and what was declared. */
async function findInquorate(
  ctx: Ctx,
  sittings: readonly SittingFacts[],
  listings: readonly ListingFacts[],
): Promise<ReadonlySet<string>> {
  const notHeard = listings.filter(({ status }) => status === 'NOT_HEARD');
  const tx = await ctx.read();
  const invitees = await listInviteesByItemIds(
    tx,
    notHeard.map(({ agendaItemId }) => agendaItemId),
  );
  const terms = await listTermsByPanelIds(tx, [...new Set(sittings.map(({ panelId }) => panelId))]);
  const meetings = new Map(sittings.map((one) => [one.meetingId, one]));
  return new Set(
    notHeard.flatMap(({ agendaItemId, meetingId }) => {
      const meeting = meetings.get(meetingId);
      const own = meeting === undefined ? undefined : termsOn(terms.get(meeting.panelId) ?? [], meeting.meetingDate);
      return own === undefined || quorumOf(own, invitees.get(agendaItemId) ?? []).met ? [] : [agendaItemId];
    }),
  );
}

/** The terms among these that held on a day. */
export function termsOn(terms: readonly PanelTerms[], day: Day): PanelTerms | undefined {
  return terms.find(({ startDate, endDate }) => startDate <= day && (endDate === null || day <= endDate));
}

/** What the options that were agreed at another price, or with other hours, would have come to over twelve months as they were asked for. */
async function priceAsked(ctx: Ctx, span: PanelSpan): Promise<ReadonlyMap<string, Pence>> {
  const tx = await ctx.read();
  const repriced = await listRepriced(tx, span);
  const options = await findOptionsByIds(
    tx,
    repriced.map(({ optionId }) => optionId),
  );
  const pricing = await readPricing(
    tx,
    [...options.values()].map(({ providerUrn }) => providerUrn),
    repriced.map(({ payerId }) => payerId),
  );
  const asked = new Map<string, Pence>();
  for (const { decisionId, optionId, fromDate, payerId } of repriced) {
    const option = options.get(optionId);
    if (option === undefined) continue;
    const shares = [{ payer: payerId, parts: 1n, fixed: null, cap: null, residual: false }];
    const holders = holdersBy(pricing, {
      // Twelve months are priced as if nothing ended: more days would say nothing more.
      placementSpan: { startDate: fromDate, endDate: addDays(addYears(fromDate, 1), -1) },
      coding: { providerUrn: option.providerUrn },
      lines: option.costLines.map((line) => ({ ...line, span: null, shares })),
    });
    if (holders.ok) asked.set(decisionId, sum(holders.value.map(({ annual }) => annual)));
  }
  return asked;
}

async function readAdvice(ctx: Ctx, span: PanelSpan): Promise<readonly AdviceTime[]> {
  const asked = await readAdviceTimes(ctx, span, span.endDate);
  return span.panelId === null ? asked : asked.filter(({ panelId }) => panelId === span.panelId);
}

async function readClocks(ctx: Ctx, span: PanelSpan): Promise<readonly OwnedClock[]> {
  return ofPanel(ctx, span, await readClocksOver(ctx, COUNTED_CLOCKS, span));
}

/** Those of the cases of the panel that is asked for, where one is. */
async function ofPanel<One extends { readonly caseId: string }>(
  ctx: Ctx,
  { panelId }: PanelSpan,
  all: readonly One[],
): Promise<readonly One[]> {
  if (panelId === null) return all;
  const cases = await findCasesByIds(
    await ctx.read(),
    all.map(({ caseId }) => caseId),
  );
  return all.filter(({ caseId }) => cases.get(caseId)?.panelId === panelId);
}
