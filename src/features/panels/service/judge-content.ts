import { addYears, type Day } from '../../../kernel/dates';
import { asId, type AgencyId, type PersonId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Tx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findAgenciesByIds, findPersonsByIds } from '../../access/repository/directory';
import { findEvidenceByIds } from '../../cases/repository/evidence';
import { listConsiderationRules } from '../../cases/repository/consideration-rule';
import { findFamilyViewsByCaseIds } from '../../cases/repository/family';
import { findReferralsByCaseIds } from '../../cases/repository/referral';
import type { CaseFacts, Referral } from '../../cases/rules/case';
import {
  areConsiderationsRequired,
  isEqualityConsidered,
  isSocialCareConsidered,
} from '../../cases/rules/considerations';
import { findLocalOptionsProblem } from '../../placements/service/local-options';
import type { DecisionContentCode } from '../refusals';
import { findDecisionsByIds, isRationaleUsed } from '../repository/decision';
import { findPoliciesInForce, hasPoliciesInForce } from '../repository/policies-in-force';
import { findStandingsByDecisionIds } from '../repository/standing';
import { findAlternativeProblems } from '../rules/alternatives';
import {
  decideContent,
  type ContentFacts,
  type DecisionContent,
  type DecisionProblem,
  type DecisionProblemCode,
} from '../rules/decision';
import type { DecisionDeparture } from '../rules/decision-record';
import type { Departure, DepartureReason } from '../rules/departures';
import type { Owners } from '../rules/follow-up';
import { payersOf, planFunding, type FundingFacts } from '../rules/funding';
import { expiryOf, type EarlierDecision } from '../rules/in-principle';
import type { Position } from '../rules/meeting';
import { answersRequest, settlesMoney } from '../rules/outcome';
import type { PanelTerms } from '../rules/panel';
import { contentTextRefusals } from './decision-texts';
import { findAlternatives } from './find-alternatives';
import type { FundedPlan } from './fund-decision';
import { findFundingFacts, pricePlan } from './price-decision';

export type { DecisionContent };

/** Where and on what a decision is taken. */
export interface DecisionOccasion {
  readonly facts: CaseFacts;
  readonly terms: PanelTerms;
  readonly today: Day;
  /** The agenda item's id, or that of the decision corrected: its own words are no copy (M1). */
  readonly own: string;
  /** The positions taken at the item (M9); none where no sitting heard it. */
  readonly positions: readonly Position[];
  /** Left out: the area agrees by itself. True: a tribunal orders it, whatever was tried locally (A6). */
  readonly isOrdered?: boolean;
  /** True: what was answered on the case is not asked again of who puts the record right (R8). */
  readonly isCorrection?: boolean;
  /** Of a correction: the words in which the decision named a policy, which stay valid. */
  readonly policyInWords?: string | null;
  /** True: a correction leaves the placement and the agreement as they are, so that no money is planned (M11). */
  readonly keepsMoney?: boolean;
}

/** What a decision says and can stand, ready to be stored. */
export interface JudgedContent {
  /** Null where no money hangs from it. */
  readonly funded: FundedPlan | null;
  readonly departures: readonly Omit<DecisionDeparture, 'decisionId' | 'caseId' | 'ordinal'>[];
  /** From which day an agreement in principle holds no longer (M8); null for other outcomes. */
  readonly expiresOn: Day | null;
}

type Refusals = Refusal<DecisionContentCode>[];

/**
 * Gathers what the content of a decision is judged by, judges it, and prices its money: every reason against it at once, with its field in
 * the input. The case is locked. What lies in the sitting is judged apart.
 */
