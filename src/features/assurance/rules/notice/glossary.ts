/** A word of the trade that a family may not know, and what it means in plain words. */
interface Explained {
  readonly word: string;
  /** How it stands in a text. */
  readonly pattern: RegExp;
  readonly meaning: string;
}

const explained = (word: string, pattern: RegExp, meaning: string): Explained => ({ word, pattern, meaning });

const GLOSSARY: readonly Explained[] = [
  explained('Appeal', /\bappeals?\b/i, 'asking a tribunal to look at a decision again.'),
  explained('Band', /\bband\b/i, 'a level of help with a set amount of money.'),
  explained('Condition', /\bconditions?\b/i, 'something that has to be done for the decision to hold.'),
  explained(
    'Continuing care',
    /\bcontinuing (?:health)?care\b/i,
    'care that the NHS plans and pays for when health needs are very high.',
  ),
  explained('Direct payment', /\bdirect payments?\b/i, 'money that we pay you so that you can buy the help yourself.'),
  explained(
    'EHC plan',
    /\b(?:EHC|EHCP|health and care) plan\b|\bEHCP\b/i,
    'the legal plan that says what help must be given.',
  ),
  explained(
    'High needs block',
    /\bhigh needs\b/i,
    'the part of the schools grant that pays for children who need the most help.',
  ),
  explained('ICB', /\bICB\b|\bintegrated care board\b/i, 'the local NHS body that pays for health care.'),
  explained('Mediation', /\bmediation\b/i, 'a meeting led by someone who takes no side, to help you and us agree.'),
  explained('Ombudsman', /\bombudsman\b/i, 'someone who looks into complaints and is not part of the council.'),
  explained('Panel', /\bpanel\b/i, 'the group of people from schools, social care and health who meet to decide.'),
  explained('Placement', /\bplacements?\b/i, 'the school, home or other place where someone goes.'),
  explained('Provision', /\bprovision\b/i, 'the help that is given.'),
  explained('Residential', /\bresidential\b/i, 'living there for some or all of the time.'),
  explained(
    'Respite',
    /\brespite\b|\bshort breaks?\b/i,
    'a short time of care away from home, or a break for the family.',
  ),
  explained('Setting', /\bsettings?\b/i, 'a nursery, school or college.'),
  explained('SEND', /\bSEND\b|\bSEN\b/, 'special needs at school, and disability.'),
  explained(
    'Therapist',
    /\btherap(?:y|ies|ists?)\b/i,
    'someone trained to help with speech, movement or feelings, and their work.',
  ),
  explained('Tribunal', /\btribunal\b/i, 'a kind of court. It is free, and it is not part of the council.'),
];

/** The words of a text that are explained, each with its meaning, by the alphabet. */
export function explainWords(text: string): readonly string[] {
  return GLOSSARY.filter(({ pattern }) => pattern.test(text)).map(({ word, meaning }) => `${word}: ${meaning}`);
}
