import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day, FinancialYear } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar, DateTimeScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { BudgetHolderType } from '../../access/types/directory';
import { AGE_OF_DEBT } from '../rules/recovery';
import { EntryKind, owedOn, type Recharge, type RechargeEntry, type RechargeInvoice } from '../rules/recharge';
import type { RecoveryPosition } from '../rules/recovery';

registerCodes(EntryKind, 'RechargeEntryKind', 'What is entered on an invoice after it was raised.', {
  CREDIT_NOTE: 'Part or all of it is taken back.',
  RECEIPT: 'Money came in on it.',
});

/** A credit note or a receipt as published. */
@ObjectType('RechargeEntry', {
  simpleResolvers: true,
  description: 'A credit note to an invoice, or money that came in on it.',
})
export class RechargeEntryType {
  @Field(() => EntryKind, { description: 'Which of the two.' })
  kind: EntryKind;

  @Field(() => DateScalar, { description: 'The day of the credit note, or on which the money came.' })
  date: Day;

  @Field(() => MoneyScalar, { description: 'Pounds, always more than 0.00.' })
  amount: Pence;

  @Field(() => String, { description: 'The credit note’s number, or the reference the money came with.' })
  reference: string;

  @Field(() => String, { nullable: true, description: 'Why it was credited; null for a receipt.' })
  reason: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  enteredAt: Date;
}

/** An invoice as published. */
@ObjectType('RechargeInvoice', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What the lead bills a partner for its share of a placement over some days of one financial year (J8). Never changed: what is wrong is credited. Seen by those who see the money of the case.',
})
export class RechargeInvoiceType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly invoice: RechargeInvoice;

  @Field(() => String, { description: 'Its number in the finance ledger.' })
  invoiceNumber: string;

  @Field(() => DateScalar, { description: 'The day it was issued; debt is aged from it.' })
  invoiceDate: Day;

  @Field(() => String, { nullable: true, description: 'The partner’s purchase order; null: none was named.' })
  purchaseOrder: string | null;

  @Field(() => DateScalar, { description: 'First day billed.' })
  startDate: Day;

  @Field(() => DateScalar, { description: 'Last day billed.' })
  endDate: Day;

  @Field(() => MoneyScalar, { description: 'Pounds billed.' })
  amount: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds credited so far.' })
  credited: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds received so far.' })
  received: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds still owed on it: billed, less credited, less received.' })
  owed: Pence;
}

/** The invoice as published. */
export function toRechargeInvoice(invoice: RechargeInvoice): RechargeInvoiceType {
  const { invoiceNumber, invoiceDate, purchaseOrder, span, amount, credited, received } = invoice;
  return Object.assign(new RechargeInvoiceType(), {
    id: toGlobalId('RechargeInvoice', invoice.invoiceId),
    invoice,
    ...{ invoiceNumber, invoiceDate, purchaseOrder, amount, credited, received },
    startDate: span.startDate,
    endDate: span.endDate,
    owed: owedOn(invoice),
  });
}

/** The entry as published. */
export function toRechargeEntry({
  kind,
  entryDate,
  amount,
  reference,
  reason,
  enteredAt,
}: RechargeEntry): RechargeEntryType {
  return Object.assign(new RechargeEntryType(), { kind, date: entryDate, amount, reference, reason, enteredAt });
}

/** The four states of a recharge and what follows from them. */
@ObjectType('RecoveryFigures', {
  simpleResolvers: true,
  description:
    'What partners are to pay back, in pounds: expected, agreed, invoiced and received, and what follows from them (B21, B22).',
})
export class RecoveryFiguresType {
  @Field(() => MoneyScalar, { description: 'What the split in force says, disputed or not.' })
  expected: Pence;

  @Field(() => MoneyScalar, { description: 'What the partner’s own person has agreed.' })
  agreed: Pence;

  @Field(() => MoneyScalar, { description: 'Invoices less credit notes.' })
  invoiced: Pence;

  @Field(() => MoneyScalar, { description: 'What came in.' })
  received: Pence;

  @Field(() => MoneyScalar, { description: 'Invoiced beyond what was agreed (B22).' })
  disputed: Pence;

  @Field(() => MoneyScalar, { description: 'Agreed and not invoiced yet.' })
  uninvoiced: Pence;

  @Field(() => MoneyScalar, {
    description: 'Agreed and not received yet; negative when more came in than was agreed (B22).',
  })
  outstanding: Pence;

