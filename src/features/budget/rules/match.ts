import { PERIODS, type Period } from '../../../kernel/dates';
import { add, compare, type Pence, subtract, sum, ZERO } from '../../../kernel/money';
import { MatchRule } from './match-codes';
import { supplierKey } from './supplier';

/** An amount of spend that no placement is known for. */
export interface UnmatchedPayment {
  readonly actualId: string;
  readonly amount: Pence;
  readonly supplierKey: string;
  /** The invoice's number and the description together: where a case's or a placement's own reference may stand. */
  readonly words: string;
  /** Placements that were rejected for it before. */
  readonly rejected: readonly string[];
}

/** A placement that the same budget holder is committed to in the same year. */
export interface MatchCandidate {
  readonly placementId: string;
  readonly providerUrn: string | null;
  readonly providerName: string | null;
  /** The case's reference, and the placement's own in the system it was imported from. */
  readonly references: readonly string[];
  readonly committed: ReadonlyMap<Period, Pence>;
  /** Paid for it in the year, what is proposed and not confirmed yet included. */
  readonly paid: Pence;
}

/** How the references of the area's cases and placements are told in words. */
export interface KnownReferences {
  /** What the references of its cases begin with. */
  readonly casePrefix: string;
  /** Those that placements have in other systems, in small letters; committed in the year or not. */
  readonly ofPlacements: ReadonlySet<string>;
}

/** What a rule proposes: to be confirmed by a person. */
export interface ProposedMatch {
  readonly actualId: string;
  readonly placementId: string;
  readonly rule: MatchRule;
}

/**
 * Which placement each payment may pay for, by the first rule that leaves exactly one: its reference stands among the words of the payment; the
 * supplier is known to be paid for its provider; the provider bears the supplier's name. Where a provider has several, that one whose commitment over
 * one or more months on end is the amount to the penny; where it has one, that as long as the payment is no more than its commitment of the year
 * leaves. What several fit is not guessed. A payment that bears any reference, though nothing be committed for it yet, is nobody else's.
 */
export function proposeMatches(
  payments: readonly UnmatchedPayment[],
  candidates: readonly MatchCandidate[],
  aliases: ReadonlyMap<string, readonly string[]>,
  known: KnownReferences,
): readonly ProposedMatch[] {
  const left = new Map(
    candidates.map(({ placementId, committed, paid }) => [placementId, subtract(sum(committed.values()), paid)]),
  );
  const byUrn = grouped(candidates, ({ providerUrn }) => (providerUrn === null ? [] : [providerUrn]));
  const byName = grouped(candidates, ({ providerName }) => (providerName === null ? [] : [supplierKey(providerName)]));
  const byReference = grouped(candidates, ({ references }) => references.map((reference) => reference.toLowerCase()));
  const caseReference = new RegExp(`\\b${known.casePrefix}-\\d{4}-\\d{4,}\\b`, 'gi');
  return payments.flatMap((payment) => {
    const words = wordsOf(payment.words);
    const references = [
      ...(payment.words.match(caseReference) ?? []).map((reference) => reference.toLowerCase()),
      ...words.filter((word) => byReference.has(word) || known.ofPlacements.has(word)),
    ];
    const named: readonly (readonly [MatchRule, readonly MatchCandidate[]])[] = [
      ['ALIAS', (aliases.get(payment.supplierKey) ?? []).flatMap((urn) => byUrn.get(urn) ?? [])],
      ['NAME', byName.get(payment.supplierKey) ?? []],
    ];
    const found: typeof named =
      references.length > 0
        ? [['REFERENCE', references.flatMap((reference) => byReference.get(reference) ?? [])]]
        : named.filter(([, of]) => distinct(of).length !== 1 || isLeft(payment, of, left));
    for (const [rule, of] of found) {
      const placementId = theOne(payment, of);
      if (placementId === null) continue;
      left.set(placementId, subtract(left.get(placementId) ?? ZERO, payment.amount));
      return [{ actualId: payment.actualId, placementId, rule }];
    }
    return [];
  });
}

/** Whether a payment is no more than what is left of a provider's only candidate. */
function isLeft(
  { amount }: UnmatchedPayment,
  [only]: readonly MatchCandidate[],
  left: ReadonlyMap<string, Pence>,
): boolean {
  return only !== undefined && compare(amount, left.get(only.placementId) ?? ZERO) <= 0;
}

function distinct(of: readonly MatchCandidate[]): readonly MatchCandidate[] {
  return [...new Map(of.map((candidate) => [candidate.placementId, candidate])).values()];
}

function grouped(
  candidates: readonly MatchCandidate[],
  keysOf: (candidate: MatchCandidate) => readonly string[],
): ReadonlyMap<string, readonly MatchCandidate[]> {
  const groups = new Map<string, MatchCandidate[]>();
  for (const candidate of candidates) {
    for (const key of keysOf(candidate)) groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  return groups;
}

/** The words of a text, small: a reference keeps the signs within it. */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s,;:#()]+/)
    .filter((word) => word !== '');
}

function theOne({ amount, rejected }: UnmatchedPayment, of: readonly MatchCandidate[]): string | null {
  const all = distinct(of);
  // That one of several is rejected does not make the payment another's.
  const fitting = all.length === 1 ? all : all.filter(({ committed }) => comesTo(committed, amount));
  const [fits, ...more] = fitting.filter(({ placementId }) => !rejected.includes(placementId));
  return fits !== undefined && more.length === 0 ? fits.placementId : null;
}

/** Whether the commitment over some months on end, one to twelve, is the amount. */
function comesTo(committed: ReadonlyMap<Period, Pence>, amount: Pence): boolean {
  return PERIODS.some((from) => {
    let total = ZERO;
    return PERIODS.slice(from - 1).some((period) => {
      total = add(total, committed.get(period) ?? ZERO);
      return total === amount && amount !== ZERO;
    });
  });
}
