import { londonDay, type Day } from '../../../../kernel/dates';
import { formatDecimal } from '../../../../kernel/decimal';
import { asId, type AgencyId, type PersonId } from '../../../../kernel/ids';
import type { Tx } from '../../../../platform/db';
import { findAgenciesByIds, findLocalArea, findPersonsByIds } from '../../../access/repository/directory';
import { readClockBook } from '../../../cases/repository/clock-book';
import { listPlanEventsByChildIds } from '../../../cases/repository/plan-event';
import { listToldNotices } from '../../../cases/repository/redress';
import { findCapacityByCaseIds } from '../../../cases/repository/sharing';
import type { CaseFacts } from '../../../cases/rules/case';
import { isYoungPerson } from '../../../cases/rules/child';
import { isAppealableEvent } from '../../../cases/rules/appeal-rights';
import { stands } from '../../../cases/rules/plan-events';
import { countedOf } from '../../../cases/rules/family-time';
import { planStatusOn } from '../../../cases/rules/plan-standing';
import { readAppealRights } from '../../../cases/service/appeal-rights';
import { readClocksByCaseIds } from '../../../cases/service/read-clocks';
import { findEndingsByDecisionIds } from '../../../panels/repository/decision-life';
import { findReasonsByDecisionIds } from '../../../panels/repository/decision-papers';
import { listAlternativesByDecisionIds, listDeparturesByDecisionIds } from '../../../panels/repository/decision-parts';
import { findDecisionsByIds } from '../../../panels/repository/decision';
import { listActionsByDecisionIds, listConditionsByDecisionIds } from '../../../panels/repository/follow-up';
import { findPanelsByIds, findTermsByIds } from '../../../panels/repository/panel';
import { listRatificationsByDecisionIds } from '../../../panels/repository/ratification';
import { findStandingsByDecisionIds } from '../../../panels/repository/standing';
import type { DecisionRecord } from '../../../panels/rules/decision-record';
import { isOver } from '../../../panels/rules/notice-target';
import { firstToldDay, type TellingFacts } from '../../../panels/rules/notices-waiting';
import { decisionStatus, type DecisionStatus } from '../../../panels/rules/ratification';
import { listOptionsByCaseIds } from '../../../placements/repository/option';
import { findPlacementsByDecisionIds } from '../../../placements/repository/placement';
import type { PlacementOption } from '../../../placements/rules/option';
import { findEstablishmentsByUrns } from '../../../providers/repository/establishments';
import { DecisionInLaw } from '../../rules/notice/codes';
import type { Decider, NoticeAsked, NoticeFacts, NoticePlace, OrderedDuty } from '../../rules/notice/facts';
import { isOrdered } from '../../rules/notice/ordered';
import { gatherMoney } from './gather-money';
import { readPreferred } from './gather-preferred';

/** The facts of a decision as its notice tells them, and the agreement whose shares they are. */
export interface Gathered {
  readonly facts: NoticeFacts;
  readonly agreementId: string | null;
}

/** How a decision stands on a day. */
export async function statusOn(tx: Tx, decisionId: string, day: Day): Promise<DecisionStatus> {
  const standing = (await findStandingsByDecisionIds(tx, [decisionId])).get(decisionId);
  if (standing === undefined) throw new Error('A decision is seen and how it stands is not');
  return decisionStatus(standing, day);
}

