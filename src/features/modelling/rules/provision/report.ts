import { chartPounds } from '../../../../kernel/chart';
import { type Day } from '../../../../kernel/dates';
import { formatDecimal } from '../../../../kernel/decimal';
import { type DocumentBlock, type DocumentModel, type DocumentTable } from '../../../../kernel/document';
import { dayInWords, poundsInWords } from '../../../../kernel/for-people';
import { inWords } from '../../../../kernel/code-words';
import { subtract } from '../../../../kernel/money';
import { NEED_IN_WORDS } from '../../../cases/rules/code-words';
import {
  type Comer,
  type Counterfactual,
  type ProvisionCase,
  type ProvisionGroupKey,
  type ProvisionTerms,
} from './provision-case';

/** What the report is made from. */
export interface ProvisionReportFacts {
  readonly openingDate: Day;
  readonly cases: readonly (ProvisionGroupKey & {
    readonly comers: readonly Comer[];
    readonly counterfactual: Counterfactual;
    readonly terms: ProvisionTerms;
    readonly found: ProvisionCase;
  })[];
  readonly away: number;
  readonly awayInYear: number;
  readonly notAtTransition: number;
  readonly inNoCase: number;
  /** False: who asks declared an interest in a case, of which nothing is counted. */
  readonly isWhole: boolean;
}

/** The business cases as a document. No child is named in it. */
export function provisionReport(
  areaName: string,
  { openingDate, cases, away, awayInYear, notAtTransition, inNoCase, isWhole }: ProvisionReportFacts,
  asAt: Date,
): DocumentModel {
  return {
    title: `${areaName}: local provision that is missing`,
    author: areaName,
    asAt,
    blocks: [
      {
        kind: 'PARAGRAPH',
        text: `${String(away)} placements outside the area run today${elsewhereInWords(awayInYear - away)}. Of those of today, ${String(notAtTransition)} change phase before ${dayInWords(openingDate)} or have no phase to come, and ${String(inNoCase)} are in groups too small for a case or without a known cost in the area. Nobody is moved in the middle of a phase: each case counts a child from the first day of its next one.`,
      },
      {
        kind: 'PARAGRAPH',
        text: 'The children who are away today alone: newcomers, growth and risk are for a scenario. What they cost away is at today’s prices; a cost in the area that is published or assumed is brought up to them by an index of prices where its note says so; another is as its source has it, and the saving can then look greater than it is. A price says little without its contract: what a placement holds may be more than another of the same name.',
      },
      ...(isWhole
        ? []
        : [
            {
              kind: 'NOTE' as const,
              text: 'Who made this declared an interest in a case; nothing of it is counted here.',
            },
          ]),
      ...cases.flatMap(caseBlocks),
    ],
  };
}

/** Why a report of the whole year counts more placements. */
function elsewhereInWords(others: number): string {
  return others === 0 ? '' : `; ${String(others)} more of this financial year have ended or are still to begin`;
}

function caseBlocks(one: ProvisionReportFacts['cases'][number]): DocumentBlock[] {
  const { primaryNeed, phase, stay, comers, counterfactual, terms, found } = one;
  const title = `${NEEDS[primaryNeed] ?? primaryNeed}, ${PHASES[phase]}, ${stay === 'DAY' ? 'by day' : 'residential'}`;
  const capital =
    found.capital === null
      ? 'What building it costs is not known: no payback is told.'
      : `Building it costs ${poundsInWords(found.capital)} of the capital programme (${terms.capitalSource ?? ''}), never of the high needs block; ${found.paidBackIn === null ? 'these children alone do not pay it back' : `it is paid back by the end of ${found.paidBackIn}`}.`;
  const fill =
    found.breakEvenFill === null
      ? 'However many of its places are filled, a full year is dearer than away.'
      : `A full year is no dearer than away with ${String(found.breakEvenFill)} of its places filled.`;
  return [
    { kind: 'HEADING', level: 2, text: title },
    {
      kind: 'PARAGRAPH',
      text: `${String(comers.length)} children come into the phase; ${String(found.places)} places. ${roomFor(found)} ${fill} ${capital}`,
    },
    { kind: 'NOTE', text: `Cost in the area: ${counterfactual.source}. Funded place: ${terms.placeRateSource}.` },
    { kind: 'TABLE', table: componentTable(found) },
    {
      kind: 'CHART',
      chart: {
        title: `${title}: cost away and in the area`,
        alternative: alternativeOf(found),
        unit: 'POUNDS',
        categories: found.years.map(({ financialYear }) => financialYear),
        series: [
          { kind: 'BAR', name: 'Away', values: found.years.map(({ away }) => chartPounds(away)) },
          { kind: 'BAR', name: 'In the area', values: found.years.map(({ local }) => chartPounds(local)) },
        ],
      },
      table: yearTable(found),
    },
  ];
}

