import type { NodeType } from '../../../platform/global-id';
import { agendaItemById, decisionById, meetingById, panelById } from '../loaders';
import { toDecision } from '../types/decision';
import { toAgendaItem, toMeeting } from '../types/meeting';
import { toPanel } from '../types/panel';
import { CaseDecisions, DecisionFields, DecisionReasonsFields, RatificationFields } from './decision-fields';
import { DecisionEffectHolderFields, DecisionResolver } from './decisions';
import {
  AgendaItemFields,
  DeclarationFields,
  InvitationFields,
  MeetingFields,
  PanelFields,
  PositionFields,
  QuorumMemberFields,
} from './meeting-fields';
import { MeetingMutations } from './meetings';
import { PanelQueries } from './queries';
import { ViewerWorklist } from './worklist';

/** The resolvers of this feature, for `app.ts`. */
export const panelsResolvers = [
  PanelQueries,
  MeetingMutations,
  DecisionResolver,
  PanelFields,
  MeetingFields,
  InvitationFields,
  AgendaItemFields,
  DeclarationFields,
  PositionFields,
  QuorumMemberFields,
  DecisionFields,
  DecisionReasonsFields,
  DecisionEffectHolderFields,
  RatificationFields,
  CaseDecisions,
  ViewerWorklist,
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
    name: 'Decision',
    load: async (ctx, id) => {
      const mayRead = ctx.actor.permissions.has('case:read') || ctx.actor.permissions.has('placement:read');
      const decision = mayRead ? await ctx.load(decisionById, id) : null;
      return decision === null ? null : toDecision(decision);
    },
  },
];
