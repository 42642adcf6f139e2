import { factsOfKinds, kindOf, PlacementKind, type KindFacts } from './kind';

const facts = (said: Partial<KindFacts>): KindFacts => ({
  provisionType: 'MAINSTREAM',
  residential: 'DAY',
  senSetting: null,
  ...said,
});

describe('V2 what a placement is all in all', () => {
  test.each<[Partial<KindFacts>, PlacementKind]>([
    [{}, 'MAINSTREAM_TOP_UP'],
    [{ provisionType: 'SEN_UNIT' }, 'UNIT_IN_MAINSTREAM'],
    [{ provisionType: 'SPECIAL_ACADEMY' }, 'SPECIAL_DAY'],
    [{ provisionType: 'NON_MAINTAINED_SPECIAL' }, 'INDEPENDENT_DAY'],
    [{ provisionType: 'NON_MAINTAINED_SPECIAL', residential: 'RESIDENTIAL_38_51' }, 'RESIDENTIAL_38_51'],
    [{ provisionType: 'SPECIALIST_POST_16', residential: 'RESIDENTIAL_52' }, 'RESIDENTIAL_52'],
    [{ provisionType: 'SPECIALIST_POST_16' }, 'POST_16'],
    [{ provisionType: 'OTHER_ARRANGEMENTS', senSetting: 'OLA' }, 'EOTAS'],
    // By parents, with a type named and no setting, and so on: not arranged by the authority under section 61.
    [{ provisionType: 'OTHER_ARRANGEMENTS', senSetting: 'OPA' }, 'OTHER'],
    [{ provisionType: 'EARLY_YEARS', senSetting: 'EYP' }, 'EARLY_YEARS'],
    // Nights are what a break and a home are made of.
    [{ provisionType: 'SHORT_BREAKS', residential: 'RESIDENTIAL_38_51' }, 'SHORT_BREAKS'],
    [{ provisionType: 'CHILDRENS_HOME', residential: 'RESIDENTIAL_52', senSetting: 'OTH' }, 'HOME'],
    [{ provisionType: 'TRANSPORT', senSetting: 'OTH' }, 'TRANSPORT'],
  ])('%j is %s', (said, kind) => {
    expect(kindOf(facts(said))).toBe(kind);
  });

  test('a question for kinds names all that they are made of, and nothing twice', () => {
    const all = Object.values(PlacementKind).map((kind) => factsOfKinds(new Set([kind])));
    expect(all.map(({ length }) => length).every((length) => length > 0)).toBe(true);
    expect(new Set(all.flat().map((one) => JSON.stringify(one))).size).toBe(18 * 3 * 9);
    expect(all.flat()).toHaveLength(18 * 3 * 9);
  });
});
