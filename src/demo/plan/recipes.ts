import { type NeedCode } from '../../features/cases/rules/codes';
import { type DemoAreaCode } from '../facts/areas';
import { type ProvisionKind, type SplitName } from './kinds';

/** So many children of one kind, placed at these establishments. */
export interface Recipe {
  readonly kind: ProvisionKind;
  readonly count: number;
  /** In turn. */
  readonly needs: readonly NeedCode[];
  /** Youngest and oldest on the 31 August before the placement. */
  readonly ages: readonly [number, number];
  /** In turn; none where the provision has no establishment. */
  readonly urns: readonly string[];
  /** In turn. */
  readonly splits: readonly SplitName[];
  /** Decided in the first half of the history, so that there are five alike to compare others with (money.md section 4). */
  readonly isEarly: boolean;
}

/** Whom the panel heard and placed, and who is asked for the rest. */
export interface AreaRecipes {
  /** Agreed and funded, in the years of the history. */
  readonly placed: readonly Recipe[];
  /** Heard at the latest sittings: agreed, with something of the funding still open. In this order. */
  readonly recent: readonly Recipe[];
  /** Everybody else: declined, deferred, not decided yet. In turn. */
  readonly others: readonly Recipe[];
}

const recipe = (
  kind: ProvisionKind,
  count: number,
  needs: readonly NeedCode[],
  ages: readonly [number, number],
  urns: readonly string[],
  splits: readonly SplitName[] = ['BLOCK_ONLY'],
): Recipe => ({ kind, count, needs, ages, urns, splits, isEarly: false });
const early = (one: Recipe): Recipe => ({ ...one, isEarly: true });

const JOINT = ['HALF_THIRD_FIFTH', 'EQUAL_THIRDS', 'HEALTH_FIXED', 'HEALTH_CAPPED'] as const;

/**
 * Who the children of each area are. Needs in about the proportions of SEN2 2025 for the area; Worcestershire, as in SEN2, has
 * several times as many boarding.
 */
