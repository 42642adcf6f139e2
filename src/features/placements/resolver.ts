import { londonDay } from '../../kernel/dates';
import type { NodeType } from '../../platform/global-id';
import { optionById, placementById, triggerById } from './loaders';
import { CaseOptions, OptionFields, OptionMutations } from './resolver/options';
import { PlacementPayers } from './resolver/payers';
import {
  CasePlacements,
  HolderCostFields,
  PlacementFields,
  PlacementMutations,
  PlacementQueries,
} from './resolver/placements';
import { CaseTriggers, PlacementTriggers, TriggerFields, TriggerMutations } from './resolver/triggers';
import { toOption } from './types/option';
import { toPlacement } from './types/placement';
import { toCaseTrigger } from './types/trigger';

/** The resolvers of this feature, for `app.ts`. */
export const placementsResolvers = [
  PlacementQueries,
  PlacementMutations,
  PlacementFields,
  PlacementPayers,
  HolderCostFields,
  CasePlacements,
  TriggerMutations,
  TriggerFields,
  CaseTriggers,
  PlacementTriggers,
  OptionMutations,
  OptionFields,
  CaseOptions,
] as const;

/** What `node` finds of this feature. */
export const placementsNodeTypes: readonly NodeType[] = [
  {
    name: 'Placement',
    load: async (ctx, id) => {
      const placement = ctx.actor.permissions.has('placement:read') ? await ctx.load(placementById, id) : null;
      return placement === null ? null : toPlacement(placement, londonDay(ctx.clock.now()));
    },
  },
  {
    name: 'PlacementOption',
    load: async (ctx, id) => {
      const option = ctx.actor.permissions.has('case:read') ? await ctx.load(optionById, id) : null;
      return option === null ? null : toOption(option);
    },
  },
  {
    name: 'CaseTrigger',
    load: async (ctx, id) => {
      const trigger = ctx.actor.permissions.has('placement:read') ? await ctx.load(triggerById, id) : null;
      return trigger === null ? null : toCaseTrigger(trigger);
    },
  },
];
