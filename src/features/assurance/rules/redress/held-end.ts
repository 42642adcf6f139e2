import type { Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';

/** That an entry of redress gives a family time in which its plan had ended by the record already. A type, since an interface is not storable. */
export type HeldEnd = {
  /** The day of the end as it is recorded. */
  readonly endedOn: Day;
  readonly message: string;
};

/** The ends of a child's plans that could be on their days before an entry and could not after it (A5), by those held before it and after, each with why. */
export function heldEnds(before: ReadonlyMap<Day, string>, after: ReadonlyMap<Day, string>): HeldEnd[] {
  return [...after].flatMap(([endedOn, why]) =>
    before.has(endedOn) ? [] : [{ endedOn, message: sayHeldEnd(endedOn, why) }],
  );
}

function sayHeldEnd(endedOn: Day, why: string): string {
  return `The plan is recorded as ended on ${dayInWords(endedOn)}, and by this entry it could not end then: ${why} The end stands as it is recorded. Put it right to a day on which it may be, or take it back, and see to it that what the plan provides goes on until then (Children and Families Act 2014, sections 42 and 45(4)); if a day of this entry is wrong, correct that.`;
}
