import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { connectionType } from '../../../platform/paging';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { CostLineShareType, toShares } from '../../ledger/types/cost-line';
import { CaseType } from '../../cases/types/case';
import { SET_CASE_FORECAST_REFUSALS, SET_PIPELINE_REFUSALS } from '../refusals/pipeline';
import { type PipelineAssumptions, PipelineStage } from '../rules/pipeline';
import { type PipelineEntry } from '../rules/pipeline-entry';

registerCodes(
  PipelineStage,
  'PipelineStage',
  'How far a case has come with the panel before anything of it is committed.',
  {
    REFERRED: 'Submitted, or back with the panel after it was deferred or not heard.',
    LISTED: 'Listed for a sitting.',
    AGREED_IN_PRINCIPLE: 'Agreed in principle, until that expires.',
    FUNDING_DISPUTED: 'The need is agreed, and who pays is not.',
    RECOMMENDED: 'Decided, and held until it is ratified or its conditions are met.',
    AGREED: 'Decided, and a budget holder has still to agree its share.',
  },
);

/** What finance expects of a stage, as given. */
@InputType('StageExpectationInput', { description: 'What is expected of cases of one stage.' })
class StageExpectationInput {
  @Field(() => PipelineStage, { description: 'The stage.' })
  stage: PipelineStage;

  @Field(() => Int, {
    description: 'How likely a case of it comes to a commitment, in ten-thousandths: 6500 is 65 %.',
  })
  probabilityBasisPoints: number;

  @Field(() => Int, {
    defaultValue: 0,
    description:
      'How many days after the day asked about a placement can start at the earliest; not asked of what is decided, nor where a start was named.',
  })
  daysToStart: number;
}

/** Who pays where no split was proposed, as given. */
@InputType('PipelineShareInput', { description: 'A budget holder’s part of cases of which no split was proposed.' })
class PipelineShareInput {
  @Field(() => ID, { description: 'Whose share.' })
  budgetHolderId: string;

  @Field(() => Int, { description: 'Its parts, a whole number from 1.' })
  parts: number;
}

/** What setPipelineAssumptions takes. */
@InputType('SetPipelineAssumptionsInput', { description: 'What finance expects of cases with the panel.' })
export class SetPipelineAssumptionsInput extends MutationInput {
  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  startDate: Day;

  @Field(() => [StageExpectationInput], { description: 'By stage; one that is left out comes to nothing.' })
  stages: StageExpectationInput[];

  @Field(() => [PipelineShareInput], { description: 'Who pays where no split was proposed, the lead first.' })
  shares: PipelineShareInput[];

  @Field(() => ID, {
    nullable: true,
    description:
      'Who pays for transport there: not the high needs block, of which it is no cost. Null: who pays for the rest.',
  })
  transportHolderId?: string | null;

  @Field(() => String, { description: 'What it rests on, up to 2,000 characters.' })
  reason: string;
}

/** What is expected of a stage. */
@ObjectType('StageExpectation', { simpleResolvers: true, description: 'What is expected of cases of one stage.' })
class StageExpectationType {
  @Field(() => PipelineStage, { description: 'The stage.' })
  stage: PipelineStage;

  @Field(() => Int, { description: 'How likely a case of it comes to a commitment, in ten-thousandths.' })
  probabilityBasisPoints: number;

  @Field(() => Int, { description: 'How many days after the day asked about a placement can start at the earliest.' })
  daysToStart: number;
}

/** Who pays where no split was proposed. */
@ObjectType('PipelineShare', {
  simpleResolvers: true,
  description: 'A budget holder’s part of cases of which no split was proposed.',
})
export class PipelineShareType {
  /** For the field that is loaded. */
  readonly holderId: string;

  @Field(() => Int, { description: 'Its parts.' })
  parts: number;
}

/** What finance expects of the pipeline. */
@ObjectType('PipelineAssumptions', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'What finance expects of cases with the panel, from a day on.',
})
export class PipelineAssumptionsType extends NodeInterface {
  /** For the fields that are loaded: who said it, and who pays for transport. */
  readonly enteredById: string;
  readonly transportPayerId: string | null;

  @Field(() => DateScalar, {
    description: 'The first day on which it holds, until another begins; of two of one day the later entered holds.',
  })
  startDate: Day;

  @Field(() => [StageExpectationType], { description: 'By stage; one that is not there comes to nothing.' })
  stages: StageExpectationType[];

  @Field(() => [PipelineShareType], { description: 'Who pays where no split was proposed.' })
  shares: PipelineShareType[];

  @Field(() => String, { description: 'What it rests on.' })
  reason: string;

  @Field(() => DateTimeScalar, {
    description: 'When it was entered; answers as at an earlier instant know nothing of it.',
  })
  enteredAt: Date;
}

/** Assumptions as published. */
export function toPipelineAssumptions(said: PipelineAssumptions): PipelineAssumptionsType {
  return Object.assign(new PipelineAssumptionsType(), {
    id: toGlobalId('PipelineAssumptions', said.pipelineAssumptionId),
    enteredById: said.enteredBy,
    transportPayerId: said.transportHolderId,
    startDate: said.startDate,
    stages: said.stages.map(({ stage, basisPoints, daysToStart }) =>
      Object.assign(new StageExpectationType(), { stage, probabilityBasisPoints: basisPoints, daysToStart }),
    ),
    shares: said.shares.map(({ budgetHolderId, parts }) =>
      Object.assign(new PipelineShareType(), { holderId: budgetHolderId, parts: Number(parts) }),
    ),
    reason: said.reason,
    enteredAt: said.enteredAt,
  });
}

