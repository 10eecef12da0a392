import type { Actor } from '../actor.ts';
import type { ApplicationEvent } from '../application-events.ts';
import type { ApplicationState } from '../application-state.ts';

/** The licence as drafted, signed or issued on paper. */
export function withLicence(
  state: ApplicationState,
  event: Extract<ApplicationEvent, { type: 'LicenceDrafted.v1' | 'LicenceSigned.v1' | 'PaperLicenceIssued.v1' }>,
  actor: Pick<Actor, 'name'>,
): ApplicationState {
  if (event.type === 'LicenceSigned.v1') {
    if (!state.issued) throw new Error('LicenceSigned.v1 before LicenceDrafted.v1');
    const { file, sha256 } = event;
    const payBy = event.payBy ? { payBy: event.payBy } : {};
    return { ...state, ...payBy, issued: { ...state.issued, file, sha256, isSigned: true, signedBy: actor.name } };
  }
  const { licenceNumber: number, issuedOn } = event;
  const until = event.expiresOn ? { expiresOn: event.expiresOn } : {};
  const file = event.type === 'LicenceDrafted.v1' ? { file: event.file, sha256: event.sha256 } : {};
  const isPaper = event.type === 'PaperLicenceIssued.v1';
  return { ...state, issued: { number, issuedOn, ...until, ...file, isSigned: false, isPaper } };
}
