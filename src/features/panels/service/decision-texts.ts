import type { Refusal } from '../../../platform/request';
import { checkPassages } from '../../cases/rules/passage-problems';
import { checkText, TEXT_LIMITS } from '../../cases/rules/text';
import type { DecisionContentCode } from '../refusals';
import type { DecisionContent } from '../rules/decision';

/** What is wrong with the texts of a decision by themselves: too long, or not readable. */
export function contentTextRefusals({ details, ...content }: DecisionContent): Refusal<DecisionContentCode>[] {
  const long = (field: string, what: string, text: string | null): Refusal<DecisionContentCode>[] =>
    checkText([field], what, text, TEXT_LIMITS.text);
  const short = (field: readonly string[], what: string, text: string | null): Refusal<DecisionContentCode>[] =>
    checkText(field, what, text, TEXT_LIMITS.title);
  const reason = (field: readonly string[], what: string, text: string | null): Refusal<DecisionContentCode>[] =>
    checkText(field, what, text, TEXT_LIMITS.reason);
  return [
    ...long('rationale', 'rationale', content.rationale),
    ...long('optionsWeighed', 'options weighed', content.optionsWeighed),
    ...long('departureReason', 'reason for departing', content.departureReason),
    ...long('methodEvidence', 'evidence of the method', content.methodEvidence),
    ...long('familyViewConsidered', 'weighing of the family’s views', content.familyViewConsidered),
    ...long('legalTest', 'legal test', content.legalTest),
    ...long('partNotAgreed', 'part not agreed', details.partNotAgreed),
    ...long('conditions', 'conditions', details.conditions),
    ...long('missingInformation', 'missing information', details.missingInformation),
    ...long('concerns', 'subject of the outcome', details.concerns),
    ...long('interimArrangement', 'interim arrangement', details.interimArrangement),
    ...short(['informationOwner'], 'owner of the information', details.informationOwner),
    ...short(['policyVersion'], 'policy version', content.policyVersion),
    ...short(['agreedBand'], 'band', content.agreedBand),
    ...content.conditionItems.flatMap(({ text }, index) =>
      reason(['conditionItems', String(index), 'text'], 'condition', text),
    ),
    ...content.actions.flatMap(({ task, record }, index) => [
      ...reason(['actions', String(index), 'task'], 'task', task),
      ...reason(['actions', String(index), 'record'], 'record of the action', record),
    ]),
    ...content.alternatives.flatMap(({ whyNot }, index) =>
      reason(['alternatives', String(index), 'whyNot'], 'reason why not', whyNot),
    ),
    ...content.departures.flatMap((departure, index) =>
      reason(['departures', String(index), 'reason'], 'reason for departing', departure.reason),
    ),
    ...checkPassages(content.passages ?? [], textsOf({ details, ...content }), 'a text of this decision'),
  ];
}

/** All that a decision says in words. */
function textsOf({ details, ...content }: DecisionContent): readonly (string | null)[] {
  return [
    ...[content.rationale, content.optionsWeighed, content.departureReason, content.methodEvidence],
    ...[content.familyViewConsidered, content.legalTest, details.partNotAgreed, details.conditions],
    ...[details.missingInformation, details.informationOwner, details.concerns, details.interimArrangement],
    ...content.conditionItems.map(({ text }) => text),
    ...content.actions.flatMap(({ task, record }) => [task, record]),
    ...content.alternatives.map(({ whyNot }) => whyNot),
    ...content.departures.map(({ reason }) => reason),
  ];
}
