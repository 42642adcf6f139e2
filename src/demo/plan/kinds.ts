/** The kinds of provision the plan knows. */
export type ProvisionKind =
  'LOCAL_SPECIAL' | 'NEIGHBOUR_SPECIAL' | 'INDEPENDENT_DAY' | 'TERM_BOARDING' | 'YEAR_ROUND' | 'PACKAGE';

/** The ways the demo's panels split a cost. */
export type SplitName =
  'BLOCK_ONLY' | 'HALF_THIRD_FIFTH' | 'EQUAL_THIRDS' | 'BLOCK_AND_CARE' | 'HEALTH_FIXED' | 'HEALTH_CAPPED';
