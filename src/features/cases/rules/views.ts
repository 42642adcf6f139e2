import { type Day } from '../../../kernel/dates';
import { refusalOf, type Refused } from '../refusals';
import { type Views } from './case';
import { type ViewsMethod } from './sharing-codes';
import { checkText, TEXT_LIMITS, written } from './text';

/** What somebody said, as it is given: obtained and written down, or not obtained and why (R7). */
export interface GivenViews {
  readonly isObtained: boolean;
  readonly text?: string | null | undefined;
  readonly notObtainedReason?: string | null | undefined;
  readonly givenBy?: string | null | undefined;
  readonly method?: ViewsMethod | null | undefined;
  readonly givenDate?: Day | null | undefined;
}

type ViewsCode =
  | 'TEXT_NOT_READABLE'
  | 'TEXT_TOO_LONG'
  | 'VIEWS_MISSING'
  | 'VIEWS_REASON_MISSING'
  | 'VIEWS_CONTRADICTORY'
  | 'DATE_IN_FUTURE';

/** All that is wrong with views that are given on `today`; none given is not wrong. "Not obtained" needs a reason (R7). */
export function checkViews(
  at: readonly string[],
  whose: string,
  views: GivenViews | null | undefined,
  today: Day,
): Refused<ViewsCode>[] {
  if (views === null || views === undefined) return [];
  const { givenDate } = views;
  return [
    ...checkText([...at, 'text'], `${whose} views`, views.text, TEXT_LIMITS.text),
    ...checkText([...at, 'notObtainedReason'], 'reason', views.notObtainedReason, TEXT_LIMITS.reason),
    ...checkText([...at, 'givenBy'], 'name of who gave them', views.givenBy, TEXT_LIMITS.name),
    ...(views.isObtained ? checkObtained(at, whose, views) : checkNotObtained(at, whose, views)),
    ...(typeof givenDate === 'string' && givenDate > today
      ? [refusalOf([...at, 'givenDate'], { code: 'DATE_IN_FUTURE', what: 'day they were given', today })]
      : []),
  ];
}

function checkObtained(at: readonly string[], whose: string, views: GivenViews): Refused<ViewsCode>[] {
  return [
    ...(written(views.text) === null ? [refusalOf([...at, 'text'], { code: 'VIEWS_MISSING', whose })] : []),
    ...contradicted([...at, 'notObtainedReason'], whose, written(views.notObtainedReason) !== null),
  ];
}

function checkNotObtained(at: readonly string[], whose: string, views: GivenViews): Refused<ViewsCode>[] {
  return [
    ...(written(views.notObtainedReason) === null
      ? [refusalOf([...at, 'notObtainedReason'], { code: 'VIEWS_REASON_MISSING', whose })]
      : []),
    ...contradicted([...at, 'text'], whose, written(views.text) !== null),
    ...contradicted([...at, 'givenBy'], whose, written(views.givenBy) !== null),
    ...contradicted([...at, 'method'], whose, typeof views.method === 'string'),
    ...contradicted([...at, 'givenDate'], whose, typeof views.givenDate === 'string'),
  ];
}

function contradicted(field: readonly string[], whose: string, isGiven: boolean): Refused<'VIEWS_CONTRADICTORY'>[] {
  return isGiven ? [refusalOf(field, { code: 'VIEWS_CONTRADICTORY', whose })] : [];
}

/** The views after the change; what is undefined stays, what is null is cleared. */
export function patchViews(before: Views, given: GivenViews | null | undefined): Views {
  if (given === undefined) return before;
  return {
    text: written(given?.text),
    notObtainedReason: written(given?.notObtainedReason),
    givenBy: written(given?.givenBy),
    method: given?.method ?? null,
    givenDate: given?.givenDate ?? null,
  };
}
