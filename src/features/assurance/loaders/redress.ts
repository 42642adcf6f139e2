import type { Tx } from '../../../platform/db';
import { many, one } from '../../../platform/loader';
import { listEventsByMatterIds } from '../repository/redress/events';
import {
  findMattersByIds,
  findMattersOfOwnBody,
  listMattersByAboutIds,
  listMattersByChildIds,
  listMattersByDecisionIds,
} from '../repository/redress/matters';
import { readMatters, readMattersBy } from '../service/redress/read-redress';
import { showRedressTexts } from '../service/redress/shown-texts';

const viewsByIds = async (tx: Tx, ids: readonly string[]) =>
  new Map(
    (await readMatters(tx, [...(await findMattersByIds(tx, ids)).values()])).map((view) => [
      view.matter.redressMatterId,
      view,
    ]),
  );

/** A matter of redress as it stands; null when it is not there or not the reader's. */
export const redressMatterById = one('redressMatterById', viewsByIds);
/** The redress of a child's plan, the oldest first. */
export const redressByChildId = many('redressByChildId', async (tx, ids: readonly string[]) =>
  readMattersBy(tx, await listMattersByChildIds(tx, ids)),
);
/** The redress that touches a decision, the oldest first. */
export const redressByDecisionId = many('redressByDecisionId', async (tx, ids: readonly string[]) =>
  readMattersBy(tx, await listMattersByDecisionIds(tx, ids)),
);
/** The matters that are about another, the oldest first. */
export const redressByAboutId = many('redressByAboutId', async (tx, ids: readonly string[]) =>
  readMattersBy(tx, await listMattersByAboutIds(tx, ids)),
);
/** All that was recorded in a matter, corrected or not, in the order in which it was. */
export const redressEventsByMatterId = many('redressEventsByMatterId', listEventsByMatterIds);
/** True of a matter that the reader's body has to answer; null: it is another's. */
export const ownBodyByMatterId = one('ownBodyByMatterId', findMattersOfOwnBody);
/** What was said with an event; null: nothing, or not to the reader. */
export const redressTextByEventId = one('redressTextByEventId', showRedressTexts);