export const RECIPES: Readonly<Record<DemoAreaCode, AreaRecipes>> = {
  '311': {
    placed: [
      early(recipe('LOCAL_SPECIAL', 6, ['ASD'], [11, 12], ['142050', '102362'])),
      early(recipe('LOCAL_SPECIAL', 6, ['ASD'], [4, 6], ['102362', '142722'])),
      early(recipe('LOCAL_SPECIAL', 5, ['SEMH'], [11, 12], ['143130'])),
      recipe('LOCAL_SPECIAL', 5, ['SLCN', 'SLD', 'MLD', 'PMLD', 'DS'], [4, 13], ['142722', '102362', '142050']),
      recipe(
        'NEIGHBOUR_SPECIAL',
        5,
        // With an independent place three alike that would fill a class of the area's own.
        ['SEMH', 'PD', 'ASD', 'MLD', 'SEMH'],
        [5, 14],
        ['102878', '131102', '144234', '144875', '142134'],
      ),
      recipe('INDEPENDENT_DAY', 2, ['ASD'], [11, 13], ['135534', '115466', '135150']),
      recipe('INDEPENDENT_DAY', 2, ['SEMH'], [11, 14], ['143406', '135150']),
      recipe('INDEPENDENT_DAY', 2, ['ASD', 'SLCN'], [6, 8], ['115425', '135534']),
      recipe('TERM_BOARDING', 1, ['SEMH'], [11, 14], ['131611'], ['BLOCK_AND_CARE']),
      recipe('YEAR_ROUND', 1, ['SEMH'], [12, 14], ['119027'], ['HEALTH_CAPPED']),
      recipe('PACKAGE', 1, ['ASD'], [14, 15], []),
    ],
    recent: [
      recipe('YEAR_ROUND', 1, ['ASD'], [13, 15], ['135066'], ['EQUAL_THIRDS']),
      recipe('TERM_BOARDING', 1, ['ASD'], [12, 14], ['117665'], ['HALF_THIRD_FIFTH']),
      recipe('INDEPENDENT_DAY', 2, ['SEMH', 'SLCN'], [9, 12], ['143406', '115466'], ['HALF_THIRD_FIFTH', 'BLOCK_ONLY']),
    ],
    others: [
      recipe('INDEPENDENT_DAY', 1, ['ASD'], [7, 13], ['115466', '135534', '136047']),
      recipe('TERM_BOARDING', 1, ['HI', 'SEMH', 'VI'], [11, 15], ['117665', '131611', '118993'], ['HALF_THIRD_FIFTH']),
      recipe('LOCAL_SPECIAL', 1, ['SLCN', 'MLD', 'ASD'], [4, 10], ['102362', '142722']),
      recipe('YEAR_ROUND', 1, ['SEMH', 'ASD'], [12, 16], ['119027', '135066'], JOINT),
      recipe('NEIGHBOUR_SPECIAL', 1, ['PD', 'SLD', 'OTH'], [5, 12], ['144234', '131102', '102878']),
    ],
  },
  '885': {
    placed: [
      early(recipe('LOCAL_SPECIAL', 6, ['ASD'], [11, 12], ['117049', '135791', '140261'])),
      early(recipe('LOCAL_SPECIAL', 5, ['ASD'], [4, 6], ['131534', '117056'])),
      early(recipe('LOCAL_SPECIAL', 5, ['SEMH'], [11, 12], ['140397', '140404'])),
      recipe('LOCAL_SPECIAL', 1, ['PMLD'], [4, 13], ['117062']),
      recipe('NEIGHBOUR_SPECIAL', 3, ['SLCN', 'DS', 'MLD'], [5, 14], ['104130', '139607', '103883']),
      recipe('INDEPENDENT_DAY', 3, ['ASD'], [11, 13], ['136025', '135445', '136262']),
      recipe('INDEPENDENT_DAY', 5, ['SEMH', 'SEMH', 'SLCN', 'SEMH', 'MLD'], [11, 13], ['136262', '134982']),
      recipe('TERM_BOARDING', 1, ['VI'], [11, 13], ['117064'], ['BLOCK_AND_CARE']),
      recipe('TERM_BOARDING', 2, ['ASD'], [9, 12], ['107589', '105137'], ['BLOCK_AND_CARE']),
      recipe(
        'YEAR_ROUND',
        6,
        ['SEMH', 'ASD', 'SLD'],
        [9, 12],
        ['136260', '115802', '135445', '136954', '132775'],
        ['BLOCK_AND_CARE', ...JOINT],
      ),
      // Of an age at which adult social care takes over in the place.
      recipe('YEAR_ROUND', 1, ['SEMH'], [16, 16], ['115802'], ['HALF_THIRD_FIFTH']),
      recipe('YEAR_ROUND', 2, ['ASD', 'SLD'], [9, 12], ['135445', '136954'], ['EQUAL_THIRDS', 'HEALTH_FIXED']),
      recipe('PACKAGE', 1, ['SEMH'], [14, 15], []),
    ],
    recent: [
      recipe('YEAR_ROUND', 1, ['ASD'], [13, 15], ['135445'], ['EQUAL_THIRDS']),
      recipe('TERM_BOARDING', 1, ['SEMH'], [12, 14], ['132775'], ['HALF_THIRD_FIFTH']),
      recipe('INDEPENDENT_DAY', 2, ['ASD', 'SEMH'], [11, 12], ['136025', '136262'], ['HALF_THIRD_FIFTH', 'BLOCK_ONLY']),
    ],
    others: [
      recipe('INDEPENDENT_DAY', 1, ['ASD'], [9, 13], ['136025', '136262', '135445']),
      recipe('YEAR_ROUND', 1, ['SEMH', 'ASD'], [11, 16], ['115802', '136954', '136260'], JOINT),
      recipe('LOCAL_SPECIAL', 1, ['SLCN', 'MLD', 'ASD'], [4, 10], ['131534', '117056', '139444']),
      recipe('TERM_BOARDING', 1, ['HI', 'SEMH', 'MSI'], [11, 15], ['105137', '107589', '132775'], ['HALF_THIRD_FIFTH']),
      recipe('NEIGHBOUR_SPECIAL', 1, ['PD', 'SLD', 'OTH'], [5, 12], ['104130', '139607', '103883']),
    ],
  },
};
