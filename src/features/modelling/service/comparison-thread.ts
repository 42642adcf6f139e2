import { parentPort, workerData } from 'node:worker_threads';
import { compareBytes } from './sample-bytes';

/* The file of a thread that compares two samples (compare-scenarios.ts starts it). */

parentPort?.postMessage(compareBytes(workerData as readonly Uint8Array[]));
