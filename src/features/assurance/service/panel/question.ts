import { addDays, financialYearOf, financialYearSpan, londonDay, type Day, type Span } from '../../../../kernel/dates';
import { type Ctx } from '../../../../platform/context';
import { BadInput, NotFound } from '../../../../platform/faults';
import { type Audience } from '../../../budget/rules/public-breakdown';
import { findPanelsByIds } from '../../../panels/repository/panel';
import { hasInterests } from '../../../cases/repository/interests';
import { requireWhole } from '../../../cases/service/say-withheld';
import { type PanelSpan } from '../../repository/panel/sittings';
import { type Telling } from '../../rules/panel/present';

/** Of which days assurance is asked, of which panel, and for whom. */
export interface AssuranceQuestion extends Span {
  /** Null: of every panel of the area. */
  readonly panelId: string | null;
  readonly audience: Audience;
}

/** A question that may be answered. */
export interface CheckedQuestion extends AssuranceQuestion, Telling {
  /** The days that have come: to the last asked for, or today. */
  readonly told: PanelSpan;
  /** False: the reader declared an interest in a case, and nothing of it is counted. */
  readonly isWhole: boolean;
}

/** The longest period, in days: three years, so that one question stays a handful of statements. */
const MOST_DAYS = 1_100;

/**
 * Checks a question. BadInput: the last day lies before the first, or further than three years from it; or what is for publication is not of one
 * financial year that has ended, is of one panel, or is asked by somebody who declared an interest. NotFound: there is no such panel.
 */
export async function checkQuestion(ctx: Ctx, question: AssuranceQuestion): Promise<CheckedQuestion> {
  const { startDate, endDate, panelId, audience } = question;
  const today = londonDay(ctx.clock.now());
  if (endDate < startDate) throw new BadInput('The last day must not be before the first.', { argument: 'to' });
  if (addDays(startDate, MOST_DAYS) < endDate) {
    throw new BadInput('A period is at most three years; ask for each by itself.', { argument: 'to' });
  }
  const tx = await ctx.read();
  if (panelId !== null && !(await findPanelsByIds(tx, [panelId])).has(panelId)) {
    throw new NotFound('There is no such panel.');
  }
  const isPublic = audience === 'PUBLIC';
  const isWhole = !(await hasInterests(tx));
  if (isPublic) {
    checkPublic(question, today);
    await requireWhole(tx, 'audience');
  }
  return {
    ...question,
    ...{ isPublic, isWhole, hasMoney: ctx.actor.permissions.has('budget:read') },
    told: { startDate, endDate: endDate < today ? endDate : today, panelId },
  };
}

/**
 * Two answers could be subtracted: a few days apart, of the area and of one panel, of two years and of one of them. So what is published is of the whole
 * area and of one year that has ended (money.md section 6, B41).
 */
function checkPublic({ startDate, endDate, panelId }: AssuranceQuestion, today: Day): void {
  const year = financialYearSpan(financialYearOf(startDate));
  if (year.startDate !== startDate || year.endDate !== endDate || endDate >= today) {
    throw new BadInput('What is for publication is of one whole financial year that has ended.', { argument: 'from' });
  }
  if (panelId !== null) {
    throw new BadInput('What is for publication is of every panel of the area; leave the panel out.', {
      argument: 'panelId',
    });
  }
}
