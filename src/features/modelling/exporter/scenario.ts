import { type ExportColumn, type Exporter } from '../../../platform/exports';
import { flatCommitted, type FlatFigure, flatFigures } from '../rules/scenario/flat-result';
import { readBesideCommitted } from '../service/read-committed';
import { readScenarioResult } from '../service/read-result';

const number = (heading: keyof FlatFigure['values']): ExportColumn<FlatFigure> => ({
  heading,
  type: 'NUMBER',
  value: ({ values }) => values[heading],
});
type Text = 'reading' | 'figure' | 'setting' | 'need' | 'ageBand' | 'payer' | 'asAt' | 'reason';
const text = (heading: Text): ExportColumn<FlatFigure> => ({
  heading,
  type: 'TEXT',
  value: (row) => row[heading],
});

/** Every figure of a scenario's last result, a row each: those of the query `scenario`, with what is committed beside them: pounds to the penny, all else to four places. */
export const scenarioExporter: Exporter<FlatFigure> = {
  kind: 'scenario',
  permission: 'scenario:read',
  parameters: [{ name: 'scenarioId', isRequired: true, type: { idOf: 'Scenario' } }],
  columns: [
    { heading: 'year', type: 'NUMBER', value: ({ year }) => year },
    ...(['reading', 'figure', 'setting', 'need', 'ageBand', 'payer'] as const).map(text),
    ...(['expectation', 'mean', 'sd', 'p10', 'p50', 'p90'] as const).map(number),
    ...(['asAt', 'reason'] as const).map(text),
  ],
  rows: async function* (tx, { scenarioId }) {
    const { scenario, result } = await readScenarioResult(tx, scenarioId ?? '');
    yield flatFigures(
      result,
      scenario.plan.levers.map(({ name }) => name),
    );
    yield flatCommitted(await readBesideCommitted(tx, scenario, result));
  },
};
