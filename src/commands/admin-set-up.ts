import { londonDay } from '../kernel/dates';
import { formatMoney } from '../kernel/money';
import { refuse } from '../kernel/result';
import { toGlobalId } from '../platform/global-id';
import { AgencyKind, horizonOn } from '../features/access/rules/directory';
import { BudgetServes } from '../features/access/rules/serves';
import { createAgencyIn, createBudgetHolderIn } from '../features/access/service/create-agency';
import { createAreaIn } from '../features/access/service/create-area';
import { requireConsiderationsIn } from '../features/cases/service/set-consideration-rule';
import { rollForwardIn } from '../features/ledger/service/commitments';
import {
  AREA,
  areaCode,
  codeOf,
  dayOf,
  inArea,
  lookedUp,
  START_DATE,
  told,
  toRefusals,
  valueOf,
  type AdminCommand,
} from './admin-command';
import { findAgency } from './admin-lookups';
import { oneOf } from './admin-options';

const KINDS = Object.values(AgencyKind);
const SERVED = Object.values(BudgetServes);

/** `create-area`. */
export const createArea: AdminCommand = {
  name: 'create-area',
  summary: 'Opens a local area: the first thing there is.',
  event: 'area.created',
  areaOption: 'code',
  options: [
    {
      name: 'code',
      value: 'CODE',
      isRequired: true,
      check: areaCode,
      explanation: 'the three-digit code of its local authority.',
    },
    { name: 'name', value: 'NAME', isRequired: true, explanation: 'its name.' },
    {
      name: 'case-prefix',
      value: 'LETTERS',
      explanation: 'three capital letters that case references begin with; those of the name unless given.',
    },
  ],
  example: 'create-area --code 311 --name Havering',
  run: async (tx, given) => {
    if (given.problems.length > 0) return refuse(toRefusals(given.problems));
    const result = await createAreaIn(tx, {
      code: given.required('code'),
      name: given.required('name'),
      casePrefix: given.text('case-prefix'),
    });
    // R8 holds in a new area from its first day; an administrator may set it otherwise (setConsiderationRule).
    if (result.ok) await requireConsiderationsIn(tx, { fromDate: londonDay(tx.clock.now()), isRequired: true });
    return told(result, (code) => [`Opened the area: --area ${code}`]);
  },
};

/** `create-agency`. */
export const createAgency: AdminCommand = {
  name: 'create-agency',
  summary: 'Creates an agency that takes part in decisions.',
  event: 'agency.created',
  areaOption: 'area',
  options: [
    AREA,
    { name: 'name', value: 'NAME', isRequired: true, explanation: 'its name, unique in the area.' },
    {
      name: 'kind',
      value: 'KIND',
      isRequired: true,
      check: oneOf(KINDS),
      explanation: `which side of a joint decision it is: ${KINDS.join(', ')}.`,
    },
    {
      name: 'organisation-code',
      value: 'CODE',
      explanation: 'the code its own sector knows it by, such as an ODS code.',
    },
    START_DATE,
  ],
  example: 'create-agency --area 311 --name "Havering education" --kind EDUCATION',
  run: (tx, given) =>
    inArea(tx, given, [], async () => {
      const result = await createAgencyIn(tx, {
        name: given.required('name'),
        kind: codeOf(KINDS, given.required('kind')),
        organisationCode: given.text('organisation-code'),
        startDate: dayOf(given, 'start-date'),
      });
      return told(result, (id) => [`Created the agency: --agency ${toGlobalId('Agency', id)}`]);
    }),
};

/** `create-budget-holder`. */
export const createBudgetHolder: AdminCommand = {
  name: 'create-budget-holder',
  summary: 'Creates a budget that can carry a share.',
  event: 'budget-holder.created',
  areaOption: 'area',
  options: [
    AREA,
    { name: 'name', value: 'NAME', isRequired: true, explanation: 'its name, unique in the area.' },
    { name: 'agency', value: 'AGENCY', isRequired: true, explanation: 'the agency it belongs to, by name or id.' },
    { name: 'high-needs-block', explanation: 'says that it is the area’s high needs block; exactly one is.' },
    {
      name: 'serves',
      value: 'WHOM',
      check: oneOf(SERVED),
      explanation: `whom it pays for: ${SERVED.join(', ')}; of the high needs block UP_TO_25, of others not known unless given.`,
    },
    START_DATE,
  ],
  example: 'create-budget-holder --area 311 --name "High needs block" --agency "Havering education" --high-needs-block',
  run: async (tx, given) => {
    const agency = await lookedUp(given, 'agency', (named) => findAgency(tx, 'agency', named));
    return inArea(tx, given, [agency], async () => {
      const result = await createBudgetHolderIn(tx, {
        name: given.required('name'),
        agencyId: valueOf(agency).agencyId,
        isHighNeedsBlock: given.isGiven('high-needs-block'),
        serves: given.text('serves') === null ? null : codeOf(SERVED, given.required('serves')),
        startDate: dayOf(given, 'start-date'),
      });
      return told(result, (id) => [`Created the budget holder: --budget-holder ${toGlobalId('BudgetHolder', id)}`]);
    });
  },
};

/** `roll-forward`. */
export const rollForward: AdminCommand = {
  name: 'roll-forward',
  summary:
    'Moves the last day that commitments are posted to, to the end of the fifth financial year past the current one, and posts up to it. Once a year; again the same year does nothing.',
  event: 'ledger.rolled-forward',
  areaOption: 'area',
  options: [AREA],
  example: 'roll-forward --area 311',
  run: (tx, given) =>
    inArea(tx, given, [], async () => {
      const horizon = horizonOn(londonDay(tx.clock.now()));
      const result = await rollForwardIn(tx, horizon);
      if (result.ok) {
        tx.record({
          type: 'LocalArea',
          id: tx.actor.localArea,
          detail: { ledgerHorizonDate: horizon, postings: result.value.postings },
        });
      }
      return told(result, ({ postings, amount }) => [
        `Commitments are posted to ${horizon}: ${postings} new postings of ${formatMoney(amount)} pounds.`,
      ]);
    }),
};
