import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { Day, FinancialYear } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar, DecimalScalar, FinancialYearScalar } from '../../../platform/scalars';
import { Audience } from '../../budget/rules/public-breakdown';
import { FunnelPosition, type Funnel } from '../rules/funnel';
import { OutcomeDimension, OutcomeGroup, type CountedOutcomes, type OutcomeRow } from '../rules/outcome-table';
import { toldDays } from './counted-days';

registerCodes(OutcomeDimension, 'OutcomeDimension', 'What decisions are counted by.', {
  PANEL: 'The panel under whose terms it was taken.',
  SITTING: 'The sitting it was taken at. For case officers, directors and auditors, and not for publication.',
  AGENCY:
    'The agency: what is counted are the shares its budget holders were asked for by decisions, as each answered: approved, refused or in dispute, still waiting.',
  SEX: 'The child’s sex as last recorded.',
  ETHNICITY: 'The group of the child’s ethnicity as last recorded.',
  AGE_BAND: 'Age band of the SEN2 return, by the age on the 31 August before the decision.',
});

registerCodes(OutcomeGroup, 'OutcomeGroup', 'What decisions came to.', {
  AGREED: 'Agreed, with or without conditions, in principle, or extended; of shares: approved.',
  AGREED_IN_PART: 'Agreed in part, or the need and not yet the money; of shares: never.',
  DECLINED: 'Declined; of shares: refused, or in dispute.',
  DEFERRED: 'Deferred for information; of shares: not answered yet.',
  OTHER: 'Referred elsewhere, stepped down, ended.',
  TOGETHER:
    'Groups of few children, where small numbers are hidden: those that are null in the row of all are counted here. 0: there are none such.',
});

registerCodes(
  FunnelPosition,
  'FunnelPosition',
  'Where a row lies among what chance alone would do. It proves nothing by itself: it says where to look.',
  {
    WITHIN: 'Within the limits of 95 in 100.',
    OUTSIDE_95: 'Outside those, within the limits of 998 in 1,000.',
    OUTSIDE_998: 'Outside those too.',
  },
);

/** The arguments of `decisionOutcomes`. */
@ArgsType()
export class DecisionOutcomesArgs {
  @Field(() => FinancialYearScalar, {
    description:
      'The year the decisions were taken in. Always a whole one: the difference of two spans would tell of single children.',
  })
  financialYear: FinancialYear;

  @Field(() => OutcomeDimension, { description: 'What they are counted by.' })
  by: OutcomeDimension;

  @Field(() => Audience, {
    defaultValue: Audience.INTERNAL,
    description: 'For whom; what is for everybody hides small numbers from everybody and is told to the nearest five.',
  })
  audience: Audience;
}

/** A count of a table. */
@ObjectType('OutcomeCount', { simpleResolvers: true, description: 'How many decisions came to something.' })
export class OutcomeCountType {
  @Field(() => OutcomeGroup, { description: 'What they came to.' })
  group: OutcomeGroup;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many; null: hidden, since it is about 1 to 5 children or would tell of them. Where small numbers are hidden, what is agreed in part is counted as agreed, and groups of few children as TOGETHER: both are null by themselves.',
  })
  decisions: number | null;
}

/** The limits of chance. */
@ObjectType('OutcomeFunnel', {
  simpleResolvers: true,
  description:
    'What of the agreed and declined was agreed, wholly or in part, and between what limits that would lie by chance if all rows were alike. In percent, to one decimal.',
})
export class OutcomeFunnelType {
  @Field(() => DecimalScalar, { description: 'What was agreed.' })
  agreedPercent: Decimal;

  @Field(() => DecimalScalar, { description: 'What was agreed of all rows together.' })
  expectedPercent: Decimal;

  @Field(() => DecimalScalar, { description: 'The lower limit of 95 in 100.' })
  lower95: Decimal;

  @Field(() => DecimalScalar, { description: 'The upper limit of 95 in 100.' })
  upper95: Decimal;

  @Field(() => DecimalScalar, { description: 'The lower limit of 998 in 1,000.' })
  lower998: Decimal;

  @Field(() => DecimalScalar, { description: 'The upper limit of 998 in 1,000.' })
  upper998: Decimal;

  @Field(() => FunnelPosition, { description: 'Where it lies.' })
  position: FunnelPosition;
}

/** A row of a table. */
@ObjectType('OutcomeRow', { simpleResolvers: true, description: 'What decisions of one value came to.' })
export class OutcomeRowType {
  @Field(() => String, {
    description:
      'The value: a code, or something that is the same for the same panel, sitting or agency; NONE: nothing is recorded, or between sittings; ALL: all of them.',
  })
  key: string;

  @Field(() => String, { nullable: true, description: 'Its name; null where the key says it.' })
  label: string | null;

  @Field(() => [OutcomeCountType], { description: 'Every group once.' })
  counts: OutcomeCountType[];

  @Field(() => Int, { nullable: true, description: 'All of the row; null: hidden likewise.' })
  total: number | null;

  @Field(() => OutcomeFunnelType, {
    nullable: true,
    description: 'Where it lies among what chance would do; null: a count it needs is hidden, or nothing was answered.',
  })
  funnel: OutcomeFunnelType | null;
}

/** The table. */
@ObjectType('DecisionOutcomes', {
  simpleResolvers: true,
  description:
    'What the area’s panels came to. Decisions that only ratify or note another are not counted again, nor what was withdrawn or not heard; corrections change nothing in it.',
})
export class DecisionOutcomesType {
  @Field(() => DateScalar, { description: 'The first day of the year.' })
  startDate: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day that is counted: of the year, or where small numbers are hidden, of its last quarter that has ended for case officers, directors and auditors. Null: nothing of it is told yet; for all others and for publication a year is told once it has ended, and by sex and ethnicity once it was published.',
  })
  endDate: Day | null;

  @Field(() => Boolean, { description: 'Whether small numbers are hidden.' })
  isSuppressed: boolean;

  @Field(() => Boolean, {
    description:
      'Whether it is for publication and was not published (publishAssurance): a draft, which is not to be given out, for what is recorded later changes it and could be subtracted. By sex and ethnicity it is shown to those alone who read each decision.',
  })
  isDraft: boolean;

  @Field(() => [OutcomeRowType], { description: 'A row a value, by name.' })
  rows: OutcomeRowType[];

  @Field(() => OutcomeRowType, { description: 'All of them together.' })
  all: OutcomeRowType;
}

/** The table as published. */
export function toDecisionOutcomes({ rows, all, span, isSuppressed, isDraft }: CountedOutcomes): DecisionOutcomesType {
  return Object.assign(new DecisionOutcomesType(), {
    ...{ ...toldDays(span), isSuppressed, isDraft },
    rows: rows.map(toRow),
    all: toRow(all),
  });
}

function toRow({ key, label, counts, total, funnel }: OutcomeRow): OutcomeRowType {
  return Object.assign(new OutcomeRowType(), {
    ...{ key, label, total },
    counts: Object.values(OutcomeGroup).map((group) =>
      Object.assign(new OutcomeCountType(), { group, decisions: counts[group] }),
    ),
    funnel: funnel === null ? null : toFunnel(funnel),
  });
}

function toFunnel(funnel: Funnel): OutcomeFunnelType {
  return Object.assign(new OutcomeFunnelType(), funnel);
}
