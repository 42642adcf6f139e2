import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { add, pence, ZERO, type Pence } from '../../../kernel/money';
import type { Refusal } from '../../../kernel/refusal';
import { sayMoney } from '../../ledger/rules/problem';
import type { ProvisionType } from '../../providers/rules/provision-type';
import type { ClaimEntryCode, OpenClaimCode } from '../refusals/recoupment';
import {
  agreeBy,
  claimedAmount,
  claimPosition,
  type ClaimPosition,
  type NewClaim,
  type NewEntry,
  type RecoupmentClaim,
} from './recoupment';
import { findSideProblems, type PartyFacts } from './recoupment-parties';

/** The regulations are of education from this day on. */
const FIRST_DAY = '2026-09-01' as Day;

/** What a new claim is judged by. */
export interface ClaimFacts extends PartyFacts {
  readonly isAuthorityKnown: boolean;
  readonly hasPlan: boolean;
  /** Of the placement it is for; null: none is named. */
  readonly provisionType: ProvisionType | null;
  readonly isOfCase: boolean;
  /** The case's other claims. */
  readonly others: readonly RecoupmentClaim[];
  readonly today: Day;
}

const SPECIAL: ReadonlySet<ProvisionType> = new Set([
  'SPECIAL_MAINTAINED',
  'SPECIAL_ACADEMY',
  'NON_MAINTAINED_SPECIAL',
  'INDEPENDENT_SPECIAL',
]);

/** All that speaks against opening a claim. */
export function findClaimProblems(claim: NewClaim, facts: ClaimFacts): Refusal<OpenClaimCode>[] {
  return [...partyProblems(claim, facts), ...dayProblems(claim, facts), ...amountProblems(claim)];
}

function partyProblems(claim: NewClaim, facts: ClaimFacts): Refusal<OpenClaimCode>[] {
  const { otherLaCode } = claim;
  const isReached = facts.hasPlan || (facts.provisionType !== null && SPECIAL.has(facts.provisionType));
  return [
    ...(facts.isOfCase
      ? []
      : [
          opening(
            'PLACEMENT_OF_ANOTHER_CASE',
            'placementId',
            'The placement is of another case; name one of this case, or none.',
          ),
        ]),
    ...(otherLaCode === facts.ownLaCode
      ? [opening('SAME_AUTHORITY', 'otherAuthorityCode', `Authority ${otherLaCode} is one’s own; name the other one.`)]
      : facts.isAuthorityKnown
        ? []
        : [
            opening(
              'AUTHORITY_UNKNOWN',
              'otherAuthorityCode',
              `The list of authorities has no ${otherLaCode}; give its three-digit code, such as 885.`,
            ),
          ]),
    ...findSideProblems(claim, facts),
    ...(isReached
      ? []
      : [
          opening(
            'NO_PLAN',
            'caseId',
            'The regulations are of children with a plan or at a special school; this child has neither on record.',
          ),
        ]),
  ];
}

function dayProblems(
  { span, claimDate, placementId, otherLaCode }: NewClaim,
  facts: ClaimFacts,
): Refusal<OpenClaimCode>[] {
  const { others, today } = facts;
  const overlapping = others.find(
    (one) =>
      (one.otherLaCode === otherLaCode || (placementId !== null && one.placementId === placementId)) &&
      claimPosition(one, today).status !== 'WITHDRAWN' &&
      one.span.startDate <= span.endDate &&
      span.startDate <= one.span.endDate,
  );
  return [
    ...(span.startDate < FIRST_DAY
      ? [
          opening(
            'PERIOD_TOO_EARLY',
            'startDate',
            `Claims under these regulations are of education from ${dayInWords(FIRST_DAY)} on; begin there.`,
          ),
        ]
      : []),
    ...(span.endDate < span.startDate
      ? [opening('DATES_REVERSED', 'endDate', 'The last day must not be before the first.')]
      : []),
    ...(claimDate > today
      ? [opening('DATE_IN_FUTURE', 'claimDate', `The claim must not be dated after today, ${dayInWords(today)}.`)]
      : []),
    ...(overlapping === undefined
      ? []
      : [
          opening(
            'CLAIMED_ALREADY',
            'startDate',
            `A claim of ${dayInWords(overlapping.claimDate)} has ${dayInWords(overlapping.span.startDate)} to ${dayInWords(overlapping.span.endDate)}; claim other days, or withdraw that one first.`,
          ),
        ]),
  ];
}

