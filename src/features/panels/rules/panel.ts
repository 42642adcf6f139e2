import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { AgencyKind } from '../../access/rules/directory';

/** Who decides at a panel, and what has to follow before an outcome is in force (panel-practice G2). */
export const DecisionModel = {
  CHAIR_DECIDES: 'CHAIR_DECIDES',
  ADVISORY_TO_OFFICER: 'ADVISORY_TO_OFFICER',
  PANEL_THEN_RATIFY: 'PANEL_THEN_RATIFY',
  JOINT_AGENCY: 'JOINT_AGENCY',
} as const;
export type DecisionModel = (typeof DecisionModel)[keyof typeof DecisionModel];

/** In which capacity a person is invited to a sitting. An observer never counts and takes no position (G6). */
export const Capacity = {
  CHAIR: 'CHAIR',
  BUDGET_HOLDER: 'BUDGET_HOLDER',
  MEMBER: 'MEMBER',
  OBSERVER: 'OBSERVER',
} as const;
export type Capacity = (typeof Capacity)[keyof typeof Capacity];

const AGENCY_KINDS = Object.values(AgencyKind);

/** One line of a role-based quorum: at least `minimum` members of this capacity and this agency kind; null is any (G3). */
export interface QuorumRequirement {
  readonly capacity: Exclude<Capacity, 'OBSERVER'> | null;
  readonly agencyKind: AgencyKind | null;
  readonly minimum: number;
}

/** A panel: what it is called and what it is for. Its terms of reference are dated and stand apart. */
export interface Panel {
  readonly panelId: string;
  readonly name: string;
  readonly remit: string;
}

/** Terms of reference in force on a day. A sitting is held to those of its own date. */
export interface PanelTerms {
  readonly panelTermsId: string;
  readonly panelId: string;
  readonly decisionModel: DecisionModel;
  readonly quorumNumber: number;
  readonly requirements: readonly QuorumRequirement[];
  readonly papersOpenDays: number;
  readonly checklist: readonly string[];
  readonly startDate: Day;
  /** The last day they hold; null while they stand. */
  readonly endDate: Day | null;
}

/** A panel as it is set up: codes are text until they are known to be codes. */
export interface NewPanel {
  readonly name: string;
  readonly remit: string;
  readonly decisionModel: string;
  readonly quorumNumber: number;
  readonly requirements: readonly {
    readonly capacity: string | null;
    readonly agencyKind: string | null;
    readonly minimum: number;
  }[];
  readonly checklist: readonly string[];
  /** Days the papers stay open to members after a sitting closes; 28 when left out. */
  readonly papersOpenDays?: number | undefined;
  readonly startDate: Day;
}

/** A panel whose every code is known. */
export interface CheckedPanel {
  readonly name: string;
  readonly remit: string;
  readonly decisionModel: DecisionModel;
  readonly quorumNumber: number;
  readonly requirements: readonly QuorumRequirement[];
  readonly checklist: readonly string[];
  readonly papersOpenDays: number;
  readonly startDate: Day;
}

