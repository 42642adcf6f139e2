import { financialYearOf } from '../../../../kernel/dates';
import { type Ctx } from '../../../../platform/context';
import { countDecisionOutcomes } from '../count-outcomes';
import { listCountedDecisions } from '../../repository/panel/decisions';
import { OutcomeDimension, toOutcomeTable } from '../../rules/outcome-table';
import { type Assurance, type SectionFigures } from '../../rules/panel/assurance';
import { betweenFigures } from '../../rules/panel/between-sittings';
import { decisionFigures } from '../../rules/panel/decisions';
import { countedByProvision, outcomesTable } from '../../rules/panel/equality';
import { type Figure } from '../../rules/panel/figure';
import { followUpFigures } from '../../rules/panel/follow-up';
import { type AssuranceSection } from '../../rules/panel/measure-definition';
import { MEASURES, type AssuranceMeasure } from '../../rules/panel/measures';
import { moneyFigures } from '../../rules/panel/money';
import { placeFigures } from '../../rules/panel/places';
import { planFigures } from '../../rules/panel/plans';
import { tell, type ToldFigure } from '../../rules/panel/present';
import { redressFigures } from '../../rules/panel/redress';
import {
  adviceTable,
  compositionTable,
  decisionTables,
  moneyTables,
  planTables,
} from '../../rules/panel/section-tables';
import { sittingFigures } from '../../rules/panel/sittings';
import { type AssuranceTable } from '../../rules/panel/tables';
import { timeFigures } from '../../rules/panel/times';
import { gather, type Gathered } from './gather';
import { readChecklist } from './read-checklist';
import { checkQuestion, type AssuranceQuestion, type CheckedQuestion } from './question';

/** What inspectors, scrutiny and auditors ask of the panels of an area over some days (T1); the errors are those of the question. */
export async function readPanelAssurance(ctx: Ctx, asked: AssuranceQuestion): Promise<Assurance> {
  const question = await checkQuestion(ctx, asked);
  const gathered = gather(ctx, question.told);
  const { told, audience, isWhole } = question;
  return {
    ...{ told, audience, isWhole },
    checklist: () => readChecklist(ctx, question, gathered),
    figuresOf: async (section) => (await FIGURES[section](gathered, question)).map((figure) => tell(figure, question)),
    tablesOf: (section) => TABLES[section](gathered, question, ctx),
  };
}

/** One figure of a period, of every panel, for whoever may read each thing that is counted. */
export async function readPanelFigure(
  ctx: Ctx,
  span: Pick<AssuranceQuestion, 'startDate' | 'endDate'>,
  measure: AssuranceMeasure,
): Promise<ToldFigure> {
  return figureOf(await readPanelAssurance(ctx, { ...span, panelId: null, audience: 'INTERNAL' }), measure);
}

/** Sections of an assurance, one after the other: they share what they read. */
export async function readSections(
  { figuresOf, tablesOf }: Assurance,
  sections: readonly AssuranceSection[],
): Promise<readonly SectionFigures[]> {
  const read: SectionFigures[] = [];
  for (const section of new Set(sections)) {
    read.push({ section, figures: await figuresOf(section), tables: await tablesOf(section) });
  }
  return read;
}

/** One figure of an assurance. */
export async function figureOf({ figuresOf }: Assurance, measure: AssuranceMeasure): Promise<ToldFigure> {
  const found = (await figuresOf(MEASURES[measure].section)).find((one) => one.measure === measure);
  if (found === undefined) throw new Error(`Nothing counts ${measure}`);
  return found;
}

type Reckon = (facts: Gathered, question: CheckedQuestion) => Promise<readonly Figure[]>;

const FIGURES: Readonly<Record<AssuranceSection, Reckon>> = {
  SITTINGS: async (facts) =>
    sittingFigures({
      sittings: await facts.sittings(),
      listings: await facts.listings(),
      decisions: await facts.decisions(),
      deadlines: await facts.deadlines(),
      inquorate: await facts.inquorate(),
    }),
  DECISIONS: async (facts) => decisionFigures(await facts.decisions()),
  TIMES: async (facts) => timeFigures(await facts.listings(), await facts.decisions()),
  BETWEEN_SITTINGS: async (facts, { told }) => betweenFigures(await facts.decisions(), told.endDate),
  PLACES: async (facts) => placeFigures(await facts.decisions()),
  MONEY: async (facts, { told }) =>
    moneyFigures({
      shares: await facts.shares(),
      disputes: await facts.disputes(),
      asked: await facts.asked(),
      end: told.endDate,
    }),
  FOLLOW_UP: async (facts, { told }) => followUpFigures(await facts.open(), await facts.running(), told.endDate),
  REDRESS: async (facts, { told }) => redressFigures(await facts.decisions(), await facts.redress(), told),
  PLANS: async (facts, { told: span }) =>
    planFigures({
      clocks: await facts.clocks(),
      steps: await facts.steps(),
      ceased: await facts.ceased(),
      running: await facts.running(),
      span,
    }),
  EQUALITY: () => Promise.resolve([]),
};

type Tabulate = (facts: Gathered, question: CheckedQuestion, ctx: Ctx) => Promise<readonly AssuranceTable[]>;

const none: Tabulate = () => Promise.resolve([]);

const TABLES: Readonly<Record<AssuranceSection, Tabulate>> = {
  SITTINGS: async (facts, question) => [compositionTable(await facts.seats(), question)],
  DECISIONS: async (facts, question) => decisionTables(await facts.decisions(), question),
  TIMES: none,
  BETWEEN_SITTINGS: none,
  PLACES: none,
  MONEY: async (facts, question) => moneyTables(await facts.shares(), question),
  FOLLOW_UP: none,
  REDRESS: none,
  PLANS: async (facts, question) => [
    ...planTables(await facts.running(), await facts.ceased(), question),
    adviceTable(await facts.advice()),
  ],
  EQUALITY: (_facts, question, ctx) => tabulateEquality(ctx, question),
};

const CHARACTERISTICS = [
  ['SEX', 'OUTCOMES_BY_SEX', 'Outcomes by sex'],
  ['ETHNICITY', 'OUTCOMES_BY_ETHNICITY', 'Outcomes by group of ethnicity'],
  ['AGE_BAND', 'OUTCOMES_BY_AGE_BAND', 'Outcomes by age band of the national return (it stands in for the phase)'],
] as const;

/**
 * What panels came to by protected characteristics and by type of provision: always as it may be published, of all panels and of the financial year in
 * which the period ends, as `decisionOutcomes` tells it. Tables of another span, or of one panel, could be subtracted from those.
 */
async function tabulateEquality(ctx: Ctx, { endDate }: CheckedQuestion): Promise<AssuranceTable[]> {
  const financialYear = financialYearOf(endDate);
  const tables: AssuranceTable[] = [];
  let told = null;
  for (const [by, code, caption] of CHARACTERISTICS) {
    const counted = await countDecisionOutcomes(ctx, { financialYear, by: OutcomeDimension[by], audience: 'INTERNAL' });
    told = counted.span;
    tables.push(outcomesTable(code, `${caption}, ${financialYear}`, counted));
  }
  if (told === null || told.endDate < told.startDate) return tables;
  const decisions = await listCountedDecisions(await ctx.read(), { ...told, panelId: null });
  const table = toOutcomeTable(countedByProvision(decisions), OutcomeDimension.PANEL, true);
  return [...tables, outcomesTable('OUTCOMES_BY_PROVISION', `Outcomes by type of provision, ${financialYear}`, table)];
}
