import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import { SummaryList, type SummaryRow } from '@biz/web/components/summary-list.tsx';
import { Day, Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { useText } from '../../use-text.ts';

/** Number, holder, validity, fingerprint, and who approved and signed. */
export function LicenceFactsList(props: {
  readonly officerCase: OfficerCase;
  readonly events: readonly RecordedEvent[];
  readonly isStacked?: boolean;
}): Markup {
  const { t } = useText();
  const { application } = props.officerCase;
  const { issued, approvedBy, trackingNumber } = application.state;
  if (!issued) throw new Error(`${application.state.number} has no licence`);
  const rows: SummaryRow[] = [
    { key: t('licence.number'), value: <span class="bp-id">{issued.number}</span> },
    { key: t('licence.holder'), value: application.applicantName },
    { key: t('licence.business'), value: application.businessName },
    { key: t('licence.issuedOn'), value: <Day date={issued.issuedOn} /> },
    {
      key: t('licence.expiresOn'),
      value: issued.expiresOn ? <Day date={issued.expiresOn} /> : t('licence.noExpiry'),
    },
    ...(approvedBy
      ? [
          {
            key: t('licence.approvedBy'),
            value: (
              <>
                {approvedBy.name} <Moment instant={approvedBy.at} />
              </>
            ),
          },
        ]
      : []),
    ...useSignature(props.events),
    ...(issued.sha256 ? [{ key: t('licence.hash'), value: <span class="bp-id">{issued.sha256}</span> }] : []),
    ...(trackingNumber ? [{ key: t('licence.tracking'), value: <span class="bp-id">{trackingNumber}</span> }] : []),
  ];
  return <SummaryList rows={rows} {...(props.isStacked ? { look: 'stack' as const } : {})} />;
}

function useSignature(events: readonly RecordedEvent[]): readonly SummaryRow[] {
  const { t } = useText();
  return events.flatMap(({ event, at, actor }) =>
    event.type === 'LicenceSigned.v1'
      ? [
          {
            key: t('licence.signedBy'),
            value: (
              <>
                {actor.name} <Moment instant={at} />
              </>
            ),
          },
          { key: t('licence.certificate'), value: event.certificateSubject },
          { key: t('licence.serial'), value: <span class="bp-id">{event.certificateSerial}</span> },
        ]
      : [],
  );
}
