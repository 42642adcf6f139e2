import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { DateScalar } from '../../../platform/scalars';
import { userErrorType } from '../../../platform/user-errors';
import { CostCategory, CostElement } from '../../ledger/rules/coding';
import { PriceTermsInputType } from '../../ledger/types/price';
import { AMEND_PLACEMENT_CODES } from '../refusals';
import { PlacementStepInput, WarnedStepPayload } from './placement-steps';

const WORDS = 'What it is, at most 200 characters; null: nothing to say.';

/** A line that ends before its placement. */
@InputType({ description: 'A cost line that ends before its placement does.' })
export class EndCostLineInput {
  @Field(() => ID, { description: 'The cost line.' })
  costLineId: string;

  @Field(() => DateScalar, { description: 'Its last charged day.' })
  lastDay: Day;
}

/** Another price of a line from a day on. */
@InputType({ description: 'Another price of a cost line, for the days from one on.' })
export class ChangeLinePriceInput {
  @Field(() => ID, { description: 'The cost line.' })
  costLineId: string;

  @Field(() => DateScalar, { description: 'The first day of the price.' })
  fromDate: Day;

  @Field(() => PriceTermsInputType, { description: 'The price.' })
  price: PriceTermsInputType;
}

/** Other words for a line. */
@InputType({ description: 'What a cost line is, said anew.' })
export class DescribeCostLineInput {
  @Field(() => ID, { description: 'The cost line.' })
  costLineId: string;

  @Field(() => String, { nullable: true, description: WORDS })
  description?: string | null;
}

/** A line to add. */
@InputType({ description: 'A cost line to add to a placement, shared as one of its lines is.' })
export class AddCostLineInput {
  @Field(() => CostCategory, { description: 'What it pays for.' })
  category: CostCategory;

  @Field(() => CostElement, {
    nullable: true,
    description: 'What it is of the fee; null: what its category tells (care is CORE, education EDUCATION).',
  })
  element?: CostElement | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the family is paid, and buys it: a direct payment.',
  })
  isDirectPayment: boolean;

  @Field(() => String, { nullable: true, description: WORDS })
  description?: string | null;

  @Field(() => DateScalar, { description: 'Its first day.' })
  fromDate: Day;

  @Field(() => PriceTermsInputType, { description: 'Its price.' })
  price: PriceTermsInputType;

  @Field(() => ID, { description: 'The cost line whose shares it takes, those of its first day.' })
  sharedAsCostLineId: string;
}

/** The input of `amendPlacement`. */
@InputType({
  description:
    'What is to be otherwise of a placement, within what was decided. What is left out stays; at least one thing changes.',
})
export class AmendPlacementInput extends PlacementStepInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'An earlier expected end; null: it stays. A later one takes a decision on an extension.',
  })
  expectedEndDate?: Day | null;

  @Field(() => [EndCostLineInput], { defaultValue: [], description: 'Lines that end before the placement does.' })
  endLines: EndCostLineInput[];

  @Field(() => [ChangeLinePriceInput], { defaultValue: [], description: 'Other prices of lines.' })
  linePrices: ChangeLinePriceInput[];

  @Field(() => [DescribeCostLineInput], { defaultValue: [], description: 'What lines are, said anew.' })
  descriptions: DescribeCostLineInput[];

  @Field(() => [AddCostLineInput], {
    defaultValue: [],
    description: 'Lines to add, in place of what ends or becomes cheaper.',
  })
  addLines: AddCostLineInput[];

  @Field(() => String, { description: 'Why, at most 2,000 characters, without naming the child.' })
  reason: string;
}

export const AmendPlacementError = userErrorType('AmendPlacement', AMEND_PLACEMENT_CODES);

/** What `amendPlacement` gives. */
@ObjectType({ description: 'What amendPlacement gives.', simpleResolvers: true })
export class AmendPlacementPayload extends WarnedStepPayload {
  @Field(() => [AmendPlacementError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof AmendPlacementError>[];
}
