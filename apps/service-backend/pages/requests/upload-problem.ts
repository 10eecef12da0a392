import type { ActionRefusal } from '@biz/actions/refusal.ts';
import type { Translate } from '@biz/web/i18n/define-messages.ts';
import type { Texts } from '../../messages/messages.ts';

/** What is wrong with a file, in words beside its field; undefined when the refusal is about something else. */
export function uploadProblem(refusal: ActionRefusal, t: Translate<Texts>): string | undefined {
  switch (refusal.kind) {
    case 'UploadEmpty':
      return t('item.error.empty');
    case 'UploadTooLarge':
      return t('item.error.tooLarge');
    case 'UploadWrongKind':
    case 'UploadDisguised':
      return t('item.error.wrongKind');
    case 'UploadEncrypted':
      return t('item.error.encrypted');
    case 'UploadActive':
    case 'UploadUnreadable':
      return t('item.error.unreadable');
    default:
      return undefined;
  }
}
