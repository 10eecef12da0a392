import type { RegisteredLicence } from '@biz/actions/ports/queries.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { daysBetween, type LocalDate } from '@biz/kernel/instant.ts';
import { RowMeta, Rows } from '@biz/web/components/rows.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { licenceMessages } from '../messages/licences.ts';
import { paths } from '../paths.ts';
import { useTexts } from '../use-texts.ts';
import { LicenceTag, licenceStatus } from './licence-status.tsx';

/** A person's licences, each with its status and last day. */
export function LicenceRows(props: {
  readonly licences: readonly RegisteredLicence[];
  readonly catalogue: Catalogue;
  readonly today: LocalDate;
}): Markup {
  const { t, lang } = useTexts(licenceMessages);
  const { catalogue, today } = props;
  return (
    <Rows
      rows={props.licences.map((licence) => ({
        title: catalogue.licences.get(licence.licence)?.deliverable.name[lang] ?? licence.number,
        href: paths.licence(licence.number),
        meta: t('meta', { business: licence.businessName, number: licence.number }),
        end: <LicenceEnd licence={licence} today={today} catalogue={catalogue} />,
      }))}
    />
  );
}

function LicenceEnd(props: {
  readonly licence: RegisteredLicence;
  readonly today: LocalDate;
  readonly catalogue: Catalogue;
}): Markup {
  const { t, tx } = useTexts(licenceMessages);
  const { licence, today } = props;
  const { expiresOn } = licence;
  const status = licenceStatus(props.catalogue, licence, today);
  return (
    <>
      <LicenceTag status={status} />
      <RowMeta>
        {expiresOn === undefined ? t('forever') : tx('expires', { date: <Day date={expiresOn} /> })}{' '}
        {status === 'expiring' && expiresOn ? tx('daysLeft', { days: daysBetween(today, expiresOn) }) : null}
      </RowMeta>
    </>
  );
}