/** What is wrong with a panel's set-up, and where. */
export interface PanelProblem {
  readonly code:
    'PANEL_NAME' | 'DECISION_MODEL' | 'QUORUM_NUMBER' | 'QUORUM_REQUIREMENT' | 'CHECKLIST_ITEM' | 'PAPERS_DAYS';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The days papers stay open after a sitting when its terms do not say otherwise (api.md, Who may do what). */
export const PAPERS_OPEN_DAYS = 28;

/**
 * A panel ready to be stored, or every problem at once. Panels are data (G1): any number of them, each with its model,
 * quorum by number and by role (G3), and referral checklist (R1), whose item codes are `knownItems`.
 */
export function checkPanel(raw: NewPanel, knownItems: readonly string[]): Result<CheckedPanel, PanelProblem> {
  const decisionModel = codeOf(Object.values(DecisionModel), raw.decisionModel);
  const papersOpenDays = raw.papersOpenDays ?? PAPERS_OPEN_DAYS;
  const requirements = raw.requirements.map((one) => ({
    capacity: one.capacity === null ? null : codeOf(QUORUM_CAPACITIES, one.capacity),
    agencyKind: one.agencyKind === null ? null : codeOf(AGENCY_KINDS, one.agencyKind),
    minimum: one.minimum,
  }));
  const problems = [
    ...(raw.name.trim() === '' ? [problem('PANEL_NAME', ['name'], 'Give the panel a name.')] : []),
    ...(decisionModel === undefined
      ? [
          problem(
            'DECISION_MODEL',
            ['decisionModel'],
            `The decision model must be one of ${Object.values(DecisionModel).join(', ')}.`,
          ),
        ]
      : []),
    ...(isWhole(raw.quorumNumber, 1)
      ? []
      : [problem('QUORUM_NUMBER', ['quorumNumber'], 'The quorum must be a whole number of members, 1 or more.')]),
    ...requirements.flatMap((one, index) => requirementProblems(one, index)),
    ...raw.checklist.flatMap((item, index) =>
      knownItems.includes(item)
        ? []
        : [
            problem(
              'CHECKLIST_ITEM',
              ['checklist', index],
              `"${item}" is not a checklist item; they are ${knownItems.join(', ')}.`,
            ),
          ],
    ),
    ...(isWhole(papersOpenDays, 0)
      ? []
      : [
          problem(
            'PAPERS_DAYS',
            ['papersOpenDays'],
            'The days the papers stay open must be a whole number, 0 or more.',
          ),
        ]),
  ];
  if (problems.length > 0 || decisionModel === undefined) return refuse(problems);
  return ok({
    name: raw.name.trim(),
    remit: raw.remit.trim(),
    decisionModel,
    quorumNumber: raw.quorumNumber,
    requirements: requirements.map(({ capacity, agencyKind, minimum }) => ({
      capacity: capacity ?? null,
      agencyKind: agencyKind ?? null,
      minimum,
    })),
    checklist: [...new Set(raw.checklist)],
    papersOpenDays,
    startDate: raw.startDate,
  });
}

/** Whether an outcome of this model is a recommendation until an officer has acted on it (G2). */
export function isRecommendation(model: DecisionModel): boolean {
  return model === 'ADVISORY_TO_OFFICER' || model === 'PANEL_THEN_RATIFY';
}

const QUORUM_CAPACITIES = [Capacity.CHAIR, Capacity.BUDGET_HOLDER, Capacity.MEMBER] as const;

function requirementProblems(
  one: {
    readonly capacity: string | null | undefined;
    readonly agencyKind: string | null | undefined;
    readonly minimum: number;
  },
  index: number,
): PanelProblem[] {
  const at = (field: string, message: string) => problem('QUORUM_REQUIREMENT', ['requirements', index, field], message);
  return [
    ...(one.capacity === undefined
      ? [at('capacity', `A capacity that counts must be one of ${QUORUM_CAPACITIES.join(', ')}.`)]
      : []),
    ...(one.agencyKind === undefined
      ? [at('agencyKind', `An agency kind must be one of ${AGENCY_KINDS.join(', ')}.`)]
      : []),
    ...(one.capacity === null && one.agencyKind === null
      ? [
          at(
            'capacity',
            'A quorum requirement must name a capacity, an agency kind or both; the number of members stands by itself.',
          ),
        ]
      : []),
    ...(isWhole(one.minimum, 1) ? [] : [at('minimum', 'At least how many must be a whole number, 1 or more.')]),
  ];
}

function codeOf<Code extends string>(codes: readonly Code[], text: string): Code | undefined {
  return codes.find((code) => code === text);
}

function isWhole(value: number, least: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= 10_000;
}

function problem(code: PanelProblem['code'], path: PanelProblem['path'], message: string): PanelProblem {
  return { code, path, message };
}
