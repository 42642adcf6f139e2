import { Field, ID, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { BankHolidays } from '../../../kernel/working-days';
import { toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { reviewBy, tellFamilyBy, transferBy, type ResponsibilityTransfer } from '../rules/responsibility';

/** A transfer between authorities as published. */
@ObjectType('ResponsibilityTransfer', {
  simpleResolvers: true,
  description:
    'That another authority is responsible for the child from a day on, because the family moved (SEND Regulations 2014, regulation 15). Seen by those who see the money of the case.',
})
export class ResponsibilityTransferType {
  @Field(() => ID, { description: 'The case through which it was recorded; it is of all the child’s.' })
  caseId: string;

  @Field(() => String, { description: 'Three-digit code of the authority that was responsible.' })
  fromAuthorityCode: string;

  @Field(() => String, { description: 'Three-digit code of the authority that is responsible from then on.' })
  toAuthorityCode: string;

  @Field(() => DateScalar, { description: 'The first day of the other authority’s.' })
  transferDate: Day;

  @Field(() => DateScalar, { description: 'The day of the move.' })
  movedDate: Day;

  @Field(() => DateScalar, { description: 'The day on which the authority that was responsible became aware.' })
  awareDate: Day;

  @Field(() => DateScalar, {
    description:
      'The last day on which it could be transferred: that of the move, or within 15 working days beginning with the day of awareness where that came later. By the bank holidays on record.',
  })
  transferBy: Day;

  @Field(() => Boolean, { description: 'Whether it came later than that.' })
  isLate: boolean;

  @Field(() => DateScalar, { description: 'By when the new authority tells the family: within 6 weeks.' })
  tellFamilyBy: Day;

  @Field(() => DateScalar, {
    description:
      'By when the new authority reviews the plan: the later of 12 months from when it was made and 3 months from the transfer.',
  })
  reviewBy: Day;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** The transfer as published; `madeDate`: when the plan was made, null where that is not on record. */
export function toResponsibilityTransfer(
  transfer: ResponsibilityTransfer,
  holidays: BankHolidays,
  madeDate: Day | null,
): ResponsibilityTransferType {
  const { transferDate, movedDate, awareDate, recordedAt } = transfer;
  const by = transferBy(transfer, holidays);
  return Object.assign(new ResponsibilityTransferType(), {
    ...{ transferDate, movedDate, awareDate, recordedAt },
    caseId: toGlobalId('Case', transfer.caseId),
    fromAuthorityCode: transfer.fromLaCode,
    toAuthorityCode: transfer.toLaCode,
    transferBy: by,
    isLate: transferDate > by,
    tellFamilyBy: tellFamilyBy(transferDate),
    reviewBy: reviewBy(transferDate, madeDate),
  });
}
