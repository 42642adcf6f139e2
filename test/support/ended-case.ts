import { Readable } from 'node:stream';
import { addEvidence } from '../../src/features/cases/service/add-evidence';
import { keepDocument, receiveFile } from '../../src/features/cases/service/documents';
import type { DocumentStore } from '../../src/platform/documents';
import { toGlobalId } from '../../src/platform/global-id';
import type { Ask } from './ask';
import type { TestDatabase } from './database';
import { accepted } from './make-area';
import { makeOpenSitting, type PanelWorld } from './make-panel';
import { approveAll, callAs, decided, decisionInput, type ShownError } from './panel-client';

/** Stands in every word about the child; nowhere once they have gone. */
export const SECRET = 'zyzzyva';

/** In which tables a text stands, of all there are, whatever column; read past every right. */
export async function tablesWith(db: TestDatabase, text: string): Promise<string[]> {
  const tables = await db.asOwner<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.asOwner(`select from ${name} one where one::text ilike $1 limit 1`, [`%${text}%`]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

/** A case with words in every corner, whose placement ran from November to August. */
export async function makeEndedCase(
  ask: Ask,
  world: PanelWorld,
  store: DocumentStore,
): Promise<{ readonly caseId: string; readonly documentId: string; readonly noticeId: string }> {
  const { clock } = world;
  clock.set('2025-10-01T09:00:00Z');
  const officer = () => world.as('officer');
  let kept = '';
  const sitting = await makeOpenSitting(world, {
    case: { child: { familyName: `Placeholder-${SECRET}`, upn: null } },
    before: async (caseId) => {
      const file = await receiveFile(store, 'text/plain', Readable.from([`The report on ${SECRET}.`]));
      kept = file.documentId;
      await keepDocument(officer(), store, file, { caseId, kind: 'SCHOOL_REPORT' });
      const paper = {
        kind: 'SCHOOL_REPORT',
        title: `Report on ${SECRET}`,
        summary: `${SECRET} reads.`,
        dated: null,
      } as const;
      accepted(await addEvidence(officer(), { clientMutationId: null, caseId, documentId: kept, ...paper }));
    },
  });
  const decision = await decided(
    ask,
    world,
    decisionInput(world, sitting, {
      rationale: `What the panel found about ${SECRET} in ${sitting.caseId}, at some length, since a decision gives its reasons in full.`,
      methodEvidence: `The needs of ${SECRET} weighed.`,
      placementEndDate: '2026-08-31',
    }),
  );
  await approveAll(ask, world, decision);
  const prepared = await callAs<{ notice: { id: string } | null; userErrors: readonly ShownError[] }>(
    ask,
    world.actors.officer,
    'prepareNotice',
    { decisionId: decision.id, audience: 'SOCIAL_CARE' },
    'notice { id }',
  );
  expect(prepared.userErrors).toEqual([]);
  clock.set('2025-11-01T09:00:00Z');
  const started = { placementId: decision.placement?.id ?? '', startDate: '2025-11-01' };
  expect((await callAs(ask, world.actors.commissioner, 'startPlacement', started, '')).userErrors).toEqual([]);
  return { caseId: sitting.caseId, documentId: kept, noticeId: prepared.notice?.id ?? '' };
}
/** A complaint about a case of 2 February 2026; its id. */
export async function complainOn(ask: Ask, world: PanelWorld, caseId: string): Promise<string> {
  const opened = await callAs<{ redressMatter: { id: string } | null; userErrors: readonly ShownError[] }>(
    ask,
    world.actors.officer,
    'openRedress',
    {
      ...{ caseId: toGlobalId('Case', caseId), kind: 'COMPLAINT', date: '2026-02-02', dueDate: '2026-03-02' },
      ownerAgencyId: toGlobalId('Agency', world.staff.agencies.EDUCATION),
      ...{ account: `They say that ${SECRET} was not heard.`, reference: `C/${SECRET}` },
    },
    'redressMatter { id }',
  );
  expect(opened.userErrors).toEqual([]);
  return opened.redressMatter?.id ?? '';
}
