import { addDays, type Day, type Span } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { Refusal } from '../../../kernel/refusal';
import { standingOn, type GivenLookedAfter } from '../../cases/rules/looked-after';
import type { OpenClaimCode } from '../refusals/recoupment';
import type { NewClaim } from './recoupment';

/** What says between whom a claim is. */
export interface PartyFacts {
  readonly ownLaCode: string;
  /** Who looks after the child and by what right, as it was recorded. */
  readonly lookedAfter: readonly GivenLookedAfter[];
  /** The authority that the placement it is for lies in; null: no placement is named, or it lies nowhere in particular. */
  readonly hostLaCode: string | null;
}

type Party = Pick<NewClaim, 'direction' | 'otherLaCode' | 'span' | 'placementId'>;

/**
 * What speaks against the two sides of a claim (B38): the home authority, which looks after the child on the days claimed for, pays the one
 * that provides. So we claim of the authority that looks after the child, and are claimed of for those whom we look after ourselves.
 */
export function findSideProblems(claim: Party, facts: PartyFacts): Refusal<OpenClaimCode>[] {
  const [first, ...others] = standingOver(facts.lookedAfter, claim.span);
  const { placingLaCode: home = null, legalBasis = null } = first ?? {};
  if (home === null) {
    const message =
      'On record no authority looks after the child on that day, and recoupment is of looked-after children only. The case officer records it (recordLookedAfter).';
    return [tell('NOT_LOOKED_AFTER', 'startDate', message)];
  }
  const change = others.find((one) => one.placingLaCode !== home || isBreaks(one.legalBasis) !== isBreaks(legalBasis));
  return [
    ...(change === undefined ? [] : [changeProblem(home, change)]),
    ...(isBreaks(legalBasis)
      ? [
          tell(
            'BASIS_GIVES_NO_CLAIM',
            'startDate',
            'The child is looked after for a series of short breaks only: its own authority stays the one that pays, and nothing is claimed.',
          ),
        ]
      : sideProblems(claim, home, facts)),
  ];
}

function sideProblems(claim: Party, home: string, { ownLaCode, hostLaCode }: PartyFacts): Refusal<OpenClaimCode>[] {
  const { direction, otherLaCode, placementId } = claim;
  if (home === ownLaCode && direction === 'CLAIMED_BY_US') {
    const message =
      'We look after the child ourselves on those days, so that we pay and cannot claim. Where another authority provides the education it claims of us: record that.';
    return [tell('DIRECTION_CONTRARY', 'direction', message)];
  }
  if (home !== ownLaCode && direction === 'CLAIMED_OF_US') {
    const message = `Authority ${home} looks after the child on those days, so that nobody can claim of us. For what we provide we claim of ${home}: record that.`;
    return [tell('DIRECTION_CONTRARY', 'direction', message)];
  }
  // One’s own code as the other authority is told of by itself.
  if (otherLaCode === ownLaCode) return [];
  if (direction === 'CLAIMED_BY_US') {
    const message = `Authority ${home} looks after the child on those days; claim of ${home}.`;
    return home === otherLaCode ? [] : [tell('NOT_THE_HOME_AUTHORITY', 'otherAuthorityCode', message)];
  }
  if (placementId === null || hostLaCode === null || hostLaCode === otherLaCode) return [];
  const message =
    hostLaCode === ownLaCode
      ? 'The placement lies in our own area, where no other authority provides the education; name another placement, or none.'
      : `The placement lies in the area of authority ${hostLaCode}, which provides the education there; the claim of us is from ${hostLaCode}.`;
  return [tell('NOT_THE_PROVIDER', 'otherAuthorityCode', message)];
}

function changeProblem(home: string, change: GivenLookedAfter): Refusal<OpenClaimCode> {
  const before = addDays(change.fromDate, -1);
  if (change.placingLaCode === null) {
    const message = `From ${dayInWords(change.fromDate)} on no authority looks after the child, on record; claim up to ${dayInWords(before)}.`;
    return tell('NOT_LOOKED_AFTER', 'endDate', message);
  }
  const from = change.placingLaCode === home ? 'by another right' : `authority ${change.placingLaCode}`;
  const message = `Authority ${home} looks after the child to ${dayInWords(before)}, and then ${from}; claim up to ${dayInWords(before)}, and the rest by itself.`;
  return tell('LOOKED_AFTER_CHANGES', 'endDate', message);
}

/** What stands on the first of some days, and each change in them. */
function standingOver(recorded: readonly GivenLookedAfter[], { startDate, endDate }: Span): GivenLookedAfter[] {
  const days = recorded.flatMap(({ fromDate }) => (fromDate > startDate && fromDate <= endDate ? [fromDate] : []));
  return [startDate, ...new Set(days.sort())].map(
    (fromDate: Day) => standingOn(recorded, fromDate) ?? { fromDate, legalBasis: null, placingLaCode: null },
  );
}

function isBreaks(legalBasis: GivenLookedAfter['legalBasis']): boolean {
  return legalBasis === 'SHORT_BREAKS_SERIES';
}

function tell(code: OpenClaimCode, field: string, message: string): Refusal<OpenClaimCode> {
  return { code, field: [field], message };
}
