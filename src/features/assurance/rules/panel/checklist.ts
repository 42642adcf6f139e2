import { type Day } from '../../../../kernel/dates';
import { dayInWords, listInWords, poundsInWords } from '../../../../kernel/for-people';
import { type DelegatedLimit } from '../../../access/rules/limits';
import { type Panel, type PanelTerms } from '../../../panels/rules/panel';
import { sayRequirement } from '../../../panels/rules/quorum-words';
import { type Policy, type PolicyVersion } from '../../../panels/rules/policy';
import { countsOn, type HeldTraining, type TrainingKind } from '../../../panels/rules/training';
import { inWords } from './tables';

/** What the public asks of every panel. */
export const ChecklistQuestion = {
  TERMS_OF_REFERENCE: 'What are the terms of reference of every panel?',
  DELEGATION: 'On which delegation are its decisions made?',
  DECISION_MAKER: 'Who is the decision-maker in law, and is the family told?',
  QUORUM_RULE: 'What is the rule of quorum?',
  VOTING_RULE: 'What is the rule of voting?',
  DECISION_TEMPLATE: 'What is a decision’s template?',
  LETTER_TEMPLATE: 'What is the template of its letters?',
  THRESHOLD_GUIDANCE: 'Which guidance on thresholds, and which policies, hold?',
  COST_AND_SUITABILITY: 'Is cost weighed before suitability?',
  FAMILIES_ATTEND: 'Do families attend, and are their views before the panel?',
  MINUTES: 'Are minutes approved and kept?',
  JOINT_FRAMEWORK: 'Is there a joint framework, and is health in it?',
  SPLIT_CRITERIA: 'By which criteria is the cost split?',
  TRAINING: 'How are members trained?',
  NOT_TOLD: 'What is asked for and not told here?',
} as const;
export type ChecklistQuestion = keyof typeof ChecklistQuestion;

/** An answer: a sentence for each thing there is to say. */
export interface ChecklistAnswer {
  readonly question: ChecklistQuestion;
  readonly answers: readonly string[];
}

/** A panel with the terms that held on the last day told of; null: none did. */
export interface PanelOnDay {
  readonly panel: Panel;
  readonly terms: PanelTerms | null;
}

/** What the answers are made from. */
export interface ChecklistFacts {
  readonly day: Day;
  readonly panels: readonly PanelOnDay[];
  readonly limits: readonly (DelegatedLimit & { readonly holderName: string })[];
  readonly policies: readonly { readonly policy: Policy; readonly version: PolicyVersion }[];
  /** How many blocks of notices the area has words of its own for. */
  readonly ownWordings: number;
  /** The delegation rules that decisions of the period name, with how often; null: too seldom to be told. */
  readonly delegationRules: ReadonlyMap<string, number | null>;
  /** The methods of splitting that agreements of the period name, with how many shares likewise. */
  readonly methods: ReadonlyMap<string, number | null>;
  readonly dissents: number | null;
  /** Decisions on plans of the period that a family may appeal against, and of how many nobody is on record as having decided; null: not for publication. */
  readonly planDecisions: { readonly made: number; readonly unnamed: number } | null;
  /** Decisions on plans that the figures count as in time, and that nothing on record told the family; null: not for publication. */
  readonly untoldInTime: number | null;
  /** Who sat on the panels in the period. */
  readonly members: readonly { readonly training: readonly HeldTraining[] }[];
}

const MODELS: Readonly<Record<string, string>> = {
  CHAIR_DECIDES: 'the chair decides at the sitting',
  ADVISORY_TO_OFFICER: 'the panel advises and a named officer decides',
  PANEL_THEN_RATIFY: 'the panel decides and an officer ratifies',
  JOINT_AGENCY: 'each agency decides for its own share',
};

