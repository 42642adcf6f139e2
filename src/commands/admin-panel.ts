import { londonDay } from '../kernel/dates';
import { toGlobalId } from '../platform/global-id';
import { AgencyKind } from '../features/access/rules/directory';
import { ChecklistItem } from '../features/cases/rules/codes';
import type { NewPanel } from '../features/panels/rules/new-panel';
import { Capacity, DecisionModel } from '../features/panels/rules/panel';
import { PAPERS_OPEN_DAYS } from '../features/panels/rules/terms';
import { createPanelIn } from '../features/panels/service/create-panel';
import { AREA, dayOf, inArea, START_DATE, told, type AdminCommand } from './admin-command';
import { oneOf, wholeNumber } from './admin-options';

const KINDS: readonly string[] = Object.values(AgencyKind);
const CAPACITIES: readonly string[] = [Capacity.CHAIR, Capacity.BUDGET_HOLDER, Capacity.MEMBER];

type Requirement = NewPanel['requirements'][number];

/** `BUDGET_HOLDER/HEALTH:1` as a requirement: a capacity, a kind of agency or both, and how many; null for anything else. */
function requirementOf(value: string): Requirement | null {
  const [, who = '', minimum = ''] = /^([A-Z_/]+):([1-9]\d?)$/.exec(value) ?? [];
  const parts = who.split('/');
  const capacity = parts.find((part) => CAPACITIES.includes(part)) ?? null;
  const agencyKind = parts.find((part) => KINDS.includes(part)) ?? null;
  const known = [capacity, agencyKind].filter((part) => part !== null).length;
  return who !== '' && known === parts.length ? { capacity, agencyKind, minimum: Number(minimum) } : null;
}

/** `create-panel` (G1, G2, G3, R1). */
export const createPanel: AdminCommand = {
  name: 'create-panel',
  summary: 'Creates a panel with its first terms of reference.',
  event: 'panel.created',
  areaOption: 'area',
  options: [
    AREA,
    { name: 'name', value: 'NAME', isRequired: true, explanation: 'its name, unique in the area.' },
    { name: 'remit', value: 'TEXT', isRequired: true, explanation: 'what it decides, in a sentence.' },
    {
      name: 'decision-model',
      value: 'MODEL',
      isRequired: true,
      check: oneOf(Object.values(DecisionModel)),
      explanation: `who decides: ${Object.values(DecisionModel).join(', ')}.`,
    },
    {
      name: 'quorum',
      value: 'NUMBER',
      isRequired: true,
      check: wholeNumber(1, 100),
      explanation: 'how many members must count for a decision.',
    },
    {
      name: 'require',
      value: 'WHO:NUMBER',
      isRepeatable: true,
      check: (value) =>
        requirementOf(value) === null ? 'must say who and how many, such as CHAIR:1 or BUDGET_HOLDER/HEALTH:1.' : null,
      explanation: `who must be among them: ${CAPACITIES.join(', ')}, ${KINDS.join(', ')} or one of each with a slash, and how many, such as BUDGET_HOLDER/HEALTH:1.`,
    },
    {
      name: 'checklist',
      value: 'ITEM',
      isRequired: true,
      isRepeatable: true,
      check: oneOf(Object.values(ChecklistItem)),
      explanation: `what a referral must hold, once for each of ${Object.values(ChecklistItem).join(', ')}.`,
    },
    {
      name: 'papers-open-days',
      value: 'DAYS',
      check: wholeNumber(0, 3650),
      explanation: `how long members see the papers after a sitting closes; ${PAPERS_OPEN_DAYS} unless given.`,
    },
    START_DATE,
  ],
  example:
    'create-panel --area 311 --name "Complex needs panel" --remit "Joint placements" --decision-model JOINT_AGENCY --quorum 3 --require CHAIR:1 --require BUDGET_HOLDER/HEALTH:1 --checklist CHILD_DETAILS --checklist SUMMARY',
  run: (tx, given) =>
    inArea(tx, given, [], async () => {
      const result = await createPanelIn(tx, {
        name: given.required('name'),
        remit: given.required('remit'),
        decisionModel: given.required('decision-model'),
        quorumNumber: Number(given.required('quorum')),
        requirements: given.list('require').flatMap((value) => requirementOf(value) ?? []),
        checklist: given.list('checklist'),
        papersOpenDays: Number(given.text('papers-open-days') ?? PAPERS_OPEN_DAYS),
        startDate: dayOf(given, 'start-date') ?? londonDay(tx.clock.now()),
      });
      return told(result, ({ panelId }) => [`Created the panel: --panel ${toGlobalId('Panel', panelId)}`]);
    }),
};
