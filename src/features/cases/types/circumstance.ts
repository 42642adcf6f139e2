import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import { academicAge, Phase, phaseAt } from '../../../kernel/phase';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { connectionType } from '../../../platform/paging';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../../platform/scalars';
import { ProvisionType } from '../../providers/rules/provision-type';
import '../../providers/types/codes';
import '../../providers/types/provider';
import { ageBandOfCohort } from '../rules/child';
import { Circumstance, CircumstanceEnd, CircumstanceReason, CircumstanceStep } from '../rules/circumstance-codes';
import {
  isLong,
  isPastAgreedEnd,
  isReviewOverdue,
  weeksOf,
  type AwaitedPlace,
  type CircumstanceEntry,
  type CircumstanceTerms,
  type GuestChild,
  type StandingCircumstance,
} from '../rules/circumstances';
import { NeedCode } from '../rules/codes';
import './circumstance-codes';

/** A part-time timetable as published. */
@ObjectType('PartTimeTimetable', { simpleResolvers: true, description: 'What a part-time timetable gives.' })
export class PartTimeTimetableType {
  @Field(() => DecimalScalar, { description: 'Hours a week, to two places.' })
  hoursPerWeek: Decimal;

  @Field(() => DateScalar, { description: 'The day until which it is agreed.' })
  agreedEndDate: Day;
}

/** What is waited for, as published. */
@ObjectType('AwaitedPlace', { simpleResolvers: true, description: 'The place that would end the waiting.' })
export class AwaitedPlaceType {
  /** For the field that is loaded. */
  readonly providerUrn: string | null;

  @Field(() => NeedCode, { description: 'The need that the place is planned by.' })
  primaryNeed: NeedCode;

  @Field(() => ProvisionType, { description: 'The kind of place.' })
  provisionType: ProvisionType;

  @Field(() => Boolean, { description: 'Whether the child would sleep there.' })
  isResidential: boolean;
}

/** A guest as published. */
@ObjectType('GuestChild', {
  simpleResolvers: true,
  description:
    'What is known of a child whom another authority placed here: what places are planned by, and nothing that tells who it is. For case officers, commissioners, directors and auditors.',
})
export class GuestChildType {
  /** For the fields that are loaded. */
  readonly guest: GuestChild;

  @Field(() => String, { description: 'The placing authority’s own reference.' })
  placingReference: string;

  @Field(() => NeedCode, { description: 'The primary need.' })
  primaryNeed: NeedCode;

  @Field(() => Boolean, { description: 'Whether that authority looks after the child.' })
  isLookedAfter: boolean;
}

/** An entry as published. */
@ObjectType('CircumstanceEntry', {
  simpleResolvers: true,
  description: 'What was recorded of a circumstance. Never changed: corrected by another entry.',
})
export class CircumstanceEntryType {
  /** For the fields that are loaded. */
  readonly entry: CircumstanceEntry;
  readonly caseId: string | null;

  @Field(() => ID, { description: 'Give it as entryId to correct it.' })
  id: string;

  @Field(() => CircumstanceStep, { description: 'What it says.' })
  step: CircumstanceStep;

  @Field(() => DateScalar, { nullable: true, description: 'On which day; null: it takes back what it corrects.' })
  eventDate: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was to be reviewed next; null of an end.' })
  nextReviewDate: Day | null;

  @Field(() => CircumstanceReason, { nullable: true, description: 'Why; null of an end and of a guest.' })
  reason: CircumstanceReason | null;

  @Field(() => PartTimeTimetableType, { nullable: true, description: 'Of a part-time timetable; null otherwise.' })
  partTime: PartTimeTimetableType | null;

  @Field(() => AwaitedPlaceType, { nullable: true, description: 'Of waiting; null otherwise.' })
  awaited: AwaitedPlaceType | null;

  @Field(() => CircumstanceEnd, { nullable: true, description: 'How it ended; null: it is of no end.' })
  endReason: CircumstanceEnd | null;

  @Field(() => ID, { nullable: true, description: 'The entry that it corrects; null: it corrects none.' })
  correctsId: string | null;

  @Field(() => Boolean, { description: 'Whether a later entry took its place.' })
  isCorrected: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** A circumstance as published. Other features add their fields to this class. */
@ObjectType('Circumstance', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'A circumstance in which a child could be lost sight of. For who may read the papers of its case; of a child that waits for a place for commissioners and finance too, of a guest for commissioners.',
})
export class CircumstanceType extends NodeInterface {
  /** For the fields that are loaded, here and in other features. */
  readonly standing: StandingCircumstance;

  @Field(() => Circumstance, { description: 'Which it is.' })
  kind: Circumstance;

