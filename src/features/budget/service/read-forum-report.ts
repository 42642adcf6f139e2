import { financialYearSpan, type FinancialYear } from '../../../kernel/dates';
import { asId, type PersonId } from '../../../kernel/ids';
import { ZERO } from '../../../kernel/money';
import { instantOf } from '../../../platform/clock';
import { type Ctx } from '../../../platform/context';
import { type Tx } from '../../../platform/db';
import { BadInput } from '../../../platform/faults';
import { findLocalArea, findPersonsByIds } from '../../access/repository/directory';
import { findBlockVersionAt } from '../repository/block';
import { tellsOfChild } from '../repository/commentary';
import { listPlans, listPlanVersions } from '../repository/plan';
import { type PostingDimension } from '../../ledger/rules/posting-query';
import { type PressureStanding, type SettledQuestion } from '../rules/answer';
import {
  type ForumComment,
  type ForumFacts,
  type ForumMitigation,
  type ForumMovement,
  type ForumPlan,
  type ForumTable,
} from '../rules/forum-facts';
import { MovementCause, varianceBridge } from '../rules/movement';
import { yearsOfPlan } from '../rules/plan';
import { type PlanAnswer, type PlanVersion, type StoredPlan } from '../rules/plan-version';
import { Audience, TOTAL } from '../rules/public-breakdown';
import { withoutPipeline } from '../rules/public-pressure';
import { readActivity } from './read-activity';
import { readBreakdown } from './read-breakdown';
import { readCommentary } from './read-commentary';
import { readBudgetEntries } from './read-entries';
import { readFigures } from './read-figures';
import { readBudgetMovement } from './read-movement';
import { readPlan } from './read-plan';
import { readPublicSaidWrong } from './read-spend-in-doubt';
import { readBudgetPressure, readPressureStanding, settleQuestion } from './read-pressure';
import {
  isPipelineLeftOut,
  readHidden,
  readPublication,
  readTelling,
  requirePublished,
  type Publication,
} from './read-publication';

/** Which report is asked for. */
export interface ForumQuestion {
  readonly financialYear: FinancialYear;
  /** One of those at which the year may be published. Null: the latest. */
  readonly asAt: Date | null;
  /** The instant of an earlier report. Null: the last before the first of April, or where nothing stood yet. */
  readonly since: Date | null;
}

/**
 * What a report to the schools forum is made from, of the area's high needs block: every figure `budgetPressure` has at the same instant, in its snapshot; without cases with
 * the panel where they are few. Its tables are the breakdowns for the public. Throws as those do, and BadInput where `since` is not the instant of an earlier one.
 */
export async function readForumFacts(ctx: Ctx, { since, ...asked }: ForumQuestion): Promise<ForumFacts> {
  const tx = await ctx.read();
  const whose = { ...asked, budgetHolderId: null, filter: {} };
  const publication = await readPublication(tx, (await settleQuestion(ctx, whose)).question);
  if (asked.asAt !== null) requirePublished(publication, asked.asAt, 'asAt');
  const answer = await readBudgetPressure(ctx, { ...whose, asAt: asked.asAt ?? publication.instants.at(-1) ?? null });
  const { question } = answer;
  const isLeftOut = await isPipelineLeftOut(tx, question, publication);
  const pressure = isLeftOut ? { ...answer, pressure: withoutPipeline(answer.pressure) } : answer;
  const telling = await readTelling(tx, question, publication, ['PROVISION_TYPE', 'AREA_CLASS']);
  return {
    areaName: (await findLocalArea(tx))?.name ?? tx.actor.localArea,
    pressure,
    activity: await readActivity(ctx, question),
    isPipelineLeftOut: isLeftOut,
    saidWrong: await readPublicSaidWrong(
      tx,
      question,
      publication.instants.filter((one) => one < question.asAt).at(-1),
    ),
    block: (await findBlockVersionAt(tx, question.budgetHolderId, question.financialYear, question.asAt)) ?? null,
    entries: await readBudgetEntries(ctx, question),
    byProvision: await readForumTable(ctx, answer, telling.rows, 'PROVISION_TYPE'),
    byAreaClass: await readForumTable(ctx, answer, telling.columns, 'AREA_CLASS'),
    movement: await readForumMovement(ctx, question, { publication, since: sinceOf(question, publication, since) }),
    plan: await readForumPlan(ctx, question),
    commentary: await readForumCommentary(ctx, question),
  };
}

/** A breakdown as at the instant at which it last told something, or that of the report. */
async function readForumTable(
  ctx: Ctx,
  report: PressureStanding,
  asAt: Date | null,
  by: PostingDimension,
): Promise<ForumTable> {
  const isOwn = asAt === null || asAt.getTime() === report.question.asAt.getTime();
  const standing = isOwn ? report : await readPressureStanding(ctx, { ...report.question, asAt });
  const rows = await readBreakdown(ctx, standing, [by], Audience.PUBLIC);
  return { asAt: standing.question.asAt, committed: standing.pressure.committed, rows };
}

