import type { RegisterEntry } from '@biz/licensing/register/register-entry.ts';
import type { MessageKind } from '../ports/store.ts';

/** A message about a licence: in the holder's language, by way of the filing that it was issued on. */
export function aboutLicence(entry: RegisterEntry, message: MessageKind) {
  const { filing, application, number } = entry.document;
  return { filing, application, message, licence: number };
}
