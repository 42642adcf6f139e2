import { addEvidence } from '../../src/features/cases/service/add-evidence';
import { declareInterest } from '../../src/features/panels/service/declare-interest';
import { listCase } from '../../src/features/panels/service/list-case';
import { publishAgenda } from '../../src/features/panels/service/run-meeting';
import { toGlobalId } from '../../src/platform/global-id';
import type { Ask } from './ask';
import { accepted } from './make-area';
import { makeMeeting, makeOption, makeReferredCase, type PanelWorld, type Part } from './make-panel';
import { callAs } from './panel-client';

const ONCE = { clientMutationId: null, expectedVersion: null } as const;

/** Adds a paper to a case now. */
export async function makePaper(
  of: PanelWorld,
  caseId: string,
  title: string,
  kind: 'SCHOOL_REPORT' | 'HEALTH_ADVICE' = 'SCHOOL_REPORT',
) {
  const added = await addEvidence(of.as('officer'), {
    clientMutationId: null,
    caseId,
    kind,
    title,
    summary: `What ${title} says.`,
    dated: null,
    documentId: null,
  });
  return accepted(added).evidenceId;
}

/** A case on an agenda. */
export interface Listed {
  readonly meetingId: string;
  readonly caseId: string;
  readonly optionId: string;
  readonly agendaItemId: string;
}

/** A case with an option on the agenda of a sitting so many days ahead, published unless said otherwise. */
export async function makeListed(of: PanelWorld, daysAhead = 1, isPublished = true): Promise<Listed> {
  const caseId = await makeReferredCase(of);
  const optionId = await makeOption(of, caseId);
  const meetingId = await makeMeeting(of, 5, daysAhead);
  const agendaItemId = accepted(await listCase(of.as('officer'), { ...ONCE, meetingId, caseId }));
  if (isPublished) accepted(await publishAgenda(of.as('officer'), { ...ONCE, meetingId }));
  return { meetingId, caseId, optionId, agendaItemId };
}

/** Each declares no interest. */
export const clear = async (of: PanelWorld, agendaItemId: string, ...parts: Part[]): Promise<void> => {
  for (const part of parts) {
    accepted(await declareInterest(of.as(part), { clientMutationId: null, agendaItemId, kind: 'NONE', reason: null }));
  }
};

interface Entry {
  readonly kind: string;
  readonly subjectId: string;
  readonly title: string;
  readonly content: string;
  readonly digest: string;
  readonly isHealth: boolean;
  readonly documentPath: string | null;
}
/** A pack as it is asked for. */
export interface Pack {
  readonly version: number;
  readonly cause: string;
  readonly reason: string | null;
  readonly digest: string;
  readonly entries: readonly Entry[];
}
/** The papers of an item as they are asked for. */
export interface ItemPapers {
  readonly papers: Pack | null;
  readonly paperPacks: readonly Pack[] | null;
  readonly papersChanged: readonly { readonly kind: string; readonly change: string }[] | null;
  readonly papersOpened: readonly {
    readonly version: number;
    readonly documentId: string | null;
    readonly person: { readonly displayName: string } | null;
  }[];
  readonly lateAcceptances:
    readonly { readonly reason: string; readonly evidence: { readonly title: string } | null }[] | null;
  readonly withdrawalReason: string | null;
}
const PACK = 'version cause reason digest entries { kind subjectId title content digest isHealth documentPath }';

/** What somebody sees of an item's papers, now or as at a moment. */
export async function papersOf(ask: Ask, of: PanelWorld, part: Part, agendaItemId: string, asAt: string | null = null) {
  const answer = await ask<{ node: ItemPapers | null }>(
    of.actors[part],
    `query ($id: ID!, $asAt: DateTime) { node(id: $id) { ... on AgendaItem {
       papers(asAt: $asAt) { ${PACK} } paperPacks { ${PACK} } papersChanged { kind change }
       papersOpened { version documentId person { displayName } } lateAcceptances { reason evidence { title } } } } }`,
    { id: toGlobalId('AgendaItem', agendaItemId), asAt },
  );
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data.node!;
}

/** The papers of a pack by kind and title. */
export const titles = (pack: Pack | null | undefined): string[] =>
  (pack?.entries ?? []).map(({ kind, title }) => `${kind} ${title}`);

/** Issues an item's papers again. */
export const reissue = (
  ask: Ask,
  of: PanelWorld,
  part: Part,
  agendaItemId: string,
  reason = 'An invented correction.',
) =>
  callAs(
    ask,
    of.actors[part],
    'reissuePapers',
    { agendaItemId: toGlobalId('AgendaItem', agendaItemId), reason },
    'agendaItem { id }',
  );
