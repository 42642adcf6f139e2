import { Field, Int, ObjectType } from 'type-graphql';
import { type Pence } from '../../../kernel/money';
import { MoneyScalar } from '../../../platform/scalars';
import { SpendSettlement } from '../rules/match-codes';
import './actuals';

/** What some spend comes to. */
@ObjectType({ simpleResolvers: true, description: 'What some spend comes to.' })
export abstract class SpendSumFields {
  @Field(() => Int, { description: 'How many amounts it is, credits among them.' })
  payments: number;

  @Field(() => Int, { description: 'How many of them are credits.' })
  creditNotes: number;

  @Field(() => MoneyScalar, { description: 'Pounds net of VAT: what the budget bears.' })
  net: Pence;

  @Field(() => MoneyScalar, { description: 'VAT in pounds, which it does not bear.' })
  vat: Pence;
}

/** A part of the spend. */
@ObjectType('SpendSum', { simpleResolvers: true, description: 'What a part of the spend comes to.' })
export class SpendSumType extends SpendSumFields {}

/** The spend of a period. */
@ObjectType('SpendPeriod', { simpleResolvers: true, description: 'The spend of one period.' })
export class SpendPeriodType extends SpendSumFields {
  @Field(() => Int, { description: 'The period it belongs to, 1 (April) to 12 (March).' })
  period: number;
}

/** What is settled for one reason. */
@ObjectType('SettledSpend', {
  simpleResolvers: true,
  description: 'Spend of which a person said for one reason that it pays for no placement.',
})
export class SettledSpendType extends SpendSumFields {
  @Field(() => SpendSettlement, { description: 'The reason.' })
  reason: SpendSettlement;
}

/** What one supplier was paid that is not matched. */
@ObjectType('UnmatchedSupplier', {
  simpleResolvers: true,
  description: 'What one supplier was paid that no placement is known for, and none proposed.',
})
export class UnmatchedSupplierType extends SpendSumFields {
  @Field(() => String, {
    nullable: true,
    description: 'Who was paid, as most of it was; null: recorded by hand.',
  })
  supplierName: string | null;

  @Field(() => [String], { description: 'Every way the name is written in the downloads, that one first.' })
  spellings: string[];
}
