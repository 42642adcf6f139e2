import fc from 'fast-check';
import type { Day } from '../../../../kernel/dates';
import { pence } from '../../../../kernel/money';
import { checkPassages } from '../../../cases/rules/passage-problems';
import { standingIn, withhold, type GivenPassage } from '../../../cases/rules/passages';
import { NoticeAudience } from '../../../panels/rules/notice-target';
import { quotedTexts, withholdBundle, type WholeBundle } from '../subject-access/bundle';
import { bundleDocument } from '../subject-access/document';
import type { NoticeBody } from './body';
import { composeNotice } from './compose';
import type { NoticeFacts } from './facts';
import { quotesWithheld, showQuoted, withholdFacts } from './withheld';

/* No tagged passage survives in what is told to somebody outside (P3): every audience of a notice, and what a family may see. */

const day = (text: string): Day => text as Day;

/** A decision all of whose free texts are these, in turn. */
function factsOf(text: () => string): NoticeFacts {
  return {
    ...{ areaName: 'Placeholder Area', panelName: 'Complex needs panel', caseReference: 'PLA-2026-0001' },
    ...{ requestType: 'PLACEMENT', ehcPlanStatus: 'FINAL', planLaw: [], hasDirectPayment: false },
    ...{ isDirectPaymentPassedOver: false, isToYoungPerson: false, preferredPlace: null, isOnBrought: false },
    ...{ outcome: 'AGREED_IN_PART', basis: 'PANEL', status: 'DECLINED', needAgreed: true, orderReference: null },
    ...{ decisionDate: day('2025-10-01'), expiresOn: null, ratified: null, delegationRule: 'Terms of 2020.' },
    ended: { onDate: day('2025-11-01'), reason: text() },
    decider: { name: 'Testa Chair', jobTitle: 'Head of service' },
    reason: {
      ...{ decisionId: 'd', caseId: 'c', rationale: text(), optionsWeighed: text(), evidenceIds: [] },
      ...{ policyVersion: null, departureReason: text(), partNotAgreed: text(), conditions: text() },
      ...{
        missingInformation: text(),
        missingKind: null,
        informationOwner: text(),
        ownerKind: null,
        returnDate: day('2025-12-01'),
        concerns: text(),
      },
      ...{ interimArrangement: text(), familyViewConsidered: text(), legalTest: text(), policyVersionIds: [] },
      ...{ urgencyReason: text(), correctionReason: text() },
    },
    departures: (['AMOUNT', 'DURATION', 'BAND', 'HOURS', 'RECOMMENDATION', 'OUTCOME'] as const).map((subject) => ({
      ...{ subject, reason: text() },
    })),
    asked: { endDate: null, band: text(), lines: [] },
    askedPlace: text(),
    alternatives: [{ name: text(), whyNot: text() }],
    conditions: [{ text: text(), dueDate: day('2025-11-01'), isPrecondition: true }],
    actions: (['HEALTH', 'SOCIAL_CARE', null] as const).map((agencyKind) => ({
      ...{ task: text(), dueDate: day('2025-11-01'), agencyKind },
    })),
    place: {
      ...{ name: text(), provisionType: 'INDEPENDENT_SPECIAL' },
      ...{ startDate: day('2025-11-01'), endDate: null },
    },
    money: {
      ...{ annual: pence(100_00n), weekly: pence(2_00n), shares: [], lines: [], isCommitted: true },
      ...{ method: 'NEEDS_LED', methodEvidence: text(), band: text() },
    },
    moved: [
      {
        ...{ fromDate: day('2025-12-01'), before: [], after: [], reason: text() },
        handover: {
          ...{
            service: 'CARE_ACT',
            outcome: 'ELIGIBLE',
            decidedDate: day('2025-11-20'),
            fromName: 'One',
            toName: 'Another',
          },
          ...{ reasons: text(), delegation: text() },
        },
      },
    ],
  };
}

function toldOf({ parts }: NoticeBody): string[] {
  return parts.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind === 'SAY') return [item.text];
      if (item.kind === 'QUOTE') return [item.text];
      return item.kind === 'LIST' ? item.items : item.table.rows.flatMap(({ cells }) => cells);
    }),
  );
}

const MARKS = /\[words withheld: [a-z; ]*\]/u;
const WORDS = ['zq', 'Zqr', 'xv', 'é', 'e\u0301q', 'жж', '’', '-', 'vz', '7x'];
const SPACES = [' ', '  ', '\n', '\r\n', '\u00A0'];

