import { formatDate } from '@biz/kernel/thai-date.ts';
import { type Appointment, appointmentsOf, numberOf, stands } from '@biz/licensing/appointments/appointment.ts';
import { hasBegun } from '@biz/licensing/appointments/decide-appointments.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { SummaryCard } from '@biz/web/components/summary-card.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Tag, type TagState } from '@biz/web/components/tag.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { CasePage } from '../../case/case-page.tsx';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { proposalText } from '../../case/history/appointment-facts.ts';
import { mayDo, type OfficerCase } from '../../case/officer-case.ts';
import { SlotTime } from '../../components/appointment-time.tsx';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { NewWindowLink } from '../../components/new-window-link.tsx';
import { casePath, paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { TimesOf } from './appointment-summary.tsx';
import { InspectedItems } from './inspected-items.tsx';

/** The appointments of a case: where each stands, what can be done, and what came of it. */
export function AppointmentsPage(props: CaseVisit): Markup {
  const { t } = useText();
  const { officerCase } = props;
  const { id, state } = officerCase.application;
  const all = appointmentsOf(state).toReversed();
  return (
    <CasePage {...props} tab="appointments">
      <h2 class="govuk-heading-m">{t('case.tab.appointments')}</h2>
      {all.length === 0 ? <InsetText>{t('appointments.none')}</InsetText> : <p>{t('appointments.lead')}</p>}
      {all.map((appointment) => (
        <AppointmentCard key={appointment.id} officerCase={officerCase} appointment={appointment} />
      ))}
      {mayDo(officerCase, 'offer-appointment') ? (
        <ButtonLink href={casePath('appointmentOffer', id)}>{t('appointments.offer')}</ButtonLink>
      ) : null}
      <LinkRow>
        <Link href={paths.calendar}>{t('appointments.calendar')}</Link>
      </LinkRow>
    </CasePage>
  );
}

type Props = { readonly officerCase: OfficerCase; readonly appointment: Appointment };
type Row = { readonly key: string; readonly value: Content };

const LOOK = {
  offered: 'you',
  agreed: 'officer',
  declined: 'todo',
  moved: 'todo',
  cancelled: 'ended',
  missed: 'ended',
  held: 'done',
} as const satisfies Record<Appointment['status']['kind'], TagState>;

function AppointmentCard({ officerCase, appointment }: Props): Markup {
  const { t } = useText();
  const { status } = appointment;
  const isLapsed = status.kind === 'cancelled' && status.by === 'system';
  const number = numberOf(officerCase.application.state, appointment.id);
  return (
    <SummaryCard title={`${number}. ${t(`purpose.${appointment.purpose}`)}`}>
      <p>
        <Tag state={LOOK[status.kind]}>{t(`appointments.status.${isLapsed ? 'lapsed' : status.kind}`)}</Tag>
      </p>
      <SummaryList rows={useRows(appointment)} />
      {stands(appointment, 'held') ? (
        <Held officerCase={officerCase} appointment={appointment} number={number} />
      ) : null}
      <Actions officerCase={officerCase} appointment={appointment} />
    </SummaryCard>
  );
}

function useRows({ status, slots, prepare }: Appointment): readonly Row[] {
  const { lang, t } = useText();
  const slot = 'slot' in status ? status.slot : undefined;
  return [
    slot
      ? { key: t('change.time'), value: <SlotTime slot={slot} /> }
      : { key: t('change.times'), value: <TimesOf slots={slots} /> },
    ...(slot ? [{ key: t('appointments.officer'), value: slot.officerName }] : []),
    ...(status.kind === 'offered' ? [{ key: t('change.answerBy'), value: formatDate(status.answerBy, lang) }] : []),
    ...('reason' in status && status.reason ? textRow(t('change.reason'), status.reason) : []),
    ...('proposals' in status && status.proposals.length > 0
      ? textRow(t('change.proposals'), status.proposals.map((one) => proposalText(one, lang)).join('\n'))
      : []),
    ...(status.kind === 'missed'
      ? [{ key: t('change.absent'), value: t(`absent.${status.by}`) }, ...textRow(t('change.note'), status.note)]
      : []),
    ...textRow(t('change.prepare'), prepare),
  ];
}

function textRow(key: string, text: string): readonly Row[] {
  return text ? [{ key, value: <LinesOfText text={text} /> }] : [];
}

function Held({ officerCase, appointment, number }: Props & { readonly number: number }): Markup | null {
  const { t } = useText();
  if (!stands(appointment, 'held')) return null;
  const { id, state } = officerCase.application;
  const { result } = appointment.status;
  const report = state.papers.find((one) => one.paper === 'inspection-report' && one.number === number);
  return (
    <>
      <InspectedItems items={result.items} outcome={result.outcome} note={result.note} />
      <ul class="govuk-list">
        <li>
          {report ? (
            <NewWindowLink href={casePath('file', id, { file: report.file })} what={t('documents.openAlone')}>
              {t('appointments.report')}
            </NewWindowLink>
          ) : (
            t('appointments.reportSoon')
          )}
        </li>
        {result.photos.map(({ file }, index) => (
          <li key={file}>
            <NewWindowLink href={casePath('file', id, { file })} what={t('documents.openAlone')}>
              {t('appointments.photo', { number: index + 1 })}
            </NewWindowLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function Actions({ officerCase, appointment }: Props): Markup | null {
  const { t } = useText();
  const { application, now } = officerCase;
  const part = { appointment: appointment.id };
  const isAgreed = stands(appointment, 'agreed');
  const mayMeet = isAgreed && hasBegun(appointment, now) && mayDo(officerCase, 'record-inspection');
  const mayCancel = (isAgreed || stands(appointment, 'offered')) && mayDo(officerCase, 'cancel-appointment');
  if (!mayMeet && !mayCancel) return null;
  return (
    <LinkRow>
      {mayMeet ? (
        <Link href={casePath('appointmentResult', application.id, part)}>{t('appointments.result')}</Link>
      ) : null}{' '}
      {mayMeet ? (
        <Link href={casePath('appointmentAbsence', application.id, part)}>{t('appointments.absence')}</Link>
      ) : null}{' '}
      {mayCancel ? (
        <Link href={casePath('appointmentCancellation', application.id, part)}>{t('appointments.cancel')}</Link>
      ) : null}
    </LinkRow>
  );
}
