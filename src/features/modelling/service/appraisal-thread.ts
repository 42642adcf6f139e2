import { parentPort, workerData } from 'node:worker_threads';
import type { AppraisalInputs, AppraisedCandidate } from '../rules/appraisal';
import { openAppraisal } from '../rules/appraise';

/* The file of a thread that reckons an appraisal (reckon-appraisal.ts starts it). */

/** What is to be reckoned; `before`, without sensitivity, as the area takes things: null, nothing was taken otherwise. */
export interface AppraisalOrder {
  readonly inputs: AppraisalInputs;
  readonly before: AppraisalInputs | null;
}

/** What each option comes to, in their order. */
export interface ReckonedAppraisal {
  readonly appraised: readonly AppraisedCandidate[];
  readonly before: readonly AppraisedCandidate[] | null;
}

const { inputs, before } = workerData as AppraisalOrder;
const reckoned: ReckonedAppraisal = {
  appraised: inputs.candidates.map(openAppraisal(inputs, true)),
  before: before === null ? null : before.candidates.map(openAppraisal(before, false)),
};
parentPort?.postMessage(reckoned);
