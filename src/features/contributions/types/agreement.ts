import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import type { Pence } from '../../../kernel/money';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar, DecimalScalar, MoneyScalar } from '../../../platform/scalars';
import type { MethodEvidence, ProposedLine } from '../rules/terms';
import {
  AgreementKind,
  ClosedBecause,
  ContributionStatus,
  FundingMethod,
  type Contribution,
  type FundingAgreement,
} from '../rules/approval';
import { StatementKind, type Statement } from '../rules/statement';
import type { ShareFigures } from '../rules/figures';
import './codes';

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

  @Field(() => DateTimeScalar, { description: 'When it was put to its holder.' })
  proposedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its holder agreed it; null: not yet.' })
  approvedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a director ratified it over its limit; null: it was not, or did not have to be.',
  })
  ratifiedAt: Date | null;

  @Field(() => Int, { description: 'Counts up with each change; give it as expectedVersion.' })
  version: number;
}

/** The contribution as published. */
export function toContribution(contribution: Contribution): ContributionType {
  const { weekly, annual, wholeLife, status, overLimit, proposedAt, approvedAt, ratifiedAt, version } = contribution;
  const id = toGlobalId('Contribution', contribution.contributionId);
  const dates = { proposedAt, approvedAt, ratifiedAt };
  const shown = { id, contribution, weekly, annual, wholeLife, status, overLimit, ...dates, version };
  return Object.assign(new ContributionType(), shown);
}

/** A funding agreement as the schema publishes it. */
@ObjectType('FundingAgreement', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'Who pays for a placement, by its decision or by what was agreed since, and how that was settled between the agencies. Seen by those who see the money of the case.',
})
export class FundingAgreementType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly agreement: FundingAgreement;

  @Field(() => AgreementKind, {
    description: 'Whether it is the first of its placement, a change, or settles a dispute.',
  })
  kind: AgreementKind;

  @Field(() => FundingMethod, { description: 'How the split was set; of a settlement, how the disputed one was.' })
  method: FundingMethod;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which a change or a settlement holds; null: the first agreement, all days.',
  })
  fromDate: Day | null;

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

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it stopped waiting without ever taking effect; null: it waits, or is committed.',
  })
  closedAt: Date | null;

  @Field(() => ClosedBecause, { nullable: true, description: 'Why it never took effect; null: it was not closed.' })
  closedBecause: ClosedBecause | null;

  @Field(() => Int, { description: 'Counts up with each change.' })
  version: number;
}

/** The agreement as published. */
export function toFundingAgreement(agreement: FundingAgreement): FundingAgreementType {
  const { kind, method, fromDate, isHeld, createdAt, committedAt, closedAt, closedBecause, version } = agreement;
  const id = toGlobalId('FundingAgreement', agreement.agreementId);
  const dates = { fromDate, createdAt, committedAt, closedAt, closedBecause };
  const shown = { id, agreement, kind, method, isHeld, ...dates, version };
  return Object.assign(new FundingAgreementType(), shown);
}

/** The figures of a share in one financial year, as published. */
@ObjectType('ContributionFigures', {
  simpleResolvers: true,
  description:
    'What a share comes to in one financial year, in pounds. What was invoiced and received stands with the recharges.',
})
export class ContributionFiguresType {
  @Field(() => MoneyScalar, { description: 'By the agreement, whoever carries it meanwhile.' })
  expected: Pence;

  @Field(() => MoneyScalar, { description: 'What its holder has agreed of it: only its own agreement counts.' })
  agreed: Pence;

  @Field(() => MoneyScalar, { description: 'What of it is in dispute.' })
  disputed: Pence;
}

/** The figures as published. */
export function toShareFigures(figures: ShareFigures): ContributionFiguresType {
  return Object.assign(new ContributionFiguresType(), figures);
}

/** What was said of an agreement, as published. */
@ObjectType('FundingStatement', {
  simpleResolvers: true,
  description:
    'Why a split was proposed, a share refused or disputed, a dispute settled: the words as they were typed in; never changed. For those with a right to the papers, and the budget holders that are parties.',
})
export class FundingStatementType {
  /** For the fields that are loaded. */
  readonly statement: Statement;

  @Field(() => StatementKind, { description: 'On what occasion.' })
  kind: StatementKind;

  @Field(() => ID, { nullable: true, description: 'The share it is about; null: the agreement as a whole.' })
  contributionId: string | null;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => String, {
    nullable: true,
    description: 'The law, framework or agreement that a refusal relies on; null for everything else.',
  })
  legalBasis: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  saidAt: Date;
}

/** The statement as published. */
export function toStatement(statement: Statement): FundingStatementType {
  const { kind, reason, legalBasis, saidAt, contributionId } = statement;
  return Object.assign(new FundingStatementType(), {
    statement,
    kind,
    reason,
    legalBasis,
    saidAt,
    contributionId: contributionId === null ? null : toGlobalId('Contribution', contributionId),
  });
}

/** What a method rests on, as published. */
@ObjectType('FundingMethodEvidence', {
  simpleResolvers: true,
  description:
    'What the method of a split rests on beside the words. For those with a right to the papers, and the budget holders that are parties.',
})
export class FundingMethodEvidenceType {
  @Field(() => [ID], { description: 'Evidence of the case; each is shown to who may see it. Empty: none was named.' })
  evidenceIds: string[];

  @Field(() => String, { nullable: true, description: 'The tool, such as the continuing-care tool; null: none.' })
  toolName: string | null;

  @Field(() => String, { nullable: true, description: 'What the tool gave, in its own words; null: nothing said.' })
  toolScore: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Hours a week by the tool; null: it gives none.' })
  toolHoursPerWeek: Decimal | null;
}

/** The evidence as published. */
export function toMethodEvidence(evidence: MethodEvidence): FundingMethodEvidenceType {
  return Object.assign(new FundingMethodEvidenceType(), {
    evidenceIds: evidence.evidenceIds.map((id) => toGlobalId('Evidence', id)),
    toolName: evidence.toolName,
    toolScore: evidence.toolScore,
    toolHoursPerWeek: evidence.hoursPerWeek,
  });
}

/** The split that an agreement would put on a line, as published. */
@ObjectType('ProposedLineShares', {
  simpleResolvers: true,
  description: 'The split that a change or a settlement puts on one cost line from its day on.',
})
export class ProposedLineSharesType {
  /** For the fields that are loaded. */
  readonly line: ProposedLine;
}

/** The split as published. */
export function toProposedLine(line: ProposedLine): ProposedLineSharesType {
  return Object.assign(new ProposedLineSharesType(), { line });
}
