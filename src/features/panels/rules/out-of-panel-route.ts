import type { CaseClock } from '../../cases/rules/clocks';
import { waitingForPanel } from '../../cases/rules/panel-limits';
import { inWordsWithin, LIMIT_IN_WORDS } from '../../cases/rules/code-words';
import type { CaseStatus } from '../../cases/rules/codes';
import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { clockWarning, type ClockFacts } from './clock-warning';

/** Whether the way out of panel is held out for a case, and what makes it so (M6). */
export interface OutOfPanelRoute {
  readonly isOffered: boolean;
  /** In a sentence, whether offered or not. */
  readonly because: string;
  /** The statutory limit that ends first; null: none runs. It is never moved by a sitting. */
  readonly deadline: CaseClock | null;
}

/**
 * M6: no sitting moves a statutory limit. Where the first to end does so before the sitting at which the case would be heard, or none is
 * called, the way out of panel is offered for a case that waits, with the limit: by the same rule that warns of it on an agenda.
 */
export function outOfPanelRoute(
  facts: ClockFacts & { readonly caseStatus: CaseStatus; readonly today: Day },
): OutOfPanelRoute {
  const { caseStatus, sittingDate, today } = facts;
  const [deadline = null] = waitingForPanel(facts.clocks);
  if (caseStatus !== 'SUBMITTED' && caseStatus !== 'LISTED') {
    return {
      isOffered: false,
      because: `The case is “${inWordsWithin(caseStatus)}”; nothing of it waits for the panel.`,
      deadline,
    };
  }
  if (deadline === null) return { isOffered: false, because: 'No statutory limit runs on the case.', deadline };
  const warning = clockWarning(facts);
  if (warning !== null) return { isOffered: true, because: warning.message, deadline };
  if (deadline.missing !== null) return { isOffered: false, because: sayUntimed(deadline), deadline };
  const because = `The limit “${LIMIT_IN_WORDS[deadline.code]}” ends on ${dayInWords(deadline.dueDate)}; the sitting of ${dayInWords(sittingDate ?? today)} can still meet it.`;
  return { isOffered: false, because, deadline };
}

/** Whether a sitting meets a limit that nobody can time is not known, as long as the last day that it can have is not over before. */
function sayUntimed({ code, dueDate, missing }: CaseClock): string {
  return `Nobody can tell when the limit “${LIMIT_IN_WORDS[code]}” ends, for it is not recorded when “${inWordsWithin(missing ?? '')}” was: on ${dayInWords(dueDate)} at the latest, and maybe before the sitting. Record that day.`;
}
