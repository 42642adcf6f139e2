import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { financialYearOf, type FinancialYear } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import { sum, type Pence } from '../../../kernel/money';
import { Phase } from '../../../kernel/phase';
import { registerCodes } from '../../../platform/graphql-codes';
import { DecimalScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { AgencyKind } from '../../access/rules/directory';
import { EhcPlanStatus, NeedCode, RequestType } from '../../cases/rules/codes';
import { phaseAt } from '../../ledger/rules/coding';
import { Outcome } from '../../panels/rules/outcome';
import { ProvisionType } from '../../providers/rules/provision-type';
import { LaterResultKind, type AgencyCost, type ComparableDecision } from '../rules/comparable-decision';
import { ComparisonFactor, type ComparisonPart } from '../rules/comparison';

registerCodes(ComparisonFactor, 'ComparisonFactor', 'What two cases are compared by. Nothing else of them counts.', {
  PRIMARY_NEED: 'The primary need; half where one’s is another need of the other.',
  OTHER_NEEDS: 'What of both children’s other needs only one has.',
  AGE: 'Age on the 31 August before the request, a fifth for each year apart.',
  PHASE: 'Phase of education at that age.',
  REQUEST: 'What was asked for; half between a placement and a change of placement.',
  PROVISION: 'The kinds of provision put before the panel.',
  STAY: 'Whether a residential place was among them.',
  LOOKED_AFTER: 'Whether the child was looked after on the day of the request.',
  PLAN: 'How far the plan had come.',
  SOCIAL_CARE: 'Whether social care considerations arise.',
  AUTHORITY: 'Whether the area’s own authority is responsible for the child.',
});

registerCodes(LaterResultKind, 'LaterResultKind', 'What became of a decision afterwards.', {
  CORRECTED: 'It was corrected.',
  REVERSED: 'A later decision took its place.',
  ORDERED_BY_TRIBUNAL: 'A tribunal ordered otherwise.',
  LAPSED: 'It was taken between sittings and not ratified in time.',
  NOT_RATIFIED: 'It was to be ratified, and was declined.',
  APPEAL_ALLOWED: 'An appeal against it was allowed.',
  APPEAL_ALLOWED_IN_PART: 'An appeal against it was allowed in part.',
  APPEAL_DISMISSED: 'An appeal against it was dismissed.',
  APPEAL_STRUCK_OUT: 'An appeal against it was struck out.',
  APPEAL_CONCEDED: 'The authority conceded an appeal against it.',
  APPEAL_WITHDRAWN: 'The family withdrew an appeal against it.',
});

/** The arguments of `comparableDecisions`. */
@ArgsType()
export class ComparableDecisionsArgs {
  @Field(() => ID, { description: 'The case that is compared.' })
  caseId: string;

  @Field(() => Int, { defaultValue: 10, description: 'How many of the nearest, 1 to 50.' })
  first: number;
}

/** One part of a distance. */
@ObjectType('ComparisonPart', { simpleResolvers: true, description: 'What one factor adds to a distance.' })
export class ComparisonPartType {
  @Field(() => ComparisonFactor, { description: 'What the cases are compared by.' })
  factor: ComparisonFactor;

  @Field(() => Int, { description: 'The most points it can add; all factors together 100.' })
  weight: number;

  @Field(() => DecimalScalar, { description: 'The points it adds here; 0: alike.' })
  points: Decimal;

  @Field(() => String, { nullable: true, description: 'What differs, in a sentence on the past case; null: nothing.' })
  difference: string | null;
}

/** What agencies of a kind were to pay. */
@ObjectType('ComparableCost', { simpleResolvers: true, description: 'What the agencies of one kind were to pay.' })
export class ComparableCostType {
  @Field(() => AgencyKind, { description: 'The kind of agency.' })
  agencyKind: AgencyKind;

  @Field(() => MoneyScalar, {
    description: 'Pounds, of the twelve months from the decided start, as if nothing ended in them.',
  })
  amount: Pence;
}

/** What became of a decision. */
@ObjectType('LaterResult', { simpleResolvers: true, description: 'Something that became of a decision afterwards.' })
export class LaterResultType {
  @Field(() => LaterResultKind, { description: 'What it was.' })
  kind: LaterResultKind;

  @Field(() => FinancialYearScalar, { description: 'The financial year it came in.' })
  financialYear: FinancialYear;

  @Field(() => Outcome, {
    nullable: true,
    description: 'The outcome that stands since; null: none came in its place by this.',
  })
  outcome: Outcome | null;
}

/** A past decision that can be compared, as the schema publishes it. */
@ObjectType('ComparableDecision', {
  simpleResolvers: true,
  description:
    'A decision that the area took on a case like the one that is asked about: what it was about, what came of it and what differs. It names nobody, and does not say what the panel should do. For who may read the papers of the case that is asked about.',
})
export class ComparableDecisionType {
  /** For the fields that are loaded. */
  readonly caseId: string;
  readonly decisionId: string;

  @Field(() => DecimalScalar, {
    description: 'How far it is from the case that is asked about, 0 for a twin, at most 100: the sum of the parts.',
  })
  distance: Decimal;

  @Field(() => [ComparisonPartType], { description: 'How the distance comes about, every factor once.' })
  parts: ComparisonPartType[];

  @Field(() => [String], {
    description:
      'What differs, a sentence each, what weighs most first, and at the end where the families wanted their children to be, which weighs nothing; empty: nothing that is compared.',
  })
  differences: string[];

  @Field(() => FinancialYearScalar, { description: 'The financial year it was decided in.' })
  financialYear: FinancialYear;

  @Field(() => RequestType, { description: 'What was asked for.' })
  requestType: RequestType;

  @Field(() => NeedCode, { description: 'The child’s primary need.' })
  primaryNeed: NeedCode;

  @Field(() => [NeedCode], { description: 'The child’s other needs.' })
  otherNeeds: NeedCode[];

  @Field(() => Int, { description: 'Whole years of age on the 31 August before the request.' })
  age: number;

  @Field(() => Phase, { description: 'The phase of education at that age.' })
  phase: Phase;

  @Field(() => Boolean, { description: 'Whether the child was looked after on the day of the request.' })
  isLookedAfter: boolean;

  @Field(() => EhcPlanStatus, { description: 'How far the plan has come.' })
  ehcPlanStatus: EhcPlanStatus;

  @Field(() => [ProvisionType], { description: 'The kinds of provision put before the panel.' })
  provisionTypes: ProvisionType[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a residential place was among them; null: there was no option.',
  })
  isResidential: boolean | null;

  @Field(() => Outcome, { description: 'What the decision was.' })
  outcome: Outcome;

  @Field(() => Boolean, { description: 'Whether the need was agreed.' })
  needAgreed: boolean;

  @Field(() => Boolean, { description: 'Whether the funding was agreed.' })
  fundingAgreed: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it agreed to another place than the one the family preferred on its day, as was on record when it was made; null: no place was agreed, or none preferred.',
  })
  isOtherThanPreferred: boolean | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Pounds: what it was to cost all agencies in the twelve months from the decided start, as if nothing ended in them; null: it paid for nothing.',
  })
  fullYearCost: Pence | null;

  @Field(() => [ComparableCostType], { description: 'The same by kind of agency; empty: it paid for nothing.' })
  agencyCosts: ComparableCostType[];

  @Field(() => [LaterResultType], {
    description: 'What became of it, in that order; empty: it stands as it was taken.',
  })
  laterResults: LaterResultType[];
}

