import { many, one } from '../../../platform/loader';
import { findScenariosByIds } from '../repository/scenario';
import { findTakenLevers } from '../repository/scenario-mitigation';
import { findLastResults, listRunsByScenarioIds } from '../repository/scenario-run';

/** Scenarios by id. */
export const scenarioById = one('scenarioById', findScenariosByIds);

/** The runs of a scenario, the last first, by its id. */
export const runsByScenario = many('runsByScenario', listRunsByScenarioIds);

/** The text of a scenario's newest result, by its id. */
export const resultByScenario = one('resultByScenario', findLastResults);

/** Which lever a mitigation of the plan was taken from, by its id. */
export const takenLeverByMitigation = one('takenLeverByMitigation', findTakenLevers);
