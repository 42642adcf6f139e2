/** Why some days of a placement are charged at less than its price, or lie before it. */
export const InterruptionKind = { SUSPENSION: 'SUSPENSION', ABSENCE: 'ABSENCE', TRIAL: 'TRIAL' } as const;
export type InterruptionKind = (typeof InterruptionKind)[keyof typeof InterruptionKind];

/** What was decided of the prices that a provider asks for (J9). */
export const UpliftDecision = { AGREED: 'AGREED', PART_AGREED: 'PART_AGREED', REFUSED: 'REFUSED' } as const;
export type UpliftDecision = (typeof UpliftDecision)[keyof typeof UpliftDecision];
