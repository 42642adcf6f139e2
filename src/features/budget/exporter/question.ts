import { type FinancialYear } from '../../../kernel/dates';
import {
  type ExportArguments,
  type ExportColumn,
  type ExportParameter,
  type ExportValue,
} from '../../../platform/exports';
import { instantOf } from '../../../platform/clock';
import { BadInput } from '../../../platform/faults';
import { type BudgetHolder } from '../../access/rules/directory';
import { NeedCode } from '../../cases/rules/codes';
import { CostCategory, Phase } from '../../ledger/rules/coding';
import { PostingDimension, type PostingFilter } from '../../ledger/rules/posting-query';
import { ReportingBasis } from '../../ledger/rules/recast';
import { AreaClass } from '../../placements/rules/codes';
import { ProvisionType } from '../../providers/rules/provision-type';
import { Audience } from '../rules/public-breakdown';
import { type PressureQuestion, type SettledQuestion } from '../rules/answer';

/** Conditions of a filter in the query string: values with commas between them, and which there are; null: no list of ours. */
const FILTERS: Readonly<
  Record<string, readonly [dimension: PostingDimension, codes: Readonly<Record<string, string>> | null]>
> = {
  primaryNeed: ['PRIMARY_NEED', NeedCode],
  phase: ['PHASE', Phase],
  ageBand: ['AGE_BAND', null],
  provisionType: ['PROVISION_TYPE', ProvisionType],
  areaClass: ['AREA_CLASS', AreaClass],
  hostAuthority: ['HOST_AUTHORITY', null],
  provider: ['PROVIDER', null],
  category: ['CATEGORY', CostCategory],
  section251Line: ['SECTION_251_LINE', null],
};

const OF_A_BUDGET: readonly ExportParameter[] = [
  { name: 'financialYear', isRequired: true, type: 'FINANCIAL_YEAR' },
  { name: 'budgetHolderId', isRequired: false, type: { idOf: 'BudgetHolder' } },
];
const OF_A_FILTER = Object.keys(FILTERS).map((name): ExportParameter => ({ name, isRequired: false, type: 'TEXT' }));

/** What the files that mirror `budgetPressure` take: its arguments by their names, a filter as its fields. */
export const PRESSURE_PARAMETERS: readonly ExportParameter[] = [
  ...OF_A_BUDGET,
  { name: 'asAt', isRequired: false, type: 'INSTANT' },
  { name: 'basis', isRequired: false, type: 'TEXT' },
  ...OF_A_FILTER,
];

/** What the file that mirrors `budgetMovement` takes. */
export const MOVEMENT_PARAMETERS: readonly ExportParameter[] = [
  ...OF_A_BUDGET,
  { name: 'from', isRequired: true, type: 'INSTANT' },
  { name: 'to', isRequired: true, type: 'INSTANT' },
  ...OF_A_FILTER,
];

/** Which pressure is asked for. BadInput for a basis or a code that there is not. */
export function pressureAsked(given: ExportArguments): PressureQuestion {
  const asAt = given['asAt'] ?? null;
  const basis = codeOf(ReportingBasis, 'basis', given['basis'] ?? ReportingBasis.AS_REPORTED);
  return { ...budgetAsked(given), asAt: asAt === null ? null : instantOf(asAt), basis };
}

/** Which budget's movement is asked for, and between which instants. */
export function movementAsked(given: ExportArguments): Omit<PressureQuestion, 'asAt'> & { from: Date; to: Date } {
  return { ...budgetAsked(given), from: instantOf(given['from'] ?? ''), to: instantOf(given['to'] ?? '') };
}

/** The dimensions to break down by, one or two with a comma between them. */
export function dimensionsAsked(given: ExportArguments): readonly PostingDimension[] {
  return listOf(given['by']).map((one) => codeOf(PostingDimension, 'by', one));
}

/** For whom a breakdown is; those who may see the money of cases, unless said otherwise. */
export function audienceAsked(given: ExportArguments): Audience {
  return codeOf(Audience, 'audience', given['audience'] ?? Audience.INTERNAL);
}

function budgetAsked(given: ExportArguments): Omit<PressureQuestion, 'asAt' | 'basis'> {
  return {
    // It was read as a financial year; without one there is no answer.
    financialYear: (given['financialYear'] ?? '') as FinancialYear,
    budgetHolderId: given['budgetHolderId'] ?? null,
    filter: filterOf(given),
  };
}

function filterOf(given: ExportArguments): PostingFilter {
  return Object.fromEntries(
    Object.entries(FILTERS).flatMap(([name, [dimension, codes]]) => {
      if ((given[name] ?? null) === null) return [];
      const values = listOf(given[name]);
      return [[dimension, codes === null ? values : values.map((value) => codeOf(codes, name, value))]];
    }),
  );
}

function listOf(text: string | null | undefined): string[] {
  return (text ?? '').split(',').map((one) => one.trim());
}

function codeOf<Code extends string>(codes: Readonly<Record<string, Code>>, name: string, text: string): Code {
  const known = Object.values(codes).find((one) => one === text);
  if (known === undefined) {
    throw new BadInput(`${name} must be ${Object.values(codes).join(', ')}.`, { argument: name });
  }
  return known;
}

/** Whose figures they are, and as at which instant: on every row, so that a row out of its file still says so. */
export interface OfBudget {
  readonly question: SettledQuestion;
  readonly budgetHolder: BudgetHolder;
}

/** The columns that say so. */
export function budgetColumns<Row extends OfBudget>(): readonly ExportColumn<Row>[] {
  return [
    { heading: 'financialYear', type: 'TEXT', value: ({ question }) => question.financialYear },
    { heading: 'budgetHolder', type: 'TEXT', value: ({ budgetHolder }) => budgetHolder.name },
    { heading: 'basis', type: 'TEXT', value: ({ question }) => question.basis ?? ReportingBasis.AS_REPORTED },
    { heading: 'asAt', type: 'TEXT', value: ({ question }) => question.asAt.toISOString() },
  ];
}

/** A column of one type. */
export const column =
  (type: ExportColumn<never>['type']) =>
  <Row>(heading: string, value: (row: Row) => ExportValue): ExportColumn<Row> => ({ heading, type, value });
