import { pence } from '../../kernel/money';
import { type HolderKey } from '../facts/areas';
import { type Random } from '../random';
import { type ProvisionKind, type SplitName } from './kinds';
import { type PlannedLine, type PlannedPrice, type PlannedShare, type Residential } from './planned';

/**
 * What provision costs in the demo, and how it is split. The prices are invented; their ranges are those that authorities
 * have published (finance.md section 4): a state special place 17,000 to 35,000, an independent day place 50,000 to 70,000, a week's
 * boarding 2,000 to 4,600 and more, travel 5,500 to 10,700 a route and far more with an escort.
 */

const pounds = (amount: number): PlannedPrice['amount'] => pence(BigInt(amount) * 100n);

const price = (
  unit: PlannedPrice['unit'],
  amount: number,
  spread: PlannedPrice['spread'],
  more: Partial<PlannedPrice> = {},
): PlannedPrice => ({ unit, amount: pounds(amount), spread, year: null, hoursPerWeek: null, ...more });

const parts = (holder: HolderKey, number: number): PlannedShare => ({
  holder,
  parts: number,
  fixed: null,
  cap: null,
  residual: false,
});

/** The shares of a split, the lead agency first: that order decides where an odd penny falls (money.md section 3). */
export function sharesOf(split: SplitName): readonly PlannedShare[] {
  switch (split) {
    case 'BLOCK_ONLY':
      return [parts('block', 1)];
    case 'HALF_THIRD_FIFTH':
      return [parts('block', 50), parts('socialCare', 30), parts('health', 20)];
    case 'EQUAL_THIRDS':
      return [parts('block', 1), parts('socialCare', 1), parts('health', 1)];
    case 'BLOCK_AND_CARE':
      return [parts('block', 60), parts('socialCare', 40)];
    case 'HEALTH_FIXED':
      return [
        parts('block', 60),
        parts('socialCare', 40),
        { ...parts('health', 0), parts: null, fixed: price('WEEK', 1_250, 'DAYS') },
      ];
    case 'HEALTH_CAPPED':
      return [parts('block', 50), parts('socialCare', 30), { ...parts('health', 20), cap: pounds(40_000) }];
  }
}

/** Whether a split asks more than one agency. */
export function isJoint(split: SplitName): boolean {
  return sharesOf(split).length > 1;
}

/** Whether and for how much of the year a kind boards. */
export function residentialOf(kind: ProvisionKind): Residential {
  if (kind === 'TERM_BOARDING') return 'RESIDENTIAL_38_51';
  return kind === 'YEAR_ROUND' ? 'RESIDENTIAL_52' : 'DAY';
}

/** The cost lines of a place of this kind. Each convention of money.md section 2 turns up somewhere. */
export function linesOf(kind: ProvisionKind, split: SplitName, random: Random): PlannedLine[] {
  const line = (
    category: PlannedLine['category'],
    description: string,
    linePrice: PlannedPrice,
    shares = sharesOf(split),
  ): PlannedLine => ({ category, description, price: linePrice, shares });
  const travel = (least: number, most: number): PlannedLine =>
    line(
      'TRANSPORT',
      'Taxi with passenger assistant',
      price('YEAR', random.whole(least, most) * 50, 'SCHOOL_DAYS', { year: 'ACADEMIC' }),
      [parts('transport', 1)],
    );
  const therapy = (): PlannedLine =>
    line(
      'THERAPY',
      'Speech and language therapy',
      price('HOUR', random.whole(58, 74), 'SCHOOL_WEEKS', { hoursPerWeek: random.pick(['1', '1.5', '2']) }),
      [parts('block', 1), parts('health', 1)],
    );

  switch (kind) {
    case 'LOCAL_SPECIAL':
      return [
        line('EDUCATION', 'Place and top-up', price('YEAR', random.whole(490, 640) * 50, 'DAYS', { year: 'ACADEMIC' })),
        ...(random.chance(45) ? [travel(110, 170)] : []),
      ];
    case 'NEIGHBOUR_SPECIAL':
      return [
        random.chance(50)
          ? line('EDUCATION', 'Place and top-up, by term', price('TERM', random.whole(164, 216) * 50, 'TERMS'))
          : line(
              'EDUCATION',
              'Place and top-up',
              price('YEAR', random.whole(500, 660) * 50, 'MONTHS', { year: 'FINANCIAL' }),
            ),
        travel(130, 230),
      ];
    case 'INDEPENDENT_DAY':
      return [
        random.chance(60)
          ? line('EDUCATION', 'Day place, by term', price('TERM', random.whole(334, 470) * 50, 'TERMS'))
          : line(
              'EDUCATION',
              'Day place',
              price('YEAR', random.whole(1_010, 1_420) * 50, 'DAYS', { year: 'ACADEMIC' }),
            ),
        ...(random.chance(40) ? [therapy()] : []),
        travel(180, 420),
      ];
    case 'TERM_BOARDING':
      return [
        line('EDUCATION', 'Education, 38 weeks', price('WEEK', random.whole(26, 38) * 50, 'SCHOOL_WEEKS'), [
          parts('block', 1),
        ]),
        line('CARE', 'Boarding, 38 weeks', price('WEEK', random.whole(26, 44) * 50, 'SCHOOL_WEEKS')),
        travel(60, 120),
      ];
    case 'YEAR_ROUND':
      return [line('CARE', 'Education and care, 52 weeks', price('WEEK', random.whole(88, 138) * 50, 'DAYS'))];
    case 'PACKAGE':
      return [
        line(
          'EDUCATION',
          'Tutor at home',
          price('HOUR', random.whole(42, 52), 'SCHOOL_WEEKS', { hoursPerWeek: random.pick(['12', '15']) }),
        ),
        therapy(),
        line('EQUIPMENT', 'Communication aid', price('ONCE', random.whole(13, 38) * 50, null), [
          parts('block', 1),
          parts('health', 1),
        ]),
      ];
  }
}
