import type { DocumentStore } from '../../platform/documents';
import type { Job } from '../../platform/jobs';
import { FORGET_DOCUMENTS } from './service/retention/dispose-records';
import { forgetDocuments } from './service/retention/forget-documents';

/** P2: the files of disposed records go at once, and every night what a stop had left. */
export function forgetDocumentsJob(store: DocumentStore): Job {
  return {
    name: FORGET_DOCUMENTS,
    every: { dailyAt: '03:40' },
    run: async (ctx) => {
      await forgetDocuments(ctx, store);
    },
  };
}
