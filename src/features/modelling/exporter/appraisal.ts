import type { Day } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import type { ExportColumn, Exporter, ExportValue } from '../../../platform/exports';
import { AGENCY_PARTS, type AgencySpreads, type AppraisedYear } from '../rules/appraisal';
import { readSavedAppraisal, type SavedAppraisal } from '../service/read-saved-appraisal';

type Option = SavedAppraisal['options'][number];

/** One amount of a kept appraisal. */
interface AmountRow {
  readonly option: Option;
  /** A year, or what the whole comes to. */
  readonly scope: 'YEAR' | 'TO_END_OF_PHASE' | 'TO_25';
  readonly year: AppraisedYear | null;
  /** An agency, all of them, or a part of the fee. */
  readonly of: string;
  readonly amounts: { readonly exact: Pence } & Partial<Readonly<Record<'mean' | 'p10' | 'p50' | 'p90', Pence>>>;
}

const text = (heading: string, value: (row: AmountRow) => ExportValue): ExportColumn<AmountRow> => ({
  heading,
  type: 'TEXT',
  value,
});
const date = (heading: string, value: (row: AmountRow) => Day | null): ExportColumn<AmountRow> => ({
  heading,
  type: 'DATE',
  value,
});
const money = (heading: 'exact' | 'mean' | 'p10' | 'p50' | 'p90'): ExportColumn<AmountRow> => ({
  ...{ heading, type: 'MONEY' },
  value: ({ amounts }) => amounts[heading] ?? null,
});

/**
 * A kept appraisal, an amount a row: of each option each year, and the whole to the end of the phase and to 25, by agency, all of them (`TOTAL`) and, of a
 * year, by category and element. The figures of `SavedOptionAppraisal`. An option whose cost was not shown has no row; `withoutFigure` names what
 * of it no figure was found of.
 */
export const appraisalExporter: Exporter<AmountRow> = {
  kind: 'option-appraisal',
  permission: 'appraisal:read',
  parameters: [{ name: 'appraisal', isRequired: true, type: { idOf: 'SavedOptionAppraisal' } }],
  columns: [
    text('option', ({ option }) => option.label),
    text('kind', ({ option }) => option.kind),
    text('suitability', ({ option }) => option.suitability),
    text('priceSource', ({ option }) => option.source),
    text('scope', ({ scope }) => scope),
    text('financialYear', ({ year }) => year?.financialYear ?? null),
    date('firstDay', ({ year }) => year?.firstDay ?? null),
    date('lastDay', ({ year }) => year?.lastDay ?? null),
    { heading: 'age', type: 'NUMBER', value: ({ year }) => year?.age ?? null },
    text('phase', ({ year }) => year?.phase ?? null),
    text('of', ({ of }) => of),
    ...(['exact', 'mean', 'p10', 'p50', 'p90'] as const).map(money),
    text('withoutFigure', ({ option }) => option.withoutFigure?.join(' ') ?? null),
  ],
  rows: async function* (tx, { appraisal }) {
    const saved = await readSavedAppraisal(tx, appraisal ?? '');
    for (const option of saved.options) yield rowsOf(option);
  },
};

function rowsOf(option: Option): readonly AmountRow[] {
  const { appraised } = option;
  if (appraised === null) return [];
  const spread = (scope: AmountRow['scope'], year: AppraisedYear | null, costs: AgencySpreads | null): AmountRow[] =>
    costs === null
      ? []
      : [
          ...AGENCY_PARTS.map((part) => ({ option, scope, year, of: part, amounts: costs.parts[part] })),
          { option, scope, year, of: 'TOTAL', amounts: costs.total },
        ];
  return [
    ...appraised.years.flatMap((year) => [
      ...spread('YEAR', year, year.agencies),
      ...year.elements.map(({ category, element, isPlace, amount }): AmountRow => ({
        ...{ option, year, scope: 'YEAR', amounts: { exact: amount } },
        of: isPlace ? 'FUNDED_PLACE' : `${category} ${element}`,
      })),
    ]),
    ...spread('TO_END_OF_PHASE', null, appraised.toEndOfPhase),
    ...spread('TO_25', null, appraised.to25),
  ];
}
