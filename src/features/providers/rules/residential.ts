/** Whether the child sleeps where it learns, as SEN2 counts weeks. */
export const Residential = {
  DAY: 'DAY',
  RESIDENTIAL_38_51: 'RESIDENTIAL_38_51',
  RESIDENTIAL_52: 'RESIDENTIAL_52',
} as const;
export type Residential = (typeof Residential)[keyof typeof Residential];
