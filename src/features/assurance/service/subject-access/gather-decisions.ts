import { inWords, inWordsWithin } from '../../../cases/rules/code-words';
import { dayInWords, instantInWords } from '../../../../kernel/for-people';
import { asId, type AgencyId, type PersonId } from '../../../../kernel/ids';
import type { Tx } from '../../../../platform/db';
import { findAgenciesByIds, findPersonsByIds } from '../../../access/repository/directory';
import { listAgendaItemsByCaseIds } from '../../../panels/repository/agenda';
import { listDecisionsByCaseIds } from '../../../panels/repository/decision';
import { findEndingsByDecisionIds } from '../../../panels/repository/decision-life';
import { findReasonsByDecisionIds } from '../../../panels/repository/decision-papers';
import { listAlternativesByDecisionIds, listDeparturesByDecisionIds } from '../../../panels/repository/decision-parts';
import { listActionsByDecisionIds, listConditionsByDecisionIds } from '../../../panels/repository/follow-up';
import { findMeetingsByIds } from '../../../panels/repository/meeting';
import { findPanelsByIds } from '../../../panels/repository/panel';
import { listRatificationsByDecisionIds } from '../../../panels/repository/ratification';
import { listPositionsByItemIds } from '../../../panels/repository/sitting';
import type { DecisionReason, DecisionRecord } from '../../../panels/rules/decision-record';
import { quoted, section, stated, type BundleEntry, type BundleSection } from '../../rules/subject-access/bundle';

/** Names of people and agencies; those that are no longer there have none. */
interface Names {
  readonly ofPerson: (id: string) => string;
  readonly ofAgency: (id: string | null) => string;
}

async function readNames(tx: Tx, personIds: readonly string[], agencyIds: readonly string[]): Promise<Names> {
  const persons = await findPersonsByIds(
    tx,
    [...new Set(personIds)].map((id) => asId<PersonId>(id)),
  );
  const agencies = await findAgenciesByIds(
    tx,
    [...new Set(agencyIds)].map((id) => asId<AgencyId>(id)),
  );
  return {
    ofPerson: (id) => {
      const person = persons.get(asId<PersonId>(id));
      return person === undefined ? 'Somebody no longer there' : `${person.displayName}, ${person.jobTitle}`;
    },
    ofAgency: (id) => (id === null ? '' : (agencies.get(asId<AgencyId>(id))?.name ?? '')),
  };
}

