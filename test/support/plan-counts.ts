import { makeReferredCase } from './make-panel';
import { asCase, type usePlans } from './plan-client';

/* What the return, the figures, the limits and the case tell of a child's plans, asked by who records them. */

const NOW = '2026-11-22';
const YEAR = ['2026-01-01', NOW] as const;

interface Said {
  readonly active: number;
  readonly issued: number;
  readonly ceased: number;
  readonly asked: number;
  readonly awaited: number;
  readonly withdrawn: number;
  readonly maintain: number;
  readonly amend: number;
  /** The same by the figures: plans issued, waited for, undecided and received; and by `planTimeliness`, plans sent and waited for. */
  readonly figures: readonly number[];
  readonly timeliness: readonly number[];
}

type Counts = Readonly<
  Record<'active' | 'issued' | 'ceased' | 'asked' | 'awaited' | 'withdrawn' | 'maintain' | 'amend', number>
>;
const NONE: Counts = { active: 0, issued: 0, ceased: 0, asked: 0, awaited: 0, withdrawn: 0, maintain: 0, amend: 0 };

/** That a plan ended on a day, and that one was sent. */
export const ended = (day: string, ceaseReason = 'LEFT_ENGLAND') => ['PLAN_CEASED', day, { ceaseReason }] as const;
export const final = (day: string) => ['FINAL_PLAN_SENT', day] as const;

/** How histories of plans move what is counted of them, and what a case tells, in an area of its own. */
export function countsBy(plans: ReturnType<typeof usePlans>) {
  /** What return, figures and timeliness of the year say now. */
  async function said(): Promise<Said> {
    plans.on(NOW);
    const figure = (name: string, measure: string): string => `${name}: figure(measure: ${measure}) { numerator }`;
    const { data, errors } = await plans.ask<{
      sen2Return: { counts: { table: string; key: string; count: number }[] };
      panelAssurance: Record<string, { numerator: number }>;
      planTimeliness: { sent: number; waiting: number };
    }>(
      plans.world.actors.director,
      `{ sen2Return(year: 2027) { counts { table key count } }
       panelAssurance(from: "${YEAR[0]}", to: "${YEAR[1]}") { ${figure('issued', 'PLANS_ISSUED')} ${figure('waiting', 'PLANS_WAITING')}
         ${figure('undecided', 'REQUESTS_UNDECIDED')} ${figure('received', 'REQUESTS_RECEIVED')} ${figure('withdrawn', 'REQUESTS_WITHDRAWN')}
         ${figure('maintain', 'REVIEWS_TO_MAINTAIN')} ${figure('ceased', 'PLANS_CEASED')} }
       planTimeliness(from: "${YEAR[0]}", to: "${YEAR[1]}") { sent waiting } }`,
    );
    expect(errors).toEqual([]);
    const sum = (table: string, ...keys: string[]): number =>
      data.sen2Return.counts
        .filter((one) => one.table === table && (keys.length === 0 || keys.includes(one.key)))
        .reduce((all, { count }) => all + count, 0);
    const by = (name: string): number => data.panelAssurance[name]!.numerator;
    return {
      ...{ active: sum('PLANS_BY_AGE'), issued: sum('TIMELINESS', 'ISSUED', 'NOT_TIMED'), ceased: sum('CEASED') },
      ...{ asked: sum('REQUESTS', 'RECEIVED'), awaited: sum('REQUESTS', 'AWAITED') },
      withdrawn: sum('REQUESTS', 'WITHDRAWN') + sum('ASSESSMENTS', 'WITHDRAWN'),
      ...{ maintain: sum('REVIEWS', 'MAINTAIN'), amend: sum('REVIEWS', 'AMEND') },
      figures: ['issued', 'waiting', 'undecided', 'received', 'withdrawn', 'maintain', 'ceased'].map(by),
      timeliness: [data.planTimeliness.sent, data.planTimeliness.waiting],
    };
  }

  /** By how much a history moves them; that figures and timeliness say what the return does is asked of each. `undecided`: of requests that nobody answered in time. */
  async function moved(history: () => Promise<void>, undecided = 0): Promise<Partial<Counts>> {
    const before = await said();
    await history();
    const after = await said();
    const counts = Object.fromEntries(
      Object.keys(NONE).map((key) => [key, after[key as keyof Counts] - before[key as keyof Counts]]),
    ) as Counts;
    const [issued, waiting, late, received, withdrawn, , ceased] = after.figures.map(
      (one, at) => one - before.figures[at]!,
    );
    expect({ issued, waiting, late, received, withdrawn, ceased }).toEqual({
      ...{ issued: counts.issued, waiting: counts.awaited, late: undecided, received: counts.asked },
      ...{ withdrawn: counts.withdrawn, ceased: counts.ceased },
    });
    expect(after.timeliness.map((one, at) => one - before.timeliness[at]!)).toEqual([counts.issued, counts.awaited]);
    return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
  }

  /** The plan as its case tells it, and the limits of its reviews and request, in words. */
  async function shown(caseId: string): Promise<string[]> {
    const { data, errors } = await plans.ask<{
      case: {
        ehcPlan: { status: string; date: string | null; ceasedDate: string | null };
        clocks: { code: string; dueDate: string; status: string; endDate: string | null }[];
        untimedLimits: { code: string }[];
      };
    }>(
      plans.world.actors.officer,
      `query ($id: ID!) { case(id: $id) { ehcPlan { status date ceasedDate } clocks { code dueDate status endDate } untimedLimits { code } } }`,
      { id: asCase(caseId) },
    );
    expect(errors).toEqual([]);
    const { ehcPlan, clocks, untimedLimits } = data.case;
    return [
      [
        ehcPlan.status,
        ehcPlan.date ?? '-',
        ...(ehcPlan.ceasedDate === null ? [] : [`ended ${ehcPlan.ceasedDate}`]),
      ].join(' '),
      ...clocks
        .filter(({ code, endDate }) => /^C[1347]$/.test(code) && endDate === null)
        .map(({ code, dueDate, status }) => `${code} ${status} ${dueDate}`),
      ...untimedLimits.filter(({ code }) => code === 'C7').map(({ code }) => `${code} untimed`),
    ];
  }

  const refer = (
    ehcPlanStatus: string,
    ehcPlanDate: string | null = null,
    requestDate = '2026-11-01',
  ): Promise<string> => {
    plans.on(NOW);
    return makeReferredCase(plans.world, { terms: { ehcPlanStatus, ehcPlanDate, requestDate } } as never);
  };
  return { moved, shown, refer };
}
