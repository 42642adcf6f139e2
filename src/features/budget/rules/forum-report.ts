import { londonDay } from '../../../kernel/dates';
import { type DocumentBlock, type DocumentModel, type DocumentTable } from '../../../kernel/document';
import { dayInWords, instantInWords, poundsInWords } from '../../../kernel/for-people';
import { absolute, negate, subtract, ZERO, type Pence } from '../../../kernel/money';
import { returnLine } from './section-251';
import { activitySection, premiumSection } from './forum-activity';
import { blockSection } from './forum-block';
import { childrenSections } from './forum-children';
import { type ForumComment, type ForumFacts } from './forum-facts';
import { type SaidWrong } from './closing-warnings';
import { causeInWords, movementSection } from './forum-movement';
import { periodsSection } from './forum-periods';
import { mitigationsSection } from './forum-mitigations';
import { planSection } from './forum-plan';
import { type Pressure } from './pressure';

/**
 * A report to the schools forum (finance.md 2.3): what a forum is told of its high needs block, made from the figures of `budgetPressure` as they stood at one instant. It
 * may be published: nothing in it is about 1 to 5 children (B41).
 */
export function forumReport(facts: ForumFacts): DocumentModel {
  const { question, budgetHolder } = facts.pressure;
  return {
    title: `${facts.areaName}: ${budgetHolder.name}, ${question.financialYear}. Report to the schools forum`,
    author: facts.areaName,
    asAt: question.asAt,
    blocks: [
      ...opening(question.asAt),
      ...positionSection(facts),
      ...blockSection(facts),
      ...periodsSection(facts.pressure.pressure),
      ...activitySection(facts.activity),
      ...childrenSections(facts),
      ...movementSection(facts.movement, question.asAt),
      ...premiumSection(facts.pressure),
      ...deficitSection(facts),
      ...planSection(facts.plan),
      ...planBesideForecast(facts),
      ...mitigationsSection(facts.plan),
      ...commentarySection(facts.commentary),
    ],
  };
}

function opening(asAt: Date): readonly DocumentBlock[] {
  return [
    {
      kind: 'PARAGRAPH',
      text: `The figures are as they stood on ${instantInWords(asAt)}. Asked for again as at ${asAt.toISOString()}, they are the same.`,
    },
    {
      kind: 'PARAGRAPH',
      text: `What is published may lag behind what the council knows, by months. A report is as at the end of a month, and only of one between which and every month published before it none or more than five children moved; otherwise the difference of two reports would tell of a few children. What came after ${dayInWords(londonDay(asAt))} follows in the next report of which that is true; no later figures are published until then.`,
    },
    {
      kind: 'NOTE',
      text: 'A cost, an overspend and a deficit are positive; income, an underspend and a surplus have a minus. Amounts are net of VAT. What is about fewer than six children, or has changed for fewer than six since it was published, is shown together with other rows, and as few as will do. What is committed by kind of provision and by place is told to the nearest £100,000 (£0.00 is less than £50,000) and its children to the nearest five, so that nobody learns what one child costs from several reports: the rows come to their total only about. Every total is whole.',
    },
  ];
}

function positionSection({ pressure: answer, isPipelineLeftOut, saidWrong }: ForumFacts): readonly DocumentBlock[] {
  const { pressure, budgetVersion, fullYearEffect, fullYearUnshared } = answer;
  const { allocation, variance, variancePercent } = pressure;
  const rows: readonly (readonly [string, Pence | null, boolean?])[] = [
    [`Budget${budgetVersion === null ? '' : ` (${budgetVersion})`}`, allocation],
    ['Committed to placements', pressure.committed],
    ['Expected on lines that no placement drives', pressure.otherForecast],
    ...(isPipelineLeftOut ? [] : ([['Expected of cases with the panel, by likelihood', pressure.pipeline]] as const)),
    ['Spent so far', pressure.actual],
    ['Forecast for the year', pressure.forecastOutturn, true],
    ['Forecast less budget', variance, true],
    ['What the placements of 31 March would cost over the next full year', fullYearEffect],
  ];
  return [
    { kind: 'HEADING', level: 2, text: 'Where the year will end' },
    { kind: 'PARAGRAPH', text: positionInWords(pressure.forecastOutturn, allocation, variance, variancePercent) },
    { kind: 'TABLE', table: amounts('The year in figures', 'Figure', rows) },
    ...outturnTable(answer.pressure),
    ...saidWrongNote(answer.pressure, saidWrong),
    ...(isPipelineLeftOut
      ? [
          {
            kind: 'NOTE' as const,
            text: 'Every figure here is without what is expected of cases with the panel: too few are behind it, or behind its change, to be published.',
          },
        ]
      : []),
    // How many they are, and what they cost, may be about few.
    ...(fullYearUnshared.lines === 0
      ? []
      : [
          {
            kind: 'NOTE' as const,
            text: 'The cost over the next full year is without placements whose agreed shares can not pay a whole year: what each agency would pay of them has still to be agreed.',
          },
        ]),
  ];
}