/** The minutes of its own items, with every position and dissent, disclosable in principle (P3); nothing of another case. */
export async function gatherSittings(tx: Tx, caseId: string): Promise<BundleSection[]> {
  const items = (await listAgendaItemsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  const meetings = await findMeetingsByIds(
    tx,
    items.map(({ meetingId }) => meetingId),
  );
  const panels = await findPanelsByIds(
    tx,
    [...meetings.values()].map(({ panelId }) => panelId),
  );
  const positions = await listPositionsByItemIds(
    tx,
    items.map(({ agendaItemId }) => agendaItemId),
  );
  const all = [...positions.values()].flat();
  const names = await readNames(
    tx,
    all.map(({ personId }) => personId),
    all.flatMap(({ agencyId }) => (agencyId === null ? [] : [agencyId])),
  );
  return items.flatMap(({ agendaItemId, meetingId, status, heardAt }) => {
    const meeting = meetings.get(meetingId);
    const day = meeting === undefined ? null : dayInWords(meeting.meetingDate);
    const entries: BundleEntry[] = [
      ...stated('What became of it there', inWords(status)),
      ...stated('Heard', heardAt === null ? null : instantInWords(heardAt)),
      ...(positions.get(agendaItemId) ?? []).flatMap((one) => {
        const who = [names.ofPerson(one.personId), names.ofAgency(one.agencyId)]
          .filter((name) => name !== '')
          .join(', ');
        const stance = `${who}: ${inWords(one.stance)}`;
        return one.reason === null ? stated('Position', stance) : quoted(`Position of ${stance}`, one.reason);
      }),
    ];
    return section(
      `${panels.get(meeting?.panelId ?? '')?.name ?? 'Panel'}, sitting of ${day ?? 'a day not known'}`,
      entries,
    );
  });
}

/** Every decision on the case, with who took it, all its reasons, and what hangs from it. */
export async function gatherDecisions(tx: Tx, caseId: string): Promise<BundleSection[]> {
  const decisions = (await listDecisionsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  const ids = decisions.map(({ decisionId }) => decisionId);
  const reasons = await findReasonsByDecisionIds(tx, ids);
  const parts = {
    departures: await listDeparturesByDecisionIds(tx, ids),
    alternatives: await listAlternativesByDecisionIds(tx, ids),
    conditions: await listConditionsByDecisionIds(tx, ids),
    actions: await listActionsByDecisionIds(tx, ids),
    ratifications: await listRatificationsByDecisionIds(tx, ids),
    endings: await findEndingsByDecisionIds(tx, ids),
  };
  const people = [
    ...decisions.map(({ decidedBy }) => decidedBy),
    ...[...parts.ratifications.values()].flat().map(({ ratifiedBy }) => ratifiedBy),
  ];
  const names = await readNames(tx, people, []);
  return decisions.flatMap((decision) => {
    const { decisionId } = decision;
    const ending = parts.endings.get(decisionId);
    return section(`Decision of ${dayInWords(decision.decisionDate)}`, [
      ...frameEntries(decision, names),
      ...reasonEntries(reasons.get(decisionId)),
      ...(parts.departures.get(decisionId) ?? []).flatMap(({ subject, reason }) =>
        quoted(`Why it is otherwise in ${inWordsWithin(subject)}`, reason),
      ),
      ...(parts.alternatives.get(decisionId) ?? []).flatMap(({ whyNot }) => quoted('Why not another place', whyNot)),
      ...(parts.conditions.get(decisionId) ?? []).flatMap(({ text, status, statusReason }) => [
        ...quoted(`Condition (${inWordsWithin(status)})`, text),
        ...quoted('What was said of the condition', statusReason),
      ]),
      ...(parts.actions.get(decisionId) ?? []).flatMap(({ task, status, record, statusNote }) => [
        ...quoted(`Action (${inWordsWithin(status)})`, task),
        ...quoted('What shows that it was done', record),
        ...quoted('What was said of the action', statusNote),
      ]),
      ...(parts.ratifications.get(decisionId) ?? []).flatMap(({ ratifiedBy, reason }) =>
        quoted(`Why ${names.ofPerson(ratifiedBy)} ratified it`, reason),
      ),
      ...(ending === undefined ? [] : stated('Ended', `${inWords(ending.kind)}, ${dayInWords(ending.endedOn)}`)),
      ...quoted('Why it ended', ending?.reason),
    ]);
  });
}

function frameEntries(decision: DecisionRecord, names: Names): BundleEntry[] {
  return [
    ...stated('Outcome', inWords(decision.outcome)),
    ...stated('How it was taken', inWords(decision.basis)),
    ...stated('Need agreed', decision.needAgreed ? 'Yes' : 'No'),
    ...stated('Money agreed', decision.fundingAgreed ? 'Yes' : 'No'),
    ...stated('Who decided', names.ofPerson(decision.decidedBy)),
    ...stated('By what right', decision.delegationRule),
  ];
}

function reasonEntries(reason: DecisionReason | undefined): BundleEntry[] {
  if (reason === undefined) return [];
  return [
    ...quoted('Why it was decided so', reason.rationale),
    ...quoted('What was weighed', reason.optionsWeighed),
    ...quoted('How the views of the child and the family were weighed', reason.familyViewConsidered),
    ...quoted('Why a place was chosen that was not found right', reason.departureReason),
    ...quoted('What part was not agreed', reason.partNotAgreed),
    ...quoted('Conditions', reason.conditions),
    ...quoted('What is missing', reason.missingInformation),
    ...quoted('Who brings it', reason.informationOwner),
    ...quoted('What it is about', reason.concerns),
    ...quoted('What holds meanwhile', reason.interimArrangement),
    ...quoted('The test of law', reason.legalTest),
    ...quoted('Why it could not wait', reason.urgencyReason),
    ...quoted('Why an earlier decision was corrected', reason.correctionReason),
  ];
}
