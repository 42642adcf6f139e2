import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { type FinancialYear } from '../../../kernel/dates';
import { BooleanFilter, enumFilter, IdFilter, StringFilter } from '../../../platform/filters';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { connectionType, PageArgs } from '../../../platform/paging';
import { DateTimeScalar, FinancialYearScalar } from '../../../platform/scalars';
import { type ActualsSource } from '../rules/actuals-source';
import { ActualRemark, type ImportedActual } from '../rules/imported-actual';
import { ActualMatchStatus, MatchRule, SpendSettlement } from '../rules/match-codes';
import { type MatchStanding } from '../rules/standing-match';
import { ActualType } from './changes';

registerCodes(
  ActualRemark,
  'ActualRemark',
  'What a download says of an amount that is not as it should be: told, and not mended.',
  {
    AMOUNT_NOISE:
      'The amount had the noise of a spreadsheet’s floating point, and was booked as the whole penny that it means: rows of before such amounts were refused.',
    PERIOD_DIFFERS:
      'The period is not that of the date: right for what is billed in advance or late, else a slip to be asked about.',
    REPORTED_LATE: 'Its period was closed when it was imported, as meant: it is reported in the first open one.',
  },
);
registerCodes(
  ActualMatchStatus,
  'ActualMatchStatus',
  'How far it is settled which placement an amount of spend pays for.',
  {
    UNMATCHED: 'Nothing is proposed, or what was proposed is rejected.',
    PROPOSED: 'A rule proposes a placement; it counts for none until a person confirms it.',
    CONFIRMED: 'A person confirmed the placement, or it was recorded with the amount.',
    SETTLED: 'A person said why it pays for none (settleSpend).',
  },
);
registerCodes(
  SpendSettlement,
  'SpendSettlement',
  'Why an amount of spend pays for no placement. It stays in the books as it is, whatever is said here.',
  {
    NO_PLACEMENT_DRIVES_IT:
      'It is spend that no placement drives, such as a support service: right where it is booked.',
    OTHER_BUDGET:
      'It is another budget’s, such as spend that is not for high needs: it counts here until the finance ledger moves it.',
    ERROR_AT_SOURCE: 'It is wrong in the finance ledger: it counts until the ledger’s own correction comes.',
    AWAITING_PLACEMENT_RECORD:
      'It pays for a placement that is not recorded yet: rules look for it again, and every closing of a period reminds of it.',
  },
);
registerCodes(MatchRule, 'MatchRule', 'How a placement was found for an amount of spend.', {
  REFERENCE: 'Its case’s or its own reference stands in the download.',
  ALIAS: 'The supplier is known to be paid for its provider: somebody confirmed such a match before.',
  NAME: 'The supplier bears its provider’s name.',
  BY_HAND: 'A person named it.',
});

/** What a download says of spend. */
@ObjectType('ActualDownload', {
  simpleResolvers: true,
  description: 'What a download of a finance ledger says of an amount of spend.',
})
export class ActualDownloadType {
  @Field(() => String, { description: 'Name of the source it came from.' })
  sourceName: string;

  @Field(() => String, { description: 'Who was paid, as the ledger has it.' })
  supplierName: string;

  @Field(() => String, { nullable: true, description: 'Number of the supplier’s invoice; null: not given.' })
  invoiceReference: string | null;

  @Field(() => String, { nullable: true, description: 'Code it is booked under there; null: not given.' })
  expenseCode: string | null;

  @Field(() => String, { nullable: true, description: 'What it was for; null: not given.' })
  description: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The amount as the file had it, where that was noisy (AMOUNT_NOISE); null: the amount is the file’s own.',
  })
  amountGiven: string | null;

  @Field(() => [ActualRemark], { description: 'What is odd about it; empty: nothing.' })
  remarks: ActualRemark[];
}

/** A download's row as published. */
export function toActualDownload(imported: ImportedActual): ActualDownloadType {
  return Object.assign(new ActualDownloadType(), { ...imported, remarks: [...imported.remarks] });
}

/** Which placement spend pays for. */
@ObjectType('ActualMatch', { simpleResolvers: true, description: 'Which placement an amount of spend pays for.' })
export class ActualMatchType {
  /** For the fields that are loaded: the placement, and who said it. */
  readonly placementId: string | null;
  readonly enteredById: string | null;

  @Field(() => ActualMatchStatus, { description: 'How far it is settled.' })
  status: ActualMatchStatus;

  @Field(() => SpendSettlement, {
    nullable: true,
    description: 'Why it pays for no placement; null unless a person settled that.',
  })
  settledAs: SpendSettlement | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When what stands was said last; null: nothing was, or it was recorded with its placement.',
  })
  enteredAt: Date | null;

  @Field(() => MatchRule, {
    nullable: true,
    description: 'How it was found; null: not at all, or it was recorded with the amount.',
  })
  rule: MatchRule | null;
}

