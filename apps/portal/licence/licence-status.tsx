import type { RegisteredLicence } from '@biz/actions/ports/queries.ts';
import { daysBetween, type LocalDate } from '@biz/kernel/instant.ts';
import { Tag, type TagState } from '@biz/web/components/tag.tsx';
import type { JSX } from 'preact';
import { licenceMessages } from '../messages/licences.ts';
import { useTexts } from '../use-texts.ts';

/** How a licence stands on a day: what the register says, and what the calendar adds. */
export type LicenceStatus = 'valid' | 'expiring' | 'expired' | 'revoked' | 'cancelled';

/** A licence ends soon in its last 60 days: time enough to renew. */
const SOON_DAYS = 60;

/** The status of a licence on a day; its last day is still valid. */
export function licenceStatus(
  licence: Pick<RegisteredLicence, 'status' | 'expiresOn'>,
  today: LocalDate,
): LicenceStatus {
  if (licence.status !== 'valid') return licence.status;
  if (licence.expiresOn === undefined) return 'valid';
  if (licence.expiresOn < today) return 'expired';
  return daysBetween(today, licence.expiresOn) <= SOON_DAYS ? 'expiring' : 'valid';
}

/** True when business may be done under it. */
export function isInForce(status: LicenceStatus): boolean {
  return status === 'valid' || status === 'expiring';
}

/** The status in words. */
export function LicenceTag({ status }: { readonly status: LicenceStatus }): JSX.Element {
  const { t } = useTexts(licenceMessages);
  return <Tag state={SHAPE[status]}>{t(`status.${status}`)}</Tag>;
}

const SHAPE = {
  valid: 'done',
  expiring: 'you',
  expired: 'ended',
  revoked: 'ended',
  cancelled: 'todo',
} as const satisfies Record<LicenceStatus, TagState>;
