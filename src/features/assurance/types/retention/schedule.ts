import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../../kernel/dates';
import { DateScalar, DateTimeScalar } from '../../../../platform/scalars';
import { RecordClass, RetentionStart } from '../../rules/retention/codes';
import type { PublishedPeriod, RetentionRule } from '../../rules/retention/schedule';
import './codes';

const LOOKED_AFTER = 'Whether it is of children who were ever looked after, or of all others.';

/** A rule as the schema publishes it. */
@ObjectType('RetentionRule', {
  description: 'How long the area keeps a class of record, from a day on. For everybody.',
  simpleResolvers: true,
})
export class RetentionRuleType {
  /** For the field that is loaded. */
  readonly rule: RetentionRule;

  @Field(() => RecordClass, { description: 'Of what.' })
  recordClass: RecordClass;

  @Field(() => Boolean, { description: LOOKED_AFTER })
  isOfLookedAfter: boolean;

  @Field(() => RetentionStart, {
    nullable: true,
    description: 'From when; null: the class has no rule from its day on.',
  })
  startEvent: RetentionStart | null;

  @Field(() => Int, { nullable: true, description: 'For how many whole months; null with startEvent.' })
  months: number | null;

  @Field(() => String, { description: 'Where it stands, in the area’s own words.' })
  source: string;

  @Field(() => DateScalar, { description: 'The day from which it holds.' })
  fromDate: Day;

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  setAt: Date;
}

/** The rule as published. */
export function toRetentionRule(rule: RetentionRule): RetentionRuleType {
  const { recordClass, isOfLookedAfter, startEvent, months, source, fromDate, setAt } = rule;
  return Object.assign(new RetentionRuleType(), {
    ...{ rule, recordClass, isOfLookedAfter, startEvent, months, source, fromDate, setAt },
  });
}

/** A published period. */
@ObjectType({
  description: 'A period that somebody published, which the area may adopt. It is no rule of the area’s until it does.',
  simpleResolvers: true,
})
export class PublishedRetentionPeriod {
  @Field(() => RecordClass, { description: 'Of what.' })
  recordClass: RecordClass;

  @Field(() => Boolean, { description: LOOKED_AFTER })
  isOfLookedAfter: boolean;

  @Field(() => RetentionStart, { description: 'From when.' })
  startEvent: RetentionStart;

  @Field(() => Int, { description: 'For how many whole months.' })
  months: number;

  @Field(() => String, { description: 'Who published it, and how well it is known here.' })
  source: string;
}

/** The period as published. */
export function toPublishedPeriod(period: PublishedPeriod): PublishedRetentionPeriod {
  return Object.assign(new PublishedRetentionPeriod(), period);
}

/** What the area has said nothing about. */
@ObjectType({
  description: 'A class of record for which the area has no rule: nothing of it goes.',
  simpleResolvers: true,
})
export class UnsetRetention {
  @Field(() => RecordClass, { description: 'Of what.' })
  recordClass: RecordClass;

  @Field(() => Boolean, { description: LOOKED_AFTER })
  isOfLookedAfter: boolean;
}

/** The schedule of an area. */
@ObjectType('RetentionSchedule', {
  description: 'How long the area keeps its records on a day (P2). For everybody.',
  simpleResolvers: true,
})
export class RetentionScheduleType {
  @Field(() => DateScalar, { description: 'The day.' })
  onDate: Day;

  @Field(() => [RetentionRuleType], { description: 'The rules that hold then.' })
  rules: RetentionRuleType[];

  @Field(() => [UnsetRetention], { description: 'What has no rule then.' })
  unset: UnsetRetention[];

  @Field(() => [RetentionRuleType], { description: 'All that was ever set, the latest first.' })
  history: RetentionRuleType[];

  @Field(() => [PublishedRetentionPeriod], {
    description: 'What was published of some of the classes, to adopt or not.',
  })
  published: PublishedRetentionPeriod[];
}
