import { addYears, type Day } from '../../../kernel/dates';
import { PlanEventKind } from './clock-codes';
import { isBefore, type ClockBeginning, type ClockEnd, type ClockRule } from './clock-rule';

/** Something that happened to a plan, and still stands. */
export interface DatedEvent {
  readonly kind: PlanEventKind;
  readonly day: Day;
  readonly providerUrn: string | null;
  /** Whether it is read off how the case stands, and was not recorded by itself. */
  readonly isImplied: boolean;
  /** Of an end, why, by the code of SEN2; null or left out: nobody said. */
  readonly ceaseReason?: string | null;
}

/** One time that a clock runs: what began it, and what ended it or made it unnecessary; null: nothing yet. */
export interface ClockRun {
  readonly begun: readonly ClockBeginning[];
  readonly end: ClockEnd | null;
  readonly providerUrn: string | null;
}

/** Every time that the limit of these rules (all of one code) ran, by the events in the order of their days. */
export function runsOf(rules: readonly ClockRule[], events: readonly DatedEvent[]): ClockRun[] {
  const [first] = rules;
  if (first === undefined) return [];
  return isBefore(first) ? runsBefore(first, events) : runsAfter(rules, first, events);
}

interface OpenRun {
  readonly begun: ClockBeginning[];
  readonly providerUrn: string | null;
}

/**
 * A run goes from what begins it to the first that ends it. Of two different beginnings the second joins the run; the same again begins another, as a review
 * that is held once more does, and what ends that ends both. Becoming responsible once more joins as well: there is one plan to make. What ends one may
 * begin the next.
 */
function runsAfter(rules: readonly ClockRule[], { ends, voids }: ClockRule, events: readonly DatedEvent[]): ClockRun[] {
  const runs: ClockRun[] = [];
  const open: OpenRun[] = [];
  const close = (end: ClockRun['end']): void => {
    runs.push(...open.splice(0).map((one) => ({ ...one, end })));
  };
  for (const { kind, day, providerUrn } of events) {
    if (voids.includes(kind)) close({ day, isVoid: true, by: kind });
    else if (ends.includes(kind)) close({ day, isVoid: false, by: kind });
    if (!rules.some(({ starts }) => starts === kind)) continue;
    const running = open.at(-1);
    if (running === undefined || hasBegun(running, kind)) open.push({ begun: [{ start: kind, day }], providerUrn });
    else running.begun.push({ start: kind, day });
  }
  close(null);
  return runs;
}

function hasBegun(run: OpenRun, kind: PlanEventKind): boolean {
  return kind !== PlanEventKind.BECAME_RESPONSIBLE && run.begun.some(({ start }) => start === kind);
}

/** What is to be done before something that comes: ended by the first that does so in the year before it, or late. */
function runsBefore({ starts, ends, voids }: ClockRule, events: readonly DatedEvent[]): ClockRun[] {
  const coming = events.filter(({ kind }) => kind === starts);
  return coming.map(({ kind, day, providerUrn }, index) => {
    const next = coming[index + 1]?.day ?? null;
    const settled = events.find(
      (one) =>
        (ends.includes(one.kind) || voids.includes(one.kind)) &&
        one.day > addYears(day, -1) &&
        (next === null || one.day <= addYears(next, -1)),
    );
    const end =
      settled === undefined ? null : { day: settled.day, isVoid: voids.includes(settled.kind), by: settled.kind };
    return { begun: [{ start: kind, day }], end, providerUrn };
  });
}