/** What the forecast is made of once books are closed (finance.md B29); until then the figures above it add up to it. */
function outturnTable({ outturnTerms, pipeline, forecastOutturn }: Pressure): readonly DocumentBlock[] {
  if (outturnTerms === null) return [];
  const { actual, accruals, prepayments, broughtAccruals, remainingCommitted, remainingOther } = outturnTerms;
  const rows: readonly (readonly [string, Pence, boolean?])[] = [
    ['Spent in the closed periods', actual],
    ['Owed at the end of the last of them', accruals],
    ['Less what was paid ahead by then', negate(prepayments)],
    ['Less what was owed at the end of the year before', negate(broughtAccruals)],
    ['Committed to placements in the open periods', remainingCommitted],
    ['Expected in the open periods on lines that no placement drives', remainingOther],
    ...(pipeline === ZERO ? [] : ([['Expected of cases with the panel, by likelihood', pipeline]] as const)),
    ['Forecast for the year', forecastOutturn, true],
  ];
  return [{ kind: 'TABLE', table: amounts('What the forecast is made of', 'Part', rows) }];
}

/** How much of the forecast is spend that somebody said is wrong: it stays there until the finance ledger is corrected. */
function saidWrongNote({ outturnTerms }: Pressure, saidWrong: SaidWrong | null): readonly DocumentBlock[] {
  if (outturnTerms === null) return [];
  if (saidWrong === null) {
    return [
      {
        kind: 'NOTE',
        text: 'What of the spend in the closed periods is known to be wrong in the finance ledger, or another budget’s, is not told: too few payments are behind it, or behind its change since it was published last.',
      },
    ];
  }
  const { inYear, amount } = saidWrong;
  if (inYear === ZERO && amount === ZERO) return [];
  const withYearsBefore =
    inYear === amount ? '' : ` With years before, whose correction is still to come, it is ${poundsInWords(amount)}.`;
  return [
    {
      kind: 'NOTE',
      text: `Of the spend in the closed periods ${poundsInWords(inYear)} is known to be wrong in the finance ledger, or another budget’s, less what was corrected: the forecast has it until the finance ledger is.${withYearsBefore}`,
    },
  ];
}

function positionInWords(
  forecast: Pence,
  allocation: Pence | null,
  variance: Pence | null,
  percent: string | null,
): string {
  const spent = `The block is forecast to spend ${poundsInWords(forecast)}`;
  if (allocation === null || variance === null) return `${spent}.`;
  const kind = variance < ZERO ? 'an underspend' : 'an overspend';
  const share = percent === null ? '' : ` (${percent.replace('-', '')}% of the budget)`;
  const result = variance === ZERO ? 'the same' : `${kind} of ${poundsInWords(absolute(variance))}${share}`;
  return `${spent} against a budget of ${poundsInWords(allocation)}: ${result}.`;
}

function deficitSection({ pressure: { pressure } }: ForumFacts): readonly DocumentBlock[] {
  const { broughtForward, variance, cumulativePosition } = pressure;
  if (broughtForward === null || cumulativePosition === null) return [];
  return [
    { kind: 'HEADING', level: 2, text: 'Balance of the block' },
    {
      kind: 'TABLE',
      table: amounts('Balance brought forward, in the year and at its end; a deficit is positive', 'Balance', [
        ['Brought forward into the year', broughtForward],
        ['Forecast less budget in the year', variance],
        ['Forecast at the end of the year', cumulativePosition, true],
      ]),
    },
  ];
}

/** Where the plan's balance of the year is not the forecast's, by how much and why: they have two sources. */
function planBesideForecast({ plan, pressure: { pressure, question } }: ForumFacts): readonly DocumentBlock[] {
  const planned = plan?.years.find(({ financialYear }) => financialYear === question.financialYear)?.mitigated.closing;
  const forecast = pressure.cumulativePosition;
  if (plan === null || planned === undefined || forecast === null || planned === forecast) return [];
  const difference = subtract(planned, forecast);
  return [
    {
      kind: 'PARAGRAPH',
      text: `For the end of ${question.financialYear} the plan has a balance of ${poundsInWords(planned)} with mitigation, ${poundsInWords(absolute(difference))} ${difference < ZERO ? 'below' : 'above'} the forecast of ${poundsInWords(forecast)}. The plan was entered on ${dayInWords(londonDay(plan.enteredAt))} from caseloads, unit costs and expected income; the forecast is made of the budget and the books as they stood on ${instantInWords(question.asAt)}.`,
    },
  ];
}

function commentarySection(commentary: readonly ForumComment[]): readonly DocumentBlock[] {
  if (commentary.length === 0) return [];
  return [
    { kind: 'HEADING', level: 2, text: 'What finance says' },
    ...commentary.flatMap((comment): readonly DocumentBlock[] => [
      { kind: 'HEADING', level: 3, text: subjectInWords(comment) },
      { kind: 'PARAGRAPH', text: comment.current.text },
      { kind: 'NOTE', text: `${comment.author}, ${dayInWords(londonDay(comment.current.writtenAt))}` },
    ]),
  ];
}

function subjectInWords({ section251Line, cause }: ForumComment): string {
  if (section251Line !== null) return `${section251Line} ${returnLine(section251Line)?.name ?? ''}`.trim();
  return cause === null ? 'The variance as a whole' : causeInWords(cause);
}

/** A table of one amount a row; an amount that is null is not known. */
function amounts(
  caption: string,
  heading: string,
  rows: readonly (readonly [string, Pence | null, boolean?])[],
): DocumentTable {
  return {
    caption,
    columns: [
      { heading, kind: 'TEXT' },
      { heading: 'Amount', kind: 'FIGURE' },
    ],
    rows: rows.map(([name, amount, isTotal]) => ({
      cells: [name, amount === null ? 'not set' : poundsInWords(amount)],
      isTotal: isTotal === true,
    })),
  };
}