/** What stands of an amount's match, as published. */
export function toActualMatch({ enteredBy, ...standing }: MatchStanding): ActualMatchType {
  return Object.assign(new ActualMatchType(), { ...standing, enteredById: enteredBy });
}

/** Which column of a download holds what. */
@ObjectType('ActualsColumns', {
  simpleResolvers: true,
  description: 'Which column of a download holds what, by the headings of the file.',
})
@InputType('ActualsColumnsInput', {
  description: 'Which column of a download holds what, by the headings of the file. Null: the file has no such column.',
})
export class ActualsColumnsType {
  @Field(() => [String], {
    description: 'The columns that together tell one row from another, such as the transaction’s number.',
  })
  key: string[];

  @Field(() => String, { description: 'Date of the document or payment.' })
  date: string;

  @Field(() => String, { description: 'Who was paid.' })
  supplier: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Pounds net of VAT, with at most two decimals: more are refused, the noise of a spreadsheet among them, and nothing is rounded. Null: the amount paid less VAT.',
  })
  net: string | null;

  @Field(() => String, { nullable: true, description: 'VAT in pounds. Null: none.' })
  vat: string | null;

  @Field(() => String, { nullable: true, description: 'Pounds paid, with VAT in them.' })
  gross: string | null;

  @Field(() => String, { nullable: true, description: 'The period, 1 (April) to 12. Null: the date’s.' })
  period: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The financial year. Null: that in which the period lies nearest to the date.',
  })
  financialYear: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the supplier’s invoice.' })
  reference: string | null;

  @Field(() => String, { nullable: true, description: 'Code it is booked under.' })
  code: string | null;

  @Field(() => String, { nullable: true, description: 'What it was for.' })
  description: string | null;
}

/** Who bears what is booked under a code. */
@ObjectType('ActualsCode', {
  simpleResolvers: true,
  description: 'Who bears what is booked under a code of the finance ledger.',
})
export class ActualsCodeType {
  /** For the field that is loaded: the holder. */
  readonly budgetHolderId: string | null;

  @Field(() => String, { description: 'The code.' })
  code: string;
}

/** A source of downloads. */
@ObjectType('ActualsSource', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'Where downloads of a finance ledger come from, and how they are read.',
})
export class ActualsSourceType extends NodeInterface {
  /** For the field that is loaded: the holder. */
  readonly budgetHolderId: string;

  @Field(() => String, { description: 'Its name, as an import names it.' })
  name: string;

  @Field(() => ActualsColumnsType, { description: 'Which column holds what.' })
  columns: ActualsColumnsType;

  @Field(() => [ActualsCodeType], { description: 'The codes that another holder bears, or none of the area’s.' })
  codes: ActualsCodeType[];

  @Field(() => DateTimeScalar, { description: 'When it was saved last.' })
  savedAt: Date;

  @Field(() => Int, { description: 'Goes up with every change; give it as expectedVersion.' })
  version: number;
}

/** A source as published. */
export function toActualsSource(source: ActualsSource): ActualsSourceType {
  return Object.assign(new ActualsSourceType(), {
    ...source,
    id: toGlobalId('ActualsSource', source.actualsSourceId),
    columns: Object.assign(new ActualsColumnsType(), source.columns),
    codes: source.codes.map((code) => Object.assign(new ActualsCodeType(), code)),
  });
}

const ActualMatchStatusFilter = enumFilter('ActualMatchStatus', ActualMatchStatus);

/** Conditions on spend. */
@InputType({ description: 'Which spend; every condition that is given must hold.' })
export class ActualFilterInput {
  @Field(() => FinancialYearScalar, { nullable: true, description: 'The year it belongs to. Null: every year.' })
  financialYear?: FinancialYear | null;

  @Field(() => IdFilter, { nullable: true, description: 'Who bears it. Null: every holder whose budget one reads.' })
  budgetHolderId?: IdFilter | null;

  @Field(() => ActualMatchStatusFilter, { nullable: true, description: 'How far it is matched. Null: not asked.' })
  match?: InstanceType<typeof ActualMatchStatusFilter> | null;

  @Field(() => StringFilter, { nullable: true, description: 'Who was paid. Null: not asked.' })
  supplierName?: StringFilter | null;

  @Field(() => BooleanFilter, { nullable: true, description: 'Whether there are remarks on it. Null: not asked.' })
  hasRemarks?: BooleanFilter | null;
}

/** The arguments of `actuals`. */
@ArgsType()
export class ActualsArgs extends PageArgs {
  @Field(() => ActualFilterInput, { nullable: true, description: 'Which spend; null: all.' })
  filter?: ActualFilterInput | null;
}

export const ActualConnection = connectionType('Actual', () => ActualType);
