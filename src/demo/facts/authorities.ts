import { type RawRow } from '../../platform/imports';

/** A row of the published list of authorities, under its column names; every one of the demo is live. */
function authority(
  code: string,
  gssCode: string,
  name: string,
  region: string,
  [latitude, longitude]: readonly [string, string],
): RawRow {
  return {
    la_code: code,
    gss_code: gssCode,
    name,
    region,
    status: 'live',
    opened: '01/01/2009',
    closed: '',
    centroid_latitude: latitude,
    centroid_longitude: longitude,
  };
}

/** The two areas, all that border them, and the hosts of the schools further away. Centroids: WGS84, from ONS boundaries. */
export const DEMO_AUTHORITIES: readonly RawRow[] = [
  authority('301', 'E09000002', 'Barking and Dagenham', 'London', ['51.54530', '0.13355']),
  authority('309', 'E09000014', 'Haringey', 'London', ['51.59037', '-0.10751']),
  authority('311', 'E09000016', 'Havering', 'London', ['51.56440', '0.22110']),
  authority('317', 'E09000026', 'Redbridge', 'London', ['51.58569', '0.07586']),
  authority('330', 'E08000025', 'Birmingham', 'West Midlands', ['52.48862', '-1.87470']),
  authority('332', 'E08000027', 'Dudley', 'West Midlands', ['52.48285', '-2.10874']),
  authority('334', 'E08000029', 'Solihull', 'West Midlands', ['52.41312', '-1.72709']),
  authority('344', 'E08000015', 'Wirral', 'North West', ['53.36216', '-3.07115']),
  authority('381', 'E08000033', 'Calderdale', 'Yorkshire and The Humber', ['53.72119', '-1.97346']),
  authority('830', 'E10000007', 'Derbyshire', 'East Midlands', ['53.14221', '-1.61560']),
  authority('860', 'E10000028', 'Staffordshire', 'West Midlands', ['52.85185', '-2.03205']),
  // Wiltshire and Shropshire became one authority each on 1 April 2009.
  { ...authority('865', 'E06000054', 'Wiltshire', 'South West', ['51.29752', '-1.94476']), opened: '01/04/2009' },
  authority('873', 'E10000003', 'Cambridgeshire', 'East of England', ['52.33977', '0.03334']),
  authority('881', 'E10000012', 'Essex', 'East of England', ['51.81165', '0.55985']),
  authority('883', 'E06000034', 'Thurrock', 'East of England', ['51.50909', '0.36794']),
  authority('884', 'E06000019', 'Herefordshire, County of', 'West Midlands', ['52.10370', '-2.74518']),
  authority('885', 'E10000034', 'Worcestershire', 'West Midlands', ['52.22369', '-2.16919']),
  authority('886', 'E10000016', 'Kent', 'South East', ['51.21935', '0.73127']),
  { ...authority('893', 'E06000051', 'Shropshire', 'West Midlands', ['52.63539', '-2.73401']), opened: '01/04/2009' },
  authority('916', 'E10000013', 'Gloucestershire', 'South West', ['51.82739', '-2.11928']),
  authority('919', 'E10000015', 'Hertfordshire', 'East of England', ['51.82970', '-0.21700']),
  authority('926', 'E10000020', 'Norfolk', 'East of England', ['52.67114', '0.95301']),
  authority('937', 'E10000031', 'Warwickshire', 'West Midlands', ['52.30094', '-1.55955']),
];

const BORDERS: Readonly<Record<string, readonly string[]>> = {
  '311': ['301', '317', '881', '883'],
  '885': ['330', '332', '334', '860', '884', '893', '916', '937'],
};

/** Which authorities border the two areas, in both directions as the published table has them. */
export const DEMO_NEIGHBOURS: readonly RawRow[] = Object.entries(BORDERS).flatMap(([area, others]) =>
  others.flatMap((other) => [
    { la_code: area, neighbour_la_code: other },
    { la_code: other, neighbour_la_code: area },
  ]),
);

const NORTH_EAST_LONDON: RawRow = {
  ccg_2021_gss_code: 'E38000255',
  ccg_2021_name: 'NHS North East London CCG',
  sub_icb_2022_gss_code: 'E38000255',
  sub_icb_2022_ods_code: 'A3A8R',
  sub_icb_2022_name: 'NHS North East London ICB - A3A8R',
  icb_2022_gss_code: 'E54000029',
  icb_2022_ods_code: 'QMF',
  icb_2022_name: 'NHS North East London Integrated Care Board',
};
const HEREFORDSHIRE_AND_WORCESTERSHIRE: RawRow = {
  ccg_2021_gss_code: 'E38000236',
  ccg_2021_name: 'NHS Herefordshire and Worcestershire CCG',
  sub_icb_2022_gss_code: 'E38000236',
  sub_icb_2022_ods_code: '18C',
  sub_icb_2022_name: 'NHS Herefordshire and Worcestershire ICB - 18C',
  icb_2022_gss_code: 'E54000019',
  icb_2022_ods_code: 'QGH',
  icb_2022_name: 'NHS Herefordshire and Worcestershire Integrated Care Board',
};

function covers(
  body: RawRow,
  utla: readonly [string, string],
  ltla: readonly [string, string],
  lsoaCount: number,
): RawRow {
  return {
    ...body,
    ltla_2022_gss_code: ltla[0],
    ltla_2022_name: ltla[1],
    utla_gss_code: utla[0],
    utla_name: utla[1],
    lsoa_2011_count: lsoaCount.toString(),
  };
}

const HAVERING = ['E09000016', 'Havering'] as const;
const WORCESTERSHIRE = ['E10000034', 'Worcestershire'] as const;

/** The NHS bodies that pay in the two areas, as the published look-up has them. */
export const DEMO_NHS_BODIES: readonly RawRow[] = [
  covers(NORTH_EAST_LONDON, HAVERING, HAVERING, 150),
  covers(HEREFORDSHIRE_AND_WORCESTERSHIRE, WORCESTERSHIRE, ['E07000234', 'Bromsgrove'], 58),
  covers(HEREFORDSHIRE_AND_WORCESTERSHIRE, WORCESTERSHIRE, ['E07000235', 'Malvern Hills'], 45),
  covers(HEREFORDSHIRE_AND_WORCESTERSHIRE, WORCESTERSHIRE, ['E07000236', 'Redditch'], 55),
  covers(HEREFORDSHIRE_AND_WORCESTERSHIRE, WORCESTERSHIRE, ['E07000237', 'Worcester'], 63),
  covers(HEREFORDSHIRE_AND_WORCESTERSHIRE, WORCESTERSHIRE, ['E07000238', 'Wychavon'], 78),
  covers(HEREFORDSHIRE_AND_WORCESTERSHIRE, WORCESTERSHIRE, ['E07000239', 'Wyre Forest'], 65),
];
