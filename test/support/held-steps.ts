import { callAs, codesOf } from './panel-client';
import { told, type usePlans } from './plan-client';
import { makeRunning, type RunningPlacement } from './running-placement';

const WARNED = 'placement { id } warnings { placement { id } noticeDate mayEndOn fromDate message }';

/** What a step took of what a held plan provides, as the schema shows it. */
interface Warned {
  readonly warnings: readonly {
    readonly placement: { readonly id: string };
    readonly noticeDate: string;
    readonly mayEndOn: string | null;
    readonly fromDate: string;
    readonly message: string;
  }[];
}

/** How a step of a placement was answered. */
export interface AnsweredStep extends Warned {
  /** Each refusal as its field and its code. */
  readonly refused: readonly string[];
}

/** Placements of children with plans, and their steps, asked as a commissioner does. */
export function useHeldSteps(plans: ReturnType<typeof usePlans>) {
  const { db, ask, on, recorded } = plans;
  /** A placement that runs, of a child with a plan. */
  const running = async (said: Parameters<typeof makeRunning>[2] = {}): Promise<RunningPlacement> => {
    const made = await makeRunning(ask, plans.world, said);
    await db.asOwner(`update panel_case set ehc_plan_status = 'FINAL' where case_id = $1`, [made.caseId]);
    return made;
  };
  /** The family was told on 2 November 2026 that the plan is to end; it may on 5 January 2027. It is 22 November. */
  const notify = async (caseId: string): Promise<void> => {
    on('2026-11-22');
    await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-11-02', told('2026-11-02')]);
  };
  const warnedOf = async (mutation: string, input: object): Promise<AnsweredStep> => {
    const { userErrors, warnings } = await callAs<Warned>(
      ...([ask, plans.world.actors.commissioner, mutation, input, WARNED] as const),
    );
    return { refused: codesOf(userErrors), warnings };
  };
  return {
    ...{ running, notify, warnedOf },
    /** A placement that runs, of a child whose family was told. */
    notified: async (): Promise<RunningPlacement> => {
      const made = await running();
      await notify(made.caseId);
      return made;
    },
    /** A step that asks why. */
    step: (mutation: string, input: object): Promise<AnsweredStep> =>
      warnedOf(mutation, { reason: 'Invented.', ...input }),
  };
}
