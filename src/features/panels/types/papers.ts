import { Field, ID, Int, ObjectType } from 'type-graphql';
import { toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateTimeScalar } from '../../../platform/scalars';
import type { LateAcceptance } from '../rules/late-papers';
import {
  PackCause,
  PaperKind,
  PaperMove,
  type LatePaper,
  type PaperChange,
  type PaperEntry,
  type PaperOpening,
  type PaperPack,
} from '../rules/papers';

registerCodes(PaperKind, 'PaperKind', 'What a paper of a frozen pack is.', {
  REFERRAL: 'The referral with the request, the views, what was tried locally and what was waived.',
  EVIDENCE: 'A piece of evidence.',
  OPTION: 'A place the panel could choose, and what was found of its suitability.',
  OPTION_PRICE: 'What that place would cost; there once its suitability is recorded, where the terms ask for that.',
  ADVICE_OUTSTANDING: 'Advice that was asked for and had not come.',
});

registerCodes(PackCause, 'PaperPackCause', 'Why a version of the papers was frozen.', {
  PUBLISHED: 'The agenda was published.',
  LISTED: 'The case was listed, or carried over, after the agenda was published.',
  LATE_ACCEPTED: 'The chair accepted something late.',
  REISSUED: 'Papers had moved and were issued again.',
});

registerCodes(PaperMove, 'PaperMove', 'What became of a paper since it was frozen.', {
  ADDED: 'It came since.',
  REMOVED: 'It was withdrawn, or is settled, since.',
  CHANGED: 'It does not say the same any more.',
});

/** A pack as published. */
@ObjectType('PaperPack', {
  simpleResolvers: true,
  description:
    'The papers of an item as they were frozen: what the panel had before it from then on. Never changed; a later version stands beside it.',
})
export class PaperPackType {
  /** For the fields that are loaded. */
  readonly pack: PaperPack;

  @Field(() => Int, { description: 'From 1 on.' })
  version: number;

  @Field(() => PackCause, { description: 'Why it was frozen.' })
  cause: PackCause;

  @Field(() => String, { nullable: true, description: 'Why the papers were issued again; null for any other cause.' })
  reason: string | null;

  @Field(() => String, {
    description: 'SHA-256 in hexadecimal over its entries in their order, one a line: kind, local id, digest.',
  })
  digest: string;

  @Field(() => DateTimeScalar, { description: 'When it was frozen.' })
  frozenAt: Date;
}

/** The pack as published. */
export function toPaperPack(pack: PaperPack): PaperPackType {
  const { version, cause, reason, digest, frozenAt } = pack;
  return Object.assign(new PaperPackType(), { pack, version, cause, reason, digest, frozenAt });
}

/** What a paper is a paper of, by GraphQL type. */
const SUBJECT_TYPE: Readonly<Record<PaperKind, string>> = {
  REFERRAL: 'Case',
  EVIDENCE: 'Evidence',
  OPTION: 'PlacementOption',
  OPTION_PRICE: 'PlacementOption',
  ADVICE_OUTSTANDING: 'AdviceRequest',
};

/** A paper of a pack as published. */
@ObjectType('PaperPackEntry', {
  simpleResolvers: true,
  description: 'A paper as it was when the pack was frozen, whatever became of it since.',
})
export class PaperPackEntryType {
  @Field(() => Int, { description: 'Its place. Places of papers the reader may not see are left out.' })
  ordinal: number;

  @Field(() => PaperKind, { description: 'What it is.' })
  kind: PaperKind;

  @Field(() => ID, {
    description: 'What it is a paper of: the case, the evidence, the option or the request for advice.',
  })
  subjectId: string;

  @Field(() => Boolean, { description: 'Whether it is health evidence.' })
  isHealth: boolean;

  @Field(() => String, { description: 'What it was called.' })
  title: string;

  @Field(() => String, {
    nullable: true,
    description: 'The path of GET /evidence/{id} for its file, whose bytes never change; null: it has none.',
  })
  documentPath: string | null;

  @Field(() => String, {
    description: 'What it said, as canonical JSON: keys in order, times in UTC, no blank values.',
  })
  content: string;

  @Field(() => String, { description: 'SHA-256 of the content’s UTF-8 bytes, in hexadecimal.' })
  digest: string;
}

/** The paper as published. */
export function toPaperPackEntry(entry: PaperEntry): PaperPackEntryType {
  const { ordinal, kind, subjectId, isHealth, title, documentId, content, digest } = entry;
  return Object.assign(new PaperPackEntryType(), {
    ordinal,
    kind,
    subjectId: toGlobalId(SUBJECT_TYPE[kind], subjectId),
    isHealth,
    title,
    documentPath: documentId === null ? null : `/evidence/${toGlobalId('EvidenceDocument', documentId)}`,
    content,
    digest,
  });
}

/** A paper that moved, as published. */
@ObjectType('PaperChange', {
  simpleResolvers: true,
  description: 'A paper that is no longer as it was frozen last.',
})
export class PaperChangeType {
  @Field(() => PaperKind, { description: 'What it is.' })
  kind: PaperKind;

  @Field(() => ID, { description: 'What it is a paper of.' })
  subjectId: string;

  @Field(() => PaperMove, { description: 'What became of it.' })
  change: PaperMove;
}

/** The change as published. */
export function toPaperChange({ kind, subjectId, change }: PaperChange): PaperChangeType {
  return Object.assign(new PaperChangeType(), {
    kind,
    subjectId: toGlobalId(SUBJECT_TYPE[kind], subjectId),
    change,
  });
}

/** An opening as published. */
@ObjectType('PaperOpening', {
  simpleResolvers: true,
  description: 'Somebody opened a version of the papers, whole or a file of it.',
})
export class PaperOpeningType {
  /** For the field that is loaded. */
  readonly personId: string;

  @Field(() => Int, { description: 'Which version.' })
  version: number;

  @Field(() => ID, { nullable: true, description: 'The file that was fetched; null: the papers were opened.' })
  documentId: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  openedAt: Date;
}

/** The opening as published. */
export function toPaperOpening({ personId, version, documentId, openedAt }: PaperOpening): PaperOpeningType {
  return Object.assign(new PaperOpeningType(), {
    personId,
    version,
    documentId: documentId === null ? null : toGlobalId('EvidenceDocument', documentId),
    openedAt,
  });
}

/** Something late, as published. */
@ObjectType('LatePaper', {
  simpleResolvers: true,
  description: 'A paper, or a whole listing, that came after the paper deadline and waits for the chair.',
})
export class LatePaperType {
  /** For the fields that are loaded. */
  readonly late: LatePaper;

  @Field(() => DateTimeScalar, { description: 'When it came.' })
  arrivedAt: Date;
}

/** The late paper as published. */
export function toLatePaper(late: LatePaper): LatePaperType {
  return Object.assign(new LatePaperType(), { late, arrivedAt: late.arrivedAt });
}

/** An acceptance as published. */
@ObjectType('LateAcceptance', {
  simpleResolvers: true,
  description: 'The chair let something in although it came late.',
})
export class LateAcceptanceType {
  /** For the fields that are loaded. */
  readonly acceptance: LateAcceptance;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  acceptedAt: Date;
}

/** The acceptance as published. */
export function toLateAcceptance(acceptance: LateAcceptance): LateAcceptanceType {
  const { reason, acceptedAt } = acceptance;
  return Object.assign(new LateAcceptanceType(), { acceptance, reason, acceptedAt });
}
