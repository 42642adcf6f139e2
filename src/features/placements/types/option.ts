import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Urn } from '../../../kernel/ids';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar, UrnScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { CostCategory, CostElement, usualElement } from '../../ledger/rules/coding';
import type { PriceTerms } from '../../ledger/rules/price';
import { PriceTermsInputType } from '../../ledger/types/price';
import { ProvisionType } from '../../providers/rules/provision-type';
import { ADD_OPTION_CODES, RECORD_SUITABILITY_CODES } from '../refusals';
import { Residential, SenSetting, Suitability } from '../rules/codes';
import { kindOf, PlacementKind } from '../rules/kind';
import type { PlacementOption } from '../rules/option';
import './codes';
import './kind';

/** Why an option is not shown to a reader. */
export const OPTIONS_NOT_SHOWN =
  'Options are for case officers, commissioners, directors, auditors, and the panel while it may see the papers.';

/** What an option's place would cost. */
@ObjectType('OptionCostLine', {
  simpleResolvers: true,
  description: 'One thing that an option would cost. Seen by those who see the option.',
})
export class OptionCostLineType {
  /** For the price, which may be withheld: see `panels`. */
  readonly option: PlacementOption;
  readonly terms: PriceTerms;

  @Field(() => Int, {
    description: 'Its position among the option’s lines, from 1: a split of its own names it by this.',
  })
  line: number;

  @Field(() => CostCategory, { description: 'What it pays for.' })
  category: CostCategory;

  @Field(() => CostElement, { description: 'What it is of the fee; where nothing was said, what its category tells.' })
  element: CostElement;

  @Field(() => Boolean, { description: 'Whether the family would be paid, and buys it: a direct payment.' })
  isDirectPayment: boolean;

  @Field(() => String, { nullable: true, description: 'What it is, in a few words; null when nothing was said.' })
  description: string | null;
}

/** An option as the schema publishes it. */
@ObjectType('PlacementOption', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'A place that the panel can choose for a case: where, of what kind, when and at what price. Seen by case officers, commissioners, directors, auditors, and the panel while it may see the papers.',
})
export class PlacementOptionType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly option: PlacementOption;

  @Field(() => Int, { description: 'Its position among the case’s options, from 1.' })
  ordinal: number;

  @Field(() => String, { description: 'What it is called at the panel.' })
  label: string;

  @Field(() => SenSetting, { nullable: true, description: 'The setting; null where there is an establishment.' })
  senSetting: SenSetting | null;

  @Field(() => ProvisionType, { description: 'What kind of provision it is.' })
  provisionType: ProvisionType;

  @Field(() => PlacementKind, {
    description: 'What it is all in all: told from the kind of provision, the nights and the setting.',
  })
  kind: PlacementKind;

  @Field(() => Residential, { description: 'Whether the child would sleep there.' })
  residential: Residential;

  @Field(() => DateScalar, {
    description: 'The first day it is expected for. The decision says the day that is paid from.',
  })
  expectedStartDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The last day expected; null: no end is expected.' })
  expectedEndDate: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'The band it is asked for at, as the scheme of bands calls it; null: none was said.',
  })
  band: string | null;

  @Field(() => Suitability, { nullable: true, description: 'What was found of it; null: not recorded yet.' })
  suitability: Suitability | null;

  @Field(() => String, { nullable: true, description: 'What the finding rests on; null: not recorded yet.' })
  suitabilityReason: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the finding was recorded; null: not yet.' })
  suitabilityAt: Date | null;

  @Field(() => [OptionCostLineType], { description: 'What it would cost, line by line.' })
  costLines: OptionCostLineType[];

  @Field(() => Int, { description: 'Counts up with each change; give it as expectedVersion.' })
  version: number;
}

