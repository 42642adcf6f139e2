import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/*
 * Rows of `providers`: the public registers, which belong to no area.
 */

/** An English local authority, living or closed. */
@Entity('local_authority')
@Check('local_authority_code_check', "la_code ~ '^[0-9]{3}$'")
@Check('local_authority_status_check', "status in ('live', 'closed')")
export class LocalAuthorityRow {
  @PrimaryColumn('text')
  laCode: string;
  @Column('text')
  gssCode: string;
  @Column('text')
  name: string;
  @Column('text', { nullable: true })
  region: string | null;
  @Column('text')
  status: string;
  @Column('date', { nullable: true })
  openedDate: string | null;
  @Column('date', { nullable: true })
  closedDate: string | null;
  @Column('numeric', { precision: 9, scale: 6, nullable: true })
  centroidLatitude: string | null;
  @Column('numeric', { precision: 9, scale: 6, nullable: true })
  centroidLongitude: string | null;
}

/** Two authorities that touch, each way round. */
@Entity('local_authority_neighbour')
@ForeignKey('local_authority', ['laCode'], ['laCode'])
@ForeignKey('local_authority', ['neighbourLaCode'], ['laCode'])
@Index('local_authority_neighbour_neighbour_la_code_idx', ['neighbourLaCode'])
export class LocalAuthorityNeighbourRow {
  @PrimaryColumn('text')
  laCode: string;
  @PrimaryColumn('text')
  neighbourLaCode: string;
}

/** One row of the published look-up: a CCG of 2021, its sub-ICB location and ICB of 2022, an authority it covers. */
@Entity('nhs_body')
export class NhsBodyRow {
  @PrimaryColumn('text')
  ccg2021GssCode: string;
  @Column('text')
  ccg2021Name: string;
  @PrimaryColumn('text')
  subIcb2022GssCode: string;
  @Column('text')
  subIcb2022OdsCode: string;
  @Column('text')
  subIcb2022Name: string;
  @Column('text')
  icb2022GssCode: string;
  @Column('text')
  icb2022OdsCode: string;
  @Column('text')
  icb2022Name: string;
  @PrimaryColumn('text')
  ltla2022GssCode: string;
  @Column('text')
  ltla2022Name: string;
  @Column('text')
  utlaGssCode: string;
  @Column('text')
  utlaName: string;
  @Column('integer')
  lsoa2011Count: number;
}

/** A school or other setting of the national register. */
@Entity('establishment')
@Index('establishment_la_code_idx', ['laCode', 'urn'])
@Index('establishment_name_idx', ['name', 'urn'])
@Index('establishment_name_trgm_idx', { synchronize: false }) // of trigrams: migrations.test.ts
@Index('establishment_type_code_idx', ['typeCode', 'urn'])
@Index('establishment_place_idx', ['placeLatitude', 'placeLongitude'])
@Index('establishment_postcode_idx', ['postcode'])
@Check('establishment_urn_check', "urn ~ '^[0-9]{6}$'")
@Check('establishment_place_basis_check', "place_basis in ('COORDINATES', 'POSTCODE', 'AUTHORITY')")
@Check('establishment_place_check', 'num_nulls(place_latitude, place_longitude, place_basis) in (0, 3)')
export class EstablishmentRow {
  @PrimaryColumn('text')
  urn: string;
  @Column('text')
  laCode: string;
  @Column('text', { nullable: true })
  establishmentNumber: string | null;
  @Column('text')
  name: string;
  @Column('text')
  typeCode: string;
  @Column('text')
  typeName: string;
  @Column('text')
  statusCode: string;
  @Column('text')
  statusName: string;
  @Column('integer', { nullable: true })
  statutoryLowAge: number | null;
  @Column('integer', { nullable: true })
  statutoryHighAge: number | null;
  @Column('text', { nullable: true })
  boarders: string | null;
  @Column('integer', { nullable: true })
  numberOfPupils: number | null;
  @Column('integer', { nullable: true })
  schoolCapacity: number | null;
  @Column('text', { nullable: true })
  town: string | null;
  @Column('text', { nullable: true })
  postcode: string | null;
  @Column('text', { nullable: true })
  ukprn: string | null;
  @Column('integer', { nullable: true })
  easting: number | null;
  @Column('integer', { nullable: true })
  northing: number | null;
  @Column('numeric', { precision: 9, scale: 6, nullable: true })
  latitude: string | null;
  @Column('numeric', { precision: 9, scale: 6, nullable: true })
  longitude: string | null;
  @Column('integer', { default: 1 })
  version: number;
  @Column('date', { nullable: true })
  openedDate: string | null;
  @Column('date', { nullable: true })
  closedDate: string | null;
  @Column('text', { nullable: true })
  closedReason: string | null;
  @Column('numeric', { precision: 9, scale: 6, nullable: true })
  placeLatitude: string | null;
  @Column('numeric', { precision: 9, scale: 6, nullable: true })
  placeLongitude: string | null;
  @Column('text', { nullable: true })
  placeBasis: string | null;
}

/** A bank holiday of England and Wales. */
@Entity('bank_holiday')
export class BankHolidayRow {
  @PrimaryColumn('date')
  holidayDate: string;
  @Column('text')
  title: string;
  @Column('text', { nullable: true })
  notes: string | null;
}
