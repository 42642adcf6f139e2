import { many, one } from '../../platform/loader';
import {
  findAgendaItemsByIds,
  findHeadlinesByItemIds,
  listAgendaItemsByCaseIds,
  listAgendaItemsByMeetingIds,
} from './repository/agenda';
import { findDecisionsByIds, listDecisionsByCaseIds, listDecisionsByItemIds } from './repository/decision';
import { listInvitationsByMeetingIds, listPossibleSubstitutes } from './repository/invitation';
import { findDeadlinesByMeetingIds } from './repository/deadline';
import { findMeetingsByIds, findNextDatesByPanelIds } from './repository/meeting';
import { findApprovalsByMeetingIds } from './repository/minutes';
import { findCurrentPacks } from './repository/papers';
import { listOrdersToRecordByCaseIds } from './repository/orders-to-record';
import { listOpeningsByItemIds } from './repository/papers-opened';
import { findPanelsByIds, findTermsByIds, listTermsByPanelIds } from './repository/panel';
import { findQuorumsByDecisionIds } from './repository/quorum';
import { findPoliciesByIds, findPolicyVersionsByIds, listVersionsByPolicyIds } from './repository/policy';
import { listAttendanceByMeetingIds, listInviteesByItemIds } from './repository/sitting';
import { findNextMeetingsByPanelIds } from './repository/bringing';
import { findBroughtByDecisionIds, findCorrectionsByDecisionIds } from './repository/decision-life';
import { findStandingsByDecisionIds } from './repository/standing';
import { listTrainingByPersonIds } from './repository/training';
import { readMembersByPanelIds } from './service/read-members';
import {
  showAcceptances,
  showActions,
  showActionsByIds,
  showAlternatives,
  showConditions,
  showConditionsByIds,
  showDeclarations,
  showDepartures,
  showEndings,
  showPacks,
  showPaperEntries,
  showPositions,
  showRatifications,
  showReasons,
  showWithdrawalReasons,
} from './service/shown-words';

/** A panel by its id; null for one that is not of the reader's area. */
export const panelById = one('panelById', findPanelsByIds);
/** Terms of reference by their own id: those a decision relied on. */
export const termsById = one('termsById', findTermsByIds);
/** Every terms of reference of a panel, the oldest first. */
export const termsByPanelId = many('termsByPanelId', listTermsByPanelIds);
/** A policy by its id; null for one that is not of the reader's area. */
export const policyById = one('policyById', findPoliciesByIds);
/** A version of a policy by its id, in force or not. */
export const policyVersionById = one('policyVersionById', findPolicyVersionsByIds);
/** Every version of a policy, the latest first. */
export const versionsByPolicyId = many('versionsByPolicyId', listVersionsByPolicyIds);
/** A sitting by its id; null when it is not there or not the reader's. */
export const meetingById = one('meetingById', findMeetingsByIds);
/** Who is invited to a sitting. */
export const invitationsByMeetingId = many('invitationsByMeetingId', listInvitationsByMeetingIds);
/** Who could stand in for each member of a sitting. */
export const possibleSubstitutesByMeetingId = many('possibleSubstitutesByMeetingId', listPossibleSubstitutes);
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
export const declarationsByItemId = many('declarationsByItemId', showDeclarations);
/** The positions taken at an item, for those who may read the papers. */
export const positionsByItemId = many('positionsByItemId', showPositions);
/** A decision by its id; null when it is not there or not the reader's. */
export const decisionById = one('decisionById', findDecisionsByIds);
/** The decisions on a case, the oldest first. */
export const decisionsByCaseId = many('decisionsByCaseId', listDecisionsByCaseIds);
/** The orders of tribunals on a case that were not recorded for the panel, as far as the reader sees them. */
export const ordersToRecordByCaseId = many('ordersToRecordByCaseId', listOrdersToRecordByCaseIds);
/** The decisions at an item, the oldest first. */
export const decisionsByItemId = many('decisionsByItemId', listDecisionsByItemIds);
/** What was said in a decision about the child; null without a right to the papers. */
export const reasonByDecisionId = one('reasonByDecisionId', showReasons);
/** Who counted for a decision. */
export const quorumByDecisionId = one('quorumByDecisionId', findQuorumsByDecisionIds);
/** The ratifications of a decision, the oldest first. */
export const ratificationsByDecisionId = many('ratificationsByDecisionId', showRatifications);
/** How a decision stands. */
export const standingByDecisionId = one('standingByDecisionId', findStandingsByDecisionIds);
/** The paper deadline of a sitting; null where its terms set none. */
export const deadlineByMeetingId = one('deadlineByMeetingId', findDeadlinesByMeetingIds);
/** The day of a panel's next sitting that can still be listed for; null where none is called. */
export const nextDateByPanelId = one('nextDateByPanelId', findNextDatesByPanelIds);
/** Who approved the minutes of a sitting; null while they are not approved. */
export const minutesApprovalByMeetingId = one('minutesApprovalByMeetingId', findApprovalsByMeetingIds);
/** Every version of an item's papers, the oldest first, for those who may read them. */
export const packsByItemId = many('packsByItemId', showPacks);
/** The papers of every version of an item, as far as the reader may see them. */
export const entriesByItemId = many('entriesByItemId', showPaperEntries);
/** An item's newest papers and what moved since; null where none are frozen or shown. */
export const currentPackByItemId = one('currentPackByItemId', findCurrentPacks);
/** Who opened an item's papers, as far as the reader may know it. */
export const openingsByItemId = many('openingsByItemId', listOpeningsByItemIds);
/** What was accepted late at an item, for those who may read its papers. */
export const acceptancesByItemId = many('acceptancesByItemId', showAcceptances);
/** Why an item was taken off its agenda; null where it was not, or for a reader without the papers. */
export const withdrawalReasonByItemId = one('withdrawalReasonByItemId', showWithdrawalReasons);
/** A condition of a decision by its id; null when it is not there or not the reader's. */
export const conditionById = one('conditionById', showConditionsByIds);
/** The conditions of a decision that the reader may see, in their order. */
export const conditionsByDecisionId = many('conditionsByDecisionId', showConditions);
/** An action of a decision by its id; null when it is not there or not the reader's. */
export const actionById = one('actionById', showActionsByIds);
/** The actions of a decision that the reader may see, in their order. */
export const actionsByDecisionId = many('actionsByDecisionId', showActions);
/** The options that a decision passed over, for those who may read the papers. */
export const alternativesByDecisionId = many('alternativesByDecisionId', showAlternatives);
/** What a decision departs from, for those who may read the papers. */
export const departuresByDecisionId = many('departuresByDecisionId', showDepartures);
/** What the panel came to on a decision that was brought to it; null: nothing yet, or nothing was to be brought. */
export const broughtByDecisionId = one('broughtByDecisionId', findBroughtByDecisionIds);
/** How a decision that waited came to an end; null: it did not. */
export const endingByDecisionId = one('endingByDecisionId', showEndings);
/** What a decision changed of the one it corrects; null: it corrects none. */
export const correctionByDecisionId = one('correctionByDecisionId', findCorrectionsByDecisionIds);
/** A panel's sitting that comes next and still takes items; null: none is called, or none that the reader may know of. */
export const nextMeetingByPanelId = one('nextMeetingByPanelId', findNextMeetingsByPanelIds);
/** What was recorded of a person's training, what was corrected among it. */
export const trainingByPersonId = many('trainingByPersonId', listTrainingByPersonIds);
/** Who sat on a panel in the last twelve months, the chair first. */
export const membersByPanelId = many('membersByPanelId', readMembersByPanelIds);