export async function judgeContent(
  tx: Tx,
  occasion: DecisionOccasion,
  given: DecisionContent,
): Promise<Result<JudgedContent, Refusal<DecisionContentCode>>> {
  const { facts, terms, today, isOrdered, keepsMoney = false } = occasion;
  const content = completed(given, today, terms);
  const funding = await findFundingFacts(tx, facts.caseId, content, terms.suitabilityBeforeCost);
  const referral = (await findReferralsByCaseIds(tx, [facts.caseId])).get(facts.caseId) ?? null;
  const decided = decideContent({ ...funding, ...(await findContentFacts(tx, occasion, content, referral)) }, content);
  const money = keepsMoney ? ok(null) : await priceMoney(tx, funding, content, today);
  const funded = money.ok ? money.value : null;
  const refusals: Refusals = [
    ...(decided.ok ? [] : decided.refusals.map(toRefusal)),
    ...(money.ok ? [] : money.refusals),
    ...(await alternativeRefusals(tx, { caseId: facts.caseId, today }, funding, content, funded)),
    ...(await localOptionRefusals(tx, facts, funding, content, isOrdered === true || keepsMoney)),
    ...(await considerationRefusals(tx, occasion, content, referral)),
    ...stalePrice(content.priceDigest, funded),
    ...contentTextRefusals(content),
  ];
  if (!decided.ok || !money.ok || refusals.length > 0) return refuse(refusals);
  return ok({
    funded,
    departures: withReasons(decided.value.departures, content.departures, content.departureReason),
    expiresOn: content.details.expiresOn,
  });
}

/** What is given, with what the terms of reference add to it: the day on which an agreement in principle expires (M8). */
function completed(given: DecisionContent, today: Day, { inPrincipleDays }: PanelTerms): DecisionContent {
  const expiresOn = expiryOf(given.outcome, given.details.expiresOn, today, inPrincipleDays);
  // The older field says the same of the finding on suitability as a departure does.
  const ofFinding = given.departures.find(({ subject }) => subject === 'RECOMMENDATION')?.reason ?? null;
  return { ...given, details: { ...given.details, expiresOn }, departureReason: given.departureReason ?? ofFinding };
}

async function findContentFacts(
  tx: Tx,
  { facts: { caseId }, terms, today, own, positions, keepsMoney = false, policyInWords = null }: DecisionOccasion,
  content: DecisionContent,
  referral: Referral | null,
): Promise<Omit<ContentFacts, keyof FundingFacts>> {
  const { rationale } = content;
  return {
    today,
    caseId,
    knownEvidence: await findKnownEvidence(tx, caseId, content.evidenceIds),
    isRationaleUsed: await isRationaleUsed(tx, { panelId: terms.panelId, own, rationale, since: addYears(today, -1) }),
    hasFamilyViews: await hasFamilyViews(tx, caseId, referral),
    policiesInForce: await findPoliciesInForce(tx, content.policyVersionIds, today),
    hasPolicies: await hasPoliciesInForce(tx, today),
    policyInWords,
    positions,
    keepsMoney,
    owners: await findOwners(tx, content),
    about: await findEarlier(tx, content.aboutDecisionId),
  };
}

/** A problem of the rules as the input's field. */
export function toRefusal<Code extends DecisionProblemCode>({
  code,
  path,
  message,
}: DecisionProblem<Code>): Refusal<Code> {
  return { code, field: path.map(String), message };
}

/** What the money side comes to; null where none hangs from it, or where it cannot stand, of which the decision itself is told. */
async function priceMoney(
  tx: Tx,
  funding: FundingFacts,
  content: DecisionContent,
  today: Day,
): Promise<Result<FundedPlan | null, Refusal<'CANNOT_BE_PRICED'>>> {
  const plan = settlesMoney(content.outcome, content.fundingAgreed) ? planFunding(funding, content) : null;
  if (plan?.ok !== true) return ok(null);
  const priced = await pricePlan(tx, plan.value, content, today);
  return priced.ok ? ok({ plan: plan.value, priced: priced.value }) : priced;
}

/** R4: the money of an out-of-area or independent place is agreed once local options were tried. */
async function localOptionRefusals(
  tx: Tx,
  facts: CaseFacts,
  { option }: FundingFacts,
  { outcome, fundingAgreed }: DecisionContent,
  isExempt: boolean,
): Promise<Refusals> {
  if (isExempt || option === null || !settlesMoney(outcome, fundingAgreed)) return [];
  const problem = await findLocalOptionsProblem(tx, facts, option);
  return problem === null ? [] : [{ ...problem, field: ['optionId'] }];
}

/** R8: what answers a request was weighed for equality and social care, where the area asks for that; a tribunal's order waits for nobody (A6). */
async function considerationRefusals(
  tx: Tx,
  { today, isOrdered = false, isCorrection = false }: DecisionOccasion,
  { outcome }: DecisionContent,
  referral: Referral | null,
): Promise<Refusals> {
  if (isOrdered || isCorrection || !answersRequest(outcome)) return [];
  if (!areConsiderationsRequired(await listConsiderationRules(tx), today)) return [];
  const missing = [
    ...(isEqualityConsidered(referral) ? [] : ['equality']),
    ...(isSocialCareConsidered(referral) ? [] : ['social care']),
  ];
  if (missing.length === 0) return [];
  const message = `Nobody has said what came of considering ${missing.join(' and ')}; a case officer records it (recordConsiderations), and "considered, none arise" is an answer.`;
  return [{ code: 'CONSIDERATIONS_MISSING', field: ['outcome'], message }];
}