function roomFor({ fullYearChildren, withoutPlace }: ProvisionCase): string {
  const most = `At most ${String(fullYearChildren)} of them are there at once, and a full year is of those`;
  return withoutPlace === 0
    ? `${most}.`
    : `${most}; ${String(withoutPlace)} find every place taken and stay where they are.`;
}

function alternativeOf({ years, fullYearSaving }: ProvisionCase): string {
  const { total, block } = fullYearSaving;
  return `Over ${String(years.length)} years, what the children cost away beside what they cost in the area with every place; a full year of those who are there at once saves ${poundsInWords(total)}, of it ${poundsInWords(block)} of the block.`;
}

function componentTable({ components, fullYearSaving }: ProvisionCase): DocumentTable {
  const figure = (heading: string) => ({ heading, kind: 'FIGURE' as const });
  const all = { away: components.map(({ away }) => away), local: components.map(({ local }) => local) };
  const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, one) => sum + one, 0n);
  return {
    caption: 'A full year of the children who are there at once, by component',
    columns: [{ heading: 'Component', kind: 'TEXT' }, figure('Away'), figure('In the area'), figure('Saving')],
    rows: [
      ...components.map(({ component, away, local }) => ({
        cells: [
          componentInWords(component),
          poundsInWords(away),
          poundsInWords(local),
          poundsInWords(subtract(away, local)),
        ],
      })),
      {
        cells: [
          'All',
          poundsInWords(sumOf(all.away) as typeof fullYearSaving.total),
          poundsInWords(sumOf(all.local) as typeof fullYearSaving.total),
          poundsInWords(fullYearSaving.total),
        ],
        isTotal: true,
      },
    ],
  };
}

/** A category of cost in words, and what the area pays for the place by itself. */
function componentInWords(component: string): string {
  return component === 'PLACE' ? 'Funded place' : inWords(component);
}

function yearTable({ years }: ProvisionCase): DocumentTable {
  const headings = ['Children on average', 'Away', 'In the area', 'Before opening', 'Saving', 'After capital'];
  return {
    caption: 'Year by year',
    columns: [{ heading: 'Year', kind: 'TEXT' }, ...headings.map((heading) => ({ heading, kind: 'FIGURE' as const }))],
    rows: years.map(({ financialYear, filled, away, local, leadIn, saving, afterCapital }) => ({
      cells: [
        ...[financialYear, formatDecimal(filled)],
        ...[away, local, leadIn, saving].map(poundsInWords),
        afterCapital === null ? 'not known' : poundsInWords(afterCapital),
      ],
    })),
  };
}

const NEEDS: Readonly<Record<string, string>> = NEED_IN_WORDS;

const PHASES: Readonly<Record<ProvisionGroupKey['phase'], string>> = {
  EARLY_YEARS: 'early years',
  PRIMARY: 'primary',
  SECONDARY: 'secondary',
  POST_16: 'after 16',
  POST_19: 'after 19',
};
