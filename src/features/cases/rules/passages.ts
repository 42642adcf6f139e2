import { isNameAndWord } from './common-words';

/** Why words of a case are withheld from those outside it (P3). */
export const PassageKind = { THIRD_PARTY: 'THIRD_PARTY', SAFEGUARDING: 'SAFEGUARDING' } as const;
export type PassageKind = (typeof PassageKind)[keyof typeof PassageKind];

/** With what a passage was tagged. */
export const PassageSource = {
  DECISION: 'DECISION',
  POSITION: 'POSITION',
  VIEWS: 'VIEWS',
  REDRESS: 'REDRESS',
  LATER: 'LATER',
} as const;
export type PassageSource = (typeof PassageSource)[keyof typeof PassageSource];

/**
 * Words that are withheld, as they stand in a text of the case. They are given as a quotation and not by position, since programs count the characters
 * of a text in different ways; and they hold for the whole case, so that the same words in a later text are withheld too.
 */
export interface GivenPassage {
  readonly kind: PassageKind;
  readonly quotation: string;
}

/** The same as it is withheld. */
export type Passage = GivenPassage;

/** What stands where words stood that were disposed of: an answer of the record, and words of nobody that could be withheld. */
export const DISPOSED_WORDS = 'Disposed of under the retention schedule.';

/** A text with what was withheld of it, and why, class by class. */
export interface WithheldText {
  readonly text: string;
  readonly kinds: readonly PassageKind[];
}

/** Why words were withheld, told by class and not by what they say. */
export const WHY_WITHHELD: Readonly<Record<PassageKind, string>> = {
  THIRD_PARTY: 'about somebody else',
  SAFEGUARDING: 'to keep somebody safe',
};

/** One character as a reader sees it, as it is compared and where it stands. */
interface Character {
  readonly key: string;
  readonly isCapital: boolean;
  readonly start: number;
  readonly end: number;
}

