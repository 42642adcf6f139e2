import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Urn } from '../../../kernel/ids';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar, UrnScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { CostCategory, CostElement } from '../../ledger/rules/coding';
import { PriceTermsInputType, PriceTermsType, toPriceTerms } from '../../ledger/types/price';
import { END_PRICE_CODES, SET_PRICE_CODES } from '../refusals/price-book';
import { Residential } from '../rules/codes';
import type { PriceBookEntry } from '../rules/price-book';
import './codes';

/** What a provider asks for an item. */
@ObjectType('PriceBookEntry', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What a provider asks for an item over some days. Options are priced by it; the price of a placement is what was decided, and follows it by an uplift only. For those who weigh or pay for places.',
})
export class PriceBookEntryType extends NodeInterface {
  /** What the fields that are loaded need. */
  entry: PriceBookEntry;

  @Field(() => String, { description: 'What it is for, such as “Core fee”; one price of an item on a day.' })
  item: string;

  @Field(() => CostElement, { description: 'What it is of the fee.' })
  element: CostElement;

  @Field(() => CostCategory, { description: 'What it pays for.' })
  category: CostCategory;

  @Field(() => String, { nullable: true, description: 'The band that it is the price of; null: of none.' })
  band: string | null;

  @Field(() => Residential, {
    nullable: true,
    description: 'Whether it is for children who sleep there; null: for all.',
  })
  residential: Residential | null;

  @Field(() => PriceTermsType, { description: 'The price.' })
  price: PriceTermsType;

  @Field(() => DateScalar, { description: 'Its first day.' })
  startDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null: no end is set.' })
  endDate: Day | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, or set right.' })
  setAt: Date;

  @Field(() => Int, { description: 'Goes up with every change; give it as expectedVersion.' })
  version: number;
}

/** A price as published. */
export function toPriceBookEntry(entry: PriceBookEntry): PriceBookEntryType {
  const { item, element, category, band, residential, startDate, endDate, setAt, version } = entry;
  return Object.assign(new PriceBookEntryType(), {
    id: toGlobalId('PriceBookEntry', entry.entryId),
    entry,
    ...{ item, element, category, band, residential, startDate, endDate, setAt, version },
    price: toPriceTerms(entry.price),
  });
}

/** The input of `setPriceBookEntry`. */
@InputType({ description: 'What a provider asks for an item from a day on.' })
export class SetPriceBookEntryInput extends MutationInput {
  @Field(() => UrnScalar, { description: 'The provider.' })
  providerUrn: Urn;

  @Field(() => String, {
    description:
      'What it is for, at most 200 characters. The same item again follows its earlier price, which ends the day before; from the same day it sets it right.',
  })
  item: string;

  @Field(() => CostElement, { description: 'What it is of the fee.' })
  element: CostElement;

  @Field(() => CostCategory, { description: 'What it pays for.' })
  category: CostCategory;

  @Field(() => String, {
    nullable: true,
    description: 'The band that it is the price of, at most 200 characters; null: of none.',
  })
  band?: string | null;

  @Field(() => Residential, {
    nullable: true,
    description: 'Whether it is for children who sleep there; null: for all.',
  })
  residential?: Residential | null;

  @Field(() => ID, { nullable: true, description: 'The terms it comes under, a ProviderFramework; null: none.' })
  frameworkId?: string | null;

  @Field(() => PriceTermsInputType, { description: 'The price.' })
  price: PriceTermsInputType;

  @Field(() => DateScalar, { description: 'Its first day.' })
  startDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null: no end is set.' })
  endDate?: Day | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the price that is set right: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;
}

export const SetPriceBookEntryError = userErrorType('SetPriceBookEntry', SET_PRICE_CODES);

/** What `setPriceBookEntry` gives. */
@ObjectType({ description: 'What setPriceBookEntry gives.', simpleResolvers: true })
export class SetPriceBookEntryPayload extends MutationPayload {
  @Field(() => PriceBookEntryType, { nullable: true, description: 'The price; null when it was refused.' })
  entry: PriceBookEntryType | null;

  @Field(() => [SetPriceBookEntryError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof SetPriceBookEntryError>[];
}

/** The input of `endPriceBookEntry`. */
@InputType({ description: 'The last day of a price of the price book.' })
export class EndPriceBookEntryInput extends MutationInput {
  @Field(() => ID, { description: 'The price, a PriceBookEntry.' })
  entryId: string;

  @Field(() => DateScalar, { description: 'Its last day, earlier than the one it has.' })
  endDate: Day;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the price that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;
}

export const EndPriceBookEntryError = userErrorType('EndPriceBookEntry', END_PRICE_CODES);

/** What `endPriceBookEntry` gives. */
@ObjectType({ description: 'What endPriceBookEntry gives.', simpleResolvers: true })
export class EndPriceBookEntryPayload extends MutationPayload {
  @Field(() => PriceBookEntryType, { nullable: true, description: 'The price after it; null when it was refused.' })
  entry: PriceBookEntryType | null;

  @Field(() => [EndPriceBookEntryError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof EndPriceBookEntryError>[];
}
