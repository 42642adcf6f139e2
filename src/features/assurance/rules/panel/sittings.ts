import { isListedLate } from '../../../panels/rules/late-papers';
import { type Day } from '../../../../kernel/dates';
import { counted, share, type Figure, type Subject } from './figure';
import { type DecisionFacts, type ListingFacts, type SittingFacts } from './facts';

/** What the figures of sittings are counted from. */
export interface SittingsFacts {
  readonly sittings: readonly SittingFacts[];
  readonly listings: readonly ListingFacts[];
  readonly decisions: readonly DecisionFacts[];
  /** The last day on which papers of each sitting came in time; one without a deadline has no entry. */
  readonly deadlines: ReadonlyMap<string, Day>;
  /** The items not heard for which there was no quorum when their sitting ended. */
  readonly inquorate: ReadonlySet<string>;
}

/** How sittings went: what was listed, heard and not, quorum, papers, minutes. */
export function sittingFigures({ sittings, listings, decisions, deadlines, inquorate }: SittingsFacts): Figure[] {
  const notHeard = listings.filter(({ status }) => status === 'NOT_HEARD');
  const withStatus = (status: string) => listings.filter((one) => one.status === status).map(listing);
  const inTime = listings.filter(({ meetingId, carriedFrom }) => carriedFrom === null && deadlines.has(meetingId));
  const atSittings = decisions.filter(({ basis, quorumRequired }) => basis === 'PANEL' && (quorumRequired ?? 0) > 0);
  return [
    counted('SITTINGS_HELD', sittings.filter(isHeld).map(sitting)),
    counted('CASES_LISTED', listings.map(listing)),
    share('CASES_HEARD', listings, ({ status }) => status === 'DECIDED', listing),
    share('CASES_NOT_HEARD', listings, ({ status }) => status === 'NOT_HEARD', listing),
    counted('CASES_WITHDRAWN', withStatus('WITHDRAWN')),
    counted('CASES_WAITING', withStatus('LISTED')),
    share('QUORUM_KEPT', atSittings, isQuorate, decisionSubject),
    share('QUORUM_FAILED', notHeard, ({ agendaItemId }) => inquorate.has(agendaItemId), listing),
    share('PAPERS_ON_TIME', inTime, (one) => isInTime(one, deadlines.get(one.meetingId) ?? null), listing),
    counted('LATE_ACCEPTED', listings.filter(isLateAccepted).map(listing)),
    share('MINUTES_APPROVED', sittings.filter(isClosed), ({ isMinuted }) => isMinuted, sitting),
  ];
}

function isHeld({ status }: SittingFacts): boolean {
  return status === 'OPEN' || status === 'CLOSED';
}

function isClosed({ status }: SittingFacts): boolean {
  return status === 'CLOSED';
}

function isQuorate({ quorumRequired, quorumCounted }: DecisionFacts): boolean {
  return (quorumCounted ?? 0) >= (quorumRequired ?? 0);
}

function isInTime({ listedAt, carriedFrom, latePapers }: ListingFacts, deadline: Day | null): boolean {
  return !isListedLate(deadline, { listedAt, carriedFrom, purpose: 'HEARING' }) && latePapers === 0;
}

function isLateAccepted({ isListingAccepted, latePapers }: ListingFacts): boolean {
  return isListingAccepted || latePapers > 0;
}

function sitting({ meetingId: id }: SittingFacts): Subject {
  return { type: 'PanelMeeting', id, caseId: null, childId: null };
}

/** A listing as something that is counted. */
export function listing({ agendaItemId: id, caseId, childId }: ListingFacts): Subject {
  return { type: 'AgendaItem', id, caseId, childId };
}

/** A decision as something that is counted. */
export function decisionSubject({ decisionId: id, caseId, childId }: DecisionFacts): Subject {
  return { type: 'Decision', id, caseId, childId };
}
