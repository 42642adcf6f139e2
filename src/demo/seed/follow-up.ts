import { setConsiderationRule } from '../../features/cases/service/set-consideration-rule';
import { listDecisionsByCaseIds } from '../../features/panels/repository/decision';
import { listConditionsByDecisionIds } from '../../features/panels/repository/follow-up';
import { recordTraining } from '../../features/panels/service/record-training';
import { meetCondition } from '../../features/panels/service/settle-condition';
import { addDays, addMonths, addYears, type Day } from '../../kernel/dates';
import { londonInstant } from '../../platform/clock';
import { type StaffKey } from '../personas';
import { accepted, remembered, type AreaSession } from './session';

const once = { clientMutationId: null } as const;

/** R8 holds in the areas of the demo from their first day, as in every new area; and what the people of the panel were trained on. */
export async function seedDuties(session: AreaSession, firstDay: Day, at: Date): Promise<void> {
  const administrator = await session.as('administrator', at);
  const rule = { ...once, isRequired: true, fromDate: null };
  accepted(await setConsiderationRule(administrator, rule), 'ask for the considerations');
  const trained: readonly (readonly [StaffKey, Day, Day | null])[] = [
    ['panel-chair', addMonths(firstDay, -2), null],
    ['education-budget-holder', addMonths(firstDay, -2), null],
    ['panel-member', addMonths(firstDay, -20), addYears(firstDay, 1)],
  ];
  for (const [who, trainedDate, expiresDate] of trained) {
    const had = { ...once, kind: 'SEND_LAW', trainer: 'Placeholder Chambers', correctsId: null } as const;
    const personId = remembered(session.staff, who);
    accepted(await recordTraining(administrator, { ...had, personId, trainedDate, expiresDate }), 'record training');
  }
}

/** The conditions that fell due are met in time, but for the last one of them, which is overdue (M10). */
export async function seedConditionsMet(session: AreaSession, now: Date): Promise<void> {
  const reader = await session.as('director', now);
  const tx = await reader.read();
  const caseIds = [...session.cases.values()].map(({ caseId }) => caseId);
  const decisionIds = [...(await listDecisionsByCaseIds(tx, caseIds)).values()]
    .flat()
    .map(({ decisionId }) => decisionId);
  const conditions = [...(await listConditionsByDecisionIds(tx, decisionIds)).values()]
    .flat()
    .filter(({ dueDate, isPrecondition }) => londonInstant(dueDate, '17:00') < now && !isPrecondition)
    .sort((one, other) => (one.dueDate < other.dueDate ? -1 : 1));
  await reader.end();
  for (const { conditionId, dueDate } of conditions.slice(0, -1)) {
    const director = await session.as('director', londonInstant(addDays(dueDate, -5), '11:00'));
    const met = { ...once, conditionId, reason: 'The report of the school came and says how the term went.' };
    accepted(await meetCondition(director, met), 'meet a condition');
  }
}
