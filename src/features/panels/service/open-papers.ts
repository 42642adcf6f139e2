import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import type { RecordPapersOpenedCode } from '../refusals';
import { listPacksByItemIds } from '../repository/papers';
import { insertOpenings, listPacksToOpen } from '../repository/papers-opened';
import { findAgendaItemsByIds } from '../repository/agenda';
import { tellSittingOf } from './tell-sitting';

/** The version of an item's papers that the caller has opened. */
export interface RecordPapersOpenedCommand {
  readonly agendaItemId: string;
  readonly packVersion: number;
}

/** Records that the caller opened a version of an item's papers, and gives the item's id. For whoever may read them. */
export function recordPapersOpened(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordPapersOpenedCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordPapersOpenedCode>>> {
  return ctx.write({ event: 'papers.opened', clientMutationId, input }, (tx) => recordPapersOpenedIn(tx, input));
}

/** `recordPapersOpened` within another write. NotFound where no papers are there for this reader. */
export async function recordPapersOpenedIn(
  tx: WriteTx,
  { agendaItemId, packVersion }: RecordPapersOpenedCommand,
): Promise<Result<string, Refusal<RecordPapersOpenedCode>>> {
  const item = (await findAgendaItemsByIds(tx, [agendaItemId])).get(agendaItemId);
  const packs = (await listPacksByItemIds(tx, [agendaItemId])).get(agendaItemId) ?? [];
  const newest = packs.at(-1);
  if (item === undefined || newest === undefined) throw new NotFound('There are no papers of such an item.');
  if (!packs.some(({ version }) => version === packVersion)) {
    const message = `There is no version ${packVersion} of these papers; the newest is ${newest.version}.`;
    return refuse([{ code: 'VERSION_UNKNOWN', field: ['packVersion'], message }]);
  }
  await insertOpenings(tx, [{ agendaItemId, caseId: item.caseId, version: packVersion }], null);
  tx.record({ type: 'AgendaItem', id: agendaItemId, caseId: item.caseId, detail: { packVersion } });
  await tellSittingOf(tx, agendaItemId);
  return ok(agendaItemId);
}

/**
 * Notes that a file was fetched which is in the papers of a sitting the reader is invited to, so that its newest papers count as opened.
 * Nothing is written for anybody else: that a document was opened at all is recorded with the document.
 */
export async function noteDocumentOpened(ctx: Ctx, documentId: string): Promise<void> {
  const [first, ...more] = await listPacksToOpen(await ctx.read(), documentId);
  if (first === undefined) return;
  await ctx.write({ event: 'papers.opened', clientMutationId: null, input: { documentId } }, async (tx) => {
    await insertOpenings(tx, [first, ...more], documentId);
    tx.record({
      type: 'AgendaItem',
      id: first.agendaItemId,
      caseId: first.caseId,
      detail: { packVersion: first.version, documentId },
    });
    await tellSittingOf(tx, first.agendaItemId);
    return ok(null);
  });
}
