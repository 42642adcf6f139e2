import { londonDay } from '../../kernel/dates';
import type { NodeType } from '../../platform/global-id';
import { optionById, placementById } from './loaders';
import { CaseOptions, OptionFields, OptionMutations } from './resolver/options';
import {
  CasePlacements,
  HolderCostFields,
  PlacementFields,
  PlacementMutations,
  PlacementQueries,
} from './resolver/placements';
import { toOption } from './types/option';
import { toPlacement } from './types/placement';

/** The resolvers of this feature, for `app.ts`. */
export const placementsResolvers = [
  PlacementQueries,
  PlacementMutations,
  PlacementFields,
  HolderCostFields,
  CasePlacements,
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
];