/** Everything that a notice of a decision is made from, read for who may read the papers of its case. */
export async function gatherFacts(
  tx: Tx,
  decision: DecisionRecord,
  facts: CaseFacts,
  noticeDate: Day,
  telling: TellingFacts | undefined,
): Promise<Gathered> {
  const { decisionId, caseId } = decision;
  const today = londonDay(tx.clock.now());
  const standing = (await findStandingsByDecisionIds(tx, [decisionId])).get(decisionId);
  if (standing === undefined) throw new Error('A decision is seen and how it stands is not');
  const status = decisionStatus(standing, today);
  const options = (await listOptionsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  const option = options.find(({ optionId }) => optionId === decision.optionId);
  const placement = (await findPlacementsByDecisionIds(tx, [standing.moneyDecisionId])).get(standing.moneyDecisionId);
  const band = decision.agreedBand ?? option?.band ?? null;
  const told = await gatherMoney(tx, standing.agreementId, placement?.placementId ?? null, band);
  return {
    agreementId: told.agreementId,
    facts: {
      ...(await readSetting(tx, decision)),
      ...(await readPeople(tx, decision)),
      ...(await readParts(tx, decision, options)),
      caseReference: facts.reference,
      requestType: facts.requestType,
      ehcPlanStatus: planStatusOn(facts, decision.decisionDate),
      ...(await readPlanLaw(tx, facts, decision, noticeDate)),
      ...directPaymentOf(told.lines, option, options),
      ...(await readAsked(tx, option, options)),
      ...(await readPreferred(tx, decision, option, firstToldDay(telling?.told ?? []))),
      isToYoungPerson: await isToYoungPerson(tx, facts, noticeDate),
      outcome: decision.outcome,
      basis: decision.basis,
      status,
      needAgreed: decision.needAgreed,
      decisionDate: decision.decisionDate,
      expiresOn: decision.expiresOn,
      ended: isOver(status) ? await readEnd(tx, decision) : null,
      delegationRule: decision.delegationRule,
      orderReference: decision.orderReference,
      orderDate: decision.orderDate,
      ordered: await readOrdered(tx, decision),
      place: placement === undefined ? null : await placeOf(tx, placement, option),
      money: told.money,
      moved: told.moved,
      questioned: telling?.questioned ?? [],
    },
  };
}

/** Whether the family's notice goes to the young person: past compulsory school age, unless it was found that somebody else decides (R5). */
export async function isToYoungPerson(tx: Tx, { caseId, birthCohort }: CaseFacts, day: Day): Promise<boolean> {
  if (!isYoungPerson(birthCohort, day)) return false;
  const capacity = (await findCapacityByCaseIds(tx, [caseId])).get(caseId);
  return capacity === undefined || capacity.decider === 'YOUNG_PERSON';
}

/** Whether a direct payment is agreed: of what is chosen, or where nothing is, of any that was put; and whether one that was put is passed over. */
function directPaymentOf(
  lines: readonly { readonly isDirectPayment: boolean }[],
  option: PlacementOption | undefined,
  options: readonly PlacementOption[],
): Pick<NoticeFacts, 'hasDirectPayment' | 'isDirectPaymentPassedOver'> {
  const pays = (some: readonly { readonly isDirectPayment: boolean }[]): boolean =>
    some.some(({ isDirectPayment }) => isDirectPayment);
  const isPaid = pays(lines) || (option !== undefined && pays(option.costLines));
  const isPut = options.some(({ costLines }) => pays(costLines));
  return {
    hasDirectPayment: isPaid || (option === undefined && isPut),
    isDirectPaymentPassedOver: option !== undefined && !isPaid && isPut,
  };
}

function askedOf({ expectedEndDate, band, costLines }: PlacementOption): NoticeAsked {
  return {
    endDate: expectedEndDate,
    band,
    lines: costLines.map(({ ordinal, category, price: { unit, amount, hoursPerWeek } }) => ({
      ...{ ordinal, category, unit, amount },
      hoursPerWeek: hoursPerWeek === null ? null : formatDecimal(hoursPerWeek),
    })),
  };
}

/** What was asked for, and where; where no option was chosen, the only one that was put says where. */
async function readAsked(
  tx: Tx,
  option: PlacementOption | undefined,
  options: readonly PlacementOption[],
): Promise<Pick<NoticeFacts, 'asked' | 'askedPlace'>> {
  const put = option ?? (options.length === 1 ? options[0] : undefined);
  return {
    asked: option === undefined ? null : askedOf(option),
    askedPlace: put === undefined ? null : await nameOfPlace(tx, put.providerUrn, put),
  };
}

async function placeOf(
  tx: Tx,
  {
    providerUrn,
    provisionType,
    startDate,
    endDate,
  }: Omit<NoticePlace, 'name'> & { readonly providerUrn: string | null },
  option: PlacementOption | undefined,
): Promise<NoticePlace> {
  return { name: await nameOfPlace(tx, providerUrn, option), provisionType, startDate, endDate };
}

async function nameOfPlace(tx: Tx, urn: string | null, option: PlacementOption | undefined): Promise<string> {
  const establishment = urn === null ? undefined : (await findEstablishmentsByUrns(tx, [urn])).get(urn);
  return establishment?.name ?? option?.label ?? 'As agreed';
}

async function readSetting(
  tx: Tx,
  { panelTermsId, aboutDecisionId, outcome }: DecisionRecord,
): Promise<Pick<NoticeFacts, 'areaName' | 'panelName' | 'isOnBrought'>> {
  const area = await findLocalArea(tx);
  const terms = (await findTermsByIds(tx, [panelTermsId])).get(panelTermsId);
  const panelId = terms?.panelId ?? '';
  const panel = terms === undefined ? undefined : (await findPanelsByIds(tx, [panelId])).get(panelId);
  return {
    areaName: area?.name ?? tx.actor.localArea,
    panelName: panel?.name ?? 'panel',
    isOnBrought: outcome === 'DECLINED' && (await isOnBrought(tx, aboutDecisionId)),
  };
}

/** Whether what a decision is about was taken without the panel, and brought to it. */
async function isOnBrought(tx: Tx, aboutDecisionId: string | null): Promise<boolean> {
  const about =
    aboutDecisionId === null ? undefined : (await findDecisionsByIds(tx, [aboutDecisionId])).get(aboutDecisionId);
  return about?.basis === 'OUT_OF_PANEL' || about?.basis === 'TRIBUNAL_ORDER';
}

async function readPeople(
  tx: Tx,
  { decisionId, decidedBy }: DecisionRecord,
): Promise<Pick<NoticeFacts, 'decider' | 'ratified'>> {
  const ratifications = (await listRatificationsByDecisionIds(tx, [decisionId])).get(decisionId) ?? [];
  const ratification = ratifications.find(({ budgetHolderId }) => budgetHolderId === null);
  const ids = [decidedBy, ...(ratification === undefined ? [] : [ratification.ratifiedBy])];
  const persons = await findPersonsByIds(
    tx,
    ids.map((id) => asId<PersonId>(id)),
  );
  const personOf = (id: string): Decider | null => {
    const person = persons.get(asId<PersonId>(id));
    return person === undefined ? null : { name: person.displayName, jobTitle: person.jobTitle };
  };
  const ratifier = ratification === undefined ? null : personOf(ratification.ratifiedBy);
  return {
    decider: personOf(decidedBy),
    ratified:
      ratification === undefined || ratifier === null
        ? null
        : { ...ratifier, onDate: londonDay(ratification.ratifiedAt) },
  };
}

async function readParts(
  tx: Tx,
  { decisionId }: DecisionRecord,
  options: readonly PlacementOption[],
): Promise<Pick<NoticeFacts, 'reason' | 'departures' | 'alternatives' | 'conditions' | 'actions'>> {
  const [reasons, departures, alternatives, conditions, actions] = [
    await findReasonsByDecisionIds(tx, [decisionId]),
    await listDeparturesByDecisionIds(tx, [decisionId]),
    await listAlternativesByDecisionIds(tx, [decisionId]),
    await listConditionsByDecisionIds(tx, [decisionId]),
    await listActionsByDecisionIds(tx, [decisionId]),
  ];
  const toDo = actions.get(decisionId) ?? [];
  const agencies = await findAgenciesByIds(
    tx,
    toDo.flatMap(({ ownerAgencyId }) => (ownerAgencyId === null ? [] : [asId<AgencyId>(ownerAgencyId)])),
  );
  return {
    reason: reasons.get(decisionId) ?? null,
    departures: departures.get(decisionId) ?? [],
    alternatives: (alternatives.get(decisionId) ?? []).map(({ optionId, whyNot }) => ({
      name: options.find((one) => one.optionId === optionId)?.label ?? 'Another place',
      whyNot,
    })),
    conditions: conditions.get(decisionId) ?? [],
    actions: toDo.map(({ task, dueDate, ownerAgencyId }) => ({
      ...{ task, dueDate },
      agencyKind: ownerAgencyId === null ? null : (agencies.get(asId<AgencyId>(ownerAgencyId))?.kind ?? null),
    })),
  };
}

/** What was recorded of the plan on this case from the day of the decision to that of the notice. */
async function readPlanLaw(
  tx: Tx,
  { childId, caseId }: CaseFacts,
  { decisionDate }: DecisionRecord,
  noticeDate: Day,
): Promise<Pick<NoticeFacts, 'planLaw' | 'planTold'>> {
  const events = (await listPlanEventsByChildIds(tx, [childId])).get(childId) ?? [];
  const since = events
    .filter(stands)
    .filter((event) => event.caseId === caseId && event.eventDate >= decisionDate && event.eventDate <= noticeDate);
  const told = since.filter(isAppealableEvent).at(-1);
  const rightOf = await readAppealRights(tx, childId);
  // Its time to appeal counts from the day on which its letter went, or other means told it; what was sent without told nobody of the right (N2).
  const tellings = ((await listToldNotices(tx, [childId])).get(childId) ?? []).filter(
    ({ ofEventOn, toldOn }) => ofEventOn === told?.eventDate && toldOn <= noticeDate,
  );
  const countsFrom = countedOf(tellings, await readClockBook(tx));
  return {
    // What the family may appeal against, and that the plan ended.
    planLaw: since.flatMap((event): DecisionInLaw[] => {
      if (isAppealableEvent(event)) return [rightOf({ kind: event.kind, day: event.eventDate })];
      return event.kind === 'PLAN_CEASED' ? [DecisionInLaw.CEASE] : [];
    }),
    planTold:
      told === undefined
        ? null
        : {
            ...{ kind: told.kind, right: rightOf({ kind: told.kind, day: told.eventDate }) },
            ...{ day: countsFrom ?? told.eventDate, isTold: countsFrom !== undefined },
          },
  };
}

/** What the area must do by the order that a decision puts on record, of the limits that begin on its day (C21 to C23). */
async function readOrdered(tx: Tx, { caseId, basis, orderDate }: DecisionRecord): Promise<readonly OrderedDuty[]> {
  if (basis !== 'TRIBUNAL_ORDER') return [];
  const clocks = (await readClocksByCaseIds(tx, [caseId])).get(caseId) ?? [];
  return clocks
    .filter(({ code, startDate, isVoid }) => isOrdered(code) && startDate === orderDate && !isVoid)
    .map(({ code, dueDate }) => ({ code, dueDate }));
}

async function readEnd(tx: Tx, { decisionId, lapsesOn, expiresOn }: DecisionRecord): Promise<NoticeFacts['ended']> {
  const ending = (await findEndingsByDecisionIds(tx, [decisionId])).get(decisionId);
  const endingId = ending?.endingDecisionId ?? null;
  // What the panel declined, its own decision gives the reasons of.
  const reasons = endingId === null ? undefined : (await findReasonsByDecisionIds(tx, [endingId])).get(endingId);
  return {
    onDate: ending?.endedOn ?? lapsesOn ?? expiresOn,
    reason: ending?.reason ?? reasons?.rationale ?? null,
  };
}
