import type { Tx } from '../../../platform/db';
import type { Hide } from '../../cases/rules/passages';
import { readHiding, shownMany, shownOne } from '../../cases/service/hide-words';
import { findAgendaItemsByIds, findWithdrawalReasonsByItemIds } from '../repository/agenda';
import { findEndingsByDecisionIds } from '../repository/decision-life';
import { findReasonsByDecisionIds } from '../repository/decision-papers';
import { listAlternativesByDecisionIds, listDeparturesByDecisionIds } from '../repository/decision-parts';
import {
  findActionsByIds,
  findConditionsByIds,
  listActionsByDecisionIds,
  listConditionsByDecisionIds,
} from '../repository/follow-up';
import { listAcceptancesByItemIds } from '../repository/late-papers';
import { listEntriesByItemIds, listPacksByItemIds } from '../repository/papers';
import { listRatificationsByDecisionIds } from '../repository/ratification';
import { listDeclarationsByItemIds, listPositionsByItemIds } from '../repository/sitting';
import { showReason } from '../rules/decision-record';
import type { DecisionAction, DecisionCondition } from '../rules/follow-up';
import type { PaperEntry } from '../rules/papers';

/*
 * What decisions, sittings and papers say in words, as their reader may read it (P3). What judges a decision reads the whole words from the repositories.
 */

/** A decision's reasons. */
export const showReasons = shownOne(findReasonsByDecisionIds, showReason);

/** Why other options were not chosen. */
export const showAlternatives = shownMany(listAlternativesByDecisionIds, (one, hide) => ({
  ...one,
  whyNot: hide(one.whyNot),
}));

/** Why a decision departs from something. */
export const showDepartures = shownMany(listDeparturesByDecisionIds, (one, hide) => ({
  ...one,
  from: hide(one.from),
  to: hide(one.to),
  reason: hide(one.reason),
}));

/** The positions of members. */
export const showPositions = shownMany(listPositionsByItemIds, (one, hide) => ({ ...one, reason: hide(one.reason) }));

/** The interests that members declared. */
export const showDeclarations = shownMany(listDeclarationsByItemIds, (one, hide) => ({
  ...one,
  reason: hide(one.reason),
}));

/** Why late papers were accepted. */
export const showAcceptances = shownMany(listAcceptancesByItemIds, (one, hide) => ({
  ...one,
  reason: hide(one.reason),
}));

/** Why papers were issued again. */
export const showPacks = shownMany(listPacksByItemIds, (one, hide) => ({ ...one, reason: hide(one.reason) }));

/** Why items were taken off their agenda. */
export const showWithdrawalReasons = shownOne(findWithdrawalReasonsByItemIds, (one, hide) => ({
  ...one,
  reason: hide(one.reason),
}));

/** Why a decision was ratified. */
export const showRatifications = shownMany(listRatificationsByDecisionIds, (one, hide) => ({
  ...one,
  reason: hide(one.reason),
}));

/** Why a decision ended. */
export const showEndings = shownOne(findEndingsByDecisionIds, (one, hide) => ({ ...one, reason: hide(one.reason) }));

/** The conditions of decisions. */
export const showConditions = shownMany(listConditionsByDecisionIds, showCondition);
/** Single conditions. */
export const showConditionsByIds = shownOne(findConditionsByIds, showCondition);
/** The actions of decisions. */
export const showActions = shownMany(listActionsByDecisionIds, showAction);
/** Single actions. */
export const showActionsByIds = shownOne(findActionsByIds, showAction);

function showCondition(one: DecisionCondition, hide: Hide): DecisionCondition {
  return { ...one, text: hide(one.text), statusReason: hide(one.statusReason) };
}

function showAction(one: DecisionAction, hide: Hide): DecisionAction {
  return { ...one, task: hide(one.task), record: hide(one.record), statusNote: hide(one.statusNote) };
}

/** Frozen papers. Their digest is that of the whole words, which what is shown does not have where something is hidden. */
export async function showPaperEntries(
  tx: Tx,
  agendaItemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PaperEntry[]>> {
  const entries = await listEntriesByItemIds(tx, agendaItemIds);
  const items = await findAgendaItemsByIds(tx, [...entries.keys()]);
  const hidingOf = await readHiding(
    tx,
    [...items.values()].map(({ caseId }) => caseId),
  );
  return new Map(
    [...entries].map(([itemId, papers]) => {
      const hide = hidingOf(items.get(itemId)?.caseId ?? '');
      return [itemId, hide === undefined ? papers : papers.map((paper) => showPaper(paper, hide))];
    }),
  );
}

function showPaper(paper: PaperEntry, hide: Hide): PaperEntry {
  const said: unknown = JSON.parse(paper.content);
  const shown = JSON.stringify(hideWithin(said, hide));
  const content = shown === JSON.stringify(said) ? paper.content : shown;
  return { ...paper, title: hide(paper.title), content };
}

/** Every text within a value. */
function hideWithin(value: unknown, hide: Hide): unknown {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((one) => hideWithin(one, hide));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, hideWithin(one, hide)]));
}
