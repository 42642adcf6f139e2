import { addDays, londonDay, type Day } from '../../kernel/dates';
import { NOTHING_FURTHER } from '../../features/panels/rules/decision';
import { recordDecision, type RecordDecisionCommand } from '../../features/panels/service/record-decision';
import { recordPosition } from '../../features/panels/service/record-position';
import { type StaffKey } from '../personas';
import { toPriceTerms } from '../plan/invoices';
import { type PlannedCase, type PlannedLine, type PlannedOutcome, type PlannedShare } from '../plan/planned';
import { decisionTexts, detailTexts } from '../plan/decision-texts';
import { rememberAgreement } from './agree';
import { accepted, remembered, type AreaSession } from './session';
import { type Item } from './sit';

/** Whose position is taken down, in the order in which they are asked. */
const SPEAKERS: readonly StaffKey[] = [
  'education-budget-holder',
  'social-care-budget-holder',
  'health-budget-holder',
  'panel-member',
];

/** Days from a decision to the report that its condition asks for. */
const REPORT_DAYS = 120;

/** The panel hears a case: the agencies say where they stand, and the chair records what is decided; or it is not reached. */
export async function hear(session: AreaSession, index: number, { planned, hearing }: Item, at: Date): Promise<void> {
  const { outcome } = hearing;
  const agendaItemId = remembered(remembered(session.sittings, index).agendaItemIds, planned.key);
  if (outcome === null) return;
  for (const who of SPEAKERS) await speak(session, who, planned, agendaItemId, outcome, at);
  const command = { ...decisionOn(session, planned, outcome, londonDay(at)), agendaItemId };
  const recorded = await recordDecision(await session.as('panel-chair', at), command);
  const decisionId = accepted(recorded, `decide on ${planned.key}`);
  if (command.fundingAgreed) await rememberAgreement(session, planned, decisionId, at);
}

async function speak(
  session: AreaSession,
  who: StaffKey,
  { key, chosen }: PlannedCase,
  agendaItemId: string,
  outcome: PlannedOutcome,
  at: Date,
): Promise<void> {
  // Who has an interest, or has not declared, has no position (G5).
  if (session.declared.get(`${who} ${key}`) !== 'CLEARED') return;
  const dissent = dissentOf(who, outcome);
  const command = {
    clientMutationId: null,
    agendaItemId,
    stance: dissent === null ? 'SUPPORT' : 'DO_NOT_SUPPORT',
    reason: dissent,
    optionId: remembered(session.cases, key).optionIds[chosen] ?? null,
  } as const;
  accepted(await recordPosition(await session.as(who, at), command), `record a position on ${key}`);
}

/** Why an agency does not go along; null when it does. Nobody is outvoted: dissent is kept, and the chair decides (M9). */
function dissentOf(who: StaffKey, outcome: PlannedOutcome): string | null {
  if (outcome === 'DECLINED') return 'The needs can be met at the present school with the support that is on offer.';
  if (outcome === 'NEED_AGREED_FUNDING_DISPUTED' && who === 'health-budget-holder') {
    return 'The need is agreed; the assessment does not show that a fifth of the cost is for health.';
  }
  return null;
}

/** What is decided on a case, whoever decides it. */
export function decisionOn(
  session: AreaSession,
  planned: PlannedCase,
  outcome: PlannedOutcome,
  today: Day,
): Omit<RecordDecisionCommand, 'agendaItemId'> & { readonly clientMutationId: null } {
  const fundingAgreed = ['AGREED', 'AGREED_IN_PART', 'AGREED_WITH_CONDITIONS'].includes(outcome);
  const isDisputed = outcome === 'NEED_AGREED_FUNDING_DISPUTED';
  return {
    clientMutationId: null,
    ...NOTHING_FURTHER,
    ...(fundingAgreed || isDisputed ? moneyOf(session, planned, isDisputed) : NO_MONEY),
    ...decisionTexts(planned, outcome, today),
    ...(outcome === 'AGREED_WITH_CONDITIONS' ? { conditionItems: [reportWanted(session, today)] } : {}),
    outcome,
    needAgreed: outcome !== 'DECLINED' && outcome !== 'DEFERRED_FOR_INFORMATION',
    fundingAgreed,
    departureReason: null,
    details: { ...NO_DETAILS, ...detailTexts(outcome, addDays(today, 56), addDays(today, 90)) },
    evidenceIds: remembered(session.cases, planned.key).evidenceIds,
    policyVersionIds: session.criteria
      .filter(({ startDate }) => startDate <= today)
      .slice(0, 1)
      .map((one) => one.policyVersionId),
    familyViewConsidered: outcome === 'DEFERRED_FOR_INFORMATION' ? null : FAMILY_VIEW,
    priceDigest: null,
    packVersion: null,
    packDigest: null,
    expectedVersion: null,
  };
}

