/** What kind of plan it is. */
export const ImprovementPlanKind = {
  WRITTEN_STATEMENT_OF_ACTION: 'WRITTEN_STATEMENT_OF_ACTION',
  PRIORITY_ACTION_PLAN: 'PRIORITY_ACTION_PLAN',
  AREA_IMPROVEMENT_PLAN: 'AREA_IMPROVEMENT_PLAN',
  OWN_PLAN: 'OWN_PLAN',
} as const;
export type ImprovementPlanKind = (typeof ImprovementPlanKind)[keyof typeof ImprovementPlanKind];

/** How an action or a milestone is said to stand. */
export const ImprovementRating = { RED: 'RED', AMBER: 'AMBER', GREEN: 'GREEN', DONE: 'DONE' } as const;
export type ImprovementRating = (typeof ImprovementRating)[keyof typeof ImprovementRating];

/** Who came to see how far the plan is. */
export const ImprovementVisitor = {
  DEPARTMENT_FOR_EDUCATION: 'DEPARTMENT_FOR_EDUCATION',
  NHS_ENGLAND: 'NHS_ENGLAND',
  OFSTED_AND_CQC: 'OFSTED_AND_CQC',
  LOCAL_PARTNERSHIP: 'LOCAL_PARTNERSHIP',
  PEER: 'PEER',
} as const;
export type ImprovementVisitor = (typeof ImprovementVisitor)[keyof typeof ImprovementVisitor];

/** What they held of the progress. */
export const VisitProgress = {
  SUFFICIENT: 'SUFFICIENT',
  SOME: 'SOME',
  INSUFFICIENT: 'INSUFFICIENT',
  NOT_JUDGED: 'NOT_JUDGED',
} as const;
export type VisitProgress = (typeof VisitProgress)[keyof typeof VisitProgress];
