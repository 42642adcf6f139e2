import type { Tx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { StoredAppraisal } from '../repository/appraisal';
import type { AppraisalInputs } from '../rules/appraisal';
import { fromDocument } from '../rules/appraisal-document';
import type { OptionAppraisal } from './appraise-options';
import { showAppraisalsByIds } from './shown-appraisals';

/** A kept appraisal as it was shown then. */
export interface SavedAppraisal extends OptionAppraisal {
  readonly title: string;
}

/** What was kept, as it was: its documents are of this product’s own making, by `toDocument`. */
export function toSavedAppraisal(stored: StoredAppraisal): SavedAppraisal {
  const result = fromDocument(stored.result) as Pick<OptionAppraisal, 'startDate' | 'options'>;
  const { caseId, engineVersion, digest, title } = stored;
  return {
    ...result,
    ...{ caseId, engineVersion, digest, title },
    inputs: fromDocument(stored.inputs) as AppraisalInputs,
  };
}

/** The appraisal of an id, with its words as the reader may read them. NotFound where there is none, or none that the reader may see. */
export async function readSavedAppraisal(tx: Tx, appraisalId: string): Promise<SavedAppraisal> {
  const stored = (await showAppraisalsByIds(tx, [appraisalId])).get(appraisalId);
  if (stored === undefined) throw new NotFound('There is no such appraisal.');
  return toSavedAppraisal(stored);
}
