import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Scenarios for the area: what they are learnt from, what they assume, and their runs.
 */

/** What a projection is learnt from, as it was imported under a name. */
@Entity('projection_set')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@Unique('projection_set_name_key', ['localAreaCode', 'name'])
export class ProjectionSetRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  projectionSetId: string;
  @Column('text')
  name: string;
  @Column('uuid')
  createdBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  createdAt: Date;
}

/** A row of one of the set's files, by its line. */
@Entity('projection_row')
@ForeignKey('projection_set', ['localAreaCode', 'projectionSetId'], ['localAreaCode', 'projectionSetId'])
@Check('projection_row_file_check', "file in ('TRANSITIONS', 'POPULATION', 'COSTS', 'STATES')")
export class ProjectionRowRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  projectionSetId: string;
  @PrimaryColumn('text')
  file: string;
  @PrimaryColumn('integer')
  line: number;
  @Column('jsonb')
  content: object;
}

/** What scenarios were learnt from, frozen. */
@Entity('scenario_inputs')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@Check('scenario_inputs_digest_check', "digest ~ '^[0-9a-f]{64}$'")
export class ScenarioInputsRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('text')
  digest: string;
  @Column('text')
  document: string;
  @Column('timestamp with time zone', { precision: 3 })
  createdAt: Date;
}

/** A scenario; never changed. */
@Entity('scenario')
@ForeignKey('scenario_inputs', ['localAreaCode', 'inputsDigest'], ['localAreaCode', 'digest'])
@ForeignKey('person', ['localAreaCode', 'createdBy'], ['localAreaCode', 'personId'])
@Index('scenario_created_idx', ['localAreaCode', 'createdAt', 'scenarioId'])
@Index('scenario_inputs_digest_idx', ['localAreaCode', 'inputsDigest'])
@Index('scenario_created_by_idx', ['localAreaCode', 'createdBy'])
@Check('scenario_seed_check', 'seed between 0 and 4294967295')
@Check('scenario_runs_check', 'runs between 10 and 5000')
export class ScenarioRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  scenarioId: string;
  @Column('text')
  name: string;
  @Column('text')
  source: string;
  @Column('text')
  inputsDigest: string;
  @Column('jsonb')
  plan: object;
  @Column('bigint')
  seed: string;
  @Column('integer')
  runs: number;
  @Column('uuid')
  createdBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  createdAt: Date;
}

/** A run of a scenario, from the queue to its result. */
@Entity('scenario_run')
@ForeignKey('scenario', ['localAreaCode', 'scenarioId'], ['localAreaCode', 'scenarioId'])
@ForeignKey('person', ['localAreaCode', 'requestedBy'], ['localAreaCode', 'personId'])
@Index('scenario_run_open_key', ['localAreaCode', 'scenarioId'], { unique: true, where: 'ended_at is null' })
@Index('scenario_run_requested_by_idx', ['localAreaCode', 'requestedBy'])
@Check('scenario_run_status_check', "status in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')")
@Check('scenario_run_percent_done_check', 'percent_done between 0 and 100')
@Check('scenario_run_result_digest_check', "result_digest ~ '^[0-9a-f]{64}$'")
@Check(
  'scenario_run_result_check',
  "(status = 'SUCCEEDED') = (result is not null) and (result is null) = (result_digest is null)",
)
@Check('scenario_run_ended_check', "(status in ('QUEUED', 'RUNNING')) = (ended_at is null)")
export class ScenarioRunRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  scenarioId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('text')
  status: string;
  @Column('uuid')
  requestedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  requestedAt: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  startedAt: Date | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  endedAt: Date | null;
  @Column('integer', { default: 0 })
  percentDone: number;
  @Column('integer')
  engineVersion: number;
  @Column('text', { nullable: true })
  result: string | null;
  @Column('text', { nullable: true })
  resultDigest: string | null;
}

/** The figures of each run of a scenario's draws, once under their digest. */
@Entity('scenario_sample')
@ForeignKey('scenario', ['localAreaCode', 'scenarioId'], ['localAreaCode', 'scenarioId'])
@Check('scenario_sample_digest_check', "digest ~ '^[0-9a-f]{64}$'")
export class ScenarioSampleRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  scenarioId: string;
  @PrimaryColumn('text')
  digest: string;
  @Column('integer')
  engineVersion: number;
  @Column('bytea')
  content: Buffer;
  @Column('timestamp with time zone', { precision: 3 })
  createdAt: Date;
}

/** Which lever of which result a mitigation of the management plan was taken from. */
@Entity('scenario_mitigation')
@ForeignKey(
  'management_plan_mitigation',
  ['localAreaCode', 'managementPlanId', 'version', 'mitigationId'],
  ['localAreaCode', 'managementPlanId', 'version', 'mitigationId'],
)
@ForeignKey('scenario_run', ['localAreaCode', 'scenarioId', 'runOrdinal'], ['localAreaCode', 'scenarioId', 'ordinal'])
@ForeignKey('person', ['localAreaCode', 'addedBy'], ['localAreaCode', 'personId'])
@Index('scenario_mitigation_plan_idx', ['localAreaCode', 'managementPlanId', 'version', 'mitigationId'])
@Index('scenario_mitigation_run_idx', ['localAreaCode', 'scenarioId', 'runOrdinal'])
@Index('scenario_mitigation_added_by_idx', ['localAreaCode', 'addedBy'])
@Check('scenario_mitigation_lever_check', 'lever >= 0')
@Check('scenario_mitigation_result_digest_check', "result_digest ~ '^[0-9a-f]{64}$'")
export class ScenarioMitigationRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  mitigationId: string;
  @Column('uuid')
  managementPlanId: string;
  @Column('integer')
  version: number;
  @Column('uuid')
  scenarioId: string;
  @Column('integer')
  runOrdinal: number;
  @Column('integer')
  lever: number;
  @Column('text')
  resultDigest: string;
  @Column('uuid')
  addedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  addedAt: Date;
}
