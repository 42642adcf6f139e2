import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { CostCategory } from '../../ledger/rules/coding';
import '../../ledger/types/codes';
import { SET_FINANCE_CODE_REFUSALS } from '../refusals/journal';
import { type FinanceCode } from '../rules/finance-code';
import { FinanceCodeUse } from '../rules/journal-codes';
import './journal-codes';

/** What setFinanceCode takes. */
@InputType('SetFinanceCodeInput', { description: 'Under which codes a finance ledger books a holder’s money.' })
export class SetFinanceCodeInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'Whose money. Null: the area’s high needs block.' })
  budgetHolderId?: string | null;

  @Field(() => FinanceCodeUse, { description: 'What it is for.' })
  use: FinanceCodeUse;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the line in the section 251 return, such as "1.2.3"; of spend only. Null: every line that has no code of its own.',
  })
  section251Line?: string | null;

  @Field(() => CostCategory, {
    nullable: true,
    description:
      'Category of cost; of spend and of recharge income only. Null: every category that has no code of its own.',
  })
  category?: CostCategory | null;

  @Field(() => DateScalar, { description: 'The first day on which it holds; it holds until the next.' })
  startDate: Day;

  @Field(() => String, { description: 'The cost centre: up to 30 letters, digits, points, dashes and strokes.' })
  costCentre: string;

  @Field(() => String, { description: 'The subjective, or nominal, code: up to 30 such characters.' })
  subjective: string;
}

/** Codes of a finance ledger. */
@ObjectType('FinanceCode', {
  simpleResolvers: true,
  description:
    'Under which codes a finance ledger books a holder’s money from a day on. The one that names line and category goes before the one that names the line, then the category, then neither.',
})
export class FinanceCodeType {
  /** For the fields that are loaded. */
  readonly budgetHolderId: string;
  readonly setById: string;

  @Field(() => FinanceCodeUse, { description: 'What it is for.' })
  use: FinanceCodeUse;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the line in the section 251 return; null: every line that has no code of its own.',
  })
  section251Line: string | null;

  @Field(() => CostCategory, {
    nullable: true,
    description: 'Category of cost; null: every category that has no code of its own.',
  })
  category: CostCategory | null;

  @Field(() => DateScalar, { description: 'The first day on which it holds; it holds until the next.' })
  startDate: Day;

  @Field(() => String, { description: 'The cost centre.' })
  costCentre: string;

  @Field(() => String, { description: 'The subjective, or nominal, code.' })
  subjective: string;

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  setAt: Date;
}

/** The code as published. */
export function toFinanceCode(code: FinanceCode): FinanceCodeType {
  const { budgetHolderId, setBy, use, section251Line, category, startDate, costCentre, subjective, setAt } = code;
  return Object.assign(new FinanceCodeType(), {
    ...{ budgetHolderId, use, section251Line, category, startDate, costCentre, subjective, setAt },
    setById: setBy,
  });
}

export const SetFinanceCodeError = userErrorType('SetFinanceCode', SET_FINANCE_CODE_REFUSALS);

/** What setFinanceCode gives. */
@ObjectType('SetFinanceCodePayload', { simpleResolvers: true, description: 'What setFinanceCode gives.' })
export class SetFinanceCodePayload extends MutationPayload {
  @Field(() => FinanceCodeType, { nullable: true, description: 'The code; null when it was refused.' })
  financeCode: FinanceCodeType | null;

  @Field(() => [SetFinanceCodeError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof SetFinanceCodeError>[];
}