/** From when on the movement is told: nothing stood at the first end of a month, so that it is public too. Throws BadInput. */
function sinceOf({ asAt, financialYear }: SettledQuestion, publication: Publication, since: Date | null): Date {
  const earlier = [...publication.monthEnds.slice(0, 1), ...publication.instants].filter((one) => one < asAt);
  // The first instant of the year: in April London is an hour ahead.
  const begins = instantOf(`${financialYearSpan(financialYear).startDate}T00:00:00+01:00`);
  if (since === null) return earlier.filter((one) => one < begins).at(-1) ?? earlier.at(0) ?? asAt;
  if (since >= asAt) {
    throw new BadInput('since does not lie before asAt: it is the instant of an earlier report.', {
      argument: 'since',
    });
  }
  requirePublished({ ...publication, instants: earlier }, since, 'since');
  return since;
}

/** The causes and the whole from instant to instant; where cases with the panel are left out at one of them, they are at both. */
async function readForumMovement(
  ctx: Ctx,
  question: SettledQuestion,
  { publication, since }: { readonly publication: Publication; readonly since: Date },
): Promise<ForumMovement | null> {
  const tx = await ctx.read();
  const { movements } = await readBudgetMovement(ctx, { ...question, from: since, to: question.asAt });
  const ends = [{ ...question, asAt: since }, question];
  const figures = [];
  const leftOut: boolean[] = [];
  const hidden = new Set<string>();
  for (const end of ends) {
    figures.push((await readFigures(tx, end, null)).figures);
    leftOut.push(await isPipelineLeftOut(tx, end, publication));
    for (const cause of await readHidden(tx, end, publication, 'CAUSE')) hidden.add(cause);
  }
  const [opening, closing] = leftOut.includes(true) ? figures.map(withoutPipeline) : figures;
  const variance = opening && closing ? varianceBridge(opening, closing, movements) : null;
  if (variance === null) return null;
  const causes = Object.values(MovementCause).filter((cause) => hidden.has(`${cause} ${TOTAL}`));
  return { since, variance, hidden: new Set(causes) };
}

/** The newest plan that the year is in, as it stood at the instant. */
async function readForumPlan(ctx: Ctx, { financialYear, asAt }: SettledQuestion): Promise<ForumPlan | null> {
  const tx = await ctx.read();
  const plans = (await listPlans(tx)).filter((plan) => yearsOfPlan(plan.firstFinancialYear).includes(financialYear));
  let newest: { readonly plan: StoredPlan; readonly head: PlanVersion } | null = null;
  for (const plan of plans) {
    const head = (await listPlanVersions(tx, plan.planId)).filter(({ enteredAt }) => enteredAt <= asAt).at(-1);
    if (head !== undefined && (newest === null || head.enteredAt > newest.head.enteredAt)) newest = { plan, head };
  }
  if (newest === null) return null;
  const { plan, head } = newest;
  const answer = await readPlan(ctx, { planId: plan.planId, version: head.version, asAt });
  if (answer === null) return null;
  const mitigations = await readForumMitigations(tx, answer.mitigations, financialYear);
  return { name: plan.name, enteredAt: head.enteredAt, years: answer.years, mitigations };
}

async function readForumMitigations(
  tx: Tx,
  planned: PlanAnswer['mitigations'],
  financialYear: FinancialYear,
): Promise<readonly ForumMitigation[]> {
  const owners = await findPersonsByIds(
    tx,
    planned.map(({ mitigation }) => asId<PersonId>(mitigation.ownerId)),
  );
  const mitigations: ForumMitigation[] = [];
  for (const { mitigation, years } of planned) {
    const year = years.find((one) => one.financialYear === financialYear);
    const owner = owners.get(asId<PersonId>(mitigation.ownerId));
    mitigations.push({
      name: (await tellsOfChild(tx, mitigation.name)) ? null : mitigation.name,
      owner: owner === undefined ? '' : `${owner.displayName}, ${owner.jobTitle}`,
      ...{ planned: year?.planned ?? ZERO, plannedByYear: years.map((one) => one.planned) },
      ...{ delivered: year?.delivered ?? null, changedPlacements: year?.changedPlacements ?? null },
    });
  }
  return mitigations;
}

async function readForumCommentary(ctx: Ctx, question: SettledQuestion): Promise<readonly ForumComment[]> {
  const tx = await ctx.read();
  const commentary = (await readCommentary(tx, question)).filter(({ current }) => current.isForPublication);
  const authors = await findPersonsByIds(
    tx,
    commentary.map(({ current }) => asId<PersonId>(current.writtenBy)),
  );
  return commentary.map((comment) => {
    const author = authors.get(asId<PersonId>(comment.current.writtenBy));
    return { ...comment, author: author === undefined ? 'Finance' : `${author.displayName}, ${author.jobTitle}` };
  });
}
