import type { Day } from '../../../kernel/dates';

/** What a note about a provider is: what was found, or what worries the area until it is settled. */
export const NoteKind = { QUALITY_NOTE: 'QUALITY_NOTE', CONCERN: 'CONCERN' } as const;
export type NoteKind = (typeof NoteKind)[keyof typeof NoteKind];

/** A note about a provider, with what became of it. */
export interface ProviderNote {
  readonly noteId: string;
  readonly providerUrn: string;
  readonly kind: NoteKind;
  readonly notedDate: Day;
  readonly note: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** Null: a quality note, or a concern that is open. */
  readonly closing: {
    readonly closedDate: Day;
    readonly outcome: string;
    readonly closedBy: string;
    readonly closedAt: Date;
  } | null;
}

/** Whether it is a concern that nobody has settled. */
export function isOpenConcern({ kind, closing }: Pick<ProviderNote, 'kind' | 'closing'>): boolean {
  return kind === NoteKind.CONCERN && closing === null;
}
