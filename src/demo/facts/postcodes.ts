import { type RawRow } from '../../platform/imports';

/**
 * The sectors in which the demo's invented homes lie, one to a postcode district, at the middle of its town to about a mile: as a file of
 * the postcode directory by sector would have them.
 */
export const DEMO_POSTCODES: readonly RawRow[] = (
  [
    ['RM1 9', '551400', '188800'],
    ['RM2 9', '553000', '189800'],
    ['RM3 9', '554500', '191500'],
    ['RM5 9', '550000', '191000'],
    ['RM7 9', '550600', '187600'],
    ['RM11 9', '554000', '187500'],
    ['RM12 9', '553500', '186000'],
    ['RM13 9', '552500', '182500'],
    ['RM14 9', '556500', '186500'],
    ['WR1 9', '385000', '255000'],
    ['WR3 9', '385500', '257500'],
    ['WR5 9', '386500', '253500'],
    ['WR9 9', '389800', '263300'],
    ['WR10 9', '394800', '246000'],
    ['WR11 9', '403700', '244000'],
    ['WR14 9', '378500', '246500'],
    ['B60 9', '396000', '269500'],
    ['B98 9', '404500', '267500'],
    ['DY10 9', '383500', '276700'],
    ['DY13 9', '381000', '271500'],
  ] as const
).map(([postcode, easting, northing]) => ({ postcode, easting, northing }));