/** The answers of the checklist, on the last day told of, each from what the system holds. */
export function checklistOf(facts: ChecklistFacts): readonly ChecklistAnswer[] {
  const { panels } = facts;
  const each = (say: (terms: PanelTerms, name: string) => string): string[] =>
    panels.map(({ panel, terms }) =>
      terms === null
        ? `${panel.name}: no terms of reference held on ${dayInWords(facts.day)}.`
        : `${panel.name}: ${say(terms, panel.name)}.`,
    );
  const answers: Readonly<Record<ChecklistQuestion, readonly string[]>> = {
    TERMS_OF_REFERENCE: panels.map(({ panel, terms }) =>
      terms === null
        ? `${panel.name} (${panel.remit}): none held on ${dayInWords(facts.day)}.`
        : `${panel.name} (${panel.remit}): in force since ${dayInWords(terms.startDate)}; ${MODELS[terms.decisionModel] ?? terms.decisionModel}; it takes ${terms.requestTypes.length === 0 ? 'every kind of request' : listInWords(terms.requestTypes.map(inWords))}.`,
    ),
    DELEGATION: [
      ...[...facts.delegationRules].map(([rule, times]) => `${rule} (decisions of the period: ${often(times)}).`),
      ...facts.limits.map(
        ({ holderName, role, decisionType, basis, ceiling }) =>
          `${holderName}: ${inWords(role)}, ${inWords(decisionType).toLowerCase()}, to ${poundsInWords(ceiling)} (${inWords(basis).toLowerCase()}).`,
      ),
    ],
    DECISION_MAKER: [
      ...each((terms) => MODELS[terms.decisionModel] ?? terms.decisionModel),
      'Every decision of a panel names one accountable person, the grade and the delegation relied on. So does the record of a decision on a plan that a family may appeal against, once it is given: a notice to the family says who decided, and is refused without it.',
      ...(facts.planDecisions === null ? [] : [unnamedInWords(facts.planDecisions)]),
      ...(facts.untoldInTime === null ? [] : [untoldInWords(facts.untoldInTime)]),
    ],
    QUORUM_RULE: each(quorumInWords),
    VOTING_RULE: [
      `There is no vote. Each agency’s position and dissent are kept and one accountable person decides; decisions of the period with dissent: ${often(facts.dissents)}.`,
    ],
    DECISION_TEMPLATE: [
      'Outcome, need and funding apart, option, amount and split with their method, reasons, evidence and policy relied on, options passed over and why, every departure and why, family’s views, conditions and actions with owner and day; what is missing is refused, all of it named at once.',
    ],
    LETTER_TEMPLATE: [
      `Notices are made from the decision, one for each audience, and refused while a required part is missing. Parts in the area’s own words: ${String(facts.ownWordings)}; all others in the product’s.`,
    ],
    THRESHOLD_GUIDANCE: facts.policies.map(
      ({ policy, version }) =>
        `${policy.title}, ${version.label}, since ${dayInWords(version.startDate)}${version.url === null ? '' : `: ${version.url}`}.`,
    ),
    COST_AND_SUITABILITY: each((terms) =>
      terms.suitabilityBeforeCost
        ? 'no; costs are not shown before the suitability of an option is recorded'
        : 'costs are shown beside suitability',
    ),
    FAMILIES_ATTEND: [
      'Sittings have no seat for the family. The child’s and the parents’ views are kept apart, in their own words, or with the reason why they were not obtained; how often they were is among the figures.',
    ],
    MINUTES: [
      'Minutes are made from the record of the sitting, approved by its chair, and kept; how many were is among the figures.',
    ],
    JOINT_FRAMEWORK: each(({ requirements }) => {
      const kinds = new Set(requirements.map(({ agencyKind }) => agencyKind));
      return kinds.has('HEALTH')
        ? 'yes; no decision without a member of health'
        : 'members of health are invited, and no decision depends on one';
    }),
    SPLIT_CRITERIA: [
      ...[...facts.methods].map(([method, times]) => `${inWords(method)} (shares of the period: ${often(times)}).`),
      'No split goes by default: its method is recorded with what it rests on.',
    ],
    TRAINING: trainingInWords(facts),
    NOT_TOLD: [
      'Attendance, suspensions and exclusions are told of those children only of whom a school told them; how many that are is among the figures.',
      'The kind of school at the time of a request is known where a school told of the child’s attendance before, or a placement ran; all other requests are told as not recorded.',
      'Personal budgets: direct payments are told by what they pay for; budgets that are only notional, or that somebody else arranges, are not held.',
    ],
  };
  return (Object.keys(ChecklistQuestion) as ChecklistQuestion[]).map((question) => ({
    question,
    answers: answers[question].length === 0 ? ['Nothing is recorded.'] : answers[question],
  }));
}

function quorumInWords(terms: PanelTerms): string {
  const { quorumNumber, quorumShareNumerator: part, quorumShareDenominator: whole, requirements } = terms;
  const share =
    part === null || whole === null ? '' : ` and ${String(part)} in ${String(whole)} of those who could count`;
  const seats = requirements.length === 0 ? '' : `, with ${listInWords(requirements.map(sayRequirement))}`;
  return `${String(quorumNumber)} members${share}${seats}, for each case, after interests; a deferral needs none`;
}

/** How many of those who sat have had each kind of training, and of how many it still counts. */
function trainingInWords({ members, day }: ChecklistFacts): readonly string[] {
  const had = members.flatMap(({ training }) => training).filter(({ trainedDate }) => trainedDate <= day);
  const kinds = [...new Set(had.map(({ kind }) => kind))].sort();
  if (kinds.length === 0) return ['No training of those who sat in the period is recorded.'];
  const who = (test: (one: HeldTraining) => boolean): string =>
    String(members.filter(({ training }) => training.some(test)).length);
  return [
    `People who sat on the panels in the period: ${String(members.length)}.`,
    ...kinds.map(
      (kind) =>
        `${TRAINING_WORDS[kind]}: had by ${who((one) => one.kind === kind && one.trainedDate <= day)} of them, and counts on ${dayInWords(day)} for ${who((one) => one.kind === kind && countsOn(one, day))}.`,
    ),
  ];
}

const TRAINING_WORDS: Readonly<Record<TrainingKind, string>> = {
  SEND_LAW: 'The law on special educational needs and disability',
  EQUALITY: 'Equality',
  SAFEGUARDING: 'Safeguarding',
  DECISION_MAKING: 'Deciding, with reasons, evidence and interests',
  INFORMATION_SHARING: 'Sharing information and confidentiality',
  FUNDING: 'Funding and joint commissioning',
  OTHER: 'Something else',
};

function unnamedInWords({ made, unnamed }: NonNullable<ChecklistFacts['planDecisions']>): string {
  return unnamed === 0
    ? `Of every decision on a plan of the period (${String(made)}) it is on record who took it.`
    : `Of ${String(unnamed)} of the ${String(made)} decisions on plans of the period it is not on record who took them.`;
}

function untoldInWords(untold: number): string {
  return untold === 0
    ? 'Of what the figures on plans count as decided in time, nothing waits to be told to the family.'
    : `Of what the figures on plans count as decided in time, the family was told nothing that is on record of ${String(untold)}: counted on the day of the decision until it is told, and late if that is late.`;
}

function often(times: number | null): string {
  return times === null ? 'few' : String(times);
}
