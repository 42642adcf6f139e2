import type { Day } from '../../../kernel/dates';
import { agencyOfInvitation, firstStepOutOfOrder } from './meeting';
import {
  decisionStatus,
  ratifiableBy,
  ratificationReasons,
  type ContributionFacts,
  type StandingFacts,
} from './ratification';

const day = (text: string): Day => text as Day;

describe('R6 request, listing, hearing, decision, in that order', () => {
  const steps = {
    requested: day('2025-09-01'),
    listed: day('2025-09-20'),
    heard: day('2025-10-14'),
    decided: day('2025-10-14'),
  };
  test('in order, or on the same day', () => {
    expect(firstStepOutOfOrder(steps)).toBeNull();
    expect(firstStepOutOfOrder({ ...steps, requested: steps.listed, heard: null, decided: null })).toBeNull();
  });
  test.each([
    [{ requested: day('2025-09-21') }, { earlier: 'request', later: 'listing' }],
    [{ listed: day('2025-10-15') }, { earlier: 'listing', later: 'hearing' }],
    [{ heard: day('2025-10-15') }, { earlier: 'hearing', later: 'decision' }],
  ])('%p is out of order', (change, expected) => {
    expect(firstStepOutOfOrder({ ...steps, ...change })).toEqual(expected);
  });
});

describe('an invitation needs a fitting role, and speaks for that role’s agency', () => {
  const facts = { personId: 'p', agencyId: null, ownAgencyId: 'own' } as const;
  test.each([
    [
      { ...facts, capacity: 'BUDGET_HOLDER', roles: [{ role: 'BUDGET_HOLDER', agencyId: 'health' }] },
      { ok: true, agencyId: 'health' },
    ],
    [
      { ...facts, capacity: 'MEMBER', roles: [{ role: 'PANEL_MEMBER', agencyId: null }] },
      { ok: true, agencyId: 'own' },
    ],
    [
      { ...facts, capacity: 'CHAIR', roles: [{ role: 'PANEL_MEMBER', agencyId: null }] },
      { ok: false, problem: 'ROLE_NOT_HELD' },
    ],
    [
      { ...facts, capacity: 'OBSERVER', roles: [], ownAgencyId: null },
      { ok: true, agencyId: null },
    ],
    [
      {
        ...facts,
        capacity: 'BUDGET_HOLDER',
        agencyId: 'health',
        roles: [{ role: 'BUDGET_HOLDER', agencyId: 'education' }],
      },
      { ok: false, problem: 'AGENCY_NOT_THEIRS' },
    ],
  ] as const)('%p', (invitation, expected) => {
    expect(agencyOfInvitation(invitation)).toEqual(expected);
  });
});

describe('G2, G8 how a decision stands', () => {
  const health: ContributionFacts = {
    budgetHolderId: 'h',
    agencyKind: 'HEALTH',
    agencyId: 'nhs',
    holderName: 'Health',
    needsRatification: true,
  };
  const education: ContributionFacts = {
    ...health,
    budgetHolderId: 'e',
    agencyKind: 'EDUCATION',
    agencyId: 'la',
    needsRatification: false,
  };
  const plain: StandingFacts = {
    basis: 'PANEL',
    outcome: 'AGREED',
    isSuperseded: false,
    lapsesOn: null,
    expiresOn: null,
    ending: null,
    broughtOutcome: null,
    builtUponBy: null,
    needsModelRatification: false,
    isModelRatified: false,
    hasOpenPrecondition: false,
    agreement: null,
  };
  const funded = (contributions: ContributionFacts[], isCommitted = false): StandingFacts => ({
    ...plain,
    agreement: { isCommitted, contributions },
  });

  test.each([
    [plain, 'RECORDED'],
    [{ ...plain, needsModelRatification: true }, 'AWAITING_RATIFICATION'],
    [{ ...plain, needsModelRatification: true, isModelRatified: true }, 'RECORDED'],
    [funded([education]), 'AWAITING_CONTRIBUTIONS'],
    [funded([education, health]), 'AWAITING_RATIFICATION'],
    [funded([education], true), 'IN_FORCE'],
    [{ ...funded([education], true), isSuperseded: true }, 'SUPERSEDED'],
    [{ ...funded([education]), hasOpenPrecondition: true }, 'AWAITING_CONDITIONS'],
    [{ ...funded([education], true), ending: 'DECLINED' }, 'DECLINED'],
  ] as const)('%#', (facts, expected) => {
    expect(decisionStatus(facts, day('2025-10-01'))).toBe(expected);
  });

  test('only the models in which the panel advises need ratification by themselves', () => {
    expect([ratificationReasons('CHAIR_DECIDES', []), ratificationReasons('JOINT_AGENCY', ['over'])]).toEqual([
      [],
      ['over'],
    ]);
    expect(ratificationReasons('ADVISORY_TO_OFFICER', ['over'])).toHaveLength(2);
    expect(ratificationReasons('PANEL_THEN_RATIFY', [])).toHaveLength(1);
  });

  test('G9 the authority’s director ratifies education’s and social care’s shares, not health’s; health’s director health’s only', () => {
    const awaiting = { model: true, shares: [{ ...education, needsRatification: true }, health] };
    expect(ratifiableBy([{ agencyId: null }], awaiting)).toEqual({ model: true, shares: [awaiting.shares[0]] });
    expect(ratifiableBy([{ agencyId: 'nhs' }], awaiting)).toEqual({ model: false, shares: [health] });
    expect(ratifiableBy([], awaiting)).toEqual({ model: false, shares: [] });
  });
});
