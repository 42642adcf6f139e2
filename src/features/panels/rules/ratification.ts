import type { AgencyKind } from '../../access/rules/directory';
import { isRecommendation, type DecisionModel, type PanelTerms } from './panel';

/** How a decision stands (G2, G8). It is derived, never stored. */
export const DecisionStatus = {
  AWAITING_RATIFICATION: 'AWAITING_RATIFICATION',
  AWAITING_CONTRIBUTIONS: 'AWAITING_CONTRIBUTIONS',
  IN_FORCE: 'IN_FORCE',
  RECORDED: 'RECORDED',
  SUPERSEDED: 'SUPERSEDED',
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
export interface StandingFacts {
  readonly isSuperseded: boolean;
  readonly needsModelRatification: boolean;
  readonly isModelRatified: boolean;
  readonly agreement: { readonly isCommitted: boolean; readonly contributions: readonly ContributionFacts[] } | null;
}

/**
 * How a decision stands: superseded by a later one; waiting for an officer's ratification (G2) or for that of a share over its delegated
 * limit (G8); waiting for holders to approve; in force, its money committed; or, without money, simply recorded.
 */
export function decisionStatus(facts: StandingFacts): DecisionStatus {
  if (facts.isSuperseded) return DecisionStatus.SUPERSEDED;
  const { agreement } = facts;
  if (agreement?.isCommitted === true) return DecisionStatus.IN_FORCE;
  if (facts.needsModelRatification && !facts.isModelRatified) return DecisionStatus.AWAITING_RATIFICATION;
  if (agreement === null) return DecisionStatus.RECORDED;
  return agreement.contributions.some(({ needsRatification }) => needsRatification)
    ? DecisionStatus.AWAITING_RATIFICATION
    : DecisionStatus.AWAITING_CONTRIBUTIONS;
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
  return `Terms of reference of ${panelName} in force from ${terms.startDate}: ${terms.decisionModel}. ${MODEL_WORDS[terms.decisionModel]}`;
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

/** What waits for ratification, whoever may give it. */
export function awaitingRatification(facts: Omit<StandingFacts, 'isSuperseded'>): RatificationScope {
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
  const isForAuthority = roles.some(({ agencyId }) => agencyId === null);
  return {
    model: awaiting.model && isForAuthority,
    shares: awaiting.shares.filter(
      (share) =>
        roles.some(({ agencyId }) => agencyId === share.agencyId) || (isForAuthority && share.agencyKind !== 'HEALTH'),
    ),
  };
}
