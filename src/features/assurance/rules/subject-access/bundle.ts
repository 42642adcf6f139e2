import { PassageKind, withhold, type Passage } from '../../../cases/rules/passages';
import type { SubjectRequester } from '../../../cases/rules/subject-request';

/** One thing that is told: under a label, in somebody's own words or in the record's. */
export interface BundleEntry {
  readonly label: string;
  readonly text: string;
  /** Whether somebody wrote it, so that words of it can be withheld. */
  readonly isQuoted: boolean;
}

/** Entries under a heading. */
export interface BundleSection {
  readonly heading: string;
  readonly entries: readonly BundleEntry[];
}

/** What of a case may be given to whoever may ask to see it (P3). */
export interface Bundle {
  readonly caseReference: string;
  readonly areaName: string;
  /** Whose it is to be given: past compulsory school age the young person's, unless it was found that somebody else decides (R5). */
  readonly givenTo: SubjectRequester;
  readonly sections: readonly BundleSection[];
  /** In how many texts words are withheld, by why. */
  readonly withheld: readonly { readonly kind: PassageKind; readonly texts: number }[];
}

/** A bundle before words are withheld. */
export type WholeBundle = Omit<Bundle, 'withheld'>;

/** Somebody's own words under a label; nothing where nobody wrote anything. */
export function quoted(label: string, text: string | null | undefined): BundleEntry[] {
  return typeof text === 'string' && text.trim() !== '' ? [{ label, text, isQuoted: true }] : [];
}

/** What the record says by itself. */
export function stated(label: string, text: string | null): BundleEntry[] {
  return text === null || text === '' ? [] : [{ label, text, isQuoted: false }];
}

/** A section, unless there is nothing in it. */
export function section(heading: string, entries: readonly BundleEntry[]): BundleSection[] {
  return entries.length === 0 ? [] : [{ heading, entries }];
}

/** The bundle with every tagged word withheld, and how often, by why. */
export function withholdBundle(whole: WholeBundle, passages: readonly Passage[]): Bundle {
  const texts = new Map<PassageKind, number>();
  const sections = whole.sections.map(({ heading, entries }) => ({
    heading,
    entries: entries.map((entry) => {
      if (!entry.isQuoted) return entry;
      const { text, kinds } = withhold(entry.text, passages);
      for (const kind of kinds) texts.set(kind, (texts.get(kind) ?? 0) + 1);
      return { ...entry, text };
    }),
  }));
  const withheld = Object.values(PassageKind).flatMap((kind) => {
    const count = texts.get(kind);
    return count === undefined ? [] : [{ kind, texts: count }];
  });
  return { ...whole, sections, withheld };
}

/** Everything in a bundle that somebody wrote: what can be tagged, since it can be quoted to others. */
export function quotedTexts({ sections }: WholeBundle): readonly string[] {
  return sections.flatMap(({ entries }) => entries.flatMap(({ text, isQuoted }) => (isQuoted ? [text] : [])));
}
