import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import { DateScalar, MoneyScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { RAISE_INVOICE_CODES, RECHARGE_ENTRY_CODES } from '../refusals';
import { RechargeInvoiceType } from './recovery';

const REPEAT = { description: 'The invoice.' } as const;

/** An invoice to raise. */
@InputType({ description: 'A partner’s share of some days, billed.' })
export class RaiseInvoiceInput extends MutationInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId: string;

  @Field(() => ID, { description: 'The partner that is billed.' })
  budgetHolderId: string;

  @Field(() => DateScalar, { description: 'First day billed.' })
  startDate: Day;

  @Field(() => DateScalar, { description: 'Last day billed, of the same financial year.' })
  endDate: Day;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Pounds; null: what is agreed for those days and not invoiced yet.',
  })
  amount?: Pence | null;

  @Field(() => String, { description: 'Its number in the finance ledger; each once in the area.' })
  invoiceNumber: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was issued; null: today.' })
  invoiceDate?: Day | null;

  @Field(() => String, { nullable: true, description: 'The partner’s purchase order; null: none.' })
  purchaseOrder?: string | null;
}

/** A credit note. */
@InputType({ description: 'Part or all of an invoice, taken back.' })
export class CreditInvoiceInput extends MutationInput {
  @Field(() => ID, REPEAT)
  invoiceId: string;

  @Field(() => MoneyScalar, { description: 'Pounds, at most what is still owed.' })
  amount: Pence;

  @Field(() => String, { description: 'The credit note’s number.' })
  reference: string;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the credit note; null: today.' })
  date?: Day | null;
}

/** A receipt. */
@InputType({ description: 'Money that came in on an invoice.' })
export class RecordReceiptInput extends MutationInput {
  @Field(() => ID, REPEAT)
  invoiceId: string;

  @Field(() => MoneyScalar, { description: 'Pounds, at most what is still owed.' })
  amount: Pence;

  @Field(() => String, { description: 'The reference the money came with.' })
  reference: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it came; null: today.' })
  date?: Day | null;
}

const BROKEN = { description: 'Every rule the request broke; empty when it was done.' } as const;

const AFTER = { nullable: true, description: 'The invoice after the change; null when it was refused.' } as const;

export const RaiseInvoiceError = userErrorType('RaiseInvoice', RAISE_INVOICE_CODES);

export const RechargeEntryError = userErrorType('RechargeEntry', RECHARGE_ENTRY_CODES);

/** What `raiseInvoice` gives. */
@ObjectType({ description: 'What raiseInvoice gives.', simpleResolvers: true })
export class RaiseInvoicePayload extends MutationPayload {
  @Field(() => RechargeInvoiceType, AFTER)
  invoice: RechargeInvoiceType | null;

  @Field(() => [RaiseInvoiceError], BROKEN)
  userErrors: InstanceType<typeof RaiseInvoiceError>[];
}

/** What `creditInvoice` gives. */
@ObjectType({ description: 'What creditInvoice gives.', simpleResolvers: true })
export class CreditInvoicePayload extends MutationPayload {
  @Field(() => RechargeInvoiceType, AFTER)
  invoice: RechargeInvoiceType | null;

  @Field(() => [RechargeEntryError], BROKEN)
  userErrors: InstanceType<typeof RechargeEntryError>[];
}

/** What `recordReceipt` gives. */
@ObjectType({ description: 'What recordReceipt gives.', simpleResolvers: true })
export class RecordReceiptPayload extends MutationPayload {
  @Field(() => RechargeInvoiceType, AFTER)
  invoice: RechargeInvoiceType | null;

  @Field(() => [RechargeEntryError], BROKEN)
  userErrors: InstanceType<typeof RechargeEntryError>[];
}