async function alternativeRefusals(
  tx: Tx,
  { caseId, today }: { readonly caseId: string; readonly today: Day },
  { option, suitabilityFirst }: FundingFacts,
  content: DecisionContent,
  funded: FundedPlan | null,
): Promise<Refusals> {
  if (option === null) {
    // With no option chosen there is none that another was passed over for.
    const message = 'No option of the case is chosen, so there is no alternative to it; leave this out.';
    return content.alternatives.map((_, index) => ({
      code: 'ALTERNATIVE_INVALID',
      field: ['alternatives', String(index), 'optionId'],
      message,
    }));
  }
  // What agrees nothing passes nothing over.
  if (!content.needAgreed) return [];
  const alternatives = await findAlternatives(tx, {
    caseId,
    today,
    optionId: option.optionId,
    span: funded?.plan.span ?? null,
    payerId: payersOf(funded?.plan ?? null, content)[0] ?? null,
    priced: funded?.priced ?? null,
    suitabilityFirst,
  });
  return findAlternativeProblems(alternatives, content.alternatives).map(({ code, path, message }) => ({
    code,
    field: path.map(String),
    message,
  }));
}

/** The price that was looked at is no longer what it costs, or other terms were looked at: what is shown is what is done (money.md 7.5). */
function stalePrice(digest: string | null, funded: FundedPlan | null): Refusals {
  if (digest === null || funded === null || digest === funded.priced.digest) return [];
  const message =
    'What this would cost is no longer what decisionEffect showed, or other terms were shown: ask it again, and decide on what it says now.';
  return [{ code: 'STALE_PRICE', field: ['priceDigest'], message }];
}

/** Each departure with its reason; those the chair gave beside what could be compared follow (M2, M3). */
function withReasons(
  found: readonly Departure[],
  given: readonly DepartureReason[],
  recommendationReason: string | null,
): JudgedContent['departures'] {
  const known = found.map((departure) => ({
    ...departure,
    reason: given.find(({ subject }) => subject === departure.subject)?.reason ?? recommendationReason ?? '',
  }));
  const others = given.filter(({ subject }) => !found.some((departure) => departure.subject === subject));
  return [...known, ...others.map(({ subject, reason }) => ({ subject, from: null, to: null, reason }))];
}

/** Which of the evidence named is on the case and was not taken back. */
async function findKnownEvidence(tx: Tx, caseId: string, evidenceIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await findEvidenceByIds(tx, evidenceIds);
  return new Set(
    [...found.values()]
      .filter((one) => one.caseId === caseId && one.withdrawnAt === null)
      .map(({ evidenceId }) => evidenceId),
  );
}

async function hasFamilyViews(tx: Tx, caseId: string, referral: Referral | null): Promise<boolean> {
  const filed = (await findFamilyViewsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  return (
    filed.length > 0 || [referral?.childViews, referral?.parentViews].some((views) => typeof views?.text === 'string')
  );
}

async function findOwners(tx: Tx, { conditionItems, actions }: DecisionContent): Promise<Owners> {
  const people = [...conditionItems, ...actions].flatMap(({ ownerId }) => (ownerId === null ? [] : [ownerId]));
  const agencies = actions.flatMap(({ ownerAgencyId }) => (ownerAgencyId === null ? [] : [ownerAgencyId]));
  return {
    people: new Set((await findPersonsByIds(tx, people.map(asId<PersonId>))).keys()),
    agencies: new Set((await findAgenciesByIds(tx, agencies.map(asId<AgencyId>))).keys()),
  };
}

async function findEarlier(tx: Tx, decisionId: string | null): Promise<EarlierDecision | null> {
  if (decisionId === null) return null;
  const decision = (await findDecisionsByIds(tx, [decisionId])).get(decisionId);
  const standing = (await findStandingsByDecisionIds(tx, [decisionId])).get(decisionId);
  return decision === undefined ? null : { ...decision, builtUponBy: standing?.builtUponBy ?? null };
}
