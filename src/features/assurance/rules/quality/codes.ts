/** Whose grading of a plan it is: the auditor's, or that of the second person who looks again. */
export const GradingStage = { AUDIT: 'AUDIT', MODERATION: 'MODERATION' } as const;
export type GradingStage = (typeof GradingStage)[keyof typeof GradingStage];
