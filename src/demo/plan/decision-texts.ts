import { type GivenPassage } from '../../features/cases/rules/passages';
import { type Day } from '../../kernel/dates';
import { type PlannedCase, type PlannedOutcome } from './planned';
import { sayNeed } from './texts';

/** What the chair writes down. Every rationale is of its own case: a copied one is refused (M1). */
export function decisionTexts(
  { key, options, chosen, primaryNeed, evidence, requestDate }: PlannedCase,
  outcome: PlannedOutcome,
  decided: Day,
): { readonly rationale: string; readonly optionsWeighed: string; readonly passages: readonly GivenPassage[] } {
  const papers = evidence.map(({ title }) => title.toLowerCase()).join(' and the ');
  const place = options[chosen]?.label ?? 'the place asked for';
  const weighed = options.map(({ label, isSuitable }) => `${label} (${isSuitable ? 'suitable' : 'not suitable'})`);
  const isAboutOthers = outcome === 'DECLINED';
  const others = isAboutOthers ? ` It was said that ${ABOUT_OTHERS}.` : '';
  return {
    rationale: `Case ${key}, requested on ${requestDate} and heard on ${decided}. The panel relied on the ${papers}, which describe ${sayNeed(primaryNeed)}. ${CONCLUSIONS[outcome](place)}${others}`,
    optionsWeighed: `${weighed.join('; ')}.`,
    passages: isAboutOthers ? [{ kind: 'THIRD_PARTY', quotation: ABOUT_OTHERS }] : [],
  };
}

/** Words about somebody else, which the family is not told (P3). */
const ABOUT_OTHERS = 'an older brother, who went to that school, was not happy there';

const CONCLUSIONS: Readonly<Record<PlannedOutcome, (place: string) => string>> = {
  AGREED: (place) =>
    `${place} can meet what the plan specifies, and nothing nearer or less costly that is suitable can.`,
  AGREED_IN_PART: (place) =>
    `${place} can meet what the plan specifies; the rest of the request is not shown to be needed.`,
  AGREED_WITH_CONDITIONS: (place) =>
    `${place} can meet what the plan specifies, provided that the conditions are kept.`,
  AGREED_IN_PRINCIPLE: (place) =>
    `A place like ${place} is what the plan calls for; its cost is to come back when it is known.`,
  DEFERRED_FOR_INFORMATION: (place) =>
    `Whether ${place} can meet the plan cannot be judged before the missing paper is here.`,
  DECLINED: (place) => `They do not show that ${place} is needed to meet the plan; the present school can meet it.`,
  NEED_AGREED_FUNDING_DISPUTED: (place) =>
    `${place} is needed; the agencies have not agreed what each of them pays for it.`,
};

/** What an outcome must say beside its rationale (M4, M8, J2). */
export function detailTexts(
  outcome: PlannedOutcome,
  returnDate: Day,
  expiresOn: Day,
): Readonly<Record<string, string>> {
  switch (outcome) {
    case 'AGREED_IN_PART':
      return { partNotAgreed: 'The second escort on the journey: the risk assessment does not ask for one.' };
    case 'AGREED_IN_PRINCIPLE':
      return { expiresOn };
    case 'DEFERRED_FOR_INFORMATION':
      return {
        missingInformation: 'An up-to-date report of the therapist.',
        missingKind: 'ADVICE',
        informationOwner: 'Casey Placeholder, case officer',
        ownerKind: 'CASE_OFFICER',
        returnDate,
      };
    case 'NEED_AGREED_FUNDING_DISPUTED':
      return { interimArrangement: 'The local authority pays meanwhile, without prejudice, as the one that pays now.' };
    case 'AGREED':
    case 'AGREED_WITH_CONDITIONS':
    case 'DECLINED':
      return {};
  }
}
