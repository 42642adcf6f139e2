import { type RawRow } from '../../platform/imports';
import { BORDERS } from './borders';

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

/** The two areas, the hosts of the schools that children are placed in, and all that border one of them. Centroids: WGS84, from ONS boundaries. */
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
  authority('202', 'E09000007', 'Camden', 'London', ['51.54639', '-0.15743']),
  authority('204', 'E09000012', 'Hackney', 'London', ['51.55227', '-0.06334']),
  authority('206', 'E09000019', 'Islington', 'London', ['51.54847', '-0.11026']),
  authority('302', 'E09000003', 'Barnet', 'London', ['51.61603', '-0.21001']),
  authority('303', 'E09000004', 'Bexley', 'London', ['51.45881', '0.14036']),
  authority('305', 'E09000006', 'Bromley', 'London', ['51.37200', '0.05155']),
  authority('308', 'E09000010', 'Enfield', 'London', ['51.65100', '-0.08725']),
  authority('310', 'E09000015', 'Harrow', 'London', ['51.59772', '-0.34126']),
  authority('312', 'E09000017', 'Hillingdon', 'London', ['51.54150', '-0.44566']),
  authority('316', 'E09000025', 'Newham', 'London', ['51.52836', '0.03639']),
  authority('320', 'E09000031', 'Waltham Forest', 'London', ['51.59404', '-0.01266']),
  authority('331', 'E08000026', 'Coventry', 'West Midlands', ['52.41687', '-1.51981']),
  authority('333', 'E08000028', 'Sandwell', 'West Midlands', ['52.51544', '-2.00900']),
  authority('335', 'E08000030', 'Walsall', 'West Midlands', ['52.59926', '-1.96636']),
  authority('336', 'E08000031', 'Wolverhampton', 'West Midlands', ['52.58920', '-2.12101']),
  authority('353', 'E08000004', 'Oldham', 'North West', ['53.55187', '-2.05065']),
  authority('354', 'E08000005', 'Rochdale', 'North West', ['53.61657', '-2.15782']),
  authority('356', 'E08000007', 'Stockport', 'North West', ['53.39396', '-2.12811']),
  authority('357', 'E08000008', 'Tameside', 'North West', ['53.47747', '-2.06278']),
  {
    ...authority('370', 'E08000038', 'Barnsley', 'Yorkshire and The Humber', ['53.53583', '-1.53250']),
    opened: '01/05/2025',
  },
  authority('372', 'E08000018', 'Rotherham', 'Yorkshire and The Humber', ['53.40864', '-1.28625']),
  {
    ...authority('373', 'E08000039', 'Sheffield', 'Yorkshire and The Humber', ['53.40443', '-1.55049']),
    opened: '01/05/2025',
  },
  authority('380', 'E08000032', 'Bradford', 'Yorkshire and The Humber', ['53.84503', '-1.85524']),
  authority('382', 'E08000034', 'Kirklees', 'Yorkshire and The Humber', ['53.62738', '-1.76322']),
  authority('800', 'E06000022', 'Bath and North East Somerset', 'South West', ['51.35597', '-2.47521']),
  authority('803', 'E06000025', 'South Gloucestershire', 'South West', ['51.54193', '-2.45751']),
  authority('821', 'E06000032', 'Luton', 'East of England', ['51.89422', '-0.42560']),
  { ...authority('822', 'E06000055', 'Bedford', 'East of England', ['52.18921', '-0.47710']), opened: '01/04/2009' },
  {
    ...authority('823', 'E06000056', 'Central Bedfordshire', 'East of England', ['52.00670', '-0.43600']),
    opened: '01/04/2009',
  },
  authority('831', 'E06000015', 'Derby', 'East Midlands', ['52.91254', '-1.46835']),
  { ...authority('838', 'E06000059', 'Dorset', 'South West', ['50.80802', '-2.33591']), opened: '01/04/2019' },
  authority('845', 'E10000011', 'East Sussex', 'South East', ['50.94211', '0.27499']),
  authority('850', 'E10000014', 'Hampshire', 'South East', ['51.06816', '-1.28779']),
  authority('855', 'E10000018', 'Leicestershire', 'East Midlands', ['52.66768', '-1.11357']),
  authority('861', 'E06000021', 'Stoke-on-Trent', 'West Midlands', ['53.01806', '-2.16455']),
  authority('866', 'E06000030', 'Swindon', 'South West', ['51.57156', '-1.74380']),
  authority('869', 'E06000037', 'West Berkshire', 'South East', ['51.44959', '-1.30450']),
  authority('874', 'E06000031', 'Peterborough', 'East of England', ['52.60860', '-0.25302']),
  authority('882', 'E06000033', 'Southend-on-Sea', 'East of England', ['51.54776', '0.70947']),
  authority('887', 'E06000035', 'Medway', 'South East', ['51.41518', '0.55399']),
  authority('888', 'E10000017', 'Lancashire', 'North West', ['53.84477', '-2.61147']),
  authority('891', 'E10000024', 'Nottinghamshire', 'East Midlands', ['53.13356', '-1.00674']),
  authority('894', 'E06000020', 'Telford and Wrekin', 'West Midlands', ['52.73020', '-2.48879']),
  { ...authority('895', 'E06000049', 'Cheshire East', 'North West', ['53.18041', '-2.34936']), opened: '01/04/2009' },
  {
    ...authority('896', 'E06000050', 'Cheshire West and Chester', 'North West', ['53.19778', '-2.73276']),
    opened: '01/04/2009',
  },
  authority('925', 'E10000019', 'Lincolnshire', 'East Midlands', ['53.11481', '-0.24953']),
  authority('931', 'E10000025', 'Oxfordshire', 'South East', ['51.76583', '-1.32239']),
  authority('935', 'E10000029', 'Suffolk', 'East of England', ['52.22077', '1.05875']),
  authority('936', 'E10000030', 'Surrey', 'South East', ['51.24791', '-0.42036']),
  {
    ...authority('940', 'E06000061', 'North Northamptonshire', 'East Midlands', ['52.42561', '-0.62591']),
    opened: '01/04/2021',
  },
  {
    ...authority('941', 'E06000062', 'West Northamptonshire', 'East Midlands', ['52.22294', '-1.03607']),
    opened: '01/04/2021',
  },
];

/** Which authorities border them, in both directions as the published table has them. */
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
