import { type Day } from '../../../kernel/dates';
import { formatDecimal, decimal } from '../../../kernel/decimal';
import { type ExportColumn, type Exporter, type ExportParameter, type ExportValue } from '../../../platform/exports';
import { BadInput } from '../../../platform/faults';
import { Audience } from '../../budget/rules/public-breakdown';
import { sayWithheld } from '../../cases/service/say-withheld';
import { answerRows, flatRows, type FlatAssurance } from '../rules/panel/flat';
import { AssuranceSection } from '../rules/panel/measure-definition';
import { readPanelAssurance, readSections } from '../service/panel/read-assurance';
import { type AssuranceQuestion } from '../service/panel/question';

/** What `panelAssurance` takes, in a query string. */
export const ASSURANCE_PARAMETERS: readonly ExportParameter[] = [
  { name: 'from', isRequired: true, type: 'DATE' },
  { name: 'to', isRequired: true, type: 'DATE' },
  { name: 'panelId', isRequired: false, type: { idOf: 'Panel' } },
  { name: 'audience', isRequired: false, type: 'TEXT' },
];

/** The question of a query string. BadInput: there is no such audience. */
export function assuranceQuestion(given: Readonly<Record<string, string | null>>): AssuranceQuestion {
  return {
    startDate: (given['from'] ?? '') as Day,
    endDate: (given['to'] ?? '') as Day,
    panelId: given['panelId'] ?? null,
    audience: audienceGiven(given['audience'] ?? null),
  };
}

/** For whom a file is to be; not said: for those inside. BadInput: there is no such audience. */
export function audienceGiven(text: string | null): Audience {
  const audience = Object.values(Audience).find((one) => one === (text ?? 'INTERNAL'));
  if (audience === undefined) throw new BadInput(`audience is one of ${Object.values(Audience).join(', ')}.`);
  return audience;
}

/** Beside each row why the file is not of the whole area; null: it is. */
interface MarkedAssurance extends FlatAssurance {
  readonly withheld: string | null;
}

const column = (
  type: ExportColumn<MarkedAssurance>['type'],
  heading: string,
  value: (row: MarkedAssurance) => ExportValue,
): ExportColumn<MarkedAssurance> => ({ heading, type, value });

/** The figures, tables and answers of `panelAssurance`: a row a figure, a cell of a table and a sentence of an answer. */
export const panelAssuranceExporter: Exporter<MarkedAssurance> = {
  kind: 'panel-assurance',
  permission: 'assurance:read',
  parameters: ASSURANCE_PARAMETERS,
  columns: [
    column('TEXT', 'section', ({ section }) => section),
    column('TEXT', 'code', ({ code }) => code),
    column('TEXT', 'name', ({ name }) => name),
    column('TEXT', 'row', ({ row }) => row),
    column('TEXT', 'column', (one) => one.column),
    column('TEXT', 'unit', ({ unit }) => unit),
    column('NUMBER', 'numerator', ({ numerator }) => numerator),
    column('NUMBER', 'denominator', ({ denominator }) => denominator),
    column('NUMBER', 'percent', ({ percentTenths }) => tenths(percentTenths)),
    column('NUMBER', 'median', ({ medianTenths }) => tenths(medianTenths)),
    column('NUMBER', 'p90', ({ ninetieth }) => ninetieth),
    column('MONEY', 'amount', ({ amount }) => amount),
    column('TEXT', 'isHidden', ({ isHidden }) => String(isHidden)),
    column('TEXT', 'rule', ({ rule }) => rule),
    column('TEXT', 'definition', ({ definition }) => definition),
    column('TEXT', 'answer', ({ answer }) => answer),
    column('TEXT', 'withheld', ({ withheld }) => withheld),
  ],
  rows: async function* (_tx, given, ctx) {
    const assurance = await readPanelAssurance(ctx, assuranceQuestion(given));
    const withheld = assurance.isWhole ? null : await sayWithheld(ctx);
    const marked = (row: FlatAssurance): MarkedAssurance => ({ ...row, withheld });
    yield flatRows(await readSections(assurance, Object.values(AssuranceSection))).map(marked);
    yield answerRows(await assurance.checklist()).map(marked);
  },
};

function tenths(value: number | null): string | null {
  return value === null ? null : formatDecimal(decimal(BigInt(value) * 1000n));
}
