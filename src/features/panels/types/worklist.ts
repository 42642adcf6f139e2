import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { toGlobalId } from '../../../platform/global-id';
import { DateScalar } from '../../../platform/scalars';
import { WorkKind, type WorkItem } from '../rules/worklist';

registerEnumType(WorkKind, {
  name: 'WorkKind',
  description: 'What can wait for somebody.',
  valuesConfig: {
    SITTING: { description: 'A sitting one is invited to, whose agenda is published.' },
    INTEREST: { description: 'An item of such a sitting on which one has not declared an interest, or none.' },
    APPROVAL: { description: 'A share of one’s own budget that waits to be agreed.' },
    RATIFICATION: { description: 'A decision, or a share over its limit, that waits for a director.' },
    LISTING: { description: 'A submitted case that is on no agenda, for case officers.' },
    START: { description: 'A placement that is paid for and has not started, for commissioners.' },
  },
});

/** One thing that waits for the reader, as published. */
@ObjectType('WorkItem', { simpleResolvers: true, description: 'One thing that waits for the reader.' })
export class WorkItemType {
  @Field(() => WorkKind, { description: 'What it is.' })
  kind: WorkKind;

  @Field(() => ID, { description: 'The object it is about; fetch it with node.' })
  subjectId: string;

  @Field(() => String, { nullable: true, description: 'Reference of the case it is about; null for a sitting.' })
  caseReference: string | null;

  @Field(() => DateScalar, {
    description: 'Day of the sitting, or of the start decided; for the others the day since which it waits.',
  })
  day: Day;
}

/** The item as published. */
export function toWorkItem(item: WorkItem): WorkItemType {
  return Object.assign(new WorkItemType(), {
    kind: item.kind,
    subjectId: toGlobalId(item.subject.type, item.subject.id),
    caseReference: item.caseReference,
    day: item.day,
  });
}
