import { type GraphQLSchema } from 'graphql';
import { accessNodeTypes, accessResolvers } from './features/access/resolver/access';
import { notePipelineJob } from './features/budget/job';
import { budgetNodeTypes, budgetResolvers } from './features/budget/resolver';
import { keepClocksJob, renewClocksJob } from './features/cases/job';
import { casesNodeTypes } from './features/cases/resolver/queries';
import { casesResolvers } from './features/cases/resolver/root';
import { escalateDisputesJob } from './features/contributions/job';
import { contributionsNodeTypes, contributionsResolvers } from './features/contributions/resolver/root';
import { rollForwardJob } from './features/ledger/job';
import { ledgerNodeTypes, ledgerResolvers } from './features/ledger/resolver';
import { panelsNodeTypes, panelsResolvers } from './features/panels/resolver/root';
import { lapseJob } from './features/panels/job';
import {
  applyUpliftJob,
  refreshDistancesJob,
  raiseTriggersJob,
  transferResponsibilityJob,
  caseOpenedJob,
  transitionTasksJob,
} from './features/placements/job';
import { placementsNodeTypes, placementsResolvers } from './features/placements/resolver';
import { providersNodeTypes, providersResolvers } from './features/providers/resolver';
import { settleSuccessionsJob } from './features/successions/job';
import { successionsResolvers } from './features/successions/resolver';
import { runScenarioJob } from './features/modelling/job';
import { appraisalNodeTypes, appraisalResolvers } from './features/modelling/resolver/appraisal';
import { scenarioNodeTypes, scenarioResolvers } from './features/modelling/resolver/scenario';
import { provisionCaseResolvers } from './features/modelling/resolver/provision-case';
import { scenarioPlanResolvers } from './features/modelling/resolver/scenario-plan';
import { comparisonResolvers } from './features/assurance/resolver/comparison';
import { assuranceResolvers } from './features/assurance/resolver/panel';
import { publicationResolvers } from './features/assurance/resolver/publication';
import { noticeNodeTypes, noticeResolvers } from './features/assurance/resolver/notice/notices';
import { growingUpNodeTypes, growingUpResolvers } from './features/assurance/resolver/growing-up/root';
import { OutcomesResolver } from './features/assurance/resolver/outcomes';
import { redressNodeTypes, redressResolvers } from './features/assurance/resolver/redress/root';
import { retentionNodeTypes, retentionResolvers } from './features/assurance/resolver/retention/root';
import { PolicyRecallResolver } from './features/assurance/resolver/policy-recall';
import { feedbackNodeTypes, feedbackResolvers } from './features/assurance/resolver/feedback';
import { improvementNodeTypes, improvementResolvers } from './features/assurance/resolver/improvement';
import { inclusionNodeTypes, inclusionResolvers } from './features/assurance/resolver/inclusion';
import { qualityNodeTypes, qualityResolvers } from './features/assurance/resolver/quality';
import { sen2Resolvers } from './features/assurance/resolver/sen2';
import { importedChildResolvers } from './features/assurance/resolver/imported-child';
import { subjectAccessResolvers } from './features/assurance/resolver/subject-access';
import { SightQueries, WaitingGroupFields } from './features/assurance/resolver/sight/lists';
import { PressureSight } from './features/assurance/resolver/sight/pressure';
import { nodeResolver, type NodeType } from './platform/global-id';
import { eventResolvers } from './platform/graphql-events';
import { buildGraphQLSchema, type ResolverClass } from './platform/graphql';
import { importNodeTypes, importResolvers } from './platform/graphql-imports';
import { type Job } from './platform/jobs';

/** THE list: whatever `node` can fetch. */
export const nodeTypes: readonly NodeType[] = [
  ...accessNodeTypes,
  ...providersNodeTypes,
  ...ledgerNodeTypes,
  ...casesNodeTypes,
  ...contributionsNodeTypes,
  ...placementsNodeTypes,
  ...panelsNodeTypes,
  ...budgetNodeTypes,
  ...appraisalNodeTypes,
  ...scenarioNodeTypes,
  ...noticeNodeTypes,
  ...redressNodeTypes,
  ...retentionNodeTypes,
  ...growingUpNodeTypes,
  ...qualityNodeTypes,
  ...feedbackNodeTypes,
  ...inclusionNodeTypes,
  ...improvementNodeTypes,
  ...importNodeTypes,
];

/** THE list: every feature's resolvers, in the order of the street (architecture.md section 2). */
export const allResolvers: readonly ResolverClass[] = [
  ...accessResolvers,
  ...providersResolvers,
  ...ledgerResolvers,
  ...casesResolvers,
  ...contributionsResolvers,
  ...placementsResolvers,
  ...panelsResolvers,
  ...budgetResolvers,
  ...successionsResolvers,
  ...appraisalResolvers,
  ...scenarioResolvers,
  ...scenarioPlanResolvers,
  ...provisionCaseResolvers,
  ...comparisonResolvers,
  ...growingUpResolvers,
  ...noticeResolvers,
  ...redressResolvers,
  ...retentionResolvers,
  ...subjectAccessResolvers,
  ...importedChildResolvers,
  ...sen2Resolvers,
  PolicyRecallResolver,
  OutcomesResolver,
  SightQueries,
  WaitingGroupFields,
  PressureSight,
  ...qualityResolvers,
  ...feedbackResolvers,
  ...inclusionResolvers,
  ...improvementResolvers,
  ...assuranceResolvers,
  ...publicationResolvers,
  ...importResolvers,
  ...eventResolvers,
];

/** THE list: every feature's jobs (`features/<x>/job.ts`), each under a name of its own. */
export const allJobs: readonly Job[] = [
  keepClocksJob,
  renewClocksJob,
  escalateDisputesJob,
  raiseTriggersJob,
  transferResponsibilityJob,
  applyUpliftJob,
  transitionTasksJob,
  caseOpenedJob,
  refreshDistancesJob,
  lapseJob,
  settleSuccessionsJob,
  rollForwardJob,
  notePipelineJob,
  runScenarioJob,
];

/** The product's schema. */
export function buildSchema(): GraphQLSchema {
  return buildGraphQLSchema([nodeResolver(nodeTypes), ...allResolvers]);
}
