import { ok, refuse, type Result } from '../../../../kernel/result';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import type { Refusal } from '../../../../platform/request';
import { listPassagesByCaseIds } from '../../../cases/repository/passages';
import { checkPassages } from '../../../cases/rules/passage-problems';
import type { GivenPassage } from '../../../cases/rules/passages';
import { keepPassagesIn } from '../../../cases/service/keep-passages';
import { lockCaseWithPapers, noteChange } from '../../../cases/service/open-case';
import type { TagPassagesCode } from '../../refusals/subject-access';
import { quotedTexts } from '../../rules/subject-access/bundle';
import { gatherBundle } from './read-bundle';

/** Words of a case that are to be withheld. */
export interface TagPassagesCommand {
  readonly caseId: string;
  readonly passages: readonly GivenPassage[];
}

type Outcome = Result<{ readonly caseId: string }, Refusal<TagPassagesCode>>;

/** Tags words that stand in the texts of a case or of another of its child already, a closed one too, so that they are withheld from now on (P3). What was told before is not taken back by it. */
export function tagPassages(
  ctx: Ctx,
  { clientMutationId, ...input }: TagPassagesCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'passages.tagged', clientMutationId, input }, (tx) => tagPassagesIn(tx, input));
}

/** `tagPassages` within another write. NotFound for a case whose papers are not the actor's. */
export async function tagPassagesIn(tx: WriteTx, { caseId, passages }: TagPassagesCommand): Promise<Outcome> {
  const facts = await lockCaseWithPapers(tx, caseId);
  const texts = quotedTexts(await gatherBundle(tx, facts));
  const standing = ((await listPassagesByCaseIds(tx, [caseId])).get(caseId) ?? []).filter(
    ({ lifted }) => lifted === null,
  );
  const refusals: Refusal<TagPassagesCode>[] = [
    ...(passages.length === 0
      ? [{ code: 'PASSAGES_MISSING', field: ['passages'], message: 'Quote the words, one passage at least.' } as const]
      : []),
    ...checkPassages(passages, texts, 'the texts of this case and of its child'),
    ...passages.flatMap(({ kind, quotation }, index) =>
      standing.some((one) => one.kind === kind && one.quotation === quotation.trim())
        ? [
            {
              code: 'TAGGED_ALREADY',
              field: ['passages', String(index), 'quotation'],
              message: `Passage ${String(index + 1)} is tagged so already; nothing would change.`,
            } as const,
          ]
        : [],
    ),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await keepPassagesIn(tx, caseId, 'LATER', passages);
  const detail = { kinds: passages.map(({ kind }) => kind) };
  await noteChange(tx, caseId, { type: 'Case', id: caseId, changed: 'passages', detail });
  return ok({ caseId });
}
