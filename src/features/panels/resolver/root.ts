import { londonDay } from '../../../kernel/dates';
import type { NodeType } from '../../../platform/global-id';
import {
  actionById,
  agendaItemById,
  conditionById,
  decisionById,
  meetingById,
  panelById,
  policyById,
  policyVersionById,
  termsById,
} from '../loaders';
import { toDecision } from '../types/decision';
import { toAction, toCondition } from '../types/decision-parts';
import { toAgendaItem, toMeeting } from '../types/meeting';
import { toPanel, toPanelTerms } from '../types/panel';
import { toPolicy, toPolicyVersion } from '../types/policy';
import { AgendaMutations } from './agenda';
import { CaseDecisions, DecisionFields, DecisionReasonsFields, RatificationFields } from './decision-fields';
import { CaseRouteFields, CaseRouting } from './case-routes';
import { DecisionAlternativeFields, DecisionPartFields, DecisionPolicyFields } from './decision-part-fields';
import { DecisionLifeResolver } from './decision-life';
import {
  AgendaItemAbout,
  BroughtToPanelFields,
  CaseDecisionLife,
  DecisionCorrectionFields,
  DecisionEndingFields,
  DecisionLifeFields,
  OutOfPanelRouteFields,
} from './decision-life-fields';
import { DecisionEffectHolderFields, DecisionResolver } from './decisions';
import { DecisionPreferredFields } from './decision-preferred';
import { CaseDeferralFields, DecisionActionFields, DecisionConditionFields, FollowUpMutations } from './follow-up';
import { AgendaItemFields, DeclarationFields, MeetingFields, PositionFields } from './meeting-fields';
import { MeetingSubscriptions } from './meeting-changed';
import { InvitationFields, InvitationMutations } from './invitations';
import { MeetingMutations } from './meetings';
import { OptionCostFields } from './option-costs';
import { PanelFields, PanelMutations, PanelTermsFields } from './panels';
import { PolicyResolver, PolicyVersionFields } from './policies';
import {
  ItemPaperFields,
  LateAcceptanceFields,
  LatePaperFields,
  PaperOpeningFields,
  PaperPackFields,
} from './paper-fields';
import { PanelQueries } from './queries';
import { AgendaItemQuorum, QuorumMemberFields } from './quorum-fields';
import { ItemWayFields, MeetingPaperFields, MinutesFields } from './sitting-fields';
import { ViewerWorklist, WorkItemFields } from './worklist';
import { PanelMemberFields, PanelMembers, PersonTraining, TrainingMutations } from './training';

/** The resolvers of this feature, for `app.ts`. */
export const panelsResolvers = [
  PanelQueries,
  MeetingMutations,
  InvitationMutations,
  MeetingSubscriptions,
  AgendaMutations,
  DecisionResolver,
  PanelFields,
  PanelMutations,
  PanelTermsFields,
  TrainingMutations,
  PanelMembers,
  PanelMemberFields,
  PersonTraining,
  PolicyResolver,
  PolicyVersionFields,
  MeetingFields,
  InvitationFields,
  AgendaItemFields,
  DeclarationFields,
  PositionFields,
  QuorumMemberFields,
  AgendaItemQuorum,
  MeetingPaperFields,
  MinutesFields,
  ItemWayFields,
  ItemPaperFields,
  PaperPackFields,
  PaperOpeningFields,
  LatePaperFields,
  LateAcceptanceFields,
  DecisionFields,
  DecisionReasonsFields,
  DecisionPreferredFields,
  DecisionPartFields,
  DecisionPolicyFields,
  DecisionAlternativeFields,
  DecisionConditionFields,
  DecisionActionFields,
  FollowUpMutations,
  CaseDeferralFields,
  OptionCostFields,
  DecisionEffectHolderFields,
  RatificationFields,
  CaseDecisions,
  DecisionLifeResolver,
  DecisionLifeFields,
  DecisionCorrectionFields,
  DecisionEndingFields,
  BroughtToPanelFields,
  AgendaItemAbout,
  CaseDecisionLife,
  OutOfPanelRouteFields,
  CaseRouting,
  CaseRouteFields,
  ViewerWorklist,
  WorkItemFields,
] as const;

/** What `node` finds of this feature; that the reader may ask for such things at all is asked here too. */
export const panelsNodeTypes: readonly NodeType[] = [
  {
    name: 'Panel',
    load: async (ctx, id) => {
      const panel = ctx.actor.permissions.has('panel:read') ? await ctx.load(panelById, id) : null;
      return panel === null ? null : toPanel(panel);
    },
  },
  {
    name: 'PanelTerms',
    load: async (ctx, id) => {
      const terms = ctx.actor.permissions.has('panel:read') ? await ctx.load(termsById, id) : null;
      return terms === null ? null : toPanelTerms(terms);
    },
  },
  {
    name: 'Policy',
    load: async (ctx, id) => {
      const policy = ctx.actor.permissions.has('panel:read') ? await ctx.load(policyById, id) : null;
      return policy === null ? null : toPolicy(policy);
    },
  },
  {
    name: 'PolicyVersion',
    load: async (ctx, id) => {
      const version = ctx.actor.permissions.has('panel:read') ? await ctx.load(policyVersionById, id) : null;
      return version === null ? null : toPolicyVersion(version);
    },
  },
  {
    name: 'PanelMeeting',
    load: async (ctx, id) => {
      const meeting = ctx.actor.permissions.has('meeting:read') ? await ctx.load(meetingById, id) : null;
      return meeting === null ? null : toMeeting(meeting);
    },
  },
  {
    name: 'AgendaItem',
    load: async (ctx, id) => {
      const item = ctx.actor.permissions.has('meeting:read') ? await ctx.load(agendaItemById, id) : null;
      const meeting = item === null ? null : await ctx.load(meetingById, item.meetingId);
      return item === null || meeting === null ? null : toAgendaItem(item);
    },
  },
  {
    // Whoever is to meet or do it comes to it too; row-level security shows it to nobody else without the papers.
    name: 'DecisionCondition',
    load: async (ctx, id) => {
      const mayRead = ctx.actor.permissions.has('case:read') || ctx.actor.permissions.has('action:complete');
      const condition = mayRead ? await ctx.load(conditionById, id) : null;
      return condition === null ? null : toCondition(condition, londonDay(ctx.clock.now()));
    },
  },
  {
    name: 'DecisionAction',
    load: async (ctx, id) => {
      const mayRead = ctx.actor.permissions.has('case:read') || ctx.actor.permissions.has('action:complete');
      const action = mayRead ? await ctx.load(actionById, id) : null;
      return action === null ? null : toAction(action, londonDay(ctx.clock.now()));
    },
  },
  {
    name: 'Decision',
    load: async (ctx, id) => {
      const mayRead = ctx.actor.permissions.has('case:read') || ctx.actor.permissions.has('placement:read');
      const decision = mayRead ? await ctx.load(decisionById, id) : null;
      return decision === null ? null : toDecision(decision);
    },
  },
];
