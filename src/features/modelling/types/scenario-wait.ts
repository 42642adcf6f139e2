import { Field, Int, ObjectType } from 'type-graphql';
import { registerCodes } from '../../../platform/graphql-codes';
import { type ScenarioWait, ScenarioWaitReason } from '../rules/scenario/waiting';

registerCodes(ScenarioWaitReason, 'ScenarioWaitReason', 'Why a run has not begun, or does not go on.', {
  STARTING: 'It is taken within seconds.',
  BEHIND_OTHERS: 'Other runs or other work are before it; it begins when a place is free.',
  INTERRUPTED:
    'The process that ran it has said nothing for 45 seconds, and has died most likely: within two minutes the run is taken up again, from its start, where anything takes jobs.',
  TRIED_AGAIN: 'The process that ran it ended half-way; it is taken up again, from its start.',
  NOTHING_TAKES_JOBS: 'No process takes jobs: ask whoever operates the server; it begins by itself when one does.',
  NOT_QUEUED: 'The queue has lost it: cancel it and run the scenario again.',
});

/** What a run waits for. */
@ObjectType('ScenarioWait', { simpleResolvers: true, description: 'What a run of a scenario waits for.' })
export class ScenarioWaitType {
  @Field(() => ScenarioWaitReason, { description: 'Why it does not go on.' })
  reason: ScenarioWaitReason;

  @Field(() => Int, { description: 'How many runs of my area were asked for before it and have not ended.' })
  before: number;
}

/** A wait as published. */
export function toWait(wait: ScenarioWait | null): ScenarioWaitType | null {
  return wait === null ? null : Object.assign(new ScenarioWaitType(), wait);
}
