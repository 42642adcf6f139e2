import { type Random } from '../random';
import { type FundingStage, type PlannedHearing, type PlannedOutcome, type PlannedSitting } from './planned';
import { type AreaRecipes, type Recipe } from './recipes';
import { dealToSittings } from './sittings';

/** One child's way through the panel, before the details: what is asked for, when it is heard and what comes of it. */
export interface Story {
  readonly recipe: Recipe;
  /** Which of the recipe's children this is. */
  readonly turn: number;
  readonly isSubmitted: boolean;
  readonly hearings: readonly PlannedHearing[];
  readonly fundingStage: FundingStage;
  /** Of the cases before the panel today the last: one member has not declared on it yet. */
  readonly isLeftUndeclared: boolean;
  /** Of the cases before the panel today one that could not wait: a director has decided it, and the panel is to ratify that. */
  readonly isUrgent: boolean;
  /** A number that spreads the rarer turns of events over the children. */
  readonly pattern: number;
}

/** Every story of an area, in no order that matters. */
export function planStories(recipes: AreaRecipes, sittings: readonly PlannedSitting[], random: Random): Story[] {
  return [
    ...placedStories(recipes, sittings, random),
    ...recentStories(recipes, sittings),
    ...otherStories(recipes, sittings),
  ];
}

/** Agreed and funded over the years; some only after a deferral, or after a sitting that did not reach them. */
function placedStories(recipes: AreaRecipes, sittings: readonly PlannedSitting[], random: Random): Story[] {
  const children = recipes.placed
    .flatMap((recipe) => Array.from({ length: recipe.count }, (_, turn) => ({ recipe, turn })))
    .map((child) => ({ ...child, order: random.whole(0, latestPlace(child.recipe)) }))
    .sort((a, b) => a.order - b.order);
  const dealt = dealToSittings(sittings, children.length);
  return children.map(({ recipe, turn }, pattern): Story => {
    const sitting = dealt[pattern] ?? 0;
    const before: PlannedHearing[] = sitting === 0 ? [] : earlierHearing(sitting - 1, pattern);
    const outcome: PlannedOutcome =
      pattern % 9 === 4 ? 'AGREED_WITH_CONDITIONS' : pattern % 13 === 6 ? 'AGREED_IN_PART' : 'AGREED';
    return story(recipe, turn, [...before, { sitting, outcome }], pattern);
  });
}

/** How late in the history, in thousandths, a child of the recipe may come: boarding not last, or no year would show its cost. */
function latestPlace({ isEarly, kind }: Recipe): number {
  if (isEarly) return 599;
  return kind === 'TERM_BOARDING' || kind === 'YEAR_ROUND' ? 699 : 999;
}

function earlierHearing(sitting: number, pattern: number): PlannedHearing[] {
  if (pattern % 11 === 5) return [{ sitting, outcome: 'DEFERRED_FOR_INFORMATION' }];
  return pattern % 17 === 8 ? [{ sitting, outcome: null }] : [];
}

/** Agreed at the last closed sitting, the money not settled yet. */
function recentStories(recipes: AreaRecipes, sittings: readonly PlannedSitting[]): Story[] {
  const stages: readonly FundingStage[] = ['RATIFICATION_PENDING', 'HEALTH_PENDING', 'APPROVED', 'APPROVED'];
  const sitting = lastOf(sittings, 'CLOSED');
  return recipes.recent
    .flatMap((recipe) => Array.from({ length: recipe.count }, (_, turn) => ({ recipe, turn })))
    .map(({ recipe, turn }, index) => ({
      ...story(recipe, turn, [{ sitting, outcome: 'AGREED' }], index),
      fundingStage: stages[index] ?? 'APPROVED',
    }));
}

/** Where the last of today's cases stands among the rest, and the one before it, that could not wait. */
const LAST_OF_TODAY = 9;
const URGENT_OF_TODAY = 8;

/** The rest: declined, waiting for papers or for an agreement on the split, before the panel today or soon, not yet sent in. */
function otherStories(recipes: AreaRecipes, sittings: readonly PlannedSitting[]): Story[] {
  const last = lastOf(sittings, 'CLOSED');
  const today = lastOf(sittings, 'OPEN');
  const next = lastOf(sittings, 'PUBLISHED');
  const heard = (back: number, outcome: PlannedOutcome | null): PlannedHearing[] => [
    { sitting: Math.max(0, last - back), outcome },
  ];
  const hearings: readonly (readonly PlannedHearing[] | 'SUBMITTED' | 'DRAFT')[] = [
    ...[heard(15, 'DECLINED'), heard(9, 'DECLINED'), heard(4, 'DECLINED')],
    ...[
      // Of a recipe that several agencies pay for.
      heard(1, 'NEED_AGREED_FUNDING_DISPUTED'),
      heard(0, 'DEFERRED_FOR_INFORMATION'),
      heard(2, 'AGREED_IN_PRINCIPLE'),
    ],
    [{ sitting: today, outcome: 'AGREED' }],
    ...Array.from({ length: 3 }, () => [{ sitting: today, outcome: null }]),
    ...Array.from({ length: 3 }, () => [{ sitting: next, outcome: null }]),
    ...(['SUBMITTED', 'SUBMITTED', 'DRAFT', 'DRAFT'] as const),
  ];
  return hearings.map((one, index) => {
    const recipe = recipes.others[index % recipes.others.length];
    if (recipe === undefined) throw new RangeError('An area of the demo has no recipe for its other cases');
    const turn = Math.floor(index / recipes.others.length);
    return typeof one === 'string'
      ? { ...story(recipe, turn, [], index), isSubmitted: one === 'SUBMITTED' }
      : {
          ...story(recipe, turn, one, index),
          isLeftUndeclared: index === LAST_OF_TODAY,
          isUrgent: index === URGENT_OF_TODAY,
        };
  });
}

function story(recipe: Recipe, turn: number, hearings: readonly PlannedHearing[], pattern: number): Story {
  return {
    recipe,
    turn,
    isSubmitted: true,
    hearings,
    fundingStage: 'APPROVED',
    isLeftUndeclared: false,
    isUrgent: false,
    pattern,
  };
}

function lastOf(sittings: readonly PlannedSitting[], stage: PlannedSitting['stage']): number {
  return sittings.map((sitting) => sitting.stage).lastIndexOf(stage);
}
