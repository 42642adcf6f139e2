import { type ExportColumn, type Exporter } from '../../../platform/exports';
import { PAYERS } from '../rules/scenario/codes';
import { type ComparedReading } from '../rules/scenario/comparison';
import { type ScenarioFigure } from '../rules/scenario/result';
import { toldFigure } from '../rules/scenario/rounded';
import { compareScenarios } from '../service/compare-scenarios';

/** One figure of a comparison. */
interface ComparedRow {
  readonly year: number;
  readonly reading: string;
  readonly figure: string;
  readonly setting: string | null;
  readonly payer: string | null;
  readonly values: ScenarioFigure;
}

const text = (heading: 'reading' | 'figure' | 'setting' | 'payer'): ExportColumn<ComparedRow> => ({
  ...{ heading, type: 'TEXT', value: (row) => row[heading] },
});
const number = (heading: 'mean' | 'sd' | 'p10' | 'p50' | 'p90'): ExportColumn<ComparedRow> => ({
  ...{ heading, type: 'NUMBER', value: ({ figure, values }) => toldFigure(figure, values[heading]) },
});

/** Every figure of `scenarioComparison`, a row each: the other scenario less the base, run by run. */
export const scenarioComparisonExporter: Exporter<ComparedRow> = {
  kind: 'scenario-comparison',
  permission: 'scenario:read',
  parameters: [
    { name: 'baseId', isRequired: true, type: { idOf: 'Scenario' } },
    { name: 'otherId', isRequired: true, type: { idOf: 'Scenario' } },
  ],
  columns: [
    { heading: 'year', type: 'NUMBER', value: ({ year }) => year },
    ...(['reading', 'figure', 'setting', 'payer'] as const).map(text),
    ...(['mean', 'sd', 'p10', 'p50', 'p90'] as const).map(number),
  ],
  rows: async function* (_tx, { baseId, otherId }, ctx) {
    const { comparison } = await compareScenarios(ctx, baseId ?? '', otherId ?? '');
    for (const { year, unmitigated, mitigated } of comparison.years) {
      yield [...rowsOf(year, 'UNMITIGATED', unmitigated), ...rowsOf(year, 'MITIGATED', mitigated)];
    }
  },
};

function rowsOf(year: number, reading: string, told: ComparedReading): ComparedRow[] {
  const row = (figure: string, values: ScenarioFigure, of: Partial<ComparedRow> = {}): ComparedRow => ({
    ...{ year, reading, figure, setting: null, payer: null, values, ...of },
  });
  return [
    row('CHILDREN', told.children),
    ...Object.entries(told.settings).map(([setting, values]) => row('CHILDREN', values, { setting })),
    ...PAYERS.map((payer) => row('COST', told.payers[payer], { payer })),
    row('COST', told.cost),
    row('IN_YEAR', told.inYear),
    row('CUMULATIVE', told.cumulative),
  ];
}
