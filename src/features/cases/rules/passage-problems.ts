import { lengthOf } from '../../../kernel/text';
import { type PassageCode } from '../refusals/passages';
import { isTelling } from './common-words';
import { lettersOf, PassageKind, standingIn, type GivenPassage } from './passages';
import { TEXT_LIMITS } from './text';

/** What is wrong with a passage, and where in the input. It never holds the words. */
export interface PassageProblem {
  readonly code: PassageCode;
  readonly field: readonly string[];
  readonly message: string;
}

const FEWEST_LETTERS = 2;
/** Words that tell of nobody and stand in every text: withheld alone, they would blot out the case and hide nothing. */
const COMMON = new Set(
  (
    'a an and any are as at be been but by can could did do does for from had has have he her him his i if in into is it its me my no not of off on ' +
    'or our she should so than that the their them then there they this to too us was we were what when which who with would you your'
  ).split(' '),
);
const MOST = 50;

/** All that is wrong with passages that are to be withheld of texts; `where` is what the texts are called. */
export function checkPassages(
  passages: readonly GivenPassage[],
  texts: readonly (string | null | undefined)[],
  where: string,
): PassageProblem[] {
  const said = texts.flatMap((text) => (typeof text === 'string' ? [text] : []));
  if (passages.length > MOST) {
    const message = `Tag at most ${String(MOST)} passages at once; the rest can be tagged later.`;
    return [{ code: 'TOO_MANY_PASSAGES', field: ['passages'], message }];
  }
  const standingOf = standingIn(said);
  return passages.flatMap(({ kind, quotation }, index): PassageProblem[] => {
    const field = ['passages', String(index), 'quotation'];
    const which = `Passage ${String(index + 1)} (${kind === PassageKind.THIRD_PARTY ? 'about somebody else' : 'safeguarding'})`;
    if (lengthOf(quotation) > TEXT_LIMITS.text) {
      return [{ code: 'PASSAGE_TOO_LONG', field, message: `${which} is longer than any text may be.` }];
    }
    if (lettersOf(quotation) < FEWEST_LETTERS) {
      const message = `${which} has fewer than two letters or digits: quote the words around it too.`;
      return [{ code: 'PASSAGE_TOO_SHORT', field, message }];
    }
    if (COMMON.has(quotation.trim().toLowerCase())) {
      const message = `${which} is a word that stands in every text: quote the words around it too.`;
      return [{ code: 'PASSAGE_TOO_SHORT', field, message }];
    }
    const standing = standingOf(quotation);
    if (standing === 'WHOLE') {
      if (isTelling(quotation)) return [];
      const message = `${which} would be withheld wherever it stands in any text of the case, and is too common for that: quote it with the words around it; a name with its capital letter may stand alone.`;
      return [{ code: 'PASSAGE_TOO_SHORT', field, message }];
    }
    const message =
      standing === 'INSIDE_WORDS'
        ? `${which} stands in ${where} only inside longer words: quote whole words.`
        : `${which} does not stand in ${where}: quote it as it is written there, out of one text.`;
    return [{ code: 'PASSAGE_NOT_IN_TEXT', field, message }];
  });
}
