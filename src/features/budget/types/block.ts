import { Field, InputType, ObjectType } from 'type-graphql';
import { type Day, type FinancialYear } from '../../../kernel/dates';
import { type Decimal } from '../../../kernel/decimal';
import { type Pence } from '../../../kernel/money';
import { type Precise } from '../../../kernel/precise';
import {
  DateScalar,
  DateTimeScalar,
  DecimalScalar,
  FinancialYearScalar,
  MoneyScalar,
  PreciseDecimalScalar,
} from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { SET_BLOCK_VERSION_REFUSALS } from '../refusals/block-version';
import { versionName, type BlockVersion } from '../rules/block';
import { BlockStage } from '../rules/block-codes';
import './block-codes';
import { BudgetPressureType } from './pressure';

/** A further term or a deduction, as given. */
@InputType('BlockPartInput', { description: 'A further term or a deduction of a published block.' })
class BlockPartInput {
  @Field(() => String, { description: 'What it was published as; up to 200 characters, once in its list.' })
  name: string;

  @Field(() => PreciseDecimalScalar, { description: 'In pounds, exact. A deduction is positive.' })
  amount: Precise;
}

/** Import and export, as given. */
@InputType('ImportExportInput', {
  description: 'The correction for pupils placed across borders: by net pupils, or as an amount.',
})
class ImportExportInput {
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Pupils in halves, negative for an area that more leave than come to. Null: the amount is given instead.',
  })
  netPupils?: Decimal | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Pounds a pupil. Null: the year’s rate.' })
  rate?: Pence | null;

  @Field(() => PreciseDecimalScalar, {
    nullable: true,
    description: 'In pounds, where no whole halves were published. Null: net pupils are given instead.',
  })
  amount?: Precise | null;
}

/** What setBlockVersion takes. */
@InputType('SetBlockVersionInput', {
  description:
    'A publication of the area’s high needs block by its terms: A + B × C + D + F and what later formulas name beside them, less the deductions.',
})
export class SetBlockVersionInput extends MutationInput {
  @Field(() => FinancialYearScalar, { description: 'The financial year of the block.' })
  financialYear: FinancialYear;

  @Field(() => BlockStage, { description: 'Which publication it is. The last one entered again sets it right.' })
  stage: BlockStage;

  @Field(() => PreciseDecimalScalar, {
    description: 'A: the national formula without basic entitlement and import and export, in pounds.',
  })
  formulaFactors: Precise;

  @Field(() => PreciseDecimalScalar, { description: 'B: basic entitlement, in pounds for each pupil.' })
  basicEntitlementRate: Precise;

  @Field(() => DecimalScalar, { description: 'C: pupils in special schools.' })
  specialSchoolPupils: Decimal;

  @Field(() => ImportExportInput, { description: 'D: the import and export adjustment.' })
  importExport: ImportExportInput;

  @Field(() => PreciseDecimalScalar, { description: 'F: additional high needs funding, in pounds.' })
  additionalFunding: Precise;

  @Field(() => [BlockPartInput], {
    nullable: true,
    description: 'Terms that a later year’s formula names beside these, up to 50. Null: none.',
  })
  otherTerms?: BlockPartInput[] | null;

  @Field(() => [BlockPartInput], {
    nullable: true,
    description: 'What is kept to pay places direct, by kind of institution, up to 50. Null: nothing.',
  })
  deductions?: BlockPartInput[] | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'The block that was published, in pounds, for the terms to be checked against. Null: not checked.',
  })
  block?: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'The block after deductions that was published, in pounds, for the terms to be checked against. Null: not checked.',
  })
  afterDeductions?: Pence | null;

  @Field(() => String, { description: 'Where it was published, up to 2,000 characters.' })
  source: string;

  @Field(() => DateScalar, { description: 'When it was published.' })
  publishedDate: Day;
}

export const SetBlockVersionError = userErrorType('SetBlockVersion', SET_BLOCK_VERSION_REFUSALS);

/** A further term or a deduction as published. */
@ObjectType('BlockPart', { simpleResolvers: true, description: 'A further term or a deduction of a published block.' })
class BlockPartType {
  @Field(() => String, { description: 'What it was published as.' })
  name: string;

