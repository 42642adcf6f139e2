import { financialYearOf, financialYearSpan } from '../../../../kernel/dates';
import { type Ctx } from '../../../../platform/context';
import { BadInput } from '../../../../platform/faults';
import { findPublication } from '../../repository/publication';
import { type Assurance, type SectionFigures } from '../../rules/panel/assurance';
import { attendanceFigures } from '../../rules/panel/attendance';
import { betweenFigures } from '../../rules/panel/between-sittings';
import { decisionFigures } from '../../rules/panel/decisions';
import { type Figure } from '../../rules/panel/figure';
import { followUpFigures } from '../../rules/panel/follow-up';
import { type AssuranceSection } from '../../rules/panel/measure-definition';
import { MEASURES, type AssuranceMeasure } from '../../rules/panel/measures';
import { moneyFigures } from '../../rules/panel/money';
import { placeFigures } from '../../rules/panel/places';
import { type Publication } from '../../rules/panel/published';
import { planFigures } from '../../rules/panel/plans';
import { tell, type ToldFigure } from '../../rules/panel/present';
import { redressFigures } from '../../rules/panel/redress';
import { sittingFigures } from '../../rules/panel/sittings';
import { timeFigures } from '../../rules/panel/times';
import { gather, once, type Gathered } from './gather';
import { readChecklist } from './read-checklist';
import { TABLES } from './tabulate';
import { checkQuestion, type AssuranceQuestion, type CheckedQuestion } from './question';

/** What inspectors, scrutiny and auditors ask of the panels of an area over some days (T1); the errors are those of the question. */
export async function readPanelAssurance(ctx: Ctx, asked: AssuranceQuestion): Promise<Assurance> {
  const published = await findPublishedAnswer(ctx, asked);
  if (published !== undefined) return toAssurance(published, asked);
  const question = await checkQuestion(ctx, asked);
  const gathered = gather(ctx, question.told);
  const { told, audience, isWhole } = question;
  return {
    ...{ told, audience, isWhole, publishedAt: null },
    checklist: once(() => readChecklist(ctx, question, gathered)),
    figuresOf: onceEach(async (section) =>
      (await FIGURES[section](gathered, question)).map((figure) => tell(figure, question)),
    ),
    tablesOf: onceEach((section) => TABLES[section](gathered, question, ctx)),
  };
}

/** What was published of the year that is asked for, if it is asked for the public and of the whole area. */
async function findPublishedAnswer(
  ctx: Ctx,
  { audience, panelId, startDate, endDate }: AssuranceQuestion,
): Promise<Publication | undefined> {
  const year = financialYearOf(startDate);
  const span = financialYearSpan(year);
  const isYear = span.startDate === startDate && span.endDate === endDate && panelId === null;
  return audience === 'PUBLIC' && isYear ? findPublication(await ctx.read(), year) : undefined;
}

function toAssurance(
  { year: { sections, checklist }, publishedAt }: Publication,
  { startDate, endDate, audience }: AssuranceQuestion,
): Assurance {
  const of = (section: AssuranceSection): SectionFigures =>
    sections.find((one) => one.section === section) ?? { section, figures: [], tables: [] };
  return {
    ...{ told: { startDate, endDate }, audience, isWhole: true, publishedAt },
    checklist: () => Promise.resolve(checklist),
    figuresOf: (section) => Promise.resolve(of(section).figures),
    tablesOf: (section) => Promise.resolve(of(section).tables),
  };
}

/** The same of each section: one that is asked for under many names is reckoned once. */
function onceEach<Value>(
  load: (section: AssuranceSection) => Promise<Value>,
): (section: AssuranceSection) => Promise<Value> {
  const loads = new Map<AssuranceSection, () => Promise<Value>>();
  return (section) => {
    const known = loads.get(section) ?? once(() => load(section));
    loads.set(section, known);
    return known();
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

/** Sections of an assurance, asked for together: what they share is read once, and one is counted while the database looks for the next. */
export async function readSections(
  { figuresOf, tablesOf }: Assurance,
  sections: readonly AssuranceSection[],
): Promise<readonly SectionFigures[]> {
  return Promise.all(
    [...new Set(sections)].map(async (section) => {
      const [figures, tables] = await Promise.all([figuresOf(section), tablesOf(section)]);
      return { section, figures, tables };
    }),
  );
}

/** One figure of an assurance. */
export async function figureOf({ figuresOf, publishedAt }: Assurance, measure: AssuranceMeasure): Promise<ToldFigure> {
  const found = (await figuresOf(MEASURES[measure].section)).find((one) => one.measure === measure);
  if (found === undefined && publishedAt !== null) {
    throw new BadInput('The year was published before this figure was told.', { argument: 'measure' });
  }
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
  PLACES: async (facts) => placeFigures(await facts.decisions(), await facts.elsewhere()),
  MONEY: async (facts, { told }) =>
    moneyFigures({
      shares: await facts.shares(),
      disputes: await facts.disputes(),
      asked: await facts.asked(),
      end: told.endDate,
    }),
  FOLLOW_UP: async (facts, { told }) =>
    followUpFigures(await facts.decisions(), await facts.open(), await facts.running(), told.endDate),
  REDRESS: async (facts, { told }) =>
    redressFigures(await facts.decisions(), await facts.noticeTimes(), await facts.redress(), told),
  PLANS: async (facts, { told: span }) => {
    // Asked for together: the database looks for the next while the rows of one are gone through.
    const [clocks, steps, takenOver, askedByReferral, plansSent, untold, unasked, undated, ended, running] =
      await Promise.all([
        facts.clocks(),
        facts.steps(),
        facts.takenOver(),
        facts.askedByReferral(),
        facts.plansSent(),
        facts.untold(),
        facts.unasked(),
        facts.undated(),
        facts.ended(),
        facts.running(),
      ]);
    return planFigures({
      ...{ clocks, steps, takenOver, askedByReferral, plansSent, untold, unasked, undated, ...ended, running, span },
    });
  },
  ATTENDANCE: async (facts) => attendanceFigures(await facts.attendance()),
  EQUALITY: () => Promise.resolve([]),
};
