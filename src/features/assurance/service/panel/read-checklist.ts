import { type Ctx } from '../../../../platform/context';
import { type Tx } from '../../../../platform/db';
import { listBudgetHolders } from '../../../access/repository/directory';
import { listLimits } from '../../../access/repository/limits';
import { listPanels, listTermsByPanelIds } from '../../../panels/repository/panel';
import { listPolicies, listVersionsByPolicyIds } from '../../../panels/repository/policy';
import { listMembersByPanelIds, listTrainingByPersonIds } from '../../../panels/repository/training';
import { heldTraining, type HeldTraining } from '../../../panels/rules/training';
import { ruleInWords } from '../../rules/notice/who-decided';
import { listNoticeWordings } from '../../repository/notice/wording';
import { countPlanDecisions } from '../../repository/panel/plan-decisions';
import { checklistOf, type ChecklistAnswer } from '../../rules/panel/checklist';
import { untoldInTime } from '../../rules/panel/plans';
import { childrenOf, publicCount } from '../../rules/panel/present';
import { termsOn, type Gathered } from './gather';
import { type CheckedQuestion } from './question';

/** What the public asks of every panel, answered from what holds on the last day told of and what was done in the period (T1). */
export async function readChecklist(
  ctx: Ctx,
  { told, isPublic }: CheckedQuestion,
  gathered: Gathered,
): Promise<readonly ChecklistAnswer[]> {
  const day = told.endDate;
  const decisions = await gathered.decisions();
  const shares = await gathered.shares();
  const dissented = decisions.filter(({ hasDissent }) => hasDissent);
  const tx = await ctx.read();
  const panels = (await listPanels(tx)).filter(({ panelId }) => told.panelId === null || told.panelId === panelId);
  const terms = await listTermsByPanelIds(
    tx,
    panels.map(({ panelId }) => panelId),
  );
  const holders = await listBudgetHolders(tx);
  const limits = await listLimits(
    tx,
    holders.map(({ budgetHolderId }) => budgetHolderId),
    day,
  );
  const policies = await listPolicies(tx);
  const versions = await listVersionsByPolicyIds(
    tx,
    policies.map(({ policyId }) => policyId),
  );
  const wordings = await listNoticeWordings(tx);
  return checklistOf({
    day,
    dissents: tally(dissented, () => 'DISSENT', isPublic).get('DISSENT') ?? (dissented.length === 0 ? 0 : null),
    panels: panels.map((panel) => ({ panel, terms: termsOn(terms.get(panel.panelId) ?? [], day) ?? null })),
    limits: holders.flatMap(({ budgetHolderId, name: holderName }) =>
      (limits.get(budgetHolderId) ?? []).map((limit) => ({ ...limit, holderName })),
    ),
    policies: policies.flatMap((policy) =>
      (versions.get(policy.policyId) ?? [])
        .filter(({ startDate, endDate }) => startDate <= day && (endDate === null || day <= endDate))
        .map((version) => ({ policy, version })),
    ),
    planDecisions: isPublic ? null : await countPlanDecisions(tx, told),
    untoldInTime: isPublic ? null : untoldInTime(await gathered.untold(), await gathered.clocks()).length,
    ownWordings: new Set(
      wordings.filter(({ fromDate }) => fromDate <= day).map(({ audience, block }) => `${audience} ${block}`),
    ).size,
    members: await readTrained(
      tx,
      panels.map(({ panelId }) => panelId),
      told,
    ),
    delegationRules: tally(decisions, ({ delegationRule }) => ruleInWords(delegationRule), isPublic),
    methods: tally(shares, ({ method }) => method, isPublic),
  });
}

/** Who sat on the panels in the period, each once, with what they were trained on. */
async function readTrained(
  tx: Tx,
  panelIds: readonly string[],
  { startDate, endDate }: CheckedQuestion['told'],
): Promise<readonly { readonly training: readonly HeldTraining[] }[]> {
  const members = await listMembersByPanelIds(tx, panelIds, { from: startDate, to: endDate });
  const personIds = [...new Set([...members.values()].flat().map(({ personId }) => personId))];
  const training = await listTrainingByPersonIds(tx, personIds);
  return personIds.map((personId) => ({ training: heldTraining(training.get(personId) ?? []) }));
}

/** How often each value is named; for publication null where that is of few children. */
function tally<One extends { readonly childId: string }>(
  things: readonly One[],
  keyOf: (one: One) => string,
  isPublic: boolean,
): ReadonlyMap<string, number | null> {
  return new Map(
    [...new Set(things.map(keyOf))].sort().map((key) => {
      const own = things.filter((one) => keyOf(one) === key);
      return [key, isPublic ? publicCount(own.length, childrenOf(own)) : own.length];
    }),
  );
}