  @Field(() => PreciseDecimalScalar, { description: 'In pounds, exact; a deduction is positive and taken away.' })
  amount: Precise;
}

/** Import and export as published. */
@ObjectType('ImportExport', {
  simpleResolvers: true,
  description: 'The correction of a block for pupils placed across borders.',
})
class ImportExportType {
  @Field(() => DecimalScalar, { nullable: true, description: 'Net pupils; null: it was published as an amount.' })
  netPupils: Decimal | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Pounds a pupil; null: it was published as an amount.' })
  rate: Pence | null;

  @Field(() => PreciseDecimalScalar, { description: 'In pounds: net pupils × rate.' })
  amount: Precise;
}

/** A publication of the block, as the schema publishes it. */
@ObjectType('BlockVersion', {
  simpleResolvers: true,
  description:
    'A publication of the high needs block by its terms, as it was entered. Never changed: the next one is another.',
})
export class BlockVersionType {
  /** For the field that is loaded: who entered it. */
  readonly enteredById: string;

  @Field(() => BlockStage, { description: 'Which publication it is.' })
  stage: BlockStage;

  @Field(() => String, { description: 'What a report calls it, such as "July 2025".' })
  name: string;

  @Field(() => PreciseDecimalScalar, {
    description: 'A: the national formula without basic entitlement and import and export, in pounds.',
  })
  formulaFactors: Precise;

  @Field(() => PreciseDecimalScalar, { description: 'B: basic entitlement, in pounds for each pupil.' })
  basicEntitlementRate: Precise;

  @Field(() => DecimalScalar, { description: 'C: pupils in special schools.' })
  specialSchoolPupils: Decimal;

  @Field(() => ImportExportType, { description: 'D: the import and export adjustment.' })
  importExport: ImportExportType;

  @Field(() => PreciseDecimalScalar, { description: 'F: additional high needs funding, in pounds.' })
  additionalFunding: Precise;

  @Field(() => [BlockPartType], { description: 'Terms that the year’s formula names beside these.' })
  otherTerms: BlockPartType[];

  @Field(() => [BlockPartType], { description: 'What is kept to pay places direct.' })
  deductions: BlockPartType[];

  @Field(() => MoneyScalar, {
    description: 'A + B × C + D + F and the further terms, in pounds, rounded once.',
  })
  block: Pence;

  @Field(() => MoneyScalar, { description: 'The same less the deductions, in pounds: what the budget holds of it.' })
  afterDeductions: Pence;

  @Field(() => String, { description: 'Where it was published.' })
  source: string;

  @Field(() => DateScalar, { description: 'When it was published.' })
  publishedDate: Day;

  @Field(() => DateTimeScalar, { description: 'When it was entered here.' })
  enteredAt: Date;
}

/** A publication of the block as published. */
export function toBlockVersion({ enteredBy, ...version }: BlockVersion): BlockVersionType {
  const toPart = (part: BlockVersion['deductions'][number]): BlockPartType => Object.assign(new BlockPartType(), part);
  return Object.assign(new BlockVersionType(), {
    ...version,
    enteredById: enteredBy,
    name: versionName(version.stage, version.financialYear),
    importExport: Object.assign(new ImportExportType(), version.importExport),
    otherTerms: version.otherTerms.map(toPart),
    deductions: version.deductions.map(toPart),
  });
}

/** What setBlockVersion gives. */
@ObjectType('SetBlockVersionPayload', { simpleResolvers: true, description: 'What setBlockVersion gives.' })
export class SetBlockVersionPayload extends MutationPayload {
  @Field(() => BlockVersionType, { nullable: true, description: 'As it was entered; null when it was refused.' })
  blockVersion: BlockVersionType | null;

  @Field(() => BudgetPressureType, {
    nullable: true,
    description: 'The pressure on the block after it; null when it was refused.',
  })
  budgetPressure: BudgetPressureType | null;

  @Field(() => [SetBlockVersionError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof SetBlockVersionError>[];
}
