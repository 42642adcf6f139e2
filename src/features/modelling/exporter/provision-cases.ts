import { type Pence, subtract, ZERO } from '../../../kernel/money';
import { formatDecimal } from '../../../kernel/decimal';
import { type ExportArguments, type ExportColumn, type Exporter } from '../../../platform/exports';
import { type Day } from '../../../kernel/dates';
import { type Report } from '../../../platform/reports';
import { sayWithheld } from '../../cases/service/say-withheld';
import { type LocalProvisionCase, type ProvisionQuestion, readProvisionCases } from '../service/read-provision-cases';
import { readProvisionReport } from '../service/read-provision-report';

/** One amount of a case: of a year, or of a component over a full year. */
interface CaseRow {
  readonly of: LocalProvisionCase;
  readonly financialYear: string | null;
  readonly component: string | null;
  readonly filled: number | null;
  readonly away: Pence;
  readonly local: Pence;
  readonly leadIn: Pence;
  readonly saving: Pence;
  readonly afterCapital: Pence | null;
}
/** Beside each row why the file is short; null: it is not. */
interface MarkedRow extends CaseRow {
  readonly withheld: string | null;
}

const FEWEST = 3;
const MONTHS = 12;

function questionOf({ openingDate }: ExportArguments): ProvisionQuestion {
  return {
    ...{ primaryNeed: null, phase: null, stay: null, fewest: FEWEST, openingDate: openingDate as Day | null },
    ...{ places: null, placeRate: null, capitalPerPlace: null, leadIn: null, leadInMonths: MONTHS },
  };
}

const text = (heading: string, value: (row: MarkedRow) => string | null): ExportColumn<MarkedRow> => ({
  ...{ heading, type: 'TEXT', value },
});
const number = (heading: string, value: (row: MarkedRow) => number | null): ExportColumn<MarkedRow> => ({
  ...{ heading, type: 'NUMBER', value },
});
const money = (heading: 'away' | 'local' | 'leadIn' | 'saving' | 'afterCapital'): ExportColumn<MarkedRow> => ({
  ...{ heading, type: 'MONEY', value: (row) => row[heading] },
});

/** The business cases of `localProvisionCases` of three children or more: of each case a row a component over a full year, and a row a year. */
export const provisionCaseExporter: Exporter<MarkedRow> = {
  kind: 'local-provision',
  permission: 'provision:read',
  parameters: [{ name: 'openingDate', isRequired: false, type: 'DATE' }],
  columns: [
    text('primaryNeed', ({ of }) => of.primaryNeed),
    text('phase', ({ of }) => of.phase),
    text('stay', ({ of }) => of.stay),
    number('children', ({ of }) => of.comers.length),
    number('places', ({ of }) => of.found.places),
    number('withoutPlace', ({ of }) => of.found.withoutPlace),
    number('fullYearChildren', ({ of }) => of.found.fullYearChildren),
    number('breakEvenFill', ({ of }) => of.found.breakEvenFill),
    text('paidBackIn', ({ of }) => of.found.paidBackIn),
    text('localCostSource', ({ of }) => of.counterfactual.source),
    text('financialYear', ({ financialYear }) => financialYear),
    text('component', ({ component }) => component),
    number('filled', ({ filled }) => filled),
    ...(['away', 'local', 'leadIn', 'saving', 'afterCapital'] as const).map(money),
    text('withheld', (row) => row.withheld),
  ],
  rows: async function* (_tx, given, ctx) {
    const { cases } = await readProvisionCases(ctx, questionOf(given));
    const withheld = await sayWithheld(ctx);
    for (const one of cases) yield rowsOf(one).map((row) => ({ ...row, withheld }));
  },
};

function rowsOf(of: LocalProvisionCase): readonly CaseRow[] {
  const { components, years } = of.found;
  return [
    ...components.map(({ component, away, local }) => ({
      ...{ of, component, away, local, financialYear: null, filled: null, leadIn: ZERO, afterCapital: null },
      saving: subtract(away, local),
    })),
    ...years.map(({ filled, ...year }) => ({ of, ...year, component: null, filled: Number(formatDecimal(filled)) })),
  ];
}

/** The same as a document with its charts. */
export const provisionCaseReport: Report = {
  kind: 'local-provision',
  permission: 'provision:read',
  parameters: provisionCaseExporter.parameters,
  build: (ctx, given) => readProvisionReport(ctx, questionOf(given)),
};