/** What an agreement with conditions asks for: of whom, and by when (M10). */
function reportWanted(session: AreaSession, today: Day) {
  return {
    text: 'The school sends a report at the end of the first term; the case officer asks for it.',
    ownerId: remembered(session.staff, 'case-officer'),
    dueDate: addDays(today, REPORT_DAYS),
    isPrecondition: false,
  };
}

/** A decision from which no money hangs. */
export const NO_MONEY = {
  optionId: null,
  startDate: null,
  endDate: null,
  shares: [],
  lineShares: [],
  method: null,
  methodEvidence: null,
};

/** What is paid for, by whom, and why not one of the other places. */
function moneyOf(session: AreaSession, planned: PlannedCase, isDisputed: boolean) {
  const { optionIds } = remembered(session.cases, planned.key);
  const option = planned.options[planned.chosen];
  if (option === undefined) throw new Error(`${planned.key} has no option to decide on`);
  return {
    optionId: optionIds[planned.chosen] ?? null,
    startDate: option.startDate,
    endDate: option.endDate,
    shares: [],
    lineShares: option.lines.map(({ shares }, position) => ({
      line: position + 1,
      shares: shares.map((share) => toSplit(session, share)),
    })),
    method: planned.method,
    methodEvidence: planned.method === 'SINGLE_AGENCY' ? null : METHOD_EVIDENCE[planned.method],
    alternatives: planned.options.flatMap(({ suitabilityReason }, position) =>
      position === planned.chosen
        ? []
        : [{ optionId: optionIds[position] ?? '', whyNot: `${suitabilityReason} It was not preferred.` }],
    ),
    interim: isDisputed ? interimOf(session, option.lines) : NOTHING_FURTHER.interim,
  };
}

const FAMILY_VIEW =
  'What the child and the parent said was read out; the panel weighed it with the advice before it decided.';

/** The lead pays meanwhile for whoever comes last of those that share the cost. */
function interimOf(session: AreaSession, lines: readonly PlannedLine[]): RecordDecisionCommand['interim'] {
  const keys = [...new Set(lines.flatMap(({ shares }) => shares.map(({ holder }) => holder)))];
  const holders = keys.map((holder) => remembered(session.holders, holder));
  return { payerId: holders[0] ?? null, basis: 'LEAD', disputedHolderIds: holders.slice(1).slice(-1) };
}

const NO_DETAILS = {
  expiresOn: null,
  partNotAgreed: null,
  conditions: null,
  missingInformation: null,
  missingKind: null,
  informationOwner: null,
  ownerKind: null,
  returnDate: null,
  concerns: null,
  interimArrangement: null,
};

const METHOD_EVIDENCE = {
  NEEDS_LED: 'The hours of education, care and therapy in the assessments, weighed line by line.',
  CONTINUING_CARE_TOOL: "The children's continuing care decision support tool, completed by the nurse assessor.",
  PROTOCOL: 'The joint funding protocol of the three agencies, section 4: equal thirds where no need leads.',
} as const;

function toSplit(session: AreaSession, { holder, fixed, ...share }: PlannedShare) {
  return {
    ...share,
    budgetHolderId: remembered(session.holders, holder),
    percent: null,
    fixed: fixed === null ? null : toPriceTerms(fixed),
  };
}
