import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../../platform/global-id';
import { DateScalar, DateTimeScalar } from '../../../../platform/scalars';
import { ToldKind } from '../../../panels/rules/notices-waiting';
import {
  NoticeAudience,
  NoticeMeasure,
  NoticeTiming,
  NoticeUnit,
  type NoticeTarget,
} from '../../../panels/rules/notice-target';
import { allWords } from '../../rules/notice/body';
import type { NoticePart } from '../../rules/notice/body';
import {
  DecisionInLaw,
  NoticeBlock,
  NoticeRecipient,
  SendMethod,
  WordableBlock,
  WordingAudience,
} from '../../rules/notice/codes';
import type { Notice, NoticeSending, SendingEntry } from '../../rules/notice/sending';
import './codes';

/** A notice as the schema publishes it. */
@ObjectType('Notice', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'A notice of a decision to one audience, made from the record and never changed. For those who may read the papers of the case. As a page and as PDF: /notices/{id}.html and .pdf.',
})
export class NoticeType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly notice: Notice;

  @Field(() => NoticeAudience, { description: 'For whom it is written.' })
  audience: NoticeAudience;

  @Field(() => Int, { description: 'Which of this decision and audience it is, from 1.' })
  version: number;

  @Field(() => DateScalar, { description: 'The date it bears: the time to appeal is counted from it.' })
  noticeDate: Day;

  @Field(() => DecisionInLaw, {
    nullable: true,
    description: 'What the decision was said to be in law beside what the record shows; null: nothing was said.',
  })
  law: DecisionInLaw | null;

  @Field(() => [NoticeBlock], { description: 'The blocks it has, in their order.' })
  blocks: NoticeBlock[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day to talk to a mediation adviser, which it states; null: it states none.',
  })
  mediationBy: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day to appeal, which it states; null: it states none.',
  })
  appealBy: Day | null;

  @Field(() => String, { description: 'The SHA-256 of what it says, 64 hexadecimal digits; that never changes.' })
  digest: string;

  @Field(() => DateTimeScalar, { description: 'When it was prepared.' })
  preparedAt: Date;
}

/** The notice as published. */
export function toNotice(notice: Notice): NoticeType {
  const { audience, version, noticeDate, law, mediationBy, appealBy, digest, preparedAt } = notice;
  return Object.assign(new NoticeType(), {
    id: toGlobalId('Notice', notice.noticeId),
    notice,
    ...{ audience, version, noticeDate, law, mediationBy, appealBy, digest, preparedAt },
    blocks: [...notice.blocks],
  });
}

/** A block of a notice with its words. */
@ObjectType('NoticeSection', { simpleResolvers: true, description: 'A block of a notice with its words.' })
export class NoticeSectionType {
  @Field(() => NoticeBlock, { description: 'Which block it is.' })
  block: NoticeBlock;

  @Field(() => String, { description: 'Its heading.' })
  heading: string;

  @Field(() => String, { description: 'What it says, a line each; the cells of a table by rows.' })
  text: string;
}

/** The section as published. */
export function toSection(part: NoticePart): NoticeSectionType {
  const [, ...lines] = allWords({ parts: [part] }).split('\n');
  return Object.assign(new NoticeSectionType(), {
    ...{ block: part.block, heading: part.heading, text: lines.join('\n') },
  });
}

/** That a notice went to somebody, as published. */
@ObjectType('NoticeSending', { simpleResolvers: true, description: 'That a notice went to somebody.' })
export class NoticeSendingType {
  /** For the field that is loaded. */
  readonly recordedById: string;

  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => NoticeRecipient, { description: 'To whom.' })
  recipient: NoticeRecipient;

  @Field(() => SendMethod, { description: 'How.' })
  method: SendMethod;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  sentAt: Date;

  @Field(() => DateTimeScalar, { description: 'When that was recorded.' })
  recordedAt: Date;
}

/** The sending as published. */
export function toSending({ recipient, method, sentAt, recordedAt, ...one }: NoticeSending): NoticeSendingType {
  return Object.assign(new NoticeSendingType(), {
    id: toGlobalId('NoticeSending', one.noticeSendingId),
    recordedById: one.recordedBy,
    ...{ recipient, method, sentAt, recordedAt },
  });
}

