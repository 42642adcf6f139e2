import { CEASE_IN_WORDS } from '../../../cases/rules/code-words';
import { type DecisionFacts, type CeasedPlan, type RunningFacts, type ShareFacts } from './facts';
import { isDeferral } from './decisions';
import { isUnanswered } from './money';
import { INDEPENDENT } from './places';
import { type Telling } from './present';
import { tableOf, type AssuranceTable } from './tables';

/** Somebody invited to a sitting, and whether they came. */
export interface SeatFacts {
  readonly capacity: string;
  readonly agencyKind: string | null;
  readonly hasCome: boolean;
  readonly childId: null;
}

/** Who sat: invitations by capacity and kind of agency, and how many came. */
export function compositionTable(seats: readonly SeatFacts[], telling: Telling): AssuranceTable {
  return tableOf(
    seats,
    {
      ...{ code: 'COMPOSITION', section: 'SITTINGS', caption: 'Who was invited to the sittings, and who came' },
      keyOf: ({ capacity, agencyKind }) => [capacity, agencyKind ?? ''].join(' ').trim(),
      columns: [
        { heading: 'Invited', unit: 'COUNT' },
        { heading: 'Came', unit: 'COUNT', holds: ({ hasCome }) => hasCome },
      ],
    },
    telling,
  );
}

/** What was decided, by outcome; and, where something was deferred, of what kind what was missing is and whose it was to bring, not for publication. */
export function decisionTables(decisions: readonly DecisionFacts[], telling: Telling): AssuranceTable[] {
  const section = 'DECISIONS';
  const number = [{ heading: 'Decisions', unit: 'COUNT' as const }];
  const caption = 'Decisions by outcome';
  const mix = tableOf(
    decisions,
    { code: 'OUTCOME_MIX', section, caption, keyOf: (one) => one.outcome, columns: number },
    telling,
  );
  if (telling.isPublic) return [mix];
  const deferred = decisions.filter(isDeferral);
  const missing = { code: 'DEFERRALS_BY_MISSING', section, caption: 'Deferrals by what was missing' } as const;
  const owners = {
    code: 'DEFERRAL_OWNERS',
    section,
    caption: 'Deferrals by who was to bring what was missing',
  } as const;
  return [
    mix,
    tableOf(deferred, { ...missing, keyOf: ({ missingKind }) => missingKind ?? 'NONE', columns: number }, telling),
    tableOf(deferred, { ...owners, keyOf: ({ ownerKind }) => ownerKind ?? 'NONE', columns: number }, telling),
  ];
}

/**
 * Who was asked to pay, who refused and disputed, what was agreed by agency, method and provision, and what goes to places that no public body here runs. Published are the sums
 * by agency alone: those of another table, less these, could be of one child (B41).
 */
export function moneyTables(shares: readonly ShareFacts[], telling: Telling): AssuranceTable[] {
  const section = 'MONEY';
  const standing = shares.filter(({ isAgreed, status }) => isAgreed || status !== 'REFUSED');
  const amountOf = ({ annual }: ShareFacts) => annual;
  const isAgreed = (one: ShareFacts): boolean => one.isAgreed;
  const amounts = [
    { heading: 'Agreed over twelve months', unit: 'MONEY' as const, amountOf, holds: isAgreed },
    { heading: 'Asked for, not yet agreed', unit: 'MONEY' as const, amountOf, holds: isUnanswered },
  ];
  const unpublished = amounts.map((column) => ({ ...column, isInternal: true }));
  const byAgency = ({ agencyName }: ShareFacts): string => agencyName;
  const paidBy = (kind: string, heading: string) => ({
    ...{ heading, unit: 'MONEY' as const, amountOf, isInternal: true },
    holds: ({ agencyKind }: ShareFacts) => agencyKind === kind,
  });
  const isExternal = ({ provisionType, areaClass }: ShareFacts): boolean =>
    INDEPENDENT.has(provisionType) || areaClass !== 'IN_AREA';
  return [
    tableOf(
      shares,
      {
        ...{ code: 'SHARES_BY_AGENCY', section, caption: 'Shares by agency', keyOf: byAgency },
        columns: [
          { heading: 'Asked for', unit: 'COUNT' },
          { heading: 'Refused', unit: 'COUNT', holds: ({ status }) => status === 'REFUSED' },
          { heading: 'Disputed', unit: 'COUNT', holds: ({ isDisputed }) => isDisputed },
          ...amounts,
        ],
      },
      telling,
    ),
    tableOf(
      standing,
      {
        ...{ code: 'SPLIT_BY_METHOD', section, caption: 'Split by method; not what was refused' },
        keyOf: ({ method }) => method,
        columns: [{ heading: 'Shares', unit: 'COUNT' }, ...unpublished],
      },
      telling,
    ),
    tableOf(
      standing.filter(isAgreed),
      {
        ...{ code: 'SPLIT_BY_PROVISION', section, caption: 'Agreed split by type of provision and payer' },
        keyOf: ({ provisionType }) => provisionType,
        columns: [paidBy('EDUCATION', 'Education'), paidBy('SOCIAL_CARE', 'Social care'), paidBy('HEALTH', 'Health')],
      },
      telling,
    ),
    tableOf(
      standing.filter(isExternal),
      {
        ...{
          code: 'EXTERNAL_BY_PAYER',
          section,
          caption: 'Independent provision and provision outside the area, by payer; not what was refused',
        },
        keyOf: byAgency,
        columns: [{ heading: 'Shares', unit: 'COUNT' }, ...unpublished],
      },
      telling,
    ),
  ].filter(({ columns }) => columns.length > 0);
}

/** The national tables: need by type of provision, direct payments by what they pay for, and why plans ended. */
export function planTables(
  running: readonly RunningFacts[],
  ceased: readonly CeasedPlan[],
  telling: Telling,
): AssuranceTable[] {
  const section = 'PLANS';
  const number = (heading: string) => [{ heading, unit: 'COUNT' as const }];
  const paid = running.flatMap(({ childId, directPayments }) =>
    directPayments.map((category) => ({ childId, category })),
  );
  const need = { code: 'NEED_BY_PROVISION', section, caption: 'Primary need by type of provision at the end' } as const;
  const direct = { code: 'DIRECT_PAYMENTS_BY_TYPE', section, caption: 'Direct payments by what they pay for' } as const;
  const ended = {
    code: 'CEASED_BY_REASON',
    section,
    caption: 'Plans ceased, by reason',
    words: CEASE_IN_WORDS,
  } as const;
  const keyOf = ({ primaryNeed, provisionType }: RunningFacts): string => `${primaryNeed} ${provisionType}`;
  return [
    tableOf(running, { ...need, keyOf, columns: number('Placements') }, telling),
    tableOf(paid, { ...direct, keyOf: ({ category }) => category, columns: number('Placements') }, telling),
    tableOf(ceased, { ...ended, keyOf: ({ reason }) => reason, columns: number('Plans') }, telling),
  ];
}
