import { inWordsWithin } from '../../../kernel/code-words';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findEvidenceByCaseIds } from '../../cases/repository/evidence';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import type { AcceptLatePapersCode } from '../refusals';
import { insertAcceptances, listAcceptancesByItemIds } from '../repository/late-papers';
import { latePapersOf } from '../rules/late-papers';
import type { LatePaper } from '../rules/papers';
import { isChair } from './chair';
import { findPaperDeadline } from './current-pack';
import { freezePapersIn } from './freeze-papers';
import { lockItem, type LockedItem } from './lock-item';

/** What of an item the chair lets in although it came late, and why. */
export interface AcceptLatePapersCommand {
  readonly agendaItemId: string;
  readonly evidenceIds: readonly string[];
  /** Whether the late listing itself is accepted, with all that was on the case by then. */
  readonly acceptsListing: boolean;
  readonly reason: string;
}

type Refusals = Refusal<AcceptLatePapersCode>[];

/**
 * Accepts late papers, or a late listing, recorded under the chair's name with a reason (R2), and gives the item's id. Where the agenda is
 * published the papers are frozen anew with them as the next version (R3). For the chair of the sitting, cleared for the case.
 */
export function acceptLatePapers(
  ctx: Ctx,
  { clientMutationId, ...input }: AcceptLatePapersCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<AcceptLatePapersCode>>> {
  return ctx.write({ event: 'late-papers.accepted', clientMutationId, input }, (tx) => acceptLatePapersIn(tx, input));
}

/** `acceptLatePapers` within another write. */
export async function acceptLatePapersIn(
  tx: WriteTx,
  command: AcceptLatePapersCommand,
): Promise<Result<string, Refusal<AcceptLatePapersCode>>> {
  const locked = await lockItem(tx, command.agendaItemId);
  const { meeting, item } = locked;
  const late = await findLatePapers(tx, locked);
  const refusals: Refusals = [
    ...((await isChair(tx, meeting.meetingId))
      ? []
      : [at('NOT_THE_CHAIR', 'agendaItemId', 'Only the chair of the sitting accepts what came late.')]),
    ...(item.status === 'LISTED' && meeting.status !== 'CLOSED'
      ? []
      : [
          at(
            'ITEM_NOT_LISTED',
            'agendaItemId',
            `Papers are accepted before the decision; the item is “${inWordsWithin(item.status)}”.`,
          ),
        ]),
    ...namedRefusals(command, late),
    ...(written(command.reason) === null
      ? [at('REASON_MISSING', 'reason', 'Say why it is accepted although it came late.')]
      : []),
    ...checkText(['reason'], 'reason', command.reason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const accepted = [...(command.acceptsListing ? [null] : []), ...command.evidenceIds];
  await insertAcceptances(tx, item, accepted, command.reason.trim());
  const packVersion =
    meeting.publishedAt === null ? null : await freezePapersIn(tx, meeting, item.agendaItemId, 'LATE_ACCEPTED');
  tx.record({
    type: 'AgendaItem',
    id: item.agendaItemId,
    caseId: item.caseId,
    detail: { evidenceIds: command.evidenceIds, isListing: command.acceptsListing, packVersion },
  });
  tx.publish('panelMeetingChanged', { meetingId: meeting.meetingId, version: meeting.version });
  return ok(item.agendaItemId);
}

async function findLatePapers(tx: Tx, { meeting, item }: LockedItem): Promise<readonly LatePaper[]> {
  const deadline = await findPaperDeadline(tx, meeting);
  const evidence = (await findEvidenceByCaseIds(tx, [item.caseId])).get(item.caseId) ?? [];
  const acceptances = (await listAcceptancesByItemIds(tx, [item.agendaItemId])).get(item.agendaItemId) ?? [];
  const accepted = acceptances.map(({ evidenceId }) => evidenceId);
  return latePapersOf({ deadline: deadline?.day ?? null, item, evidence, accepted });
}

function namedRefusals({ evidenceIds, acceptsListing }: AcceptLatePapersCommand, late: readonly LatePaper[]): Refusals {
  const waiting = new Set(late.map(({ evidenceId }) => evidenceId));
  return [
    ...(evidenceIds.length === 0 && !acceptsListing
      ? [at('NOTHING_NAMED', 'evidenceIds', 'Name the papers that are accepted, or accept the listing.')]
      : []),
    ...(acceptsListing && !waiting.has(null)
      ? [at('LISTING_NOT_LATE', 'acceptListing', 'The listing is not late, or it is accepted already; leave it out.')]
      : []),
    ...evidenceIds.flatMap((evidenceId, index): Refusals => {
      const field = ['evidenceIds', String(index)];
      if (evidenceIds.indexOf(evidenceId) < index) {
        return [{ code: 'PAPER_TWICE', field, message: 'The paper is named more than once; name each once.' }];
      }
      if (waiting.has(evidenceId)) return [];
      const message = 'This is no late paper of the item, or it is accepted already; read latePapers again.';
      return [{ code: 'PAPER_NOT_LATE', field, message }];
    }),
  ];
}

function at(code: AcceptLatePapersCode, field: string, message: string): Refusal<AcceptLatePapersCode> {
  return { code, field: [field], message };
}
