import { addDays, type Day } from '../../kernel/dates';
import { type AreaPlan, type PlannedCase } from './planned';
import { type ProvisionKind } from './kinds';

/** What changes of the placements of an area while they run. */
export interface PlannedChanges {
  /** An independent school asked for more, and has it. */
  readonly decided: PlannedCase | undefined;
  /** Another asks for more, and waits. */
  readonly waiting: PlannedCase | undefined;
  /** A child is not to come for the time being, by agreement with the school. */
  readonly suspended: PlannedCase | undefined;
}

/** In days before the demo's today. */
export const CHANGED_BEFORE = {
  ...{ decidedRaised: 60, decided: 50, decidedAgreed: 48, decidedApplied: 47, decidedFrom: 40 },
  ...{ waitingRaised: 20, suspended: 12, suspendedFrom: 10 },
} as const;

/** Of the placements that ran long before and run on, the first of each kind of change. */
export function planChanges({ cases, today }: Pick<AreaPlan, 'cases' | 'today'>): PlannedChanges {
  const running = (kind: ProvisionKind): readonly PlannedCase[] =>
    cases.filter((planned) => planned.kind === kind && planned.fundingStage === 'APPROVED' && runsOn(planned, today));
  const [decided, waiting] = running('INDEPENDENT_DAY');
  return { decided, waiting, suspended: running('NEIGHBOUR_SPECIAL')[0] };
}

function runsOn({ start, options, chosen }: PlannedCase, today: Day): boolean {
  const last = options[chosen]?.endDate;
  return (
    start !== null &&
    start.endedDate === null &&
    start.startDate < addDays(today, -90) &&
    last !== undefined &&
    last > addDays(today, 60)
  );
}
