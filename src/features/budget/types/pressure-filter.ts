import { Field, InputType } from 'type-graphql';
import { type EqualityFilter } from '../../../platform/conditions';
import { enumFilter } from '../../../platform/filters';
import { NeedCode } from '../../cases/rules/codes';
import { CostCategory, Phase } from '../../ledger/rules/coding';
import { type PostingDimension, type PostingFilter } from '../../ledger/rules/posting-query';
import { AreaClass } from '../../placements/rules/codes';
import { ProvisionType } from '../../providers/rules/provision-type';
import '../../cases/types/enums';
import '../../ledger/types/codes';
import '../../placements/types/codes';
import '../../providers/types/provider';

const NeedCodeFilter = enumFilter('NeedCode', NeedCode);
const PhaseFilter = enumFilter('Phase', Phase);
const ProvisionTypeFilter = enumFilter('ProvisionType', ProvisionType);
const AreaClassFilter = enumFilter('AreaClass', AreaClass);
const CostCategoryFilter = enumFilter('CostCategory', CostCategory);

/** Conditions on a value that has no code list of ours. */
@InputType('DimensionValueFilter', {
  description: 'Conditions on the value of a dimension; every one that is given must hold. NONE stands for no value.',
})
class DimensionValueFilter implements EqualityFilter<string> {
  @Field(() => String, { nullable: true, description: 'Equal to this; null or left out: not asked.' })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Equal to one of these; null or left out: not asked.' })
  in?: string[] | null;
}

/** What the figures are narrowed to. */
@InputType('PressureFilter', {
  description:
    'Narrows committed, actual, fullYearEffect, outOfArea, periods and breakdown to postings with these values; every field that is given must hold. Under a filter there is no allocation, and so no variance: a budget is not set by need or provider.',
})
export class PressureFilter {
  @Field(() => NeedCodeFilter, { nullable: true, description: 'By primary need. Null: any.' })
  primaryNeed?: EqualityFilter<NeedCode> | null;

  @Field(() => PhaseFilter, { nullable: true, description: 'By phase of education. Null: any.' })
  phase?: EqualityFilter<Phase> | null;

  @Field(() => DimensionValueFilter, { nullable: true, description: 'By age band, such as "11-15". Null: any.' })
  ageBand?: DimensionValueFilter | null;

  @Field(() => ProvisionTypeFilter, { nullable: true, description: 'By kind of provision. Null: any.' })
  provisionType?: EqualityFilter<ProvisionType> | null;

  @Field(() => AreaClassFilter, { nullable: true, description: 'By area class. Null: any.' })
  areaClass?: EqualityFilter<AreaClass> | null;

  @Field(() => DimensionValueFilter, {
    nullable: true,
    description: 'By three-digit code of the host authority. Null: any.',
  })
  hostAuthority?: DimensionValueFilter | null;

  @Field(() => DimensionValueFilter, { nullable: true, description: 'By URN of the provider. Null: any.' })
  provider?: DimensionValueFilter | null;

  @Field(() => CostCategoryFilter, { nullable: true, description: 'By category of the cost line. Null: any.' })
  category?: EqualityFilter<CostCategory> | null;

  @Field(() => DimensionValueFilter, {
    nullable: true,
    description: 'By line of the section 251 return, such as "1.2.3". Null: any.',
  })
  section251Line?: DimensionValueFilter | null;
}

/** A filter of the schema as one on postings. Two operators on one dimension must both hold. */
export function toPostingFilter(filter: PressureFilter | null): PostingFilter {
  const fields: readonly (readonly [PostingDimension, EqualityFilter<string> | null | undefined])[] = [
    ['PRIMARY_NEED', filter?.primaryNeed],
    ['PHASE', filter?.phase],
    ['AGE_BAND', filter?.ageBand],
    ['PROVISION_TYPE', filter?.provisionType],
    ['AREA_CLASS', filter?.areaClass],
    ['HOST_AUTHORITY', filter?.hostAuthority],
    ['PROVIDER', filter?.provider],
    ['CATEGORY', filter?.category],
    ['SECTION_251_LINE', filter?.section251Line],
  ];
  return Object.fromEntries(
    fields.flatMap(([dimension, conditions]) => {
      const values = valuesOf(conditions);
      return values === null ? [] : [[dimension, values]];
    }),
  );
}

function valuesOf(conditions: EqualityFilter<string> | null | undefined): readonly string[] | null {
  const eq = conditions?.eq ?? null;
  const among = conditions?.in ?? null;
  if (eq === null) return among;
  return among === null || among.includes(eq) ? [eq] : [];
}
