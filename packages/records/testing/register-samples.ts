import { sha256 } from '@biz/kernel/digest.ts';
import type { ApplicationId, FileId, LicenceEntryId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import type { LicenceDocument, RegisterHappening } from '@biz/licensing/register/register-events.ts';
import { NOON, OFFICER } from './portal-samples.ts';

/** The entry that an application of these samples leads to. */
export function licenceId(application: ApplicationId): LicenceEntryId {
  return application as string as LicenceEntryId;
}

/** What is handed out on a filing, under a number. */
export function sampleDocument(filing: Filing, number: string, over: Partial<LicenceDocument> = {}): LicenceDocument {
  const [part] = filing.applications;
  if (!part) throw new Error('a filing has an application');
  return {
    number,
    application: part.id,
    filing: filing.id,
    issuedOn: '2026-11-21' as LocalDate,
    expiresOn: '2027-11-20' as LocalDate,
    isPaper: false,
    file: filing.id as string as FileId,
    sha256: sha256('signed'),
    signedBy: OFFICER.name,
    ...over,
  };
}

/** The event that opens the entry of a filing's first licence. */
export function issuedEvent(
  filing: Filing,
  number: string,
  over: Partial<LicenceDocument> = {},
  at: Instant = NOON,
): RegisterHappening {
  const [part] = filing.applications;
  if (!part) throw new Error('a filing has an application');
  const { licence, agency } = part;
  const holder = { owner: filing.owner, name: filing.applicant.personName, business: filing.title };
  const document = sampleDocument(filing, number, over);
  return { at, actor: OFFICER, event: { type: 'LicenceIssued.v1', licence, agency, area: '700101', document, holder } };
}

/** An order that an officer has written. */
export function orderEvent(at: Instant = NOON): RegisterHappening {
  const order = {
    kind: 'suspension' as const,
    facts: 'พบหนูในครัว',
    law: 'มาตรา 45',
    reasons: 'เสี่ยงต่อสุขภาพ',
    from: '2026-11-20' as LocalDate,
    appealTo: { th: 'รัฐมนตรีว่าการกระทรวงสาธารณสุข', en: 'Minister of Public Health' },
    appealDays: 30,
  };
  return { at, actor: OFFICER, event: { type: 'OrderPrepared.v1', order } };
}
