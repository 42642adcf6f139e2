/** SEN2 `SENtype`, item 5.8a, 2025 (V1): what a child needs, and what a provider offers for. */
export const NeedCode = {
  SPLD: 'SPLD',
  MLD: 'MLD',
  SLD: 'SLD',
  PMLD: 'PMLD',
  SEMH: 'SEMH',
  SLCN: 'SLCN',
  HI: 'HI',
  VI: 'VI',
  MSI: 'MSI',
  PD: 'PD',
  ASD: 'ASD',
  DS: 'DS',
  OTH: 'OTH',
} as const;
export type NeedCode = (typeof NeedCode)[keyof typeof NeedCode];
