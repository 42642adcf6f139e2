/*
 * A rule for ESLint: what is filled into a sentence for people is written for people. The types know what it is: a code of a list
 * (SHORT_BREAK) or a day (2026-10-01). Sums of money are told by the sign before them.
 */

const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** A whole sentence, or several: what only names, keys or sorts has no full stop. */
const isSentence = (text) => / .*[.?]$/s.test(text);

/** A part of one has words of small letters, and no sign of a query or an address. */
const isPhrase = (text) => /(^|[ (“])[a-z]{2,}[,;:)]? /.test(text) && !/[=/]/.test(text);

/** What a developer reads: a fault names what it met as it is. */
const isFault = ({ parent }) => parent.type === 'NewExpression' && /Error$/.test(parent.callee.name ?? '');

const members = (type) => (type.isUnion() ? type.types : [type]);

const isCode = (type) =>
  members(type).some((one) => one.isStringLiteral() && one.value.length > 1 && CODE.test(one.value));

const isDay = (type, checker) =>
  members(type).some((one) => {
    const unit = one.getProperty('__unit');
    return unit !== undefined && checker.typeToString(checker.getTypeOfSymbol(unit)) === '"day"';
  });

export const wordsForPeople = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      code: 'A sentence for people names a code here; fill in words: inWordsWithin (src/kernel/code-words.ts), or those of the list itself.',
      day: 'A sentence for people writes a day as a code here; fill in dayInWords (src/kernel/for-people.ts).',
      pounds:
        'A sentence for people writes pounds here; fill in poundsInWords (src/kernel/for-people.ts), which has the sign.',
    },
  },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    return {
      TemplateLiteral(node) {
        const text = node.quasis.map(({ value }) => value.cooked ?? '').join('…');
        if ((!isSentence(text) && !isPhrase(text)) || isFault(node)) return;
        node.expressions.forEach((expression, at) => {
          const type = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(expression));
          const before = node.quasis[at]?.value.cooked ?? '';
          if (isCode(type)) context.report({ node: expression, messageId: 'code' });
          else if (isDay(type, checker)) context.report({ node: expression, messageId: 'day' });
          else if (before.endsWith('£')) context.report({ node: expression, messageId: 'pounds' });
        });
      },
    };
  },
};
