import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { AgencyKind } from '../../access/rules/directory';
import { broughtStatusOn, hasExpired, type BroughtFacts } from './decision-life';
import type { EarlierDecision } from './in-principle';
import { isRecommendation, type DecisionModel, type PanelTerms } from './panel';

/** How a decision stands (G2, G8). It is derived, never stored. */
export const DecisionStatus = {
  AWAITING_RATIFICATION: 'AWAITING_RATIFICATION',
  AWAITING_CONTRIBUTIONS: 'AWAITING_CONTRIBUTIONS',
  AWAITING_CONDITIONS: 'AWAITING_CONDITIONS',
  IN_FORCE: 'IN_FORCE',
  RECORDED: 'RECORDED',
  SUPERSEDED: 'SUPERSEDED',
  LAPSED: 'LAPSED',
  DECLINED: 'DECLINED',
  EXPIRED: 'EXPIRED',
} as const;
export type DecisionStatus = (typeof DecisionStatus)[keyof typeof DecisionStatus];

/** A holder's share of the agreement, as far as it decides how the decision stands. */
export interface ContributionFacts {
  readonly budgetHolderId: string;
  readonly agencyKind: AgencyKind;
  readonly agencyId: string;
  readonly holderName: string;
  /** Whether it is over a delegated limit that nobody has ratified yet. */
  readonly needsRatification: boolean;
}

/** What a decision's standing is judged by. */
export interface StandingFacts extends BroughtFacts, Pick<EarlierDecision, 'outcome' | 'expiresOn' | 'builtUponBy'> {
  /** Whether the decision itself waits for somebody: its model asks for it (G2), or it is more than its decider may decide (G8). */
  readonly needsModelRatification: boolean;
  readonly isModelRatified: boolean;
  /** Whether a condition that has to be met first is open (M10). */
  readonly hasOpenPrecondition: boolean;
  readonly agreement: { readonly isCommitted: boolean; readonly contributions: readonly ContributionFacts[] } | null;
}

/**
 * How a decision stands on a day: lapsed, from the start of its day, whether or not that was written down (M7); declined (G2, M7);
 * superseded by a later one; in principle and past its last day (M8); waiting for an officer's ratification (G2), for a condition that has
 * to be met first (M10), for the ratification of a share over its delegated limit (G8), or for holders to approve; in force, its money
 * committed; or, without money, simply recorded.
 */
export function decisionStatus(facts: StandingFacts, day: Day): DecisionStatus {
  const over = endOf(facts, day);
  if (over !== null) return over;
  const { agreement } = facts;
  if (agreement?.isCommitted === true) return DecisionStatus.IN_FORCE;
  if (facts.needsModelRatification && !facts.isModelRatified) return DecisionStatus.AWAITING_RATIFICATION;
  if (agreement === null) return DecisionStatus.RECORDED;
  if (facts.hasOpenPrecondition) return DecisionStatus.AWAITING_CONDITIONS;
  return agreement.contributions.some(({ needsRatification }) => needsRatification)
    ? DecisionStatus.AWAITING_RATIFICATION
    : DecisionStatus.AWAITING_CONTRIBUTIONS;
}

/** The end that a decision has come to by a day; null while it stands. */
function endOf(facts: StandingFacts, day: Day): DecisionStatus | null {
  const brought = broughtStatusOn(facts, day);
  if (facts.ending !== null) return facts.ending;
  if (brought === 'LAPSED' || brought === 'DECLINED') return brought;
  if (facts.isSuperseded) return DecisionStatus.SUPERSEDED;
  return hasExpired({ ...facts, hasSecondStage: facts.builtUponBy !== null }, day) ? DecisionStatus.EXPIRED : null;
}

/** Why nothing of a decision's money may be committed yet, whoever approves. */
export const DecisionHold = { RATIFICATION: 'RATIFICATION', PRECONDITION: 'PRECONDITION' } as const;
export type DecisionHold = (typeof DecisionHold)[keyof typeof DecisionHold];

/** What holds a decision's agreement: the decision itself is not ratified (G2), or a condition that has to be met first is open (M10). */
export function holdsOf(
  facts: Pick<StandingFacts, 'needsModelRatification' | 'isModelRatified' | 'hasOpenPrecondition'>,
): DecisionHold[] {
  return [
    ...(facts.needsModelRatification && !facts.isModelRatified ? [DecisionHold.RATIFICATION] : []),
    ...(facts.hasOpenPrecondition ? [DecisionHold.PRECONDITION] : []),
  ];
}