/** An entry on a sending, as published. */
@ObjectType('NoticeSendingEntry', {
  simpleResolvers: true,
  description:
    'What was recorded of a sending, also where it was wrong: such an entry stays and is corrected by another.',
})
export class NoticeSendingEntryType {
  /** For the fields that are loaded. */
  readonly recordedById: string;

  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => NoticeRecipient, { description: 'To whom.' })
  recipient: NoticeRecipient;

  @Field(() => SendMethod, { description: 'How.' })
  method: SendMethod;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent; null: it was not sent there.' })
  sentAt: Date | null;

  @Field(() => ID, { nullable: true, description: 'The entry that it corrects; null: none.' })
  correctsId: string | null;

  @Field(() => Boolean, { description: 'Whether a later entry corrects it.' })
  isCorrected: boolean;

  @Field(() => DateTimeScalar, { description: 'When that was recorded.' })
  recordedAt: Date;
}

/** The entry as published. */
export function toSendingEntry(entry: SendingEntry): NoticeSendingEntryType {
  const { recipient, method, sentAt, isCorrected, recordedAt, correctsId } = entry;
  return Object.assign(new NoticeSendingEntryType(), {
    id: toGlobalId('NoticeSending', entry.noticeSendingId),
    recordedById: entry.recordedBy,
    correctsId: correctsId === null ? null : toGlobalId('NoticeSending', correctsId),
    ...{ recipient, method, sentAt, isCorrected, recordedAt },
  });
}

/** That an audience is to be told something, as published. */
@ObjectType('NoticeDue', {
  simpleResolvers: true,
  description: 'That an audience is to be told something of a decision, and how that stands against the area’s target.',
})
export class NoticeDueType {
  @Field(() => ToldKind, { description: 'What it is to be told.' })
  what: ToldKind;

  @Field(() => NoticeAudience, { description: 'Who.' })
  audience: NoticeAudience;

  @Field(() => DateScalar, { description: 'By which day.' })
  dueDate: Day;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By which instant, where hours are counted; null: the whole day is in time.',
  })
  dueAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was first told; null: it was not.' })
  firstSentAt: Date | null;

  @Field(() => NoticeTiming, { description: 'How that stands.' })
  timing: NoticeTiming;
}

/** By when decisions are told, as published. */
@ObjectType('NoticeTarget', {
  simpleResolvers: true,
  description: 'By when decisions made from a day on are to be told.',
})
export class NoticeTargetType {
  @Field(() => DateScalar, {
    description: 'Of decisions, and of changes of earlier ones, from which day on, until a later target.',
  })
  fromDate: Day;

  @Field(() => Int, { description: 'How long, in its unit.' })
  length: number;

  @Field(() => NoticeUnit, { description: 'In what it is counted.' })
  unit: NoticeUnit;

  @Field(() => NoticeMeasure, { description: 'From what.' })
  measuredFrom: NoticeMeasure;
}

/** The target as published. */
export function toTarget({ noticeTargetId: _, ...target }: NoticeTarget): NoticeTargetType {
  return Object.assign(new NoticeTargetType(), target);
}

/** The words of a block in force, as published. */
@ObjectType('NoticeWords', { simpleResolvers: true, description: 'The words of a block of notices in force on a day.' })
export class NoticeWordsType {
  @Field(() => WordingAudience, { description: 'For whom.' })
  audience: WordingAudience;

  @Field(() => WordableBlock, { description: 'The block.' })
  block: WordableBlock;

  @Field(() => String, {
    nullable: true,
    description:
      'The words, with what is filled in braces; null: there are none, and notices that need it are refused.',
  })
  text: string | null;
}

/** How an area words its notices and by when it tells, as published. */
@ObjectType('NoticeTerms', {
  simpleResolvers: true,
  description: 'How the area words its notices, and by when it tells its decisions.',
})
export class NoticeTermsType {
  @Field(() => [NoticeWordsType], { description: 'The words of each block in force on the day asked about.' })
  words: NoticeWordsType[];

  @Field(() => [NoticeTargetType], {
    description: 'Its targets in the order in which they were set; none: nothing is due.',
  })
  targets: NoticeTargetType[];
}
