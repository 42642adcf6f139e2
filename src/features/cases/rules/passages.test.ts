import fc from 'fast-check';
import { checkPassages } from './passage-problems';
import { DISPOSED_WORDS, standingIn, withhold, wordsLeft, type GivenPassage } from './passages';

/* Words that are withheld (P3): found however they are written, whole words, and nothing else taken. */

const about = (quotation: string): GivenPassage => ({ kind: 'THIRD_PARTY', quotation });
const safe = (quotation: string): GivenPassage => ({ kind: 'SAFEGUARDING', quotation });
const left = (text: string, ...passages: GivenPassage[]): string => withhold(text, passages).text;

const OTHER = '[words withheld: about somebody else]';
const SAFE = '[words withheld: to keep somebody safe]';
const BOTH = '[words withheld: about somebody else; to keep somebody safe]';

describe('P3: one function withholds words', () => {
  test.each([
    ['Her aunt is ill. Her aunt said so.', [about('Her aunt')], `${OTHER} is ill. ${OTHER} said so.`],
    ['It was his\r\n  uncle’s house.', [about("his uncle's house")], `It was ${OTHER}.`],
    ['Rene\u0301 came.', [about('René')], `${OTHER} came.`],
    ['He lives at 4 Long\u00ad Lane – alone.', [safe('4 long lane - alone')], `He lives at ${SAFE}.`],
    ['a b c d', [about('a b'), safe('b c')], `${BOTH} d`],
    // A name that is a word too is no common word, and no part of one; another is a name in small letters too.
    ['Will will go to Willow House.', [about('Will')], `${OTHER} will go to Willow House.`],
    ['darren hit mum. DARREN! Darrens wait.', [safe('Darren')], `${SAFE} hit mum. ${SAFE}! Darrens wait.`],
    // What says that words were withheld is nobody's words, and what somebody writes like it is theirs.
    [`${OTHER} about words`, [about('words'), about('about somebody else')], `${OTHER} about ${OTHER}`],
    ['[words withheld: her aunt]', [about('her aunt')], `[words withheld: ${OTHER}]`],
    ['An uncle. Uncle Bob.', [about('uncle')], `An ${OTHER}. ${OTHER} Bob.`],
    ['Nothing here.', [about('somebody')], 'Nothing here.'],
  ])('%j', (text, passages, expected) => {
    expect(left(text, ...passages)).toBe(expected);
  });

  test('it is told why by class, once each', () => {
    expect(withhold('x yy x zz', [about('yy'), safe('zz'), safe('x')]).kinds).toEqual(['THIRD_PARTY', 'SAFEGUARDING']);
    expect(withhold('nothing', [about('yy')])).toEqual({ text: 'nothing', kinds: [] });
    // What was disposed of says so, and is nobody's words.
    expect(withhold(DISPOSED_WORDS, [about('retention schedule')])).toEqual({ text: DISPOSED_WORDS, kinds: [] });
    expect([`${SAFE}, ${OTHER}.`, DISPOSED_WORDS, '\u200b', null].map(wordsLeft)).toEqual([null, null, null, null]);
    expect(wordsLeft(`${SAFE} waits.`)).toBe(`${SAFE} waits.`);
  });

  test('a passage that is not in the text, in whole words, is refused with where, and without its words', () => {
    const problems = checkPassages(
      [about('Her aunt'), about('aun'), safe('grandfather'), safe('I'), about('Is ')],
      ['Her aunt is ill.', null],
      'the reason',
    );
    expect(problems.map(({ code, field }) => `${field.join('.')} ${code}`)).toEqual([
      'passages.1.quotation PASSAGE_NOT_IN_TEXT',
      'passages.2.quotation PASSAGE_NOT_IN_TEXT',
      'passages.3.quotation PASSAGE_TOO_SHORT',
      'passages.4.quotation PASSAGE_TOO_SHORT',
    ]);
    expect(problems[0]!.message).toContain('inside longer words');
    expect(problems[1]!.message).not.toContain('grandfather');
  });

  test('a passage that tells nothing by itself is refused, since it would be withheld everywhere; a name may stand alone', () => {
    const text =
      'And so the boy is to go with Jo, Will or Darren; to be with her at RM3 or 12 Acacia Road, and the panel said the education of 12 will do. Émile uses heroin.';
    const tooCommon = ['the', 'And', 'to', 'panel', 'education', 'will', 'to be with her', '12', 'o­f', 'heroin'];
    const telling = ['Jo', 'Will', 'Darren', 'RM3', '12 Acacia', 'the boy', 'Émile', 'uses heroin', 'Heroin'];
    const codes = (quotation: string) => checkPassages([safe(quotation)], [text], 'it').map(({ code }) => code);
    expect(tooCommon.map(codes)).toEqual(tooCommon.map(() => ['PASSAGE_TOO_SHORT']));
    expect(telling.map(codes)).toEqual(telling.map(() => []));
    expect(checkPassages([safe('panel')], [text], 'it')[0]!.message).toContain('quote it with the words around it');
  });

  // Compared by a pattern over normalised text, which shares nothing with the function.
  const plain = (text: string): string =>
    text
      .replace(/[\u00AD\u200B]/gu, '')
      .replace(/[’‘]/gu, "'")
      .replace(/[–—]/gu, '-')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\s+/gu, ' ');
  const survives = (text: string, quotation: string): boolean => {
    const wanted = plain(quotation).trim();
    const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    const letter = '[\\p{L}\\p{N}\\p{M}]';
    const before = new RegExp(`^${letter}`, 'u').test(wanted) ? `(?<!${letter})` : '';
    const after = new RegExp(`${letter}$`, 'u').test(wanted) ? `(?!${letter})` : '';
    return new RegExp(`${before}${escaped}${after}`, 'u').test(plain(text));
  };

  test('no tagged passage of a random text survives: overlaps, repeats, shapes of letters, line breaks', () => {
    const letters = fc.constantFrom(
      ...['a', 'b', 'ab', 'B', 'é', 'e\u0301', 'ﬁ', 'ж', '汉', '😀', '\u{1F468}\u200D\u{1F469}', '7'],
      ...['’', "'", '-', '–', '.', ' ', ' ', ' ', '\n', '\r\n', '\u00A0', '\t', '\u00AD', '[', '('],
    );
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 1, maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(59), fc.nat(20), fc.boolean()), { minLength: 1, maxLength: 5 }),
        (parts, spans) => {
          const text = parts.join('');
          const passages = spans
            .map(([from, length, isSafe]) => ({
              kind: isSafe ? ('SAFEGUARDING' as const) : ('THIRD_PARTY' as const),
              quotation: parts.slice(from, from + length + 1).join(''),
            }))
            .filter((passage) => checkPassages([passage], [text], 'it').length === 0);
          const told = withhold(text, passages);
          const rest = told.text.split(/\[words withheld: [a-z; ]*\]/u);
          for (const { quotation } of passages) {
            expect(rest.some((piece) => survives(piece, quotation))).toBe(false);
            expect(standingIn(rest)(quotation)).not.toBe('WHOLE');
          }
          // What is not withheld stands as it was, in its order.
          let at = 0;
          for (const piece of rest) {
            const found = text.indexOf(piece, at);
            expect(found).toBeGreaterThanOrEqual(at);
            at = found + piece.length;
          }
          expect(passages.length > 0).toBe(told.kinds.length > 0);
        },
      ),
      { numRuns: 400 },
    );
  });
});