export const SetPipelineAssumptionsError = userErrorType('SetPipelineAssumptions', SET_PIPELINE_REFUSALS);

/** What setPipelineAssumptions gives. */
@ObjectType('SetPipelineAssumptionsPayload', {
  simpleResolvers: true,
  description: 'What setPipelineAssumptions gives.',
})
export class SetPipelineAssumptionsPayload extends MutationPayload {
  @Field(() => PipelineAssumptionsType, {
    nullable: true,
    description: 'What was entered; null when it was refused.',
  })
  assumptions: PipelineAssumptionsType | null;

  @Field(() => [SetPipelineAssumptionsError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof SetPipelineAssumptionsError>[];
}

/** What setCaseForecast takes. */
@InputType('SetCaseForecastInput', { description: 'What is expected of one case with the panel, for the pipeline.' })
export class SetCaseForecastInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The option it is expected to come to. Null: that of an agreement in principle, else the first of those found most suitable.',
  })
  optionId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When that starts. Null: as the option says, and no sooner than its stage allows.',
  })
  expectedStartDate?: Day | null;

  @Field(() => String, { description: 'What it rests on, up to 2,000 characters.' })
  reason: string;
}

export const SetCaseForecastError = userErrorType('SetCaseForecast', SET_CASE_FORECAST_REFUSALS);

/** What setCaseForecast gives. */
@ObjectType('SetCaseForecastPayload', { simpleResolvers: true, description: 'What setCaseForecast gives.' })
export class SetCaseForecastPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: 'The case; null when it was refused.' })
  case: CaseType | null;

  @Field(() => [SetCaseForecastError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof SetCaseForecastError>[];
}

/** What a case with the panel adds to a budget’s year. */
@ObjectType('PipelineCase', {
  simpleResolvers: true,
  description: 'A case with the panel, and what of it this budget’s year is expected to bear.',
})
export class PipelineCaseType {
  /** For the field that is loaded. */
  readonly caseId: string;

  @Field(() => PipelineAssumptionsType, {
    description: 'What finance expected: as entered last at the instant asked about, of what holds on that day.',
  })
  assumptions: PipelineAssumptionsType;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'What the option would cost all payers in the year from the expected start on, if it came to that for certain, in pounds, whatever the filter. Null, with the three that follow: there is no price that can be worked out.',
  })
  fullCost: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'fullCost times the probability, rounded once for each financial year, in pounds: amount is this budget’s share of it.',
  })
  weightedCost: Pence | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the shares are as decided; else they are the usual ones of the assumptions.',
  })
  isShareDecided: boolean | null;

  @Field(() => [CostLineShareType], {
    nullable: true,
    description:
      'Who bears weightedCost by which parts, the lead first, by largest remainder. Null also where fixed sums, caps or others who carry are decided: then in proportion to what each would pay.',
  })
  shares: CostLineShareType[] | null;

  @Field(() => PipelineStage, { description: 'How far it has come.' })
  stage: PipelineStage;

  @Field(() => Int, { description: 'How likely it comes to a commitment, in ten-thousandths.' })
  probabilityBasisPoints: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'When it is expected to start to cost. Null: it has no option yet that it could come to, and adds nothing.',
  })
  expectedStartDate: Day | null;

  @Field(() => Boolean, { description: 'Whether that start is decided, or was named; else it follows from the rules.' })
  isStartGiven: boolean;

  @Field(() => MoneyScalar, {
    description:
      'Its probability times what the option costs in the year from then on, this budget’s share, in pounds. The cases and pipelineWithheld add up to pipeline.',
  })
  amount: Pence;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it adds nothing though it has an option: a price that can not be worked out. Null: nothing is wrong.',
  })
  problem: string | null;
}

/** A share by parts and nothing else. */
const BY_PARTS = { fixed: null, cap: null, residual: false };

/** An entry of the pipeline as published. */
export function toPipelineCase(entry: PipelineEntry): PipelineCaseType {
  const shares = entry.made?.shares ?? null;
  return Object.assign(new PipelineCaseType(), {
    caseId: entry.caseId,
    assumptions: toPipelineAssumptions(entry.assumptions),
    fullCost: entry.made?.cost ?? null,
    weightedCost: entry.made?.weighted ?? null,
    isShareDecided: entry.made?.isShareDecided ?? null,
    shares:
      shares === null
        ? null
        : toShares(shares.map(({ budgetHolderId: payer, parts }) => ({ ...BY_PARTS, payer, parts }))),
    stage: entry.stage,
    probabilityBasisPoints: entry.basisPoints,
    expectedStartDate: entry.expectedStart,
    isStartGiven: entry.isStartGiven,
    amount: entry.total,
    problem: entry.problem,
  });
}

export const PipelineCaseConnection = connectionType('PipelineCase', () => PipelineCaseType);
