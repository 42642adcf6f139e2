import { londonDay } from '../../kernel/dates';
import type { NodeType } from '../../platform/global-id';
import { claimById, optionById, placementById, upliftRoundById, triggerById, priceById } from './loaders';
import { AttendedFields, AttendedMutations, NamedSettingFields, PlacementAttended } from './resolver/attended';
import { CircumstancePlacements } from './resolver/circumstances';
import { CodingMutations, PlacementResponsibility } from './resolver/coding';
import { AmendPlacement } from './resolver/amend-placement';
import { CaseOptions, OptionFields, OptionMutations } from './resolver/options';
import { followingNodeTypes, followingResolvers } from './resolver/following';
import { HolderMoneyEffectFields, HolderYearEffectFields } from './resolver/money-effect';
import { MissingProvisionFields, MissingProvisionQueries } from './resolver/missing-provision';
import { CostLineWords } from './resolver/cost-line-words';
import { OutOfAreaMutations, OutOfAreaReasonFields, PlacementOutOfArea } from './resolver/out-of-area';
import { PlacementPayers } from './resolver/payers';
import { PlacementChanges, PlacementInterruptionFields } from './resolver/placement-changes';
import { PlacementSteps } from './resolver/placement-steps';
import { CasePlacements, HolderCostFields, PlacementFields, PlacementQueries } from './resolver/placements';
import {
  CaseRecoupment,
  RecoupmentEntryWords,
  RecoupmentFields,
  RecoupmentMutations,
  RecoupmentQueries,
} from './resolver/recoupment';
import { CaseTriggers, PlacementTriggers, TriggerFields, TriggerMutations } from './resolver/triggers';
import { OptionProviderFields, PriceBookFields, PriceBookMutations, ProviderPriceBook } from './resolver/price-book';
import { UpliftLineFields, UpliftQueries, UpliftRoundFields, UpliftShareFields } from './resolver/uplift';
import { UpliftMutations } from './resolver/uplift-mutations';
import { toOption } from './types/option';
import { toPriceBookEntry } from './types/price-book';
import { toPlacement } from './types/placement';
import { toRecoupmentClaim } from './types/recoupment';
import { toCaseTrigger } from './types/trigger';
import { toUpliftRound } from './types/uplift';

/** The resolvers of this feature, for `app.ts`. */
export const placementsResolvers = [
  PlacementQueries,
  PlacementSteps,
  AmendPlacement,
  PlacementChanges,
  UpliftQueries,
  UpliftMutations,
  UpliftRoundFields,
  UpliftLineFields,
  UpliftShareFields,
  PlacementInterruptionFields,
  PlacementFields,
  CircumstancePlacements,
  PlacementPayers,
  CostLineWords,
  PlacementOutOfArea,
  OutOfAreaMutations,
  OutOfAreaReasonFields,
  MissingProvisionQueries,
  MissingProvisionFields,
  HolderCostFields,
  AttendedMutations,
  AttendedFields,
  NamedSettingFields,
  PlacementAttended,
  CodingMutations,
  PlacementResponsibility,
  RecoupmentQueries,
  RecoupmentMutations,
  RecoupmentFields,
  RecoupmentEntryWords,
  CaseRecoupment,
  HolderMoneyEffectFields,
  HolderYearEffectFields,
  CasePlacements,
  TriggerMutations,
  TriggerFields,
  CaseTriggers,
  PlacementTriggers,
  OptionMutations,
  OptionFields,
  CaseOptions,
  PriceBookMutations,
  PriceBookFields,
  ProviderPriceBook,
  OptionProviderFields,
  ...followingResolvers,
] as const;

/** What `node` finds of this feature. */
export const placementsNodeTypes: readonly NodeType[] = [
  ...followingNodeTypes,
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
    name: 'PriceBookEntry',
    load: async (ctx, id) => {
      const entry = await ctx.load(priceById, id);
      return entry === null ? null : toPriceBookEntry(entry);
    },
  },
  {
    name: 'RecoupmentClaim',
    load: async (ctx, id) => {
      const claim = ctx.actor.permissions.has('recharge:read') ? await ctx.load(claimById, id) : null;
      return claim === null ? null : toRecoupmentClaim(claim, londonDay(ctx.clock.now()));
    },
  },
  {
    name: 'UpliftRound',
    load: async (ctx, id) => {
      const round = ctx.actor.permissions.has('placement:read') ? await ctx.load(upliftRoundById, id) : null;
      return round === null ? null : toUpliftRound(round);
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
