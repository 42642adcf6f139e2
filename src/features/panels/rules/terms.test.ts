import fc from 'fast-check';
import type { Day } from '../../../kernel/dates';
import { asAsked, withChanges, type AskedTerms } from './asked-terms';
import { checkPanel, type NewPanel } from './new-panel';
import { checkTerms } from './terms';

const KNOWN = { checklist: ['SUMMARY', 'EVIDENCE'], requestTypes: ['PLACEMENT', 'EXTENSION'] };
const TERMS: AskedTerms = {
  decisionModel: 'CHAIR_DECIDES',
  quorumNumber: 3,
  requirements: [{ capacity: 'BUDGET_HOLDER', agencyKind: 'HEALTH', minimum: 1 }],
  checklist: ['SUMMARY'],
};
const PANEL: NewPanel = {
  ...TERMS,
  name: 'Complex needs panel',
  remit: 'Joint placements',
  startDate: '2025-04-01' as Day,
};

const pathsOf = (changes: Partial<AskedTerms>): string[] => {
  const checked = checkTerms({ ...TERMS, ...changes }, KNOWN);
  return checked.ok ? [] : checked.refusals.map(({ code, path }) => `${path.join('.')} ${code}`);
};

describe('G1 panels are data', () => {
  test('what is left out of the terms is as usual', () => {
    const checked = checkPanel(PANEL, KNOWN);
    expect(checked.ok && checked.value.terms).toEqual({
      decisionModel: 'CHAIR_DECIDES',
      decidingOfficerId: null,
      quorumNumber: 3,
      quorumShareNumerator: null,
      quorumShareDenominator: null,
      quorumShareRounding: 'UP',
      chairCounts: true,
      recusedLeaveDenominator: true,
      abstentionCounts: true,
      requirements: [
        { capacity: 'BUDGET_HOLDER', agencyKind: 'HEALTH', minimum: 1, profession: null, minimumGrade: null },
      ],
      observerLimit: 3,
      paperDeadlineDays: null,
      paperDeadlineUnit: null,
      requestTypes: [],
      checklist: ['SUMMARY'],
      papersOpenDays: 28,
      lapseDays: 28,
      lapseWarningDays: 7,
      inPrincipleDays: 90,
      contractEndingWeeks: 8,
      firstReviewMonths: 3,
      reviewMonths: 12,
      deferralEscalation: 3,
      suitabilityBeforeCost: true,
    });
  });

  test('G1 G2 G3 everything that is wrong at once', () => {
    const checked = checkPanel(
      {
        ...PANEL,
        name: ' ',
        remit: 'x'.repeat(2001),
        decisionModel: 'VOTE',
        quorumNumber: 0,
        quorumShare: { numerator: 4, denominator: 3, rounding: 'SIDEWAYS' },
        requirements: [
          { capacity: null, agencyKind: null, minimum: 1 },
          { capacity: 'OBSERVER', agencyKind: 'POLICE', minimum: 1.5, profession: 'ASTROLOGY', minimumGrade: 21 },
        ],
        checklist: ['SUMMARY', 'SHOE_SIZE'],
        papersOpenDays: -1,
        observerLimit: -1,
        paperDeadline: { days: 1.5, unit: 'LUNAR' },
        requestTypes: ['HOLIDAY'],
        lapseDays: 0,
        inPrincipleDays: 0,
        contractEndingWeeks: 0,
        firstReviewMonths: 0,
        reviewMonths: 0,
        deferralEscalation: 0,
      },
      KNOWN,
    );
    expect(checked.ok ? [] : checked.refusals.map(({ path }) => path.join('.'))).toEqual([
      'name',
      'remit',
      'decisionModel',
      'quorumNumber',
      'quorumShare',
      'quorumShare.rounding',
      'requirements.0.capacity',
      'requirements.1.capacity',
      'requirements.1.agencyKind',
      'requirements.1.profession',
      'requirements.1.minimumGrade',
      'requirements.1.minimum',
      'checklist.1',
      'papersOpenDays',
      'observerLimit',
      'paperDeadline.days',
      'paperDeadline.unit',
      'requestTypes.0',
      'lapseDays',
      'inPrincipleDays',
      'contractEndingWeeks',
      'firstReviewMonths',
      'reviewMonths',
      'deferralEscalation',
    ]);
  });

  test('G2 an officer is named only where one acts on the outcome', () => {
    for (const decisionModel of ['CHAIR_DECIDES', 'JOINT_AGENCY']) {
      expect(pathsOf({ decisionModel, decidingOfficerId: 'officer' })).toEqual(['decidingOfficerId DECIDING_OFFICER']);
    }
    for (const decisionModel of ['ADVISORY_TO_OFFICER', 'PANEL_THEN_RATIFY']) {
      expect(pathsOf({ decisionModel, decidingOfficerId: 'officer' })).toEqual([]);
    }
  });

  test('G3 a quorum that can never be met, or says the same twice, is none', () => {
    expect(
      pathsOf({ chairCounts: false, requirements: [{ capacity: 'CHAIR', agencyKind: null, minimum: 1 }] }),
    ).toEqual(['requirements.0.capacity QUORUM_REQUIREMENT']);
    const health = { capacity: null, agencyKind: 'HEALTH', minimum: 1 };
    expect(pathsOf({ requirements: [health, { ...health, minimum: 2 }] })).toEqual([
      'requirements.1.capacity QUORUM_REQUIREMENT',
    ]);
    expect(pathsOf({ requirements: [health, { ...health, minimumGrade: 12 }] })).toEqual([]);
    expect(
      pathsOf({ requirements: [{ capacity: null, agencyKind: null, profession: 'VIRTUAL_SCHOOL', minimum: 1 }] }),
    ).toEqual([]);
  });
});

test('G1: terms that were checked, asked for again, are the same; changes of nothing change nothing', () => {
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const asked = fc.record({
    decisionModel: fc.constantFrom('ADVISORY_TO_OFFICER', 'PANEL_THEN_RATIFY'),
    decidingOfficerId: fc.option(fc.uuid()),
    quorumNumber: fc.integer({ min: 1, max: 100 }),
    quorumShare: fc.option(
      fc
        .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), fc.constantFrom('UP', 'DOWN'))
        .map(([a, b, rounding]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b), rounding })),
    ),
    chairCounts: maybe(fc.boolean()),
    requirements: fc.constantFrom([], TERMS.requirements),
    observerLimit: maybe(fc.integer({ min: 0, max: 100 })),
    paperDeadline: fc.option(fc.record({ days: fc.nat(3650), unit: fc.constantFrom('CALENDAR', 'WORKING') })),
    requestTypes: maybe(fc.subarray(KNOWN.requestTypes)),
    checklist: fc.subarray(KNOWN.checklist),
    lapseDays: maybe(fc.integer({ min: 1, max: 3650 })),
    suitabilityBeforeCost: maybe(fc.boolean()),
  });
  fc.assert(
    fc.property(asked, (raw) => {
      const first = checkTerms(raw, KNOWN);
      if (!first.ok) throw new Error(JSON.stringify(first.refusals));
      expect(checkTerms(asAsked(first.value), KNOWN)).toEqual(first);
      expect(checkTerms(withChanges(first.value, { observerLimit: undefined }), KNOWN)).toEqual(first);
    }),
    { seed: 20250901 },
  );
});
