import { londonDay } from '../../../kernel/dates';
import type { NodeType } from '../../../platform/global-id';
import { orNull } from '../../access/types/directory';
import { reviewById, transitionTaskById } from '../loaders';
import { toReview } from '../types/review';
import { toTransitionTask } from '../types/transition';
import { LeavingQueries, PaidPlacementFields } from './leaving';
import { PlacementReviewFields, PlacementReviews, ReviewDueFields, ReviewMutations, ReviewQueries } from './reviews';
import { ContingencyMutations, PlacementStarts } from './starts';
import {
  CaseTransitions,
  PlacementTransitions,
  TransitionMutations,
  TransitionQueries,
  TransitionTaskFields,
} from './transitions';
import { PlacementVisits, VisitMutations, VisitQueries } from './visits';

/** The resolvers of what follows a placement once it is decided: its start, reviews, visits, growing up, leaving. */
export const followingResolvers = [
  ReviewQueries,
  ReviewMutations,
  PlacementReviewFields,
  ReviewDueFields,
  PlacementReviews,
  VisitQueries,
  VisitMutations,
  PlacementVisits,
  TransitionQueries,
  TransitionMutations,
  TransitionTaskFields,
  PlacementTransitions,
  CaseTransitions,
  ContingencyMutations,
  PlacementStarts,
  LeavingQueries,
  PaidPlacementFields,
] as const;

/** What `node` finds of it. */
export const followingNodeTypes: readonly NodeType[] = [
  {
    name: 'PlacementReview',
    load: async (ctx, id) =>
      ctx.actor.permissions.has('placement:read') ? orNull(await ctx.load(reviewById, id), toReview) : null,
  },
  {
    name: 'TransitionTask',
    load: async (ctx, id) => {
      if (!ctx.actor.permissions.has('placement:read')) return null;
      const today = londonDay(ctx.clock.now());
      return orNull(await ctx.load(transitionTaskById, id), (task) => toTransitionTask(task, today));
    },
  },
];