interface Folded {
  readonly characters: readonly Character[];
  readonly keys: string;
  /** By place in `keys`: which character begins there; -1: none does. */
  readonly beginning: readonly number[];
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** What is not seen: soft hyphens, joiners, marks of no width. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const ASCII = /^[\t-~]*$/u;
const SPACES = /^\s+$/u;
const OF_A_WORD = /[\p{L}\p{N}\p{M}]/u;
const CAPITAL = /[\p{Lu}\p{Lt}]/u;

/** Letters of any case and shape as one: composed or not, straight or curly quotation marks, any dash. */
function keyOf(grapheme: string): string {
  if (SPACES.test(grapheme)) return ' ';
  if (grapheme !== '`' && ASCII.test(grapheme)) return grapheme.toLowerCase();
  return grapheme
    .replace(UNSEEN, '')
    .replace(/[‘’‚‛`´]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‐-―−]/gu, '-')
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC');
}

/** The characters of a text as a reader sees them. Those of ASCII are one each, which is found sooner. */
function charactersOf(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  return ASCII.test(text) ? Array.from(text, (segment, index) => ({ segment, index })) : GRAPHEMES.segment(text);
}

/** A text as it is compared: any space, line end or row of them is one space; what is not seen is left out. */
function fold(text: string): Folded {
  const characters: Character[] = [];
  for (const { segment, index } of charactersOf(text)) {
    const key = keyOf(segment);
    const last = characters.at(-1);
    const end = index + segment.length;
    if (key === ' ' && last?.key === ' ') characters[characters.length - 1] = { ...last, end };
    else if (key !== '') characters.push({ key, isCapital: CAPITAL.test(segment), start: index, end });
  }
  const beginning: number[] = [];
  for (const [at, { key }] of characters.entries()) {
    beginning.push(at);
    for (let rest = 1; rest < key.length; rest += 1) beginning.push(-1);
  }
  beginning.push(characters.length);
  return { characters, keys: characters.map(({ key }) => key).join(''), beginning };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly isWhole: boolean;
}

/**
 * Where the words stand in a text, and whether as whole words. The case of letters does not matter, but in a name that is a word too: "Will" is not found
 * where somebody "will" do something, and "Darren" is where somebody typed "darren".
 */
function find(folded: Folded, quotation: string): Found[] {
  const read = fold(quotation);
  const wanted = read.keys.trim();
  const found: Found[] = [];
  if (wanted === '') return found;
  const isName = isNameAndWord(wanted) && read.characters.some(({ isCapital }) => isCapital);
  for (let at = folded.keys.indexOf(wanted); at >= 0; at = folded.keys.indexOf(wanted, at + 1)) {
    const one = foundAt(folded, at, at + wanted.length, isName);
    if (one !== null) found.push(one);
  }
  return found;
}

/** What stands between two places of the keys; null where a character begins at neither, or it has no capital and one is wanted. */
function foundAt({ characters, beginning }: Folded, from: number, to: number, isName: boolean): Found | null {
  const [first = -1, after = -1] = [beginning[from], beginning[to]];
  const within = characters.slice(first, after);
  const [begin, end] = [within[0], within.at(-1)];
  if (first < 0 || after < 0 || begin === undefined || end === undefined) return null;
  if (isName && !within.some(({ isCapital }) => isCapital)) return null;
  const isWhole = !isOneWord(characters[first - 1], begin) && !isOneWord(end, characters[after]);
  return { start: begin.start, end: end.end, isWhole };
}

/** Whether two characters beside each other are of one word. */
function isOneWord(one: Character | undefined, next: Character | undefined): boolean {
  return one !== undefined && next !== undefined && OF_A_WORD.test(one.key) && OF_A_WORD.test(next.key);
}

/** Takes out of a text of the case what its reader may not read; null stays null. */
export type Hide = <Text extends string | null>(text: Text) => Text;

/**
 * A text without the passages, wherever they stand in it as whole words: overlaps, repeats, other spaces or line ends, letters composed in another way do
 * not help. In the place of each the reader is told that words were withheld, and why by class. This is the only function by which words are withheld.
 */
export function withhold(text: string, passages: readonly Passage[]): WithheldText {
  if (passages.length === 0 || text === DISPOSED_WORDS) return { text, kinds: [] };
  const folded = fold(text);
  const marks = [...text.matchAll(MARKS)].map((mark) => ({ start: mark.index, end: mark.index + mark[0].length }));
  const spans = passages
    .flatMap(({ kind, quotation }) =>
      find(folded, quotation)
        // What says that words were withheld is nobody's words: a text is the same however often it is asked of.
        .filter((one) => one.isWhole && !marks.some(({ start, end }) => start <= one.start && one.end <= end))
        .map(({ start, end }) => ({ start, end, kinds: [kind] })),
    )
    .sort((one, other) => one.start - other.start || one.end - other.end);
  const merged: { start: number; end: number; kinds: PassageKind[] }[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) {
      last.end = Math.max(last.end, span.end);
      last.kinds.push(...span.kinds);
    } else merged.push({ ...span });
  }
  let reached = 0;
  const parts: string[] = [];
  for (const { start, end, kinds } of merged) {
    parts.push(text.slice(reached, start), markOf(kinds));
    reached = end;
  }
  parts.push(text.slice(reached));
  const all = merged.flatMap(({ kinds }) => kinds);
  return { text: parts.join(''), kinds: Object.values(PassageKind).filter((kind) => all.includes(kind)) };
}

/** A text in which words are left beside the marks of what was withheld; null: it tells nothing, or what it told was disposed of. */
export function wordsLeft(text: string | null | undefined): string | null {
  if (text === null || text === undefined || text === DISPOSED_WORDS) return null;
  return OF_A_WORD.test(withoutMarks(text)) ? text : null;
}

/** A text in which a space stands where words were withheld: what a reader can look for. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, ' ');
}

/** What stands in the place of words that were withheld. */
function markOf(kinds: readonly PassageKind[]): string {
  const why = Object.values(PassageKind).filter((kind) => kinds.includes(kind));
  return `[words withheld: ${why.map((kind) => WHY_WITHHELD[kind]).join('; ')}]`;
}

/** Every such mark, and nothing that somebody wrote like one. */
const MARKS = new RegExp(
  [[PassageKind.THIRD_PARTY], [PassageKind.SAFEGUARDING], Object.values(PassageKind)]
    .map((kinds) => markOf(kinds).replace(/[[\]]/gu, '\\$&'))
    .join('|'),
  'gu',
);

/** How the words of a passage stand in texts: as whole words, only inside longer words, or not at all. */
export type Standing = 'WHOLE' | 'INSIDE_WORDS' | 'NOWHERE';

/** How quotations stand in texts, which are read once for all of them. */
export function standingIn(texts: readonly string[]): (quotation: string) => Standing {
  const folded = texts.map(fold);
  return (quotation) => {
    const found = folded.flatMap((text) => find(text, quotation));
    if (found.some(({ isWhole }) => isWhole)) return 'WHOLE';
    return found.length > 0 ? 'INSIDE_WORDS' : 'NOWHERE';
  };
}

/** How many letters and digits a quotation has: one alone would be found everywhere. */
export function lettersOf(quotation: string): number {
  return fold(quotation).keys.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
