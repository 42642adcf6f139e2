import { NotFound } from '../../../platform/faults';
import { type Report } from '../../../platform/reports';
import { planReport } from '../rules/plan-report';
import { readPlanReport } from '../service/read-plan-report';
import { PLAN_PARAMETERS, planAsked } from './management-plan';

/** A management plan as a document, for those who may read it: the figures of the query `managementPlan`. */
export const managementPlanReport: Report = {
  kind: 'management-plan',
  permission: 'plan:read',
  parameters: PLAN_PARAMETERS,
  build: async (ctx, given) => {
    const facts = await readPlanReport(ctx, planAsked(given));
    if (facts === null) throw new NotFound('There is no such management plan, or no such version of it.');
    return planReport(facts);
  },
};
