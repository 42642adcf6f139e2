import type { NodeType } from '../../../../platform/global-id';
import { orNull } from '../../../access/types/directory';
import { adultDecisionById, aimById, handoverById } from '../../loaders/growing-up';
import { toAdultDecision, toAdultHandover } from '../../types/growing-up/adult';
import { toPreparationAim } from '../../types/growing-up/preparation';
import { AdultDecisionFields, AdultHandoverFields, AdultServicesMutations } from './adult';
import {
  CaseGrowingUp,
  PreparationAimFields,
  PreparationEntryFields,
  PreparationMutations,
  PreparingForAdulthoodFields,
} from './preparation';

/** What growing up adds to the schema. */
export const growingUpResolvers = [
  PreparationMutations,
  CaseGrowingUp,
  PreparingForAdulthoodFields,
  PreparationAimFields,
  PreparationEntryFields,
  AdultServicesMutations,
  AdultDecisionFields,
  AdultHandoverFields,
] as const;

/** What of growing up can be fetched by its id. */
export const growingUpNodeTypes: readonly NodeType[] = [
  { name: 'PreparationAim', load: async (ctx, id) => orNull(await ctx.load(aimById, id), toPreparationAim) },
  { name: 'AdultDecision', load: async (ctx, id) => orNull(await ctx.load(adultDecisionById, id), toAdultDecision) },
  { name: 'AdultHandover', load: async (ctx, id) => orNull(await ctx.load(handoverById, id), toAdultHandover) },
];
