import { many, one } from '../../platform/loader';
import {
  findAgendaItemsByIds,
  findHeadlinesByItemIds,
  listAgendaItemsByCaseIds,
  listAgendaItemsByMeetingIds,
} from './repository/agenda';
import { findDecisionsByIds, listDecisionsByCaseIds, listDecisionsByItemIds } from './repository/decision';
import { findQuorumsByDecisionIds, findReasonsByDecisionIds } from './repository/decision-papers';
import { findMeetingsByIds, listInvitationsByMeetingIds } from './repository/meeting';
import { findPanelsByIds, findTermsByIds, listTermsByPanelIds } from './repository/panel';
import { listRatificationsByDecisionIds } from './repository/ratification';
import {
  listAttendanceByMeetingIds,
  listDeclarationsByItemIds,
  listInviteesByItemIds,
  listPositionsByItemIds,
} from './repository/sitting';
import { findStandingsByDecisionIds } from './repository/standing';

/** A panel by its id; null for one that is not of the reader's area. */
export const panelById = one('panelById', findPanelsByIds);
/** Terms of reference by their own id: those a decision relied on. */
export const termsById = one('termsById', findTermsByIds);
/** Every terms of reference of a panel, the oldest first. */
export const termsByPanelId = many('termsByPanelId', listTermsByPanelIds);
/** A sitting by its id; null when it is not there or not the reader's. */
export const meetingById = one('meetingById', findMeetingsByIds);
/** Who is invited to a sitting. */
export const invitationsByMeetingId = many('invitationsByMeetingId', listInvitationsByMeetingIds);
/** The last entry of everybody's attendance at a sitting. */
export const attendanceByMeetingId = many('attendanceByMeetingId', listAttendanceByMeetingIds);
/** An agenda item by its id; null when it is not there, or an interest hides it. */
export const agendaItemById = one('agendaItemById', findAgendaItemsByIds);
/** The items of a sitting's agenda, in their order. */
export const agendaItemsByMeetingId = many('agendaItemsByMeetingId', listAgendaItemsByMeetingIds);
/** The agenda items of a case, the oldest first. */
export const agendaItemsByCaseId = many('agendaItemsByCaseId', listAgendaItemsByCaseIds);
/** What may be known of an item before declaring; null before it is published to the reader. */
export const headlineByItemId = one('headlineByItemId', findHeadlinesByItemIds);
/** Everybody invited, and what decides whether they count for an item. */
export const inviteesByItemId = many('inviteesByItemId', listInviteesByItemIds);
/** What was declared at an item, as far as the reader may know it. */
export const declarationsByItemId = many('declarationsByItemId', listDeclarationsByItemIds);
/** The positions taken at an item, for those who may read the papers. */
export const positionsByItemId = many('positionsByItemId', listPositionsByItemIds);
/** A decision by its id; null when it is not there or not the reader's. */
export const decisionById = one('decisionById', findDecisionsByIds);
/** The decisions on a case, the oldest first. */
export const decisionsByCaseId = many('decisionsByCaseId', listDecisionsByCaseIds);
/** The decisions at an item, the oldest first. */
export const decisionsByItemId = many('decisionsByItemId', listDecisionsByItemIds);
/** What was said in a decision about the child; null without a right to the papers. */
export const reasonByDecisionId = one('reasonByDecisionId', findReasonsByDecisionIds);
/** Who counted for a decision. */
export const quorumByDecisionId = one('quorumByDecisionId', findQuorumsByDecisionIds);
/** The ratifications of a decision, the oldest first. */
export const ratificationsByDecisionId = many('ratificationsByDecisionId', listRatificationsByDecisionIds);
/** How a decision stands. */
export const standingByDecisionId = one('standingByDecisionId', findStandingsByDecisionIds);