/** The option as published. */
export function toOption(option: PlacementOption): PlacementOptionType {
  return Object.assign(new PlacementOptionType(), {
    id: toGlobalId('PlacementOption', option.optionId),
    option,
    ordinal: option.ordinal,
    label: option.label,
    senSetting: option.senSetting,
    provisionType: option.provisionType,
    kind: kindOf(option),
    residential: option.residential,
    expectedStartDate: option.expectedStartDate,
    expectedEndDate: option.expectedEndDate,
    band: option.band,
    suitability: option.suitability,
    suitabilityReason: option.suitabilityReason,
    suitabilityAt: option.suitabilityAt,
    version: option.version,
    costLines: option.costLines.map(({ ordinal, category, element, isDirectPayment, description, price }) =>
      Object.assign(new OptionCostLineType(), {
        ...{ option, terms: price, line: ordinal, category, isDirectPayment, description },
        element: element ?? usualElement(category),
      }),
    ),
  });
}

/** One cost line of a new option. */
@InputType('OptionCostLineInput', {
  description: 'One thing that the place would cost, for as long as the placement lasts.',
})
export class OptionCostLineInput {
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

  @Field(() => String, { nullable: true, description: 'What it is, at most 200 characters; null: nothing to say.' })
  description?: string | null;

  @Field(() => PriceTermsInputType, { description: 'Its price.' })
  price: PriceTermsInputType;
}

/** The input of `addPlacementOption`. */
@InputType({ description: 'A place that the panel could choose for a case.' })
export class AddPlacementOptionInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => UrnScalar, {
    nullable: true,
    description: 'The establishment, by its URN; null where there is none and senSetting says what instead.',
  })
  providerUrn?: Urn | null;

  @Field(() => SenSetting, {
    nullable: true,
    description:
      'The setting, where there is no establishment; else null. A home, a foster family, a short break or transport alone without either is OTH.',
  })
  senSetting?: SenSetting | null;

  @Field(() => String, {
    nullable: true,
    description: 'What to call it, at most 200 characters; null: the establishment’s name.',
  })
  label?: string | null;

  @Field(() => ProvisionType, {
    nullable: true,
    description:
      'What kind of provision it is; null: what the establishment’s type says. Give it for a unit within a school, such as RESOURCED_PROVISION.',
  })
  provisionType?: ProvisionType | null;

  @Field(() => Residential, { description: 'Whether the child would sleep there.' })
  residential: Residential;

  @Field(() => DateScalar, { description: 'The first day expected.' })
  expectedStartDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The last day expected; null: no end is expected.' })
  expectedEndDate?: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'The band it is asked for at, at most 200 characters; null: no scheme of bands sets its price.',
  })
  band?: string | null;

  @Field(() => [OptionCostLineInput], {
    description: 'What it would cost: at least one line, unless the price book gives them.',
  })
  costLines: OptionCostLineInput[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'Prices of the provider’s price book in force on the first day expected, each a further cost line at what the book says; null: none.',
  })
  priceBookEntryIds?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;
}

export const AddPlacementOptionError = userErrorType('AddPlacementOption', ADD_OPTION_CODES);

/** What `addPlacementOption` gives. */
@ObjectType({ description: 'What addPlacementOption gives.', simpleResolvers: true })
export class AddPlacementOptionPayload extends MutationPayload {
  @Field(() => PlacementOptionType, { nullable: true, description: 'The new option; null when it was refused.' })
  option: PlacementOptionType | null;

  @Field(() => [AddPlacementOptionError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof AddPlacementOptionError>[];
}

/** The input of `recordSuitability`. */
@InputType({ description: 'What was found of an option, before its cost is looked at.' })
export class RecordSuitabilityInput extends MutationInput {
  @Field(() => ID, { description: 'The option.' })
  optionId: string;

  @Field(() => Suitability, { description: 'The finding.' })
  suitability: Suitability;

  @Field(() => String, { description: 'What it rests on, at most 2,000 characters.' })
  reason: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the option that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;
}

export const RecordSuitabilityError = userErrorType('RecordSuitability', RECORD_SUITABILITY_CODES);

/** What `recordSuitability` gives. */
@ObjectType({ description: 'What recordSuitability gives.', simpleResolvers: true })
export class RecordSuitabilityPayload extends MutationPayload {
  @Field(() => PlacementOptionType, {
    nullable: true,
    description: 'The option after the change; null when it was refused.',
  })
  option: PlacementOptionType | null;

  @Field(() => [RecordSuitabilityError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordSuitabilityError>[];
}
