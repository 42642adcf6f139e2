import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { PlanEventKind } from './clock-codes';

interface CareEvent {
  readonly kind: PlanEventKind;
  readonly day: Day;
}

/** One referral of a child for continuing care, or one assessment anew. */
interface CareReferral<Event extends CareEvent> {
  /** Its steps and the decision on it, in the order of their days. */
  readonly events: Event[];
  /** The decision; null: there is none yet. */
  decision: Event | null;
  /** What is recorded of it after its decision, and cannot be of it: that it was accepted, or decided on once more. */
  readonly after: Event[];
}

const { CARE_REFERRAL_RECEIVED, CARE_REFERRAL_ACCEPTED, CARE_ASSESSMENT_STARTED, CARE_DECIDED } = PlanEventKind;
/** In the order in which they follow on each other on one day. */
const OF_CARE: readonly PlanEventKind[] = [
  CARE_REFERRAL_RECEIVED,
  CARE_REFERRAL_ACCEPTED,
  CARE_ASSESSMENT_STARTED,
  CARE_DECIDED,
];

/**
 * The referrals of a child for continuing care, the first first, each with its own end. After a decision another begins when a referral is received or the needs are
 * assessed anew; when one is accepted only if the one before had been accepted or assessed, since else it is that one which was.
 */
export function careReferrals<Event extends CareEvent>(
  events: readonly Event[],
): readonly Readonly<CareReferral<Event>>[] {
  const referrals: CareReferral<Event>[] = [];
  const days = groupBy(
    events.filter(({ kind }) => OF_CARE.includes(kind)),
    ({ day }) => day,
  );
  for (const [, ofDay] of [...days].sort(([one], [other]) => (one < other ? -1 : 1))) {
    for (const event of inTurn(ofDay, referrals.at(-1))) add(referrals, event);
  }
  return referrals;
}

/** What happened on one day: of what is running it ends first what a decision ends, and what cannot be of that comes after it. */
function inTurn<Event extends CareEvent>(ofDay: readonly Event[], last: CareReferral<Event> | undefined): Event[] {
  const running = last?.decision === null ? last.events : [];
  const isDecided = ofDay.some(({ kind }) => kind === CARE_DECIDED);
  const isOfNext = ({ kind }: Event): boolean =>
    isDecided && running.length > 0 && (kind === CARE_REFERRAL_RECEIVED || running.some((one) => one.kind === kind));
  const turn = (event: Event): number => OF_CARE.indexOf(event.kind) + (isOfNext(event) ? OF_CARE.length : 0);
  return [...ofDay].sort((one, other) => turn(one) - turn(other));
}

function add<Event extends CareEvent>(referrals: CareReferral<Event>[], event: Event): void {
  const last = referrals.at(-1);
  const isDecision = event.kind === CARE_DECIDED;
  if (last === undefined || (last.decision !== null && !isDecision && beginsAnew(event, last.events))) {
    referrals.push({ events: [event], decision: isDecision ? event : null, after: [] });
  } else if (last.decision !== null) {
    last.after.push(event);
  } else {
    last.events.push(event);
    if (isDecision) last.decision = event;
  }
}

function beginsAnew({ kind }: CareEvent, before: readonly CareEvent[]): boolean {
  return (
    kind !== CARE_REFERRAL_ACCEPTED ||
    before.some((one) => one.kind === CARE_REFERRAL_ACCEPTED || one.kind === CARE_ASSESSMENT_STARTED)
  );
}