test('P3: no tagged passage of random texts survives in a notice to anybody or in what a family may see', () => {
  const word = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SPACES));
  const text = fc.array(word, { minLength: 1, maxLength: 8 });
  const span = fc.tuple(fc.nat(4), fc.nat(7), fc.nat(3), fc.boolean());
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 5, maxLength: 5 }),
      fc.array(span, { minLength: 1, maxLength: 4 }),
      (said, spans) => {
        const texts = said.map((words) =>
          words
            .map(([one, space]) => one + space)
            .join('')
            .trim(),
        );
        const passages = spans
          .map(([which, from, length, isSafe]): GivenPassage => ({
            kind: isSafe ? 'SAFEGUARDING' : 'THIRD_PARTY',
            quotation: said[which]!.slice(from, from + length + 1)
              .map(([one, space]) => one + space)
              .join(''),
          }))
          .filter((passage) => checkPassages([passage], texts, 'it').length === 0);
        let asked = 0;
        const facts = factsOf(() => texts[asked++ % texts.length]!);
        const survives = (told: readonly string[]): boolean => {
          const standingOf = standingIn(told.flatMap((one) => one.split(MARKS)));
          return passages.some(({ quotation }) => standingOf(quotation) === 'WHOLE');
        };
        for (const audience of Object.values(NoticeAudience)) {
          const days = { noticeDate: day('2025-10-01'), mediationBy: day('2025-12-01'), appealBy: day('2025-12-01') };
          const made = composeNotice({
            facts: withholdFacts(facts, passages),
            audience,
            law: null,
            days,
            words: () => 'Ring.',
          });
          if (!made.ok) {
            // A notice whose every reason is withheld is none (N2).
            expect(new Set(made.refusals.map(({ code }) => code))).toEqual(new Set(['REASON_MISSING']));
            continue;
          }
          expect([audience, survives(toldOf(made.value)), quotesWithheld(made.value, passages)]).toEqual([
            audience,
            false,
            false,
          ]);
        }
        const whole: WholeBundle = {
          ...{ caseReference: 'PLA-2026-0001', areaName: 'Placeholder Area', givenTo: 'PARENT' },
          sections: [{ heading: 'All', entries: texts.map((one) => ({ label: 'Said', text: one, isQuoted: true })) }],
        };
        const bundle = withholdBundle(whole, passages);
        expect(survives(quotedTexts(bundle))).toBe(false);
        expect(survives([JSON.stringify(bundleDocument(bundle, null, new Date(0)))])).toBe(false);
        expect(bundle.withheld.length > 0).toBe(passages.length > 0);
      },
    ),
    { numRuns: 25 },
  );
});

test('P3: what a notice says by itself is nobody’s words: they are neither hidden nor keep it from being sent', () => {
  const days = { noticeDate: day('2025-10-01'), mediationBy: day('2025-12-01'), appealBy: day('2025-12-01') };
  const facts = {
    ...factsOf(() => 'His social care will end; the stay of Terms is agreed, and words were said.'),
    ...({ outcome: 'AGREED', status: 'IN_FORCE' } as const),
    departures: [],
    delegationRule: 'Terms of 2020: social care.',
  };
  // Each stands in a text of the case, and in what the notice says by itself.
  const passages = ['social care', 'Terms', 'will', 'the', 'words', 'Agreed', 'stay'].map(
    (quotation): GivenPassage => ({ kind: 'SAFEGUARDING', quotation }),
  );
  const compose = (told: NoticeFacts, audience: NoticeAudience) => {
    const made = composeNotice({ facts: told, audience, law: null, days, words: () => 'Ring the social care team.' });
    if (!made.ok) throw new Error(JSON.stringify(made.refusals));
    return made.value;
  };
  for (const audience of Object.values(NoticeAudience)) {
    const before = compose(facts, audience);
    const after = compose(withholdFacts(facts, passages), audience);
    expect([audience, quotesWithheld(before, passages), quotesWithheld(after, passages)]).toEqual([
      ...[audience, before.quoted!.length > 0, false],
    ]);
    // Whoever reads the one of before inside reads what the one of after says, but for what is said of the withholding.
    const shown = toldOf(showQuoted(before, (text) => withhold(text, passages).text));
    const said = toldOf(after);
    expect(shown.filter((text) => !said.includes(text))).toEqual([]);
    expect(said.join('\n')).toContain('Terms of 2020: social care.');
    expect(toldOf(showQuoted(after, (text) => withhold(text, passages).text))).toEqual(said);
  }
});

test('P3: the family is told that words were withheld and why by class, agencies likewise, and nobody what they are', () => {
  const facts = withholdFacts(
    factsOf(() => 'Her aunt is ill, and her father waits.'),
    [
      { kind: 'THIRD_PARTY', quotation: 'Her aunt' },
      { kind: 'SAFEGUARDING', quotation: 'her father waits' },
    ],
  );
  expect(facts.reason?.rationale).toBe(
    '[words withheld: about somebody else] is ill, and [words withheld: to keep somebody safe].',
  );
  expect(facts.withheld).toEqual(['THIRD_PARTY', 'SAFEGUARDING']);
  expect(withholdFacts(facts, [])).toBe(facts);
});