/** The decision as published. */
export function toComparableDecision(one: ComparableDecision): ComparableDecisionType {
  const { facts, comparison, agencyCosts, laterResults, caseId, decisionId, financialYear } = one;
  const { outcome, needAgreed, fundingAgreed, isOtherThanPreferred, preferenceDifference } = one;
  const { requestType, primaryNeed, age, isLookedAfter, ehcPlanStatus, isResidential } = facts;
  return Object.assign(new ComparableDecisionType(), {
    ...{ caseId, decisionId, financialYear, outcome, needAgreed, fundingAgreed, isOtherThanPreferred },
    ...{ requestType, primaryNeed, age, isLookedAfter, ehcPlanStatus, isResidential },
    distance: comparison.distance,
    parts: comparison.parts.map((part) => Object.assign(new ComparisonPartType(), part)),
    differences: [...differencesOf(comparison.parts), ...(preferenceDifference === null ? [] : [preferenceDifference])],
    otherNeeds: [...facts.otherNeeds],
    provisionTypes: [...facts.provisionTypes],
    phase: phaseAt(age),
    fullYearCost: agencyCosts.length === 0 ? null : sum(agencyCosts.map(({ amount }) => amount)),
    agencyCosts: agencyCosts.map(toCost),
    laterResults: laterResults.map(({ kind, date, outcome: standing }) =>
      Object.assign(new LaterResultType(), { kind, financialYear: financialYearOf(date), outcome: standing }),
    ),
  });
}

function toCost({ agencyKind, amount }: AgencyCost): ComparableCostType {
  return Object.assign(new ComparableCostType(), { agencyKind, amount });
}

function differencesOf(parts: readonly ComparisonPart[]): string[] {
  return [...parts]
    .sort((a, b) => Number(b.points - a.points))
    .flatMap(({ difference }) => (difference === null ? [] : [difference]));
}
