/** What a frozen pack holds (R3). A price stands beside its option, since it is shown only once suitability is recorded (M12). */
export const PaperKind = {
  REFERRAL: 'REFERRAL',
  EVIDENCE: 'EVIDENCE',
  OPTION: 'OPTION',
  OPTION_PRICE: 'OPTION_PRICE',
  ADVICE_OUTSTANDING: 'ADVICE_OUTSTANDING',
} as const;
export type PaperKind = (typeof PaperKind)[keyof typeof PaperKind];

/** Why a version of the papers was frozen. */
export const PackCause = {
  PUBLISHED: 'PUBLISHED',
  LISTED: 'LISTED',
  LATE_ACCEPTED: 'LATE_ACCEPTED',
  REISSUED: 'REISSUED',
} as const;
export type PackCause = (typeof PackCause)[keyof typeof PackCause];

/** What became of a paper since it was frozen. */
export const PaperMove = { ADDED: 'ADDED', REMOVED: 'REMOVED', CHANGED: 'CHANGED' } as const;
export type PaperMove = (typeof PaperMove)[keyof typeof PaperMove];

/** One paper that is no longer as it was frozen: by its kind and the id of what it is a paper of, never by its words. */
export interface PaperChange {
  readonly kind: PaperKind;
  readonly subjectId: string;
  readonly change: PaperMove;
}

/** One version of an item's papers (R3). */
export interface PaperPack {
  readonly agendaItemId: string;
  readonly caseId: string;
  readonly version: number;
  readonly cause: PackCause;
  /** Why it was issued again; null where the cause says it. */
  readonly reason: string | null;
  /** SHA-256 over the entries in their order, one a line: kind, subject id, digest. */
  readonly digest: string;
  /** Null for the system. */
  readonly frozenBy: string | null;
  readonly frozenAt: Date;
}

/** One paper of a pack, with the words it had when it was frozen. */
export interface PaperEntry {
  readonly agendaItemId: string;
  readonly version: number;
  readonly ordinal: number;
  readonly kind: PaperKind;
  /** The case, the piece of evidence, the option or the request for advice. */
  readonly subjectId: string;
  readonly isHealth: boolean;
  readonly title: string;
  readonly documentId: string | null;
  /** Canonical JSON; its SHA-256 is the digest. */
  readonly content: string;
  readonly digest: string;
}

/** The newest papers of an item, and whether they still are what they were (idea 3 of what none has: decision pinned). */
export interface CurrentPack {
  readonly agendaItemId: string;
  readonly version: number;
  readonly digest: string;
  readonly frozenAt: Date;
  readonly isStale: boolean;
  /** What moved since, in the order of kind and id; empty when nothing did. */
  readonly changed: readonly PaperChange[];
}

/** Somebody opened a version of an item's papers. */
export interface PaperOpening {
  readonly agendaItemId: string;
  readonly version: number;
  readonly personId: string;
  /** The file that was fetched; null when the pack was opened. */
  readonly documentId: string | null;
  readonly openedAt: Date;
}

/** Something of a sitting that came after its paper deadline and was not accepted (R2). */
export interface LatePaper {
  readonly agendaItemId: string;
  /** Null: the whole listing is late. */
  readonly evidenceId: string | null;
  readonly arrivedAt: Date;
}
