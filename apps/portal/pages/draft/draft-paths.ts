import type { DocumentTypeId, FilingId } from '@biz/kernel/ids.ts';
import { paths } from '../../paths.ts';

/** Marks that a page was opened from the check page and leads back there. */
export const FROM_CHECK = 'from=check';

/** The places of one draft. */
export const draftPaths = {
  hub: paths.draft,
  question: (draft: FilingId, page: string) => `${paths.draft(draft)}/questions/${page}`,
  row: (draft: FilingId, page: string, row: number | 'new') => `${paths.draft(draft)}/questions/${page}/rows/${row}`,
  rowRemoval: (draft: FilingId, page: string, row: number) =>
    `${paths.draft(draft)}/questions/${page}/rows/${row}/removal`,
  registry: (draft: FilingId) => `${paths.draft(draft)}/registry`,
  licences: (draft: FilingId) => `${paths.draft(draft)}/licences`,
  definitions: (draft: FilingId) => `${paths.draft(draft)}/definitions`,
  changes: (draft: FilingId) => `${paths.draft(draft)}/changes`,
  requirements: (draft: FilingId) => `${paths.draft(draft)}/requirements`,
  removal: (draft: FilingId) => `${paths.draft(draft)}/removal`,
  documents: (draft: FilingId) => `${paths.draft(draft)}/documents`,
  document: (draft: FilingId, document: DocumentTypeId) => `${paths.draft(draft)}/documents/${document}`,
  documentFile: (draft: FilingId, document: DocumentTypeId) => `${paths.draft(draft)}/documents/${document}/file`,
  documentRemoval: (draft: FilingId, document: DocumentTypeId) => `${paths.draft(draft)}/documents/${document}/removal`,
  check: (draft: FilingId) => `${paths.draft(draft)}/check`,
  otp: (draft: FilingId) => `${paths.draft(draft)}/otp`,
} as const;
