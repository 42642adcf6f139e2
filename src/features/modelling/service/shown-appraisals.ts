import type { Tx } from '../../../platform/db';
import type { Hide } from '../../cases/rules/passages';
import { readHiding, shownMany, shownOne } from '../../cases/service/hide-words';
import { findAppraisalsByIds, listAppraisalsByCaseIds, type StoredAppraisal } from '../repository/appraisal';
import { fromDocument, toDocument } from '../rules/appraisal-document';
import type { DescribedOption } from '../rules/appraisal-facts';
import type { OptionAppraisal } from './appraise-options';

/** Kept appraisals, with the words of their options as the reader may read them (P3). */
export const showAppraisalsByIds = shownOne(findAppraisalsByIds, showStored);
/** The kept appraisals of cases, likewise. */
export const showAppraisals = shownMany(listAppraisalsByCaseIds, showStored);

/** An appraisal that is not kept, likewise. */
export async function showAppraisal(tx: Tx, appraisal: OptionAppraisal): Promise<OptionAppraisal> {
  const hide = (await readHiding(tx, [appraisal.caseId]))(appraisal.caseId);
  return hide === undefined ? appraisal : { ...appraisal, options: showOptions(appraisal.options, hide) };
}

/** What is kept stays as it was: only what is read of it is shown otherwise. */
function showStored(stored: StoredAppraisal, hide: Hide): StoredAppraisal {
  const result = fromDocument(stored.result) as Pick<OptionAppraisal, 'options'>;
  const shown = toDocument({ ...result, options: showOptions(result.options, hide) });
  return { ...stored, title: hide(stored.title), result: shown };
}

function showOptions<Option extends Pick<DescribedOption, 'label' | 'suitabilityReason'>>(
  options: readonly Option[],
  hide: Hide,
): readonly Option[] {
  return options.map((one) => ({
    ...one,
    label: hide(one.label),
    suitabilityReason: hide(one.suitabilityReason),
  }));
}
