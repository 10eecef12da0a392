/** Kinds of file that people may send. */
export type UploadKind = 'pdf' | 'jpeg' | 'png';

/** Why a file is not taken. */
export type UploadRefusal =
  | { readonly kind: 'UploadEmpty' }
  /** Too many bytes, pixels, or bytes once unpacked; `limit` in the unit of `what`. */
  | { readonly kind: 'UploadTooLarge'; readonly what: 'bytes' | 'pixels' | 'unpacked'; readonly limit: number }
  | { readonly kind: 'UploadWrongKind'; readonly accept: readonly UploadKind[] }
  /** The content is not what the name says, or another file hides before or behind it. */
  | { readonly kind: 'UploadDisguised' }
  | { readonly kind: 'UploadEncrypted' }
  /** A PDF that does something: scripts, actions, attachments, media, dynamic forms. `features` are names of PDF. */
  | { readonly kind: 'UploadActive'; readonly features: readonly string[] }
  | { readonly kind: 'UploadUnreadable' };
