/** Figures that belong together and are reckoned from the same facts. */
export const AssuranceSection = {
  SITTINGS: 'SITTINGS',
  DECISIONS: 'DECISIONS',
  TIMES: 'TIMES',
  BETWEEN_SITTINGS: 'BETWEEN_SITTINGS',
  PLACES: 'PLACES',
  MONEY: 'MONEY',
  FOLLOW_UP: 'FOLLOW_UP',
  REDRESS: 'REDRESS',
  PLANS: 'PLANS',
  ATTENDANCE: 'ATTENDANCE',
  EQUALITY: 'EQUALITY',
} as const;
export type AssuranceSection = (typeof AssuranceSection)[keyof typeof AssuranceSection];

/** What a figure is: a number of things, a part of things, days, or pounds. */
export const AssuranceUnit = { COUNT: 'COUNT', PERCENT: 'PERCENT', DAYS: 'DAYS', MONEY: 'MONEY' } as const;
export type AssuranceUnit = (typeof AssuranceUnit)[keyof typeof AssuranceUnit];

/** What a figure says, by which rule of practice or law, and in what. */
export interface MeasureDefinition {
  readonly section: AssuranceSection;
  readonly unit: AssuranceUnit;
  readonly name: string;
  readonly definition: string;
  /** The rule it answers to, such as M4, a clock, or the published return. */
  readonly rule: string;
}

/** Makes the figures of a section. */
export const measuresIn =
  (section: AssuranceSection) =>
  (unit: AssuranceUnit, rule: string, name: string, definition: string): MeasureDefinition => ({
    ...{ section, unit, name, definition, rule },
  });
