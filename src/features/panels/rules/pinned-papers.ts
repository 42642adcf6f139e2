import { inWordsWithin } from '../../../kernel/code-words';
import { needsQuorum, type Outcome } from './outcome';
import type { CurrentPack, PaperChange } from './papers';

/** What is wrong with the papers that a decision is taken on. */
export interface PackProblem {
  readonly code: 'STALE_PAPERS' | 'STALE_PRICE';
  readonly field: 'packVersion' | 'packDigest';
  readonly message: string;
}

/** How a decision names the papers it is taken on. */
export interface PackNamed {
  readonly outcome: Outcome;
  readonly optionId: string | null;
  /** Null: the first version that was frozen. */
  readonly packVersion: number | null;
  readonly packDigest: string | null;
}

/**
 * Why a decision cannot be taken on the papers it names (R3, decision pinned): they are not the newest that were frozen, or something moved
 * since those were. Who names none has read the first version. Where nothing was frozen there is nothing to name. Putting off and not
 * hearing rest on no papers.
 */
export function findPackProblems(pack: CurrentPack | undefined, named: PackNamed): PackProblem[] {
  if (!needsQuorum(named.outcome)) return [];
  if (pack !== undefined) return [...otherPack(pack, named), ...movedPapers(pack, named.optionId)];
  return named.packVersion === null && named.packDigest === null
    ? []
    : [stale('packVersion', 'No papers were frozen for this item; leave the version out.')];
}

/** The version that is named is not the newest, or not by its digest. */
function otherPack(pack: CurrentPack, { packVersion, packDigest }: PackNamed): PackProblem[] {
  const current = `version ${String(pack.version)}`;
  if ((packVersion ?? 1) !== pack.version) {
    return [
      stale('packVersion', `The papers of this item are at ${current} now; read that, and name it as packVersion.`),
    ];
  }
  return packDigest === null || packDigest === pack.digest
    ? []
    : [stale('packDigest', `This is not the digest of ${current} of the papers; read them again.`)];
}

/** Something moved since the newest version was frozen: the price of the option, or anything else. */
function movedPapers(pack: CurrentPack, optionId: string | null): PackProblem[] {
  const isPrice = ({ kind, subjectId }: PaperChange): boolean => kind === 'OPTION_PRICE' && subjectId === optionId;
  const current = `version ${String(pack.version)}`;
  const moved = pack.changed.map(({ kind, change }) => `${inWordsWithin(kind)} ${inWordsWithin(change)}`).join(', ');
  const again = `ask the case officer to issue the papers again (reissuePapers), read that version, then decide`;
  return [
    ...(pack.changed.some((change) => !isPrice(change))
      ? [stale('packVersion', `The papers have moved since ${current} was frozen (${moved}): ${again}.`)]
      : []),
    ...(pack.changed.some(isPrice)
      ? [
          {
            code: 'STALE_PRICE' as const,
            field: 'packVersion' as const,
            message: `The price of the option has moved since ${current} of the papers was frozen: ${again}.`,
          },
        ]
      : []),
  ];
}

function stale(field: PackProblem['field'], message: string): PackProblem {
  return { code: 'STALE_PAPERS', field, message };
}
