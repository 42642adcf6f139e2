import type { Day } from '../../../kernel/dates';
import type { Ctx } from '../../../platform/context';
import type { ExportArguments, ExportColumn, Exporter, ExportParameter } from '../../../platform/exports';
import { instantOf } from '../../../platform/clock';
import { Sen2Module } from '../../cases/rules/imported';
import type { Sen2Count } from '../rules/sen2/counts';
import { hasCensusCome } from '../rules/sen2/question';
import { NOT_HELD } from '../rules/sen2/not-held';
import { SEN2_COLUMNS, type Sen2Row } from '../rules/sen2/modules';
import { exportModule } from '../service/sen2/export-return';
import { listIssues, type ListedIssue } from '../service/sen2/list-issues';
import { checkAsked, type Sen2Asked } from '../service/sen2/read-return';
import { summariseReturn } from '../service/sen2/summarise-return';
import { xmlOfReturn } from '../service/sen2/write-xml';
import { columnsOf } from './columns';

/** What every file of the return takes: nothing that tells of a child. */
const PARAMETERS: readonly ExportParameter[] = [
  { name: 'year', isRequired: true, type: 'TEXT' },
  { name: 'censusDate', isRequired: false, type: 'DATE' },
  { name: 'asAt', isRequired: false, type: 'INSTANT' },
];

/** What every file of the return has: before the census day its name says that it is not to be sent. */
const OF_RETURN = {
  parameters: PARAMETERS,
  suffix: (given: ExportArguments, ctx: Ctx): string =>
    hasCensusCome(checkAsked(ctx, askedOf(given))) ? '' : '-before-census',
};

/** The words of the files, those of the imports that read them. */
const KINDS: Readonly<Record<Sen2Module, string>> = {
  PERSON: 'sen2-people',
  REQUEST: 'sen2-requests',
  ASSESSMENT: 'sen2-assessments',
  NAMED_PLAN: 'sen2-named-plans',
  PLAN_DETAIL: 'sen2-plan-details',
  ACTIVE_PLAN: 'sen2-active-plans',
  PLACEMENT_DETAIL: 'sen2-placement-details',
  SEN_NEED: 'sen2-needs',
};

const { text } = columnsOf<ListedIssue>();

/** What of the return is to be looked at before it is sent, by the references of cases: the rows and rights of `sen2Return.issues`. */
const issuesExporter: Exporter<ListedIssue> = {
  kind: 'sen2-issues',
  permission: 'sen2:read',
  ...OF_RETURN,
  columns: [
    text('caseReference', ({ caseReference }) => caseReference),
    text('persontableid', ({ issue }) => issue.personTableId),
    text('code', ({ issue }) => issue.code),
    text('module', ({ issue }) => issue.module),
    text('item', ({ issue }) => issue.item),
    text('message', ({ issue }) => issue.message),
  ],
  rows: async function* (_tx, given, ctx) {
    yield await listIssues(ctx, askedOf(given), NOT_HELD);
  },
};

const counts = columnsOf<Sen2Count>();

/** The tables of the return: the rows and rights of `sen2Return.counts`; as XML the return itself, with who the children are. */
const returnExporter: Exporter<Sen2Count> = {
  kind: 'sen2-return',
  permission: 'sen2:read',
  ...OF_RETURN,
  columns: [
    counts.text('table', ({ table }) => table),
    counts.text('key', ({ key }) => key),
    counts.number('count', ({ count }) => count),
  ],
  rows: async function* (_tx, given, ctx) {
    yield (await summariseReturn(ctx, askedOf(given))).counts;
  },
  xml: { permission: 'sen2:export', parts: (given, ctx) => xmlOfReturn(ctx, askedOf(given)) },
};

/** The return of the SEN2 collection, a file for each module, and what is to be looked at before it is sent. */
export const sen2Exporters: readonly Exporter[] = [
  ...Object.values(Sen2Module).map(moduleExporter),
  returnExporter,
  issuesExporter,
] as readonly Exporter[];

function moduleExporter(module: Sen2Module): Exporter<Sen2Row> {
  return {
    kind: KINDS[module],
    permission: 'sen2:export',
    ...OF_RETURN,
    columns: SEN2_COLUMNS[module].map(({ name, isDate }): ExportColumn<Sen2Row> => ({
      ...{ heading: name, type: isDate ? 'DATE' : 'TEXT', value: ({ columns }) => columns[name] ?? null },
    })),
    rows: (_tx, given, ctx) => exportModule(ctx, askedOf(given), module),
  };
}

function askedOf(given: ExportArguments): Sen2Asked {
  const { year = null, censusDate = null, asAt = null } = given;
  return {
    year: Number(year),
    censusDate: censusDate as Day | null,
    asAt: asAt === null ? null : instantOf(asAt),
  };
}
