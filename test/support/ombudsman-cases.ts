import { listCase } from '../../src/features/panels/service/list-case';
import type { NewOption } from '../../src/features/placements/rules/option';
import type { Actor } from '../../src/platform/actor';
import { toGlobalId } from '../../src/platform/global-id';
import type { Ask } from './ask';
import { accepted } from './make-area';
import { makeMeeting, makeOpenSitting, pounds, type OpenSitting, type PanelWorld, type Part } from './make-panel';
import { holdSitting } from './out-of-panel';
import { callAs, codesOf, decided, decisionInput, recordDecisionAsChair, type ShownDecision } from './panel-client';

type Said = Readonly<Record<string, unknown>>;
type Line = NewOption['costLines'][number];

const NO_MONEY = {
  ...{ fundingAgreed: false, placementStartDate: null, shares: null, fundingMethod: null, methodEvidence: null },
  optionId: null,
};

/** What a decision says that declines. */
export const DECLINED = { ...NO_MONEY, outcome: 'DECLINED', needAgreed: false };

/** What a decision says that is put off. */
export const DEFERRED = {
  ...{ ...NO_MONEY, outcome: 'DEFERRED_FOR_INFORMATION', needAgreed: false, familyViewConsidered: null },
  ...{ missingInformation: 'The therapist’s report.', informationOwner: 'Health', returnDate: '2025-12-01' },
};

/** A line of the price of an option: 25 hours of care a week at £40.00, which the family is paid for and buys itself. */
export const BOUGHT_BY_FAMILY: Line = {
  ...{ category: 'CARE', description: null, isDirectPayment: true },
  price: { unit: 'HOUR', amount: pounds('40.00'), spread: 'DAYS', hoursPerWeek: 250_000n as never },
};

/** A case that asks for support, and for no placement. */
export const SUPPORT = { terms: { requestType: 'PACKAGE_OF_SUPPORT' } } as const;

/** A letter to the family. */
interface Letter {
  readonly id: string;
  readonly blocks: readonly string[];
  readonly text: string;
}

/** What the tests of these cases do in a world. */
export function casesOf(ask: Ask, world: PanelWorld) {
  const prepare = (decisionId: string) =>
    callAs<{ notice: (Omit<Letter, 'text'> & { sections: { heading: string; text: string }[] }) | null }>(
      ask,
      world.actors.officer,
      'prepareNotice',
      { decisionId, audience: 'FAMILY' },
      'notice { id blocks sections { heading text } }',
    );
  return {
    prepare,
    /** A change that nothing may be said against. */
    done: async <Payload = object>(actor: Actor, mutation: string, input: object, gives = ''): Promise<Payload> => {
      const payload = await callAs<Payload>(ask, actor, mutation, input, gives);
      expect([mutation, payload.userErrors]).toEqual([mutation, []]);
      return payload;
    },
    letterOf: async (decisionId: string): Promise<Letter> => {
      const { notice, userErrors } = await prepare(decisionId);
      expect(userErrors).toEqual([]);
      return { ...notice!, text: notice!.sections.map(({ heading, text }) => `${heading}\n${text}`).join('\n') };
    },
    /** A node as somebody sees it. */
    shown: async <Shown>(part: Part, type: string, id: string, fields: string): Promise<Shown> => {
      const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${fields} } } }`;
      const answer = await ask<{ node: Shown }>(world.actors[part], query, { id });
      expect(answer.errors).toEqual([]);
      return answer.data.node;
    },
    decide: (sitting: OpenSitting, said: Said = {}): Promise<ShownDecision> =>
      decided(ask, world, decisionInput(world, sitting, said)),
    refusedBy: async (sitting: OpenSitting, said: Said): Promise<readonly string[]> =>
      codesOf((await recordDecisionAsChair(ask, world, decisionInput(world, sitting, said))).userErrors),
    /** The same case before another sitting, the next day. */
    again: async (first: OpenSitting): Promise<OpenSitting> => {
      const meetingId = await makeMeeting(world);
      const input = { clientMutationId: null, expectedVersion: null, meetingId, caseId: first.caseId };
      const agendaItemId = accepted(await listCase(world.as('officer'), input));
      await holdSitting(world, meetingId, [agendaItemId]);
      return { ...first, meetingId, agendaItemId };
    },
    /** A sitting on a package that the family would buy itself. */
    onDirectPayment: (): Promise<OpenSitting> =>
      makeOpenSitting(world, { case: SUPPORT, option: { costLines: [BOUGHT_BY_FAMILY] } }),
    /** Asks for another split of a placement from 1 January 2026: social care pays 10 of a hundred and health 40. */
    moveShare: (placementId: string, reason: string) => {
      const share = (kind: 'EDUCATION' | 'SOCIAL_CARE' | 'HEALTH', parts: number) => ({
        budgetHolderId: toGlobalId('BudgetHolder', world.holders[kind]),
        parts,
      });
      const shares = [share('EDUCATION', 50), share('SOCIAL_CARE', 10), share('HEALTH', 40)];
      const split = { fromDate: '2026-01-01', shares, method: 'PROTOCOL', methodEvidence: 'Weighed.' };
      return callAs<{ fundingAgreement: ShownDecision['fundingAgreement'] }>(
        ask,
        world.actors.officer,
        'proposeContribution',
        { placementId, reason, ...split },
        'fundingAgreement { id status isHeld contributions { id status annual weekly overLimit budgetHolder { id } } }',
      );
    },
  };
}
