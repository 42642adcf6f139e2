import type { Day, Span } from '../../../../kernel/dates';
import { PlanEventKind } from '../../../cases/rules/clock-codes';
import { EhcPlanStatus } from '../../../cases/rules/codes';
import { livesOf } from '../../../cases/rules/plan-life';
import type { LifeFacts } from '../../../cases/rules/plan-life-facts';
import type { RedressFact } from '../../../cases/rules/redress-facts';
import { CeaseReason } from '../../../cases/rules/sen2';
import type { CaseSaid, ChildFacts, Happened } from '../sen2/facts';
import { roundsOf } from '../sen2/rounds';
import { standingOf } from '../sen2/standing';
import type { CeasedPlan, WithdrawnRequest } from './facts';

/** Something on record of a day that may have ended a child's plan, or the wait for one, and the case that tells it. */
export interface EndOnRecord {
  readonly caseId: string;
  readonly childId: string;
  readonly day: Day;
  /** That the plan ended, that a request was withdrawn, or that the child went to another authority. */
  readonly kind: 'PLAN_CEASED' | 'REQUEST_WITHDRAWN' | 'LEFT';
}

/** What the life of a child's plans is read from, with all that is known of its redress. */
export interface EndedFacts extends LifeFacts<Happened> {
  readonly redress: readonly RedressFact[];
}

/** What stands for a reason that nobody gave, as in the return. */
const NOT_RECORDED = 'NOT_RECORDED';

/**
 * The plans of a child that ended in some days, each by itself, by the one reading of its record (`cases/rules/plan-life.ts`) as the return tells them: none whose end was undone or that another took the place
 * of; one that went with the child to another authority ended here (reg 15). `ends`: what is on record of the child in those days.
 */
export function ceasedPlansOf(
  facts: EndedFacts,
  ends: readonly EndOnRecord[],
  { startDate, endDate }: Span,
): CeasedPlan[] {
  return livesOf(facts).ways.flatMap(({ plan, events }): CeasedPlan[] => {
    const end = plan?.end ?? null;
    if (end === null || end.by === 'REPLACED' || end.day < startDate || end.day > endDate) return [];
    const told = ends.find(({ day, kind }) => day === end.day && kind !== 'REQUEST_WITHDRAWN');
    if (told === undefined) return [];
    const entry = events.find(({ kind, day }) => kind === PlanEventKind.PLAN_CEASED && day === end.day);
    const reason = end.by === 'LEFT' ? CeaseReason.TRANSFERRED : (entry?.ceaseReason ?? NOT_RECORDED);
    return [{ caseId: told.caseId, childId: told.childId, day: end.day, reason }];
  });
}

/**
 * The requests of a child that were withdrawn in some days, or over with the end of the plan beside them, by the same rule as the return tells them (W): none that went on after all. `ends`: as above.
 */
export function withdrawnRequestsOf(facts: EndedFacts, ends: readonly EndOnRecord[], span: Span): WithdrawnRequest[] {
  const question = { span, censusDate: span.endDate, areaCode: HERE };
  const child = asReturned(facts);
  return roundsOf(child, HERE).flatMap((round): WithdrawnRequest[] => {
    const { request, assessment } = standingOf(round, child, question);
    const withdrawn = [request, assessment].find((one) => one?.code === 'W');
    const told = ends.find(({ day, kind }) => day === withdrawn?.date && kind !== 'LEFT');
    return told === undefined ? [] : [{ caseId: told.caseId, childId: told.childId }];
  });
}

const [HERE, ELSEWHERE] = ['HERE', 'ELSEWHERE'] as const;

/** The same as the return is made from it: what referrals say of a request that nobody recorded is an event here already. */
function asReturned({ events, finals, redress, moves = [] }: EndedFacts): ChildFacts {
  const said: CaseSaid & Pick<EndedFacts, 'finals'> = {
    ...{ caseId: '', requestDate: '9999-12-31' as Day, planStatus: EhcPlanStatus.NONE, planDate: null, finals },
    ...{ primaryNeed: '', otherNeeds: [], createdAt: '' },
  };
  return {
    ...{ childId: '', birthCohort: 0, events, cases: [said], plans: [], placements: [], attended: [], outOfSchool: [] },
    ...{ imported: [], redress, exceptions: [] },
    moves: moves.map(({ day, isHere }) => ({
      ...{ day, fromCode: isHere ? ELSEWHERE : HERE, toCode: isHere ? HERE : ELSEWHERE },
    })),
  };
}
