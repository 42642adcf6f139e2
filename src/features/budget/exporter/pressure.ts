import { formatDecimal } from '../../../kernel/decimal';
import { subtract } from '../../../kernel/money';
import { type Exporter } from '../../../platform/exports';
import { type BreakdownRow, type PressureAnswer } from '../rules/answer';
import { type PressurePeriod } from '../rules/pressure';
import { type PressureLine } from '../rules/pressure-lines';
import { section251Name } from '../rules/section-251';
import { sayWithheld } from '../../cases/service/say-withheld';
import { readBreakdown } from '../service/read-breakdown';
import { readLines } from '../service/read-lines';
import { readBudgetPressure, readPressureStanding } from '../service/read-pressure';
import {
  audienceAsked,
  budgetColumns,
  column,
  dimensionsAsked,
  type OfBudget,
  PRESSURE_PARAMETERS,
  pressureAsked,
} from './question';

const text = column('TEXT');
const money = column('MONEY');
const count = column('NUMBER');

/** The figures of `budgetPressure` in one row, and why those out of area are short for this reader; null: they are whole. */
export const pressureExporter: Exporter<PressureAnswer & { readonly short: string | null }> = {
  kind: 'budget-pressure',
  permission: 'budget:read',
  parameters: PRESSURE_PARAMETERS,
  columns: [
    ...budgetColumns<PressureAnswer & { readonly short: string | null }>(),
    text('budgetVersion', ({ budgetVersion }) => budgetVersion),
    money('allocation', ({ pressure }) => pressure.allocation),
    money('committed', ({ pressure }) => pressure.committed),
    money('actual', ({ pressure }) => pressure.actual),
    money('pipeline', ({ pressure }) => pressure.pipeline),
    money('otherForecast', ({ pressure }) => pressure.otherForecast),
    money('forecastOutturn', ({ pressure }) => pressure.forecastOutturn),
    money('variance', ({ pressure }) => pressure.variance),
    count('variancePercent', ({ pressure }) => pressure.variancePercent),
    money('fullYearEffect', ({ fullYearEffect }) => fullYearEffect),
    money('broughtForward', ({ pressure }) => pressure.broughtForward),
    money('cumulativePosition', ({ pressure }) => pressure.cumulativePosition),
    count('outOfAreaPlacements', ({ outOfArea }) => outOfArea.placements),
    money('outOfAreaCost', ({ outOfArea }) => outOfArea.cost),
    // What is left out of the part is in the whole: their quotient would tell of the case.
    count('outOfAreaShare', ({ outOfArea, short }) =>
      outOfArea.share === null || short !== null ? null : formatDecimal(outOfArea.share),
    ),
    money('outOfAreaPremium', ({ outOfArea }) => outOfArea.premium),
    count('placementsWithPremium', ({ outOfArea }) => outOfArea.placementsWithPremium),
    money('outOfAreaWithheld', ({ outOfAreaWithheld }) => outOfAreaWithheld),
    count('fullYearUnsharedLines', ({ fullYearUnshared }) => fullYearUnshared.lines),
    money('fullYearUnsharedCost', ({ fullYearUnshared }) => fullYearUnshared.cost),
    text('withheld', ({ short }) => short),
  ],
  rows: async function* (_tx, given, ctx) {
    const answer = await readBudgetPressure(ctx, pressureAsked(given));
    yield [{ ...answer, short: await sayWithheld(ctx) }];
  },
};

/** `periods` of a pressure, a row each. */
export const pressurePeriodsExporter: Exporter<OfBudget & PressurePeriod> = {
  kind: 'budget-pressure-periods',
  permission: 'budget:read',
  parameters: PRESSURE_PARAMETERS,
  columns: [
    ...budgetColumns<OfBudget & PressurePeriod>(),
    count('period', ({ period }) => period),
    text('isClosed', ({ isClosed }) => String(isClosed)),
    text('books', ({ books }) => books),
    money('committed', ({ committed }) => committed),
    money('actual', ({ actual }) => actual),
    money('accruals', ({ accruals }) => accruals),
    money('prepayments', ({ prepayments }) => prepayments),
    money('pipeline', ({ pipeline }) => pipeline),
    money('forecast', ({ forecast }) => forecast),
    money('cumulativeForecast', ({ cumulativeForecast }) => cumulativeForecast),
  ],
  rows: async function* (_tx, given, ctx) {
    const { question, budgetHolder, pressure } = await readBudgetPressure(ctx, pressureAsked(given));
    yield pressure.periods.map((period) => ({ ...period, question, budgetHolder }));
  },
};

/** `breakdown` of a pressure, a row each; `by` names one dimension or two. */
export const pressureBreakdownExporter: Exporter<OfBudget & BreakdownRow & { readonly by: readonly string[] }> = {
  kind: 'budget-pressure-breakdown',
  permission: 'budget:read',
  parameters: [
    ...PRESSURE_PARAMETERS,
    { name: 'by', isRequired: true, type: 'TEXT' },
    { name: 'audience', isRequired: false, type: 'TEXT' },
  ],
  columns: [
    ...budgetColumns<OfBudget & BreakdownRow & { readonly by: readonly string[] }>(),
    text('dimension1', ({ by }) => by[0] ?? null),
    text('key1', ({ keys }) => keys?.[0] ?? null),
    text('dimension2', ({ by }) => by[1] ?? null),
    text('key2', ({ keys }) => keys?.[1] ?? null),
    text('label', ({ label }) => label),
    count('placements', ({ placements }) => placements),
    count('children', ({ children }) => children),
    money('committed', ({ committed }) => committed),
    money('forecast', ({ forecast }) => forecast),
    money('allocation', ({ allocation }) => allocation ?? null),
    money('variance', ({ forecast, allocation }) => (allocation === undefined ? null : subtract(forecast, allocation))),
    text('withheld', ({ withheld }) => String(withheld)),
    text('suppressedKeys', ({ suppressedKeys }) => suppressedKeys?.map((keys) => keys.join(' / ')).join('; ') ?? null),
  ],
  rows: async function* (_tx, given, ctx) {
    const by = dimensionsAsked(given);
    const standing = await readPressureStanding(ctx, pressureAsked(given));
    const { question, budgetHolder } = standing;
    yield (await readBreakdown(ctx, standing, by, audienceAsked(given))).map((row) => ({
      ...row,
      question,
      budgetHolder,
      by,
    }));
  },
};

/** `lines` of a pressure, a row each. */
export const pressureLinesExporter: Exporter<OfBudget & PressureLine> = {
  kind: 'budget-pressure-lines',
  permission: 'budget:read',
  parameters: PRESSURE_PARAMETERS,
  columns: [
    ...budgetColumns<OfBudget & PressureLine>(),
    text('section251Line', ({ section251Line }) => section251Line),
    text('name', ({ section251Line }) => (section251Line === null ? null : section251Name(section251Line))),
    money('committed', ({ committed }) => committed),
    money('otherForecast', ({ otherForecast }) => otherForecast),
    money('forecast', ({ forecast }) => forecast),
    money('allocation', ({ allocation }) => allocation),
    money('variance', ({ variance }) => variance),
    count('variancePercent', ({ variancePercent }) => variancePercent),
    text('withheld', ({ withheld }) => String(withheld)),
  ],
  rows: async function* (_tx, given, ctx) {
    const standing = await readPressureStanding(ctx, pressureAsked(given));
    const { question, budgetHolder } = standing;
    yield (await readLines(ctx, standing)).map((line) => ({ ...line, question, budgetHolder }));
  },
};
