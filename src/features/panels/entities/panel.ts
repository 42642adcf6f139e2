import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of `panels`: panels and their dated terms of reference.
 */

/** G1: panels are data. */
@Entity('panel')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@Unique('panel_name_key', ['localAreaCode', 'name'])
export class PanelRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  panelId: string;
  @Column('text')
  name: string;
  @Column('text')
  remit: string;
  @Column('timestamp with time zone', { precision: 3 })
  createdAt: Date;
}

/** A panel’s terms of reference for a span of days. */
@Entity('panel_terms')
@ForeignKey('panel', ['localAreaCode', 'panelId'], ['localAreaCode', 'panelId'])
@Index('panel_terms_panel_id_idx', ['localAreaCode', 'panelId'])
@Check(
  'panel_terms_decision_model_check',
  "decision_model in ('CHAIR_DECIDES', 'ADVISORY_TO_OFFICER', 'PANEL_THEN_RATIFY', 'JOINT_AGENCY')",
)
@Exclusion('panel_terms_no_overlap', 'using gist (local_area_code with =, panel_id with =, active_span with &&)')
@Check('panel_terms_quorum_number_check', 'quorum_number >= 1')
export class PanelTermsRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  panelTermsId: string;
  @Column('uuid')
  panelId: string;
  @Column('text')
  decisionModel: string;
  @Column('integer')
  quorumNumber: number;
  @Column('integer', { default: 28 })
  papersOpenDays: number;
  @Column('text', { array: true })
  checklist: string[];
  @Column('daterange')
  activeSpan: string;
  @Column('timestamp with time zone', { precision: 3 })
  setAt: Date;
}

/** G3: who must count, by capacity and kind of agency, for a decision under the terms. */
@Entity('quorum_requirement')
@ForeignKey('panel_terms', ['localAreaCode', 'panelTermsId'], ['localAreaCode', 'panelTermsId'])
@Check('quorum_requirement_agency_kind_check', "agency_kind in ('EDUCATION', 'SOCIAL_CARE', 'HEALTH')")
@Check('quorum_requirement_capacity_check', "capacity in ('CHAIR', 'BUDGET_HOLDER', 'MEMBER')")
@Check('quorum_requirement_minimum_check', 'minimum >= 1')
export class QuorumRequirementRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  panelTermsId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('text', { nullable: true })
  capacity: string | null;
  @Column('text', { nullable: true })
  agencyKind: string | null;
  @Column('integer')
  minimum: number;
}
