import type { StaffKey } from '../../src/demo/personas';
import { dataOf, type Client } from './client';

type ClientOf = (who: StaffKey) => Client;
type Change = (client: Client, mutation: string, input: object, selection?: string) => Promise<string>;

/** Everything that a decision of a whole case can say beside its money: conditions and actions, an alternative, departures, a policy. */
export async function wholeDecision(
  change: Change,
  clientOf: ClientOf,
  { agencyId, otherOptionId }: { readonly agencyId: string; readonly otherOptionId: string },
): Promise<Readonly<Record<string, unknown>>> {
  const answer = await clientOf('case-officer').askText('{ people(first: 1) { nodes { id } } }');
  const ownerId = (dataOf(answer) as { people: { nodes: { id: string }[] } }).people.nodes[0]!.id;
  const adopted = {
    title: 'Invented criteria of a decision',
    label: '1',
    startDate: '2025-09-01',
    url: 'https://example.org/1',
  };
  const policyVersionId = await change(
    clientOf('administrator'),
    'adoptPolicyVersion',
    adopted,
    'policyVersion { id }',
  );
  const dueDate = '2025-12-31';
  return {
    policyVersionIds: [policyVersionId],
    legalTest: 'An invented test.',
    agreedBand: 'Invented band 4',
    conditionItems: [
      { text: 'An invented condition.', ownerId, dueDate, isPrecondition: true },
      { text: 'An invented condition more.', ownerId, dueDate },
    ],
    actions: [
      { task: 'An invented action.', ownerId, dueDate, record: 'An invented record.' },
      { task: 'An invented action more.', ownerAgencyId: agencyId, dueDate },
    ],
    alternatives: [{ optionId: otherOptionId, whyNot: 'An invented reason why not.' }],
    departures: ['OUTCOME', 'BAND'].map((subject) => ({ subject, reason: `An invented reason about ${subject}.` })),
  };
}

/** The conditions are met and let go, and one action is done. */
export async function followUpDecision(change: Change, clientOf: ClientOf, decisionId: string): Promise<void> {
  const text = `{ node(id: "${decisionId}") { ... on Decision { conditions { id } actions { id } } } }`;
  const { node } = dataOf(await clientOf('director').askText(text)) as {
    node: { conditions: { id: string }[]; actions: { id: string }[] };
  };
  const reason = 'An invented reason.';
  await change(clientOf('director'), 'meetCondition', { conditionId: node.conditions[0]!.id, reason });
  await change(clientOf('director'), 'waiveCondition', { conditionId: node.conditions[1]!.id, reason });
  await change(clientOf('case-officer'), 'completeAction', {
    actionId: node.actions[0]!.id,
    note: 'An invented note.',
  });
}
