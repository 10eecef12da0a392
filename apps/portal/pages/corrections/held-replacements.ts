import type { Upload } from '@biz/actions/applicant/attach-document.ts';
import { holdFile } from '@biz/actions/applicant/hold-correction.ts';
import type { HeldFile } from '@biz/actions/ports/corrections.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import type { Result } from '@biz/kernel/result.ts';
import type { RouteDeps } from '../../deps.ts';
import type { Case } from '../../progress/case.ts';
import { documentItems } from './document-items.ts';

/** The newest file held for each document of the request. */
export type HeldReplacements = ReadonlyMap<DocumentTypeId, HeldFile>;

/** Files that wait to be sent back to the officer. */
export async function heldReplacements(deps: RouteDeps, { view }: Case): Promise<HeldReplacements> {
  const held = await deps.queries.corrections.held(view.id, view.state.rounds);
  const documents = documentItems(view.state.corrections?.items ?? []).map(({ document }) => document);
  return new Map(
    held.flatMap(({ key, file }) => {
      const document = documents.find((one) => key === `document:${one}`);
      return document && file ? [[document, file] as const] : [];
    }),
  );
}

/** Inspects a file and holds it in the place of a document that the officer asked for; a second one replaces the first. */
export function holdReplacement(
  deps: RouteDeps,
  { view, filing }: Case,
  answer: { readonly document: DocumentTypeId; readonly upload: Upload },
): Promise<Result<HeldFile, ActionRefusal>> {
  const { document, upload } = answer;
  const target = { application: view.id, round: view.state.rounds, key: `document:${document}` };
  return holdFile(deps, filing.owner, target, upload);
}
