import type { Queries } from '@biz/actions/ports/queries.ts';
import type { FileRecord } from '@biz/actions/ports/store.ts';
import type { DocumentTypeId, FileId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import type { AccessedPart } from './access-journal.ts';

/** A file that belongs to an application, by its own events: an uploaded document in one of its versions, a paper, the licence. */
export type CaseFile = {
  readonly file: FileId;
  /** When it came. */
  readonly at: Instant;
  readonly of:
    | { readonly kind: 'document'; readonly document: DocumentTypeId }
    | { readonly kind: 'officer-document' | 'reply' | 'paper' | 'licence' | 'inspection' };
};

/** Every file that the events of an application name, oldest first. Nothing else may be opened through the application. */
export function caseFiles(events: readonly RecordedEvent[]): readonly CaseFile[] {
  return events.flatMap(({ event, at }): readonly CaseFile[] => {
    switch (event.type) {
      case 'ApplicationSubmitted.v1':
        return event.documents.map(({ document, file }) => ({ file, at, of: { kind: 'document', document } }));
      case 'CorrectionsSubmitted.v1':
        return [
          ...event.replaced.map(({ document, file }) => ({ file, at, of: { kind: 'document' as const, document } })),
          ...(event.replies ?? []).flatMap(({ answer }) =>
            answer ? [{ file: answer.file, at, of: { kind: 'reply' as const } }] : [],
          ),
        ];
      case 'CorrectionsRequested.v1':
        return event.items.flatMap((item) =>
          item.kind === 'reply' ? [{ file: item.file, at, of: { kind: 'officer-document' as const } }] : [],
        );
      case 'OfficerDocumentSent.v1':
        return [{ file: event.file, at, of: { kind: 'officer-document' } }];
      case 'SharedDocumentReplaced.v1':
        return [{ file: event.replaced.file, at, of: { kind: 'document', document: event.replaced.document } }];
      case 'PaperFiled.v1':
        return [{ file: event.file, at, of: { kind: event.paper === 'inspection-report' ? 'inspection' : 'paper' } }];
      case 'PaymentProofSent.v1':
        return [{ file: event.file, at, of: { kind: 'paper' } }];
      case 'InspectionRecorded.v1':
        return event.result.photos.map(({ file }) => ({ file, at, of: { kind: 'inspection' } }));
      case 'LicenceDrafted.v1':
      case 'LicenceSigned.v1':
        return [{ file: event.file, at, of: { kind: 'licence' } }];
      default:
        return [];
    }
  });
}

/** The versions of one document, oldest first. */
export function versionsOf(files: readonly CaseFile[], document: DocumentTypeId): readonly CaseFile[] {
  return files.filter(({ of }) => of.kind === 'document' && of.document === document);
}

/** What opening this file is in the journal. */
export function accessedBy({ of }: CaseFile): AccessedPart {
  if (of.kind === 'document') return `document:${of.document}`;
  if (of.kind === 'officer-document' || of.kind === 'reply') return 'corrections';
  if (of.kind === 'inspection') return 'appointments';
  return of.kind === 'licence' ? 'licence' : 'fee';
}

/** The record of a file that an application names; throws when it is missing, because events name only stored files. */
export async function recordOf(queries: Pick<Queries, 'file'>, file: FileId): Promise<FileRecord> {
  const record = await queries.file(file);
  if (!record) throw new Error(`file ${file} of an event is missing`);
  return record;
}
