import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Pence } from '../../kernel/money';
import { NodeInterface, toGlobalId } from '../../platform/global-id';
import { DateTimeScalar, MoneyScalar } from '../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../platform/user-errors';
import { APPROVE_CONTRIBUTION_CODES } from './refusals';
import {
  AgreementStatus,
  ContributionStatus,
  FundingMethod,
  type Contribution,
  type FundingAgreement,
} from './rules/approval';

registerEnumType(FundingMethod, {
  name: 'FundingMethod',
  description: 'How the split between the agencies was set. There is no default.',
  valuesConfig: {
    NEEDS_LED: { description: 'By the needs that each agency is responsible for, weighed at the panel.' },
    CONTINUING_CARE_TOOL: { description: 'By the children’s continuing care decision support tool.' },
    HOURS_TOOL: { description: 'By the hours of support that each agency is responsible for.' },
    PROTOCOL: { description: 'By a split that the agencies’ joint protocol fixes.' },
    POOLED_FUND: { description: 'From a fund the agencies pool.' },
    SINGLE_AGENCY: { description: 'One agency pays all of it.' },
  },
});

registerEnumType(ContributionStatus, {
  name: 'ContributionStatus',
  description: 'Where one budget holder’s share stands.',
  valuesConfig: {
    PROPOSED: { description: 'Its holder has not agreed it yet.' },
    AWAITING_RATIFICATION: {
      description: 'Its holder has agreed it, and it is over a delegated limit: a director has to ratify it.',
    },
    APPROVED: { description: 'Agreed by its holder, within its limits or ratified.' },
  },
});

registerEnumType(AgreementStatus, {
  name: 'FundingAgreementStatus',
  description: 'Where a funding agreement stands; it follows from its contributions.',
  valuesConfig: {
    PROPOSED: { description: 'A holder has not agreed its share yet.' },
    AWAITING_RATIFICATION: {
      description:
        'A share over its delegated limit, or the decision itself, waits to be ratified. Nothing is committed.',
    },
    COMMITTED: { description: 'Every share is approved and the ledger holds the commitment.' },
  },
});

/** One holder's share of an agreement as the schema publishes it. */
@ObjectType('Contribution', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What one budget holder pays by a funding agreement, and whether it has agreed it. Only its own authorised person can. Seen by those who see the money of the case.',
})
export class ContributionType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly contribution: Contribution;

  @Field(() => MoneyScalar, {
    description:
      'Pounds a week: the annual amount × 7 ÷ the days of those twelve months. It stands against WEEKLY limits.',
  })
  weekly: Pence;

  @Field(() => MoneyScalar, {
    description: 'Pounds in the twelve months from the start, as if nothing ended. It stands against ANNUAL limits.',
  })
  annual: Pence;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Pounds to the expected end, for WHOLE_LIFE limits; null when the placement has no expected end.',
  })
  wholeLife: Pence | null;

  @Field(() => ContributionStatus, { description: 'Where it stands.' })
  status: ContributionStatus;

  @Field(() => String, {
    nullable: true,
    description:
      'Which delegated limit of the day of the decision it is over, and by how much, in a sentence; null: within every limit, or ratified.',
  })
  overLimit: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its holder agreed it; null: not yet.' })
  approvedAt: Date | null;

  @Field(() => Int, { description: 'Counts up with each change; give it as expectedVersion.' })
  version: number;
}

/** The contribution as published. */
export function toContribution(contribution: Contribution): ContributionType {
  const { weekly, annual, wholeLife, status, overLimit, approvedAt, version } = contribution;
  const id = toGlobalId('Contribution', contribution.contributionId);
  const shown = { id, contribution, weekly, annual, wholeLife, status, overLimit, approvedAt, version };
  return Object.assign(new ContributionType(), shown);
}

/** A funding agreement as the schema publishes it. */
@ObjectType('FundingAgreement', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'Who pays for a placement, by one decision, and how that was settled between the agencies. Seen by those who see the money of the case.',
})
export class FundingAgreementType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly agreement: FundingAgreement;

  @Field(() => FundingMethod, { description: 'How the split was set.' })
  method: FundingMethod;

  @Field(() => Boolean, {
    description: 'Whether it waits for the decision itself to be ratified, whatever the holders have agreed.',
  })
  isHeld: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was committed: the instant of its postings; null: it is not.',
  })
  committedAt: Date | null;

  @Field(() => Int, { description: 'Counts up with each change.' })
  version: number;
}

/** The agreement as published. */
export function toFundingAgreement(agreement: FundingAgreement): FundingAgreementType {
  const { method, isHeld, createdAt, committedAt, version } = agreement;
  const id = toGlobalId('FundingAgreement', agreement.agreementId);
  const shown = { id, agreement, method, isHeld, createdAt, committedAt, version };
  return Object.assign(new FundingAgreementType(), shown);
}

/** The input of `approveContribution`. */
@InputType({ description: 'A budget holder’s own person agrees its share.' })
export class ApproveContributionInput extends MutationInput {
  @Field(() => ID, { description: 'The contribution to approve.' })
  contributionId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;
}

export const ApproveContributionError = userErrorType('ApproveContribution', APPROVE_CONTRIBUTION_CODES);

/** What `approveContribution` gives. */
@ObjectType({ description: 'What approveContribution gives.', simpleResolvers: true })
export class ApproveContributionPayload extends MutationPayload {
  @Field(() => ContributionType, {
    nullable: true,
    description: 'The contribution after the change; null when it was refused.',
  })
  contribution: ContributionType | null;

  @Field(() => [ApproveContributionError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof ApproveContributionError>[];
}
