import type { ContributionWorld, HolderName, Placed } from './contribution-world';

/** The first disputed day unless a test says otherwise. */
export const JANUARY = '2026-01-15';

/** What tests of disputes do. */
export interface Disputes {
  /** Puts a holder's share in dispute, from 15 January 2026 unless said otherwise; gives the dispute's global id. */
  readonly dispute: (placed: Placed, name: HolderName, more?: object) => Promise<string>;
  /** Has finance name who carries it. */
  readonly carry: (disputeId: string, payer: HolderName, basis?: string) => Promise<unknown>;
  /** Puts terms, as a party; gives the settlement's id as the database knows it. */
  readonly offer: (disputeId: string, name: HolderName, terms?: object) => Promise<string>;
  /** The dispute as finance sees it. */
  readonly shown: (disputeId: string) => Promise<Record<string, unknown>>;
}

/** Those things, in a world. */
export function disputesOf(world: ContributionWorld): Disputes {
  const { db, ask, as, done, contributionId, holderId } = world;
  return {
    dispute: async (placed, name, more = { firstDisputedDate: JANUARY }) => {
      const input = { contributionId: await contributionId(placed.agreementId, name), reason: 'Not eligible', ...more };
      const payload = await done(name, 'disputeContribution', input, 'dispute { id }');
      return (payload['dispute'] as { id: string }).id;
    },
    carry: (disputeId, payer, basis = 'LEAD') =>
      done('finance', 'setInterimPayer', { disputeId, payerId: holderId(payer), basis }),
    offer: async (disputeId, name, terms = {}) => {
      await done(name, 'settleDispute', { disputeId, reason: 'To be done with it', ...terms });
      const [row] = await db.asOwner<{ id: string }>(
        `select funding_agreement_id as id from funding_agreement where kind = 'SETTLEMENT'
          order by created_at desc, funding_agreement_id desc limit 1`,
      );
      return row?.id ?? '';
    },
    shown: async (disputeId) => {
      const { data, errors } = await ask<{ node: Record<string, unknown> }>(
        as('finance'),
        `query ($id: ID!) { node(id: $id) { ... on Dispute {
           daysInDispute isOverdue nextAction outcome firstDisputedDate
           stage { ordinal name startDate dueDate ownerRole owner { displayName } } interim { basis payer { name } }
           figures { toDate thisYear interimFunded } contribution { status figures { expected agreed disputed } } } } }`,
        { id: disputeId },
      );
      expect(errors).toEqual([]);
      return data.node;
    },
  };
}
