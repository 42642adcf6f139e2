import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/*
 * Rows of `providers`: what the register said before, who follows whom, and where postcodes lie.
 */

/** What the register said of an establishment until a change of its name, type, status or authority. */
@Entity('establishment_history')
export class EstablishmentHistoryRow {
  @PrimaryColumn('text')
  urn: string;
  @PrimaryColumn('integer')
  ordinal: number;
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
  @Column('text')
  laCode: string;
  @Column('timestamp with time zone', { precision: 3 })
  untilAt: Date;
}

/** That one establishment came before or after another, or is linked to it otherwise, as published. */
@Entity('establishment_link')
@Index('establishment_link_linked_urn_idx', ['linkedUrn'])
@Check('establishment_link_urn_check', "urn ~ '^[0-9]{6}$'")
@Check('establishment_link_linked_urn_check', "linked_urn ~ '^[0-9]{6}$'")
export class EstablishmentLinkRow {
  @PrimaryColumn('text')
  urn: string;
  @PrimaryColumn('text')
  linkedUrn: string;
  @PrimaryColumn('text')
  linkType: string;
  @Column('text', { nullable: true })
  linkedName: string | null;
  @Column('date', { nullable: true })
  linkedDate: string | null;
}

/** Where a postcode, or a sector of them, lies. */
@Entity('postcode_place')
@Index('postcode_place_sector_idx', ['sector'])
@Check('postcode_place_sector_check', "postcode like sector || '%'")
export class PostcodePlaceRow {
  @PrimaryColumn('text')
  postcode: string;
  @Column('text')
  sector: string;
  @Column('integer', { nullable: true })
  easting: number | null;
  @Column('integer', { nullable: true })
  northing: number | null;
  @Column('numeric', { precision: 9, scale: 6 })
  latitude: string;
  @Column('numeric', { precision: 9, scale: 6 })
  longitude: string;
}