/** Why a decision must be ratified before it is in force, a sentence each; none when it need not (G2, G8). */
export function ratificationReasons(model: DecisionModel, overLimits: readonly string[]): string[] {
  return [...(isRecommendation(model) ? [MODEL_WORDS[model]] : []), ...overLimits];
}

const MODEL_WORDS: Readonly<Record<DecisionModel, string>> = {
  CHAIR_DECIDES: 'The chair decides after hearing the members.',
  ADVISORY_TO_OFFICER: 'The panel advises; the outcome is a recommendation until the named officer acts on it.',
  PANEL_THEN_RATIFY: 'The panel decides; the outcome is a recommendation until senior leadership ratifies it.',
  JOINT_AGENCY: 'The agencies’ decision makers agree jointly, each for its own budget.',
};

/** The rule that the decider relied on: the panel, the day its terms took effect, and what they say of who decides (G7). */
export function delegationRule(panelName: string, terms: PanelTerms): string {
  return `Terms of reference of ${panelName} in force from ${dayInWords(terms.startDate)}. ${MODEL_WORDS[terms.decisionModel]}`;
}

/** A director's role as it is held: for one agency, or for the local authority as a whole. */
export interface DirectorRole {
  readonly agencyId: string | null;
}

/** What a director is to ratify, and what may be: the decision by its model, and holders' shares by name. */
export interface RatificationScope {
  readonly model: boolean;
  readonly shares: readonly ContributionFacts[];
}

/** What waits for ratification, whoever may give it; nothing of a decision that has come to an end. */
export function awaitingRatification(facts: StandingFacts, day: Day): RatificationScope {
  if (endOf(facts, day) !== null) return { model: false, shares: [] };
  return {
    model: facts.needsModelRatification && !facts.isModelRatified,
    shares: (facts.agreement?.contributions ?? []).filter(({ needsRatification }) => needsRatification),
  };
}

/**
 * What of it these director's roles can ratify. The local authority's director, held for no one agency, ratifies by the model and the
 * shares of education and social care; a director held for an agency ratifies that agency's own shares and no others: one agency's decider
 * binds that agency's share only, so health's is ratified by health (G9).
 */
export function ratifiableBy(roles: readonly DirectorRole[], awaiting: RatificationScope): RatificationScope {
  return {
    model: awaiting.model && roles.some(({ agencyId }) => agencyId === null),
    shares: awaiting.shares.filter((share) => bindsHolder(roles, share)),
  };
}

/** Whether a director's roles bind a holder's money: the local authority's that of education and social care, an agency's its own (G9). */
export function bindsHolder(
  roles: readonly DirectorRole[],
  holder: Pick<ContributionFacts, 'agencyId' | 'agencyKind'>,
): boolean {
  return roles.some(({ agencyId }) =>
    agencyId === null ? holder.agencyKind !== 'HEALTH' : agencyId === holder.agencyId,
  );
}

/** Who acts on a decision itself, beside being a director of the authority. */
export interface Ratifier {
  readonly personId: string;
  readonly grade: number;
}

/**
 * Why this director cannot act on the decision itself, as the sentence to show; null when they can. Where the terms of its day name the
 * officer who acts on the panel's recommendation, nobody else does (G2). What is more than a director may decide out of panel takes one of
 * a higher grade (G8).
 */
export function whyNotRatifier(
  ratifier: Ratifier,
  decision: {
    readonly decidingOfficerId: string | null;
    readonly isOverDelegation: boolean;
    readonly deciderGrade: number;
  },
): string | null {
  const { decidingOfficerId, isOverDelegation, deciderGrade } = decision;
  if (isOverDelegation) {
    return ratifier.grade > deciderGrade
      ? null
      : `It is more than its decider, of grade ${deciderGrade}, may decide; it takes a director of a higher grade, or the panel.`;
  }
  return decidingOfficerId === null || decidingOfficerId === ratifier.personId
    ? null
    : 'The terms of reference of its day name the officer who acts on this panel’s recommendations; only that officer does.';
}
