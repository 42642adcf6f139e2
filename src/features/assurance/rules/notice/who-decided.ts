import type { Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import type { NoticeItem } from './body';
import type { NoticeFacts } from './facts';

type Facts = Pick<
  NoticeFacts,
  'basis' | 'decisionDate' | 'decider' | 'ratified' | 'panelName' | 'delegationRule' | 'orderReference' | 'status'
>;

/** How a family is told the delegation that was relied on. */
export const RULE_LEAD = 'This is the rule that gave them the right to decide:';

/** Who decided, at what stage, by what right, and who approved it (N5, G7, Surrey). */
export function whoDecidedItems(facts: Facts, isFamily: boolean): readonly NoticeItem[] {
  const { decider, ratified, delegationRule } = facts;
  const answers = decider === null ? '' : ` ${decider.name} (${decider.jobTitle}) answers for it.`;
  const approved =
    ratified === null
      ? ''
      : ` It was approved on ${dayInWords(ratified.onDate)} by ${ratified.name} (${ratified.jobTitle}).`;
  const said = `${stageOf(facts)}${answers}${approved}`;
  return [
    { kind: 'SAY', text: said },
    {
      kind: 'QUOTE',
      lead: isFamily ? RULE_LEAD : 'By:',
      text: ruleInWords(delegationRule),
    },
  ];
}

/** A rule as it was recorded, its dates as people write them and without the code of the panel’s model, which the sentence after it says in words. */
export function ruleInWords(rule: string): string {
  return rule
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dayInWords(day as Day))
    .replace(/: [A-Z]+(?:_[A-Z]+)+\. (?=\S)/, '. ')
    .replace(/£\d{4,}(?=\.\d\d)/g, (pounds) => pounds.replace(/\B(?=(\d{3})+$)/g, ','));
}

function stageOf({ basis, decisionDate, panelName, orderReference }: Facts): string {
  const day = dayInWords(decisionDate);
  switch (basis) {
    case 'PANEL':
      return `This was decided at a meeting of the ${panelName} on ${day}.`;
    case 'OUT_OF_PANEL':
      return `This was decided on ${day}, between two meetings of the ${panelName}, since it could not wait. The panel looks at it at its next meeting.`;
    case 'CORRECTION':
      return `This puts right an earlier decision of the ${panelName}. It was made on ${day}.`;
    case 'TRIBUNAL_ORDER':
      return `This was ordered by the tribunal${orderReference === null ? '' : ` (${orderReference})`} and put on record on ${day}.`;
  }
}
