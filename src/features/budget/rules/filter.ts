import { NO_VALUE } from '../../ledger/rules/coding';
import { type PostingDimensions } from '../../ledger/rules/dimensions';
import { type PostingDimension, type PostingFilter } from '../../ledger/rules/posting-query';

/** Where each dimension stands among a line's; the period is none of them, and by what a line is of the fee nothing is filtered. */
const VALUES: Readonly<Record<Exclude<PostingDimension, 'PERIOD' | 'ELEMENT'>, keyof PostingDimensions>> = {
  PRIMARY_NEED: 'primaryNeed',
  PHASE: 'phase',
  AGE_BAND: 'ageBand',
  PROVISION_TYPE: 'provisionType',
  AREA_CLASS: 'areaClass',
  HOST_AUTHORITY: 'hostLaCode',
  PROVIDER: 'providerUrn',
  CATEGORY: 'category',
  AGENCY: 'agencyKind',
  SECTION_251_LINE: 'section251Line',
};

/** Whether dimension values pass a filter on postings; what has no value is `NONE`, as there. */
export function matchesFilter(filter: PostingFilter, dimensions: PostingDimensions): boolean {
  return (Object.keys(VALUES) as (keyof typeof VALUES)[]).every((dimension) => {
    const wanted = filter[dimension];
    return wanted === undefined || wanted.includes(valueOf(dimensions, dimension));
  });
}

/** The value of a dimension among a line's; `NONE` where it has none, and of what is none of them. */
export function valueOf(dimensions: PostingDimensions, dimension: PostingDimension): string {
  return dimension === 'PERIOD' || dimension === 'ELEMENT' ? NO_VALUE : (dimensions[VALUES[dimension]] ?? NO_VALUE);
}
