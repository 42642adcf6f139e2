import { type RawRow } from '../../platform/imports';
import { establishmentTypeName } from '../../features/providers/rules/provision-type';

/** What is published of an establishment beside its name and type; the extract has it for some only. */
interface Whereabouts {
  /** Statutory lowest and highest age. */
  readonly ages: readonly [number, number];
  readonly boarders: string;
  readonly town: string;
  readonly postcode: string;
  /** Easting and northing of the National Grid, metres (EPSG:27700). */
  readonly grid: readonly [number, number];
}

/** A row of the register under the register's own column names, so that it takes the importer's way in. */
function school(
  urn: string,
  laCode: string,
  number: string,
  name: string,
  typeCode: string,
  pupils: number | null,
  whereabouts?: Whereabouts,
): RawRow {
  return {
    URN: urn,
    'LA (code)': laCode,
    EstablishmentNumber: number,
    EstablishmentName: name,
    'TypeOfEstablishment (code)': typeCode,
    'TypeOfEstablishment (name)': establishmentTypeName(typeCode),
    'EstablishmentStatus (code)': '1',
    'EstablishmentStatus (name)': 'Open',
    NumberOfPupils: pupils?.toString() ?? '',
    ...(whereabouts === undefined ? {} : toColumns(whereabouts)),
  };
}

function toColumns({ ages, boarders, town, postcode, grid }: Whereabouts): RawRow {
  return {
    StatutoryLowAge: ages[0].toString(),
    StatutoryHighAge: ages[1].toString(),
    'Boarders (name)': boarders,
    Town: town,
    Postcode: postcode,
    Easting: grid[0].toString(),
    Northing: grid[1].toString(),
  };
}

/**
 * The demo's establishments: real ones by URN, as facts from the national register's public extracts (state schools as of
 * 2021 without coordinates; independent and non-maintained ones as of July 2017 with them). That children are placed there
 * is invented; the prices are nobody's.
 */
