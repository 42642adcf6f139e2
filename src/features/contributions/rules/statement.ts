/** On what occasion something was said. */
export const StatementKind = {
  PROPOSAL: 'PROPOSAL',
  REFUSAL: 'REFUSAL',
  DISPUTE: 'DISPUTE',
  SETTLEMENT: 'SETTLEMENT',
  RATIFICATION: 'RATIFICATION',
} as const;
export type StatementKind = (typeof StatementKind)[keyof typeof StatementKind];

/** Why a step in the life of a contribution was taken, in the words of who took it; never changed. */
export interface Statement {
  readonly caseId: string;
  readonly kind: StatementKind;
  readonly agreementId: string;
  /** The share it is about; null: the agreement as a whole. */
  readonly contributionId: string | null;
  readonly disputeId: string | null;
  readonly reason: string;
  /** What a refusal relies on in law; null for everything else. */
  readonly legalBasis: string | null;
  readonly saidBy: string;
  readonly saidAt: Date;
}
