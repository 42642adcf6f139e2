import { addMonths, type Day } from '../../../../kernel/dates';
import { RecordClass, RetentionState, type HoldKind, type RecordUse, type RetentionStart } from './codes';
import { ruleOn, type RetentionRule } from './schedule';

/** Something that holds all records of a child. */
export interface RecordHold {
  readonly kind: HoldKind;
  readonly since: Day;
}

/** What the schedule asks of a child’s record. Also of what the reader may not see: a hold on one case of a child holds all. */
export interface ChildRecordFacts {
  readonly childId: string;
  /** Whether the child was ever looked after: other rules are theirs. */
  readonly isLookedAfter: boolean;
  /** The day of each start; null: it has not come, or is not known. */
  readonly starts: Readonly<Record<RetentionStart, Day | null>>;
  readonly uses: readonly RecordUse[];
  readonly holds: readonly RecordHold[];
  /** Whether another record of the child than its identity is still kept. */
  readonly hasOthers: boolean;
  /** What went already, by class. */
  readonly disposals: Readonly<Partial<Record<RecordClass, string>>>;
}

/** What it asks of a case. */
export interface RecordFacts extends ChildRecordFacts {
  readonly caseId: string;
  /** The classes of record there are of the case, beside the identity of its child. */
  readonly classes: readonly RecordClass[];
}

/** Whether a class of record of a case may go, and when. */
export interface RetentionStanding {
  readonly recordClass: RecordClass;
  readonly state: RetentionState;
  readonly rule: RetentionRule | null;
  /** From when its time counts; null: that has not come, or there is no rule. */
  readonly startedOn: Day | null;
  /** The first day on which it may go; null with the start. */
  readonly dueOn: Day | null;
  readonly uses: readonly RecordUse[];
  readonly holds: readonly RecordHold[];
  /** What was done; null: nothing was. */
  readonly disposalId: string | null;
  /** How it stands but for what was done: what was written since is kept by the same rule. */
  readonly stateOfRest: RetentionState;
}

/**
 * How each class of record of a case stands on a day (P2). Nothing is due without a rule that the area set; what is in use or on hold is kept however
 * long it is due, and an identity goes after all else, since without it nobody can say whose the rest is.
 */
export function standingsOf(
  facts: RecordFacts,
  rules: readonly RetentionRule[],
  today: Day,
): readonly RetentionStanding[] {
  return [...facts.classes, RecordClass.IDENTITY].map((recordClass) => standingOf(recordClass, facts, rules, today));
}

/** The same of one class. */
export function standingOf(
  recordClass: RecordClass,
  facts: ChildRecordFacts,
  rules: readonly RetentionRule[],
  today: Day,
): RetentionStanding {
  const rule = ruleOn(rules, { recordClass, isOfLookedAfter: facts.isLookedAfter }, today);
  const startEvent = rule?.startEvent ?? null;
  const startedOn = startEvent === null ? null : facts.starts[startEvent];
  const dueOn = startedOn === null ? null : addMonths(startedOn, rule?.months ?? 0);
  const { uses, holds, disposals } = facts;
  const disposalId = disposals[recordClass] ?? null;
  const stateOfRest = stateOf({ ...facts, recordClass, rule, dueOn, today });
  const state = disposalId === null ? stateOfRest : RetentionState.DISPOSED;
  return { recordClass, state, stateOfRest, rule, startedOn, dueOn, uses, holds, disposalId };
}

function stateOf(
  of: Pick<RecordFacts, 'uses' | 'holds' | 'hasOthers'> & {
    readonly recordClass: RecordClass;
    readonly rule: RetentionRule | null;
    readonly dueOn: Day | null;
    readonly today: Day;
  },
): RetentionState {
  if (of.holds.length > 0) return RetentionState.HELD;
  if ((of.rule?.startEvent ?? null) === null) return RetentionState.NO_RULE;
  if (of.uses.length > 0) return RetentionState.IN_USE;
  if (of.dueOn === null) return RetentionState.NOT_BEGUN;
  if (of.dueOn > of.today) return RetentionState.KEPT;
  return of.recordClass === RecordClass.IDENTITY && of.hasOthers ? RetentionState.OTHERS_FIRST : RetentionState.DUE;
}