  @Field(() => DateScalar, { description: 'Its first day.' })
  startDate: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Its last day; null: it goes on. Of a child that has died, or for whom another authority became responsible, the day before that, whatever was entered of it since.',
  })
  endDate: Day | null;

  @Field(() => CircumstanceEnd, { nullable: true, description: 'How it ended; null: it goes on.' })
  endReason: CircumstanceEnd | null;

  @Field(() => CircumstanceReason, { nullable: true, description: 'Why; null of a guest.' })
  reason: CircumstanceReason | null;

  @Field(() => PartTimeTimetableType, { nullable: true, description: 'Of a part-time timetable; null otherwise.' })
  partTime: PartTimeTimetableType | null;

  @Field(() => AwaitedPlaceType, { nullable: true, description: 'Of waiting, what would end it; null otherwise.' })
  awaited: AwaitedPlaceType | null;

  @Field(() => String, {
    nullable: true,
    description: 'Age band of the SEN2 return on the last 31 August; null over 25.',
  })
  ageBand: string | null;

  @Field(() => Phase, { description: 'The phase of education by the age on the last 31 August.' })
  phase: Phase;

  @Field(() => Int, { description: 'Whole weeks that it has lasted, or lasted.' })
  weeks: number;

  @Field(() => Boolean, {
    description:
      'Whether a part-time timetable lasts, or lasted, for more than 12 weeks. The law has no number; this is a flag.',
  })
  isLong: boolean;

  @Field(() => Boolean, {
    description: 'Whether a part-time timetable goes on after the day until which it was agreed.',
  })
  isPastAgreedEnd: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'When it was last reviewed; null: never yet.' })
  lastReviewDate: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it is to be reviewed next; null: it has ended.' })
  nextReviewDate: Day | null;

  @Field(() => Boolean, { description: 'Whether that day is over.' })
  isReviewOverdue: boolean;

  @Field(() => GuestChildType, {
    nullable: true,
    description: 'Who was placed here; null where the child is this area’s and has a case.',
  })
  guest: GuestChildType | null;

  @Field(() => [CircumstanceEntryType], { description: 'All that was recorded, in the order in which it was.' })
  entries: CircumstanceEntryType[];
}

/** The circumstance as published on a day. */
export function toCircumstance(standing: StandingCircumstance, today: Day): CircumstanceType {
  const { circumstanceId, kind, startDate, endDate, endReason, lastReviewDate, terms, guest, birthCohort } = standing;
  return Object.assign(new CircumstanceType(), {
    ...{ standing, kind, startDate, endDate, endReason, lastReviewDate },
    ...termsOf(terms),
    id: toGlobalId('Circumstance', circumstanceId),
    ageBand: ageBandOfCohort(birthCohort, today),
    phase: phaseAt(academicAge(birthCohort, today)),
    weeks: weeksOf(standing, today),
    isLong: isLong(standing, today),
    isPastAgreedEnd: isPastAgreedEnd(standing, today),
    nextReviewDate: endDate === null ? terms.nextReviewDate : null,
    isReviewOverdue: isReviewOverdue(standing, today),
    guest: guest === null ? null : Object.assign(new GuestChildType(), guest, { guest }),
    entries: standing.entries.map((entry) => toEntry(entry, standing.caseId)),
  });
}

function toEntry(entry: CircumstanceEntry, caseId: string | null): CircumstanceEntryType {
  const { entryId, step, eventDate, terms, endReason, correctsId, isCorrected, recordedAt } = entry;
  return Object.assign(new CircumstanceEntryType(), {
    ...{ entry, caseId, step, eventDate, endReason, isCorrected, recordedAt },
    ...(terms === null ? { reason: null, partTime: null, awaited: null } : termsOf(terms)),
    id: toGlobalId('CircumstanceEntry', entryId),
    nextReviewDate: terms?.nextReviewDate ?? null,
    correctsId: correctsId === null ? null : toGlobalId('CircumstanceEntry', correctsId),
  });
}

function termsOf({
  reason,
  partTime,
  awaited,
}: CircumstanceTerms): Pick<CircumstanceType, 'reason' | 'partTime' | 'awaited'> {
  return {
    reason,
    partTime: partTime === null ? null : Object.assign(new PartTimeTimetableType(), partTime),
    awaited: awaited === null ? null : toAwaited(awaited),
  };
}

function toAwaited(awaited: AwaitedPlace): AwaitedPlaceType {
  return Object.assign(new AwaitedPlaceType(), awaited);
}

/** One page of circumstances. */
export const CircumstanceConnection = connectionType('Circumstance', () => CircumstanceType);
