import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Day, type FinancialYear, type Period } from '../../kernel/dates';
import { type Pence, ZERO } from '../../kernel/money';
import { type EqualityFilter } from '../../platform/conditions';
import { NodeInterface, toGlobalId } from '../../platform/global-id';
import { DateScalar, DateTimeScalar, DecimalScalar, FinancialYearScalar, MoneyScalar } from '../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType, type UserError } from '../../platform/user-errors';
import { RECORD_ACTUAL_REFUSALS, SET_BUDGET_REFUSALS } from './refusals';
import { type Actual, type BudgetEntry } from './repository';

/** Whether a figure is spend booked from a document, and which. */
export const ActualKind = { INVOICE: 'INVOICE', RECHARGE: 'RECHARGE', JOURNAL: 'JOURNAL', CREDIT_NOTE: 'CREDIT_NOTE' } as const;
registerEnumType(ActualKind, {
  name: 'ActualKind',
  description: 'What an amount of spend is booked from.',
  valuesConfig: {
    INVOICE: { description: 'An invoice from a provider; positive.' },
    RECHARGE: { description: 'A recharge between the budget holders; positive for the one who bears it.' },
    JOURNAL: { description: 'A movement between codes; either sign.' },
    CREDIT_NOTE: { description: 'A reduction by the provider; negative.' },
  },
});
