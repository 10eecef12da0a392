import type { RegisteredLicence } from '@biz/actions/ports/queries.ts';
import { type SignatureFacts, verifyPdf } from '@biz/documents/verification/verify-pdf.ts';
import { sha256 } from '@biz/kernel/digest.ts';
import { PDFDocument } from 'pdf-lib';
import type { RouteDeps } from '../../deps.ts';

/** What can be said about a licence file: from its signature, and from the register about exactly these bytes. */
export type FileVerdict =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'altered' | 'not-signed' }
  | { readonly kind: 'untrusted'; readonly signer: string }
  /** Properly signed by one of ours, but no licence of the register. */
  | { readonly kind: 'unknown'; readonly facts: SignatureFacts }
  /** `isLatest`: the register holds these very bytes. `isFormer`: it held them before something newer was handed out. */
  | {
      readonly kind: 'registered';
      readonly facts: SignatureFacts;
      readonly licence: RegisteredLicence;
      readonly isLatest: boolean;
      readonly isFormer: boolean;
    };

/** Checks a file that somebody holds. Nothing of it is kept. */
export async function verifyFile(deps: RouteDeps, pdf: Uint8Array): Promise<FileVerdict> {
  const signers = deps.trustedRoots;
  const verdict = await verifyPdf(pdf, { signers, timestamps: signers });
  if (verdict.kind !== 'valid') return verdict;
  // Only what one of our signers vouches for is opened any further.
  const number = await numberIn(pdf);
  const licence = number === undefined ? undefined : await deps.queries.licence(number);
  if (!licence) return { kind: 'unknown', facts: verdict };
  const digest = sha256(pdf);
  const { document, former } = licence.entry;
  const isLatest = document.sha256 === digest;
  const isFormer = former.some((it) => it.sha256 === digest);
  return { kind: 'registered', facts: verdict, licence, isLatest, isFormer };
}

/** The licence number at the end of the document's title. */
async function numberIn(pdf: Uint8Array): Promise<string | undefined> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, ignoreEncryption: true });
  return /[A-Z]{1,6}-\d{4}-\d{6,}$/.exec(document.getTitle() ?? '')?.[0];
}
