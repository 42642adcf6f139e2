import type { Hide } from '../../../cases/rules/passages';
import { shownMany, shownOne } from '../../../cases/service/hide-words';
import { findAdultDecisionsByIds, listAdultDecisionsByChildIds } from '../../repository/growing-up/adult';
import {
  findAimsByIds,
  listAimsByChildIds,
  listEntriesByAimIds,
  listStepsByAimIds,
} from '../../repository/growing-up/preparation';
import type { AdultDecision } from '../../rules/growing-up/adult';
import type { PreparationAim } from '../../rules/growing-up/preparation';

/** Aims of preparing for adulthood, with their words as the reader may read them (P3). */
export const showAimsByIds = shownOne(findAimsByIds, showAim);
/** The aims of children. */
export const showAims = shownMany(listAimsByChildIds, showAim);
/** The steps towards aims. */
export const showSteps = shownMany(listStepsByAimIds, (step, hide) => ({ ...step, step: hide(step.step) }));
/** How aims and their steps stood. */
export const showEntries = shownMany(listEntriesByAimIds, (entry, hide) => ({ ...entry, note: hide(entry.note) }));
/** Decisions of adult services. */
export const showAdultDecisionsByIds = shownOne(findAdultDecisionsByIds, showDecision);
/** Those on children. */
export const showAdultDecisions = shownMany(listAdultDecisionsByChildIds, showDecision);

function showAim(aim: PreparationAim, hide: Hide): PreparationAim {
  return { ...aim, aim: hide(aim.aim) };
}

function showDecision(decision: AdultDecision, hide: Hide): AdultDecision {
  return { ...decision, reasons: hide(decision.reasons) };
}
