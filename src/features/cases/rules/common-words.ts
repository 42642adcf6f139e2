const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Words that stand in any text: one alone tells nothing of anybody, and withheld it would make every text unreadable. */
const COMMON = words(
  `a about above after again all also am an and any are as at away be because been before being below both but by can could did do does doing done
  down each else ever every few for from further get go had has have having he her here hers herself him himself his how i if in into is it its
  itself just like made make may me might mine more most much must my myself new no nor not now of off often on once one only or other our ours
  out over own per same say says shall she should so some still such than that the their theirs them then there these they this those through to too
  two under until up upon us very was way we well were what when where which while who whom whose why will with within without would yes yet you
  your yours`,
);

/** Names that are words too: they are told apart by their capital letter. */
const NAMES_TOO = words(
  `amber angel april art ash august autumn bill bishop brook brown bush carol case chase christian cook daisy dale day dawn dean dick drew earl faith
  field ford forest frank gay gene glen grace grant gray green guy hall harmony harry hazel heath heather hill holly hope house hunter iris ivy jack
  jasper joy june king lane lily long love major mark may melody mike miles mills more nick old olive page park pat penny piers pip poppy price rain
  ray rich river robin rose ruby sage sandy shade short sky skip smith star stone storm sue summer sunny terry tom victor violet wade ward way west
  white will wood young`,
);

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;
const NAME_LIKE = /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const SHORT_NUMBER = /^\p{N}{1,3}$/u;
const FEWEST_LETTERS = 4;

/** Whether a word, in small letters, is found only where it has a capital: as a name it is one, and else a word of everybody's. */
export function isNameAndWord(word: string): boolean {
  return NAMES_TOO.has(word) || COMMON.has(word);
}

/**
 * Whether words tell enough of somebody to be withheld wherever they stand: several, which are not all common ones, or one that is written as a name is or
 * holds a number.
 */
export function isTelling(quotation: string): boolean {
  const found = quotation.replace(/\p{Default_Ignorable_Code_Point}/gu, '').match(WORDS) ?? [];
  const [first] = found;
  if (first !== undefined && found.length === 1) {
    const small = first.toLowerCase();
    return NAME_LIKE.test(first) && !SHORT_NUMBER.test(first) && (NAMES_TOO.has(small) || !COMMON.has(small));
  }
  return found.join('').length >= FEWEST_LETTERS && found.some((word) => !COMMON.has(word.toLowerCase()));
}
