import { join } from 'node:path';
import { startThread } from '../../../platform/threads';
import { checkInputs, type CheckOrder, type ScenarioCheck } from './check-inputs';

/** A text of so many characters, some two thousand transitions, is checked within a few milliseconds: sooner than a thread starts. */
const MOST_HERE = 250_000;

/** Checks what a scenario is to be; a large area's in a thread of its own, so that it keeps no request waiting. Of no inputs nothing is found. */
export async function checkScenario(
  pieces: readonly string[] | null,
  plan: CheckOrder['plan'],
): Promise<ScenarioCheck> {
  if (pieces === null) return { gaps: [], problems: [], firstYear: null };
  const order: CheckOrder = { pieces, plan };
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length <= MOST_HERE) return checkInputs(order);
  const heard: ScenarioCheck[] = [];
  const thread = startThread(join(__dirname, 'scenario-check-thread'), order, (told) => {
    heard.push(told as ScenarioCheck);
  });
  await thread.ended;
  const [check] = heard;
  if (check === undefined) throw new Error('a thread that checked a scenario told nothing');
  return check;
}
