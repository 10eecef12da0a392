import type { RegisteredLicence } from '@biz/actions/ports/queries.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import {
  type FeeStanding,
  feeStandingOf,
  type Standing,
  soonDaysOf,
  standingOf,
} from '@biz/licensing/register/standing.ts';
import { Tag, type TagState } from '@biz/web/components/tag.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { licenceMessages } from '../messages/licences.ts';
import { useTexts } from '../use-texts.ts';

/** How a licence stands on a day; a number that another one has replaced is no longer in force whatever the licence is. */
export type LicenceStatus = Standing | 'replaced';

/** The status of a licence, under the number that was asked for. */
export function licenceStatus(catalogue: Catalogue, licence: RegisteredLicence, today: LocalDate): LicenceStatus {
  const standing = standingOf(licence.entry, today, soonDaysOf(catalogue.licences.get(licence.licence)));
  if (!licence.replacedBy) return standing;
  return standing === 'revoked' || standing === 'cancelled' ? standing : 'replaced';
}

/** Whether its yearly fee is paid. */
export function feeStatus(catalogue: Catalogue, licence: RegisteredLicence, today: LocalDate): FeeStanding {
  const window = catalogue.licences.get(licence.licence)?.operations['annual-fee']?.window;
  return feeStandingOf(licence.entry, today, window?.opensDaysBefore ?? 0);
}

/** True when business may be done under it. */
export function isInForce(status: LicenceStatus): boolean {
  return status === 'valid' || status === 'expiring';
}

/** The status in words. */
export function LicenceTag({ status }: { readonly status: LicenceStatus }): Markup {
  const { t } = useTexts(licenceMessages);
  return <Tag state={SHAPE[status]}>{t(`status.${status}`)}</Tag>;
}

const SHAPE = {
  valid: 'done',
  expiring: 'you',
  expired: 'ended',
  suspended: 'ended',
  revoked: 'ended',
  cancelled: 'todo',
  replaced: 'todo',
} as const satisfies Record<LicenceStatus, TagState>;