export const DEMO_ESTABLISHMENTS: readonly RawRow[] = [
  // Havering's own special schools and its alternative provision.
  school('102362', '311', '7000', 'Corbets Tey School', '7', 125),
  school('142050', '311', '7004', 'Forest Approach Academy', '44', 110),
  school('142722', '311', '7003', 'Lime Academy Ravensbourne', '44', 58),
  school('143130', '311', '1109', 'Olive AP Academy - Havering', '42', 26),
  // In the authorities that border Havering.
  school('102878', '317', '5950', 'Little Heath School', '7', 121),
  school('144875', '317', '7009', 'Newbridge School', '44', 119),
  school('143406', '317', '6005', 'Oak House School', '10', null, {
    ages: [10, 17],
    boarders: 'No Boarders',
    town: 'Ilford',
    postcode: 'IG3 9AB',
    grid: [545167, 186369],
  }),
  school('131102', '301', '7005', 'Trinity School', '7', 241),
  school('142134', '301', '7001', 'Riverside Bridge School', '44', 139),
  school('144234', '883', '7032', 'Treetops School', '44', 260),
  school('115425', '881', '6031', 'Woodcroft School', '10', null, {
    ages: [5, 13],
    boarders: 'No Boarders',
    town: 'Loughton',
    postcode: 'IG10 1SQ',
    grid: [542764, 197745],
  }),
  school('115466', '881', '7050', "St John's RC School (Essex)", '8', null, {
    ages: [5, 19],
    boarders: 'No Boarders',
    town: 'Woodford Bridge',
    postcode: 'IG8 8AX',
    grid: [542963, 192065],
  }),
  school('135150', '881', '6056', 'Essex Fresh Start', '10', null, {
    ages: [7, 19],
    boarders: 'No Boarders',
    town: 'Witham',
    postcode: 'CM8 2JL',
    grid: [581659, 215426],
  }),
  // Further away, where Havering's children board or travel to.
  school('135534', '309', '7008', 'Treehouse School', '8', null, {
    ages: [3, 19],
    boarders: 'No Boarders',
    town: 'London',
    postcode: 'N10 3JA',
    grid: [528258, 189274],
  }),
  school('117665', '919', '7006', "St Elizabeth's School", '8', null, {
    ages: [5, 19],
    boarders: "Children's Home (Boarding School)",
    town: 'Much Hadham',
    postcode: 'SG10 6EW',
    grid: [543952, 216745],
  }),
  school('131611', '886', '6079', 'West Heath School', '10', null, {
    ages: [10, 20],
    boarders: 'Boarding School',
    town: 'Sevenoaks',
    postcode: 'TN13 1SR',
    grid: [552566, 152959],
  }),
  school('118993', '886', '6046', 'Helen Allison School', '10', null, {
    ages: [5, 19],
    boarders: 'Boarding School',
    town: 'Gravesend',
    postcode: 'DA13 0EW',
    grid: [564114, 166758],
  }),
  school('119027', '886', '7003', 'Caldecott Foundation School', '8', null, {
    ages: [5, 18],
    boarders: "Children's Home (Boarding School)",
    town: 'Ashford',
    postcode: 'TN25 6PW',
    grid: [606622, 139492],
  }),
  school('136047', '873', '6048', 'Gretton School', '10', null, {
    ages: [5, 19],
    boarders: 'Boarding School',
    town: 'Cambridge',
    postcode: 'CB3 0RX',
    grid: [542330, 262904],
  }),
  school('135066', '926', '6152', 'Acorn Park School', '10', null, {
    ages: [6, 19],
    boarders: "Children's Home (Boarding School)",
    town: 'Norwich',
    postcode: 'NR16 2HU',
    grid: [606783, 288595],
  }),
  // Worcestershire's own special schools, state, non-maintained and independent.
  school('117049', '885', '7001', 'Rigby Hall Day Special School', '7', 149),
  school('117056', '885', '7009', 'Pitcheroak School', '7', 134),
  school('117062', '885', '7015', 'Chadsgrove School', '7', 100),
  school('117064', '885', '7019', 'New College Worcester (NMSS)', '8', 34),
  school('131534', '885', '7025', 'Fort Royal', '7', 215),
  school('135791', '885', '7026', 'Wyre Forest School', '7', 227),
  school('139444', '885', '5950', 'Vale of Evesham School', '44', 147),
  school('140261', '885', '7024', 'Regency High School', '44', 147),
  school('140397', '885', '7003', 'Riversides School', '44', 66),
  school('140404', '885', '7000', 'Kingfisher School', '44', 91),
  school('136025', '885', '6038', 'The Corner House School', '10', null, {
    ages: [9, 19],
    boarders: 'No Boarders',
    town: 'Redditch',
    postcode: 'B98 9BD',
    grid: [405820, 269431],
  }),
  school('136260', '885', '6039', 'Our Place', '10', null, {
    ages: [9, 18],
    boarders: "Children's Home (Boarding School)",
    town: 'Bransford',
    postcode: 'WR6 5JE',
    grid: [379377, 252756],
  }),
  school('136262', '885', '6040', 'Norton College', '10', null, {
    ages: [11, 19],
    boarders: 'No Boarders',
    town: 'Norton',
    postcode: 'WR5 2PU',
    grid: [387739, 253900],
  }),
  // In the authorities that border Worcestershire.
  school('104130', '334', '7001', 'Hazel Oak School', '7', 142),
  school('103883', '332', '7009', 'Pens Meadow School', '7', 72),
  school('134982', '330', '6112', 'Spring Hill High School', '10', null, {
    ages: [11, 19],
    boarders: "Children's Home (Boarding School)",
    town: 'Birmingham',
    postcode: 'B23 7PG',
    grid: [409583, 290399],
  }),
  school('139607', '884', '7003', 'Barrs Court School', '44', 73),
  school('135445', '893', '6106', 'Options Higford', '10', null, {
    ages: [8, 19],
    boarders: "Children's Home (Boarding School)",
    town: 'Shifnal',
    postcode: 'TF11 9ET',
    grid: [375241, 300699],
  }),
  school('115802', '916', '6040', 'Cotswold Chine School', '10', null, {
    ages: [7, 19],
    boarders: "Children's Home (Boarding School)",
    town: 'Stroud',
    postcode: 'GL6 9AG',
    grid: [385687, 200394],
  }),
  // Further away, where Worcestershire's children board.
  school('136954', '830', '6003', 'High Grange School', '10', null, {
    ages: [8, 19],
    boarders: "Children's Home (Boarding School)",
    town: 'Mickleover',
    postcode: 'DE3 0DR',
    grid: [429693, 333408],
  }),
  school('105137', '344', '7015', 'West Kirby Residential School', '8', null, {
    ages: [5, 19],
    boarders: 'Boarding School',
    town: 'Wirral',
    postcode: 'CH48 5DH',
    grid: [321158, 387179],
  }),
  school('107589', '381', '7005', 'William Henry Smith School', '8', null, {
    ages: [8, 19],
    boarders: 'Boarding School',
    town: 'Brighouse',
    postcode: 'HD6 3JW',
    grid: [412961, 421908],
  }),
  school('132775', '865', '6034', 'Tumblewood Community School', '10', null, {
    ages: [9, 18],
    boarders: "Children's Home (Boarding School)",
    town: 'Westbury',
    postcode: 'BA13 4LF',
    grid: [386070, 154295],
  }),
];