function amountProblems(claim: NewClaim): Refusal<OpenClaimCode>[] {
  const negative = (['education', 'transport', 'grant'] as const).filter((field) => claim[field] < 0n);
  if (negative.length > 0) {
    return negative.map((field) => opening('AMOUNT_NEGATIVE', field, 'Give 0.00 or more.'));
  }
  if (claimedAmount(claim) > 0n) return [];
  const message = `The grant received covers what was spent, ${sayMoney(add(claim.education, claim.transport))}; there is nothing to claim.`;
  return [opening('NOTHING_TO_CLAIM', 'grant', message)];
}

/** All that speaks against entering something on a claim, by how it stands. */
export function findEntryProblems(claim: RecoupmentClaim, entry: NewEntry, today: Day): Refusal<ClaimEntryCode>[] {
  const position = claimPosition(claim, entry.dated);
  if (position.status === 'WITHDRAWN') {
    return [entering('WITHDRAWN', 'claimId', 'The claim was withdrawn; open another.')];
  }
  return [
    ...(entry.dated > today
      ? [entering('DATE_IN_FUTURE', 'date', `The day must not be after today, ${dayInWords(today)}.`)]
      : []),
    ...(entry.dated < claim.claimDate
      ? [
          entering(
            'BEFORE_CLAIM',
            'date',
            `The claim is of ${dayInWords(claim.claimDate)}; give that day or a later one.`,
          ),
        ]
      : []),
    ...problemsOfKind(claim, entry, position),
  ];
}

function problemsOfKind(claim: RecoupmentClaim, entry: NewEntry, position: ClaimPosition): Refusal<ClaimEntryCode>[] {
  switch (entry.kind) {
    case 'AGREED':
      return agreementProblems(claim, entry, position);
    case 'PAID':
      return paymentProblems(claim, entry.amount ?? ZERO, position);
    case 'WITHDRAWN':
      return position.paid > 0n
        ? [
            entering(
              'PAID_ALREADY',
              'claimId',
              `${sayMoney(position.paid)} was paid on it; a claim that was paid on stands.`,
            ),
          ]
        : [];
  }
}

function agreementProblems(
  claim: RecoupmentClaim,
  { amount, dated }: NewEntry,
  { status }: ClaimPosition,
): Refusal<ClaimEntryCode>[] {
  const claimed = claimedAmount(claim);
  const given = amount ?? ZERO;
  if (claim.entries.some(({ kind }) => kind === 'AGREED')) {
    return [
      entering(
        'AGREED_ALREADY',
        'claimId',
        'The claim is agreed already; withdraw it and open another if that was wrong.',
      ),
    ];
  }
  if (status !== 'OPENED') {
    const message = `The six months were over on ${dayInWords(agreeBy(claim))}, before ${dayInWords(dated)}: ${sayMoney(claimed)} is to be paid by the regulations, transport included and the grant taken off.`;
    return [entering('CLOCK_RUN_OUT', 'date', message)];
  }
  return [
    ...(given < 0n ? [entering('AMOUNT_NOT_POSITIVE', 'amount', 'Give 0.00 or more.')] : []),
    ...(given > claimed
      ? [entering('ABOVE_CLAIM', 'amount', `${sayMoney(claimed)} is claimed; agree at most that.`)]
      : []),
  ];
}

function paymentProblems(
  claim: RecoupmentClaim,
  amount: Pence,
  { owed, paid }: ClaimPosition,
): Refusal<ClaimEntryCode>[] {
  if (owed === null) {
    const message = `Nothing is owed until the amount is agreed, or determined when six months are over on ${dayInWords(agreeBy(claim))}.`;
    return [entering('NOT_SETTLED', 'claimId', message)];
  }
  if (amount <= 0n) return [entering('AMOUNT_NOT_POSITIVE', 'amount', 'Give more than 0.00.')];
  const left = pence(owed - paid);
  return amount <= left
    ? []
    : [entering('BEYOND_OWED', 'amount', `${sayMoney(left)} is still owed; record at most that.`)];
}

function opening(code: OpenClaimCode, field: string, message: string): Refusal<OpenClaimCode> {
  return { code, field: [field], message };
}

function entering(code: ClaimEntryCode, field: string, message: string): Refusal<ClaimEntryCode> {
  return { code, field: [field], message };
}