  @Field(() => MoneyScalar, {
    description:
      'Expected and not agreed: the prudent forecast leaves it to the lead, the expected one does not (B21).',
  })
  atRisk: Pence;
}

/** The figures as published. */
export function toRecoveryFigures(position: RecoveryPosition): RecoveryFiguresType {
  const { expected, agreed, invoiced, received, disputed, uninvoiced, outstanding, atRisk } = position;
  return Object.assign(new RecoveryFiguresType(), {
    ...{ expected, agreed, invoiced, received, disputed, uninvoiced, outstanding, atRisk },
  });
}

/** What one partner is to pay back for one placement. */
@ObjectType('Recharge', {
  simpleResolvers: true,
  description: 'What one partner is to pay back for its share of one placement over some days.',
})
export class RechargeType {
  /** For the fields that are loaded. */
  readonly recharge: Recharge;

  @Field(() => ID, { description: 'The placement, for node.' })
  placementId: string;

  @Field(() => String, { description: 'Reference of the case: what an invoice or an order names, never the child.' })
  caseReference: string;

  @Field(() => DateScalar, { description: 'First day of the period.' })
  startDate: Day;

  @Field(() => DateScalar, { description: 'Last day of the period.' })
  endDate: Day;

  @Field(() => RecoveryFiguresType, { description: 'What is due and what became of it.' })
  figures: RecoveryFiguresType;

  @Field(() => [RechargeInvoiceType], { description: 'The invoices with days in the period, the oldest first.' })
  invoices: RechargeInvoiceType[];
}

/** The recharge as published. */
export function toRecharge(recharge: Recharge): RechargeType {
  return Object.assign(new RechargeType(), {
    recharge,
    placementId: toGlobalId('Placement', recharge.placementId),
    caseReference: recharge.caseReference,
    startDate: recharge.span.startDate,
    endDate: recharge.span.endDate,
    figures: toRecoveryFigures(recharge),
    invoices: recharge.invoices.map(toRechargeInvoice),
  });
}

/** What is owed of one age. */
@ObjectType('AgedDebt', { simpleResolvers: true, description: 'What is owed on invoices of one age.' })
export class AgedDebtType {
  @Field(() => String, { description: `How old, in days since the day of the invoice: ${AGE_OF_DEBT.join(', ')}.` })
  age: string;

  @Field(() => MoneyScalar, { description: 'Pounds owed.' })
  amount: Pence;
}

/** A partner's statement for a year or a quarter. */
@ObjectType('RecoveryStatement', {
  simpleResolvers: true,
  description:
    'What one partner owes for a financial year or a quarter of it, placement by placement. The same as the export partner-statement.',
})
export class RecoveryStatementType {
  @Field(() => BudgetHolderType, { description: 'The partner.' })
  budgetHolder: BudgetHolderType;

  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => Int, { nullable: true, description: 'The quarter, 1 to 4: 1 is April to June. Null: the whole year.' })
  quarter: number | null;

  @Field(() => RecoveryFiguresType, { description: 'All placements together.' })
  total: RecoveryFiguresType;

  @Field(() => [RechargeType], { description: 'Placement by placement, in the order of the case references.' })
  recharges: RechargeType[];

  @Field(() => [AgedDebtType], {
    description: 'What is owed today on those invoices, by their age; every age is there.',
  })
  agedDebt: AgedDebtType[];
}

/** What one partner brings in, expected and prudently. */
@ObjectType('PartnerRecovery', { simpleResolvers: true, description: 'What one partner is to bring in for a year.' })
export class PartnerRecoveryType {
  @Field(() => BudgetHolderType, { description: 'The partner.' })
  budgetHolder: BudgetHolderType;

  @Field(() => RecoveryFiguresType, { description: 'All its placements together.' })
  figures: RecoveryFiguresType;
}

/** The year's recovery, expected and prudent apart. */
@ObjectType('RecoveryForecast', {
  simpleResolvers: true,
  description:
    'What the partners bring in for a financial year: the expected and the prudent forecast, shown apart (B21).',
})
export class RecoveryForecastType {
  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => MoneyScalar, { description: 'Pounds, if every partner pays its share as the splits in force say.' })
  expectedIncome: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds, if only what was agreed comes in.' })
  prudentIncome: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds between the two: what falls on the lead in the prudent forecast.' })
  atRisk: Pence;

  @Field(() => [PartnerRecoveryType], { description: 'Partner by partner, by name.' })
  partners: PartnerRecoveryType[];
}
