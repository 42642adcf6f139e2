import type { Actor } from '../../src/platform/actor';
import type { useGrowingUp } from './growing-up-world';
import type { Part } from './make-panel';
import { sendChange } from './referral-mutations';
import type { RunningPlacement } from './running-placement';

interface Decided {
  readonly decision: { readonly id: string } | null;
}

/** A share that goes over, as it was proposed or would be. */
interface HandedOver {
  readonly handover: {
    readonly id: string;
    readonly status: string;
    readonly fundingAgreement: {
      readonly contributions: readonly { readonly id: string; readonly budgetHolder: { readonly id: string } }[];
    };
  } | null;
  readonly effect: object;
}

/** What adult services decide on the young people of an area, and how shares go over to them. */
export function adultServicesOf(grown: ReturnType<typeof useGrowingUp>) {
  const { db, ask, world, adult, caseOf, holderOf, sendAs, send, ofCase } = grown;
  /** Says whom a budget serves, as the administrator. */
  async function serve(budgetHolderId: string, serves: string): Promise<readonly object[]> {
    const administrator = await world.staff.actorOf('ADMINISTRATOR');
    const gives =
      'budgetHolder { serves } handOversInDoubt { fromHolder { id } toHolder { id } fundingAgreementId problems }';
    const said = await sendAs(administrator, 'setBudgetServes', { budgetHolderId, serves }, gives);
    expect([said.refused, said.payload]).toMatchObject([[], { budgetHolder: { serves } }]);
    return (said.payload as unknown as { readonly handOversInDoubt: readonly object[] }).handOversInDoubt;
  }

  const CLOCKS = 'clocks { code startDate dueDate status endDate owner }';
  /** The limit of continuing healthcare for adults, as it stands. */
  const c27 = async (made: RunningPlacement) =>
    (await ofCase<{ readonly clocks: readonly { readonly code: string }[] }>('officer', made, CLOCKS)).clocks.filter(
      ({ code }) => code === 'C27',
    );
  const event = (made: RunningPlacement, kind: string, eventDate: string) =>
    send('officer', 'recordPlanEvent', { caseId: caseOf(made), kind, eventDate }, 'case { id }');
  const decide = (actor: Actor, made: RunningPlacement, changes: object = {}) =>
    sendChange<Decided>(
      ask,
      actor,
      'recordAdultDecision',
      {
        ...{ caseId: caseOf(made), kind: 'CARE_ACT', outcome: 'ELIGIBLE', decidedDate: '2026-04-20' },
        ...{ delegation: 'Scheme of 2026, line 7.', reasons: 'Needs help with every meal, and to go out.', ...changes },
      },
      'decision { id kind outcome deciderRole deciderGrade isReplaced decider { id } agency { kind } replaces { id isReplaced } case { id } }',
    );
  const HANDOVER = `handover { id status fromDate agreedAt fromHolder { id } toHolder { id } decision { id } placement { id }
      notices { told toldDate } fundingAgreement { id status method contributions { id status budgetHolder { id } } } }
    effect { thisYear { total } fullYear { total } holders { budgetHolder { id } thisYear fullYear } }`;
  /** Proposes that a share goes over, that of social care unless said otherwise. */
  const handOver = (decisionId: string, made: RunningPlacement, changes: object = {}, part: Part = 'officer') =>
    sendChange<HandedOver>(
      ask,
      world.actors[part],
      'handOverShare',
      {
        ...{ decisionId, placementId: made.id, fromHolderId: holderOf('SOCIAL_CARE'), toHolderId: adult.social.id },
        ...{ fromDate: '2026-05-20', reason: 'Adult social care takes the young person on.', ...changes },
      },
      HANDOVER,
    );
  /** What a placement costs each budget in 2026-27 and why, by all postings. */
  const paid = async ({ placementId }: RunningPlacement) => {
    const rows = await db.asOwner<{ name: string; cause: string; amount: string }>(
      `select name, cause, to_char(sum(amount_pence) / 100.0, 'FM9999990.00') as amount
         from posting join budget_holder using (local_area_code, budget_holder_id)
        where placement_id = $1 and financial_year = '2026-27' group by 1, 2 order by 1, 2`,
      [placementId],
    );
    return rows.map(({ name, cause, amount }) => `${name} ${cause} ${amount}`);
  };
  /** A budget answers what was proposed of its share. */
  const answer = (actor: Actor, { handover }: HandedOver, holderId: string, mutation: string, more: object = {}) => {
    const share = handover?.fundingAgreement.contributions.find(({ budgetHolder }) => budgetHolder.id === holderId);
    return sendAs(actor, mutation, { contributionId: share?.id, ...more }, 'contribution { id status }');
  };

  return { serve, c27, event, decide, handOver, paid, answer };
}
