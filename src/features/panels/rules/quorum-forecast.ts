import type { Invitee } from './meeting';
import { couldFulfil, quorumOf, type QuorumFinding, type QuorumMember, type QuorumTerms } from './quorum';
import { capital, sayRequirement, sayWhy } from './quorum-words';

/** Whether an item would be quorate if everybody came who is expected, and what would mend it if not. */
export interface QuorumForecast {
  /** Who would count then, and what is asked for. */
  readonly expected: QuorumFinding;
  /** Members in their own right without whom it must do, as far as nobody stands in for them. */
  readonly missing: readonly QuorumMember[];
  /** A sentence for each thing that would mend it; empty when it is met. */
  readonly remedies: readonly string[];
}

/** What a member is told whose interest leaves the item without a quorum: nothing of who else is out, or why. */
export const QUORUM_AT_RISK_WARNING =
  'Without you this item is not quorate as things stand. Tell the chair now, so that a substitute can still be found.';

/**
 * The quorum of an item if all who are expected come and declare no interest: everybody who has not sent apologies, has not left, and is not
 * barred. It is asked before and during a sitting, while a substitute can still come.
 */
export function forecastOf(terms: QuorumTerms, invitees: readonly Invitee[]): QuorumForecast {
  const expected = quorumOf(terms, invitees.map(asExpected));
  const filled = new Set(expected.members.filter(takesPart).map(({ substituteFor }) => substituteFor));
  const missing = expected.members.filter(
    (member) => isSeat(member) && !takesPart(member) && !filled.has(member.personId),
  );
  return { expected, missing, remedies: expected.met ? [] : remediesOf(expected, missing) };
}

/** The item as it is once this person, too, has declared an interest. */
export function withInterestOf(invitees: readonly Invitee[], personId: string): Invitee[] {
  return invitees.map((invitee) => (invitee.personId === personId ? { ...invitee, standing: 'RECUSED' } : invitee));
}

function asExpected(invitee: Invitee): Invitee {
  return {
    ...invitee,
    attendance: invitee.attendance ?? 'PRESENT',
    standing: invitee.standing === 'UNDECLARED' ? 'CLEARED' : invitee.standing,
  };
}

function isSeat(member: QuorumMember): boolean {
  return member.substituteFor === null && member.capacity !== 'OBSERVER';
}

function takesPart(member: QuorumMember): boolean {
  return member.why === 'COUNTED' || member.why === 'CHAIR_NOT_COUNTED';
}

/** For each requirement that is short, whose place a substitute could fill; where there is no such place, whom to invite. */
function remediesOf(finding: QuorumFinding, missing: readonly QuorumMember[]): string[] {
  const short = finding.requirements.filter(({ met }) => !met);
  const remedies = short.flatMap((requirement) => {
    const places = missing.filter((member) => couldFulfil(member, requirement));
    if (places.length > 0) return places.map(substituteRemedy);
    return [
      `${capital(sayRequirement(requirement))} is asked for and nobody of that kind is expected: invite one, or hold the item at another sitting.`,
    ];
  });
  if (finding.countedNumber < finding.requiredNumber) {
    remedies.push(
      ...(missing.length > 0
        ? missing.map(substituteRemedy)
        : [
            `${String(finding.requiredNumber)} members must count and ${String(finding.countedNumber)} are expected: invite more, or hold the item at another sitting.`,
          ]),
    );
  }
  return [...new Set(remedies)];
}

function substituteRemedy({ displayName, why, grade, capacity }: QuorumMember): string {
  // What there is to do about it is said of the present; here somebody else is looked for.
  const [reason = null] = sayWhy(why)?.split(':') ?? [];
  const because = reason === null ? '' : ` (who ${reason})`;
  const agency = capacity === 'BUDGET_HOLDER' ? ', holding a budget of the same agency' : '';
  return `Nominate a substitute for ${displayName}${because}, of grade ${String(grade)} or higher${agency}.`;
}
