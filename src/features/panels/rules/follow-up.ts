import type { Day } from '../../../kernel/dates';
import { written } from '../../../kernel/text';
import type { ActionStatus, ConditionStatus } from './decision-codes';

/** A condition as the chair gives it (M10). */
export interface ConditionTerms {
  readonly text: string;
  readonly ownerId: string;
  readonly dueDate: Day;
  /** Nothing goes live while it is open. */
  readonly isPrecondition: boolean;
}

/** An action as the chair gives it: exactly one of a person and an agency answers for it (M10). */
export interface ActionTerms {
  readonly task: string;
  readonly ownerId: string | null;
  readonly ownerAgencyId: string | null;
  readonly dueDate: Day;
  /** What will show that it was done; null: not said. */
  readonly record: string | null;
}

/** A condition of a decision, and how it stands. */
export interface DecisionCondition extends ConditionTerms {
  readonly conditionId: string;
  readonly decisionId: string;
  readonly caseId: string;
  readonly ordinal: number;
  readonly status: ConditionStatus;
  /** Why it was waived, or what shows that it is met; null: nothing said. */
  readonly statusReason: string | null;
  readonly statusBy: string | null;
  readonly statusAt: Date | null;
}

/** An action of a decision, and how it stands. */
export interface DecisionAction extends ActionTerms {
  readonly actionId: string;
  readonly decisionId: string;
  readonly caseId: string;
  readonly ordinal: number;
  readonly status: ActionStatus;
  readonly statusNote: string | null;
  readonly statusBy: string | null;
  readonly statusAt: Date | null;
}

/** What is wrong with a condition or an action, and where in the input. */
export interface FollowUpProblem {
  readonly code: 'CONDITION_INVALID' | 'ACTION_INVALID' | 'OWNER_UNKNOWN';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Who there is to answer for something, by id. */
export interface Owners {
  readonly people: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
}

/** More than a panel could follow up; a list as long is a slip. */
const MOST = 50;

/** Everything wrong with the conditions and actions of a decision at once: each has words, an owner who is there, and a day ahead (M10). */
export function findFollowUpProblems(
  {
    conditionItems,
    actions,
  }: { readonly conditionItems: readonly ConditionTerms[]; readonly actions: readonly ActionTerms[] },
  owners: Owners,
  decisionDate: Day,
): FollowUpProblem[] {
  return [
    ...tooMany('CONDITION_INVALID', 'conditionItems', conditionItems),
    ...tooMany('ACTION_INVALID', 'actions', actions),
    ...conditionItems.flatMap(({ text, ownerId, dueDate }, index) => [
      ...blank('CONDITION_INVALID', ['conditionItems', index, 'text'], text, 'Say what is to be met.'),
      ...owner(['conditionItems', index, 'ownerId'], ownerId, owners.people),
      ...notAhead('CONDITION_INVALID', ['conditionItems', index, 'dueDate'], dueDate, decisionDate),
    ]),
    ...actions.flatMap(({ task, ownerId, ownerAgencyId, dueDate }, index) => [
      ...blank('ACTION_INVALID', ['actions', index, 'task'], task, 'Say what is to be done.'),
      ...((ownerId === null) === (ownerAgencyId === null)
        ? [
            problem(
              'ACTION_INVALID',
              ['actions', index, 'ownerId'],
              'Name who answers for the action: a person or an agency, one of the two.',
            ),
          ]
        : []),
      ...owner(['actions', index, 'ownerId'], ownerId, owners.people),
      ...owner(['actions', index, 'ownerAgencyId'], ownerAgencyId, owners.agencies),
      ...notAhead('ACTION_INVALID', ['actions', index, 'dueDate'], dueDate, decisionDate),
    ]),
  ];
}

/** Whether something open is past its day (M10). */
export function isOverdue({ status, dueDate }: { readonly status: string; readonly dueDate: Day }, day: Day): boolean {
  return status === 'OPEN' && dueDate < day;
}

/** Whether the money of a decision waits for a condition: an open precondition holds it (M10). */
export function isHeldByConditions(
  conditions: readonly Pick<DecisionCondition, 'isPrecondition' | 'status'>[],
): boolean {
  return conditions.some(({ isPrecondition, status }) => isPrecondition && status === 'OPEN');
}

function tooMany(code: FollowUpProblem['code'], field: string, items: readonly unknown[]): FollowUpProblem[] {
  return items.length > MOST ? [problem(code, [field], `At most ${String(MOST)} can be kept with one decision.`)] : [];
}

function blank(
  code: FollowUpProblem['code'],
  path: FollowUpProblem['path'],
  text: string,
  message: string,
): FollowUpProblem[] {
  return written(text) === null ? [problem(code, path, message)] : [];
}

function owner(path: FollowUpProblem['path'], id: string | null, known: ReadonlySet<string>): FollowUpProblem[] {
  const message = 'There is nobody of this id in the local area; choose who is to answer for it.';
  return id === null || known.has(id) ? [] : [problem('OWNER_UNKNOWN', path, message)];
}

function notAhead(
  code: FollowUpProblem['code'],
  path: FollowUpProblem['path'],
  dueDate: Day,
  decisionDate: Day,
): FollowUpProblem[] {
  const message = 'It cannot be due before the day of the decision.';
  return dueDate < decisionDate ? [problem(code, path, message)] : [];
}

function problem(code: FollowUpProblem['code'], path: FollowUpProblem['path'], message: string): FollowUpProblem {
  return { code, path, message };
}
