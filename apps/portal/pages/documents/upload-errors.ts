import type { ActionRefusal } from '@biz/actions/refusal.ts';
import type { DocumentType as Type } from '@biz/catalogue/model.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { fileSize } from '@biz/web/components/when.tsx';
import { documentMessages } from '../../messages/documents.ts';

/** What may come in a place for files. */
type DocumentType = Pick<Type, 'accept' | 'maxBytes'>;

/** What is wrong with an upload, in place and with the way out; undefined when the refusal is about something else. */
export function uploadError(refusal: ActionRefusal, type: DocumentType, lang: Lang): string | undefined {
  const t = documentMessages.t[lang];
  switch (refusal.kind) {
    case 'UploadTooLarge':
      if (refusal.what === 'pixels') return t('error.TooManyPixels');
      return refusal.what === 'unpacked' ? t('error.TooMuchInside') : tooLarge(type, lang);
    case 'UploadWrongKind':
      return t('error.UploadWrongKind', { kinds: kindsOf(type, lang) });
    case 'UploadEmpty':
    case 'UploadDisguised':
    case 'UploadEncrypted':
    case 'UploadActive':
    case 'UploadUnreadable':
      return t(`error.${refusal.kind}`);
    default:
      return undefined;
  }
}

/** The message for a file above the limit of its document. */
export function tooLarge(type: DocumentType, lang: Lang): string {
  return documentMessages.t[lang]('error.TooManyBytes', { size: limitOf(type) });
}

/** `PDF, JPG หรือ PNG`. */
export function kindsOf(type: DocumentType, lang: Lang): string {
  const t = documentMessages.t[lang];
  const kinds = type.accept.map((kind) => t(`kind.${kind}`));
  const last = kinds.at(-1) ?? '';
  const glue = lang === 'th' ? ` ${t('one.or')} ` : t('one.or');
  return kinds.length < 2 ? last : `${kinds.slice(0, -1).join(', ')}${glue}${last}`;
}

/** The largest size as people write it; limits are powers of two and people read them as megabytes. */
export function limitOf(type: DocumentType): string {
  const megabytes = type.maxBytes / 1_048_576;
  return Number.isInteger(megabytes) ? `${megabytes}\u00a0MB` : fileSize(type.maxBytes);
}
