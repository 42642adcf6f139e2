import { Field, ID, InputType, type ClassType } from 'type-graphql';
import { type Day } from '../kernel/dates';
import { type EqualityFilter, type RangeFilter, type TextFilter } from './conditions';
import { fromGlobalId } from './global-id';
import { DateScalar } from './scalars';

const EQ = { nullable: true, description: 'Equal to this; null or left out: not asked.' } as const;
const IN = {
  nullable: true,
  description: 'Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked.',
} as const;
const CONTAINS = {
  nullable: true,
  description: 'Contains this, in capitals or not; null or left out: not asked.',
} as const;
const GT = { nullable: true, description: 'Greater, or later, than this; null or left out: not asked.' } as const;
const GTE = { nullable: true, description: 'This, or greater, or later; null or left out: not asked.' } as const;
const LT = { nullable: true, description: 'Less, or earlier, than this; null or left out: not asked.' } as const;
const LTE = { nullable: true, description: 'This, or less, or earlier; null or left out: not asked.' } as const;

/** Conditions on a text. */
@InputType({ description: 'Conditions on a text; every one that is given must hold.' })
export class StringFilter implements TextFilter {
  @Field(() => String, EQ) eq?: string | null;
  @Field(() => [String], IN) in?: string[] | null;
  @Field(() => String, CONTAINS) contains?: string | null;
}

/** Conditions on an object that is referred to. */
@InputType({ description: 'Conditions on the object referred to, by global id; every one that is given must hold.' })
export class IdFilter implements EqualityFilter<string> {
  @Field(() => ID, EQ) eq?: string | null;
  @Field(() => [ID], IN) in?: string[] | null;
}

/** Conditions on a yes or no. */
@InputType({ description: 'A condition on a yes or no.' })
export class BooleanFilter {
  @Field(() => Boolean, EQ) eq?: boolean | null;
}

/** Conditions on a calendar date. */
@InputType({ description: 'Conditions on a calendar date; every one that is given must hold.' })
export class DateFilter implements RangeFilter<Day> {
  @Field(() => DateScalar, EQ) eq?: Day | null;
  @Field(() => DateScalar, GT) gt?: Day | null;
  @Field(() => DateScalar, GTE) gte?: Day | null;
  @Field(() => DateScalar, LT) lt?: Day | null;
  @Field(() => DateScalar, LTE) lte?: Day | null;
}

const enumFilters = new Map<string, ClassType<EqualityFilter<string>>>();

/**
 * Conditions on a code: `enumFilter('CaseStatus', CaseStatus)` makes the input `CaseStatusFilter`, once however many
 * features ask for it. The enum must be registered with type-graphql.
 */
export function enumFilter<Code extends string>(
  name: string,
  codes: Readonly<Record<string, Code>>,
): ClassType<EqualityFilter<Code>> {
  const made = enumFilters.get(name) ?? makeEnumFilter(name, codes);
  enumFilters.set(name, made);
  return made as ClassType<EqualityFilter<Code>>;
}

function makeEnumFilter<Code extends string>(
  name: string,
  codes: Readonly<Record<string, Code>>,
): ClassType<EqualityFilter<string>> {
  @InputType(`${name}Filter`, { description: `Conditions on a ${name}; every one that is given must hold.` })
  class EnumFilter implements EqualityFilter<Code> {
    @Field(() => codes, EQ) eq?: Code | null;
    @Field(() => [codes], IN) in?: Code[] | null;
  }
  return EnumFilter;
}

/** A filter on global ids as one on the local ids of the type; BadInput names the place. */
export function toLocalIds(
  filter: IdFilter | null | undefined,
  type: string | readonly string[],
  path: readonly string[],
  isLocalId?: (id: string) => boolean,
): EqualityFilter<string> {
  return {
    eq: typeof filter?.eq === 'string' ? fromGlobalId(type, filter.eq, [...path, 'eq'], isLocalId) : null,
    in: filter?.in?.map((id, index) => fromGlobalId(type, id, [...path, 'in', String(index)], isLocalId)) ?? null,
  };
}
