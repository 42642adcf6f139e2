import { parentPort, workerData } from 'node:worker_threads';
import { checkInputs, type CheckOrder } from './check-inputs';

/* The file of a thread that checks what a scenario is learnt from (check-scenario.ts starts it). */

parentPort?.postMessage(checkInputs(workerData as CheckOrder));
