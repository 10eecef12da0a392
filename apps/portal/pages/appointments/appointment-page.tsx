import { bangkokDate, type Instant, plusDays } from '@biz/kernel/instant.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import {
  type Appointment,
  type AppointmentThat,
  numberOf,
  type Proposal,
  stands,
} from '@biz/licensing/appointments/appointment.ts';
import { hasBegun } from '@biz/licensing/appointments/decide-appointments.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { appointmentMessages } from '../../messages/appointments.ts';
import { paths } from '../../paths.ts';
import { readablePhone } from '../../progress/phone.ts';
import { useTexts } from '../../use-texts.ts';
import { AppointmentFacts, Lines } from './appointment-facts.tsx';
import { type AppointmentContext, AppointmentFrame } from './appointment-frame.tsx';
import { movesOf } from './moves.ts';

/** What the applicant has just done. */
export type Deed = 'agreed' | 'declined' | 'moved';

/** An appointment that is not to be chosen any more: the agreed time, why there is none, or what came of it. */
export function AppointmentPage(props: {
  readonly context: AppointmentContext;
  readonly now: Instant;
  readonly deed?: Deed;
}): Markup {
  const { t } = useTexts(appointmentMessages);
  const { context, now, deed } = props;
  const { appointment } = context;
  return (
    <AppointmentFrame
      context={context}
      title={t('title', { purpose: t(`purpose.${appointment.purpose}`) })}
      {...(deed ? { notice: t(`done.${deed}`) } : {})}
    >
      {stands(appointment, 'agreed') ? <Agreed context={{ ...context, appointment }} now={now} /> : null}
      {stands(appointment, 'held') ? <Held context={{ ...context, appointment }} /> : null}
      {stands(appointment, 'agreed') || stands(appointment, 'held') ? null : <Over context={context} />}
    </AppointmentFrame>
  );
}

type Of<K extends Appointment['status']['kind']> = AppointmentContext & { readonly appointment: AppointmentThat<K> };

function Agreed({ context, now }: { readonly context: Of<'agreed'>; readonly now: Instant }): Markup {
  const { t } = useTexts(appointmentMessages);
  const { its, appointment } = context;
  const { slot } = appointment.status;
  const isToday = bangkokDate(slot.from) === bangkokDate(now);
  const words = hasBegun(appointment, now) ? 'agreed.past' : isToday ? 'agreed.today' : 'agreed.lead';
  return (
    <>
      <p class="govuk-body-l">{t(words)}</p>
      <AppointmentFacts context={context} slot={slot} />
      <p class="govuk-body">
        <ButtonLink href={paths.appointmentFile(its.view.id, appointment.id)} look="secondary">
          {t('agreed.file')}
        </ButtonLink>
      </p>
      {words === 'agreed.lead' ? <p class="govuk-body">{t('agreed.reminder')}</p> : null}
      <MoveLink context={context} now={now} />
    </>
  );
}

function MoveLink({ context, now }: { readonly context: Of<'agreed'>; readonly now: Instant }): Markup {
  const { t, tx } = useTexts(appointmentMessages);
  const { its, appointment } = context;
  const moves = movesOf(its, appointment, now);
  if (!moves.mayMove) {
    return <p class="govuk-body">{t('agreed.noMove', { phone: readablePhone(its.agency.phone) })}</p>;
  }
  const date = <Day date={plusDays(bangkokDate(appointment.status.slot.from), -1)} look="weekday" />;
  return (
    <p class="govuk-body">
      <Link href={paths.appointmentMove(its.view.id, appointment.id)}>{t('agreed.move')}</Link>
      <br />
      {moves.limit === undefined ? null : tx('agreed.moveUntil', { date, left: moves.left })}
    </p>
  );
}

function Held({ context }: { readonly context: Of<'held'> }): Markup {
  const { t, lang } = useTexts(appointmentMessages);
  const { its, appointment } = context;
  const { result, slot } = appointment.status;
  const report = its.view.state.papers.find(
    ({ paper, number }) => paper === 'inspection-report' && number === numberOf(its.view.state, appointment.id),
  );
  return (
    <>
      <p class="govuk-body-l">{t('held.text')}</p>
      <AppointmentFacts context={context} slot={slot} />
      <h2 class="govuk-heading-m">{t('held.outcome')}</h2>
      <p class="govuk-body">
        <strong>{t(`outcome.${result.outcome}`)}</strong>
      </p>
      {result.note ? (
        <p class="govuk-body">
          {t('held.note')}: <Lines text={result.note} />
        </p>
      ) : null}
      {result.items.length > 0 ? <h2 class="govuk-heading-m">{t('held.items')}</h2> : null}
      <SummaryList
        rows={result.items.map(({ label, finding, note }) => ({
          key: label[lang],
          value: (
            <>
              {t(`finding.${finding}`)}
              {note ? <br /> : null}
              {note}
            </>
          ),
        }))}
      />
      <p class="govuk-body">
        {report ? (
          <Link href={paths.filingFile(its.filing.id, report.file)}>{t('held.report')}</Link>
        ) : (
          t('held.reportSoon')
        )}
      </p>
      {result.outcome === 'fail' ? <InsetText>{t('held.next')}</InsetText> : null}
    </>
  );
}

function Over({ context }: { readonly context: AppointmentContext }): Markup | null {
  const { t } = useTexts(appointmentMessages);
  const { status } = context.appointment;
  const phone = readablePhone(context.its.agency.phone);
  switch (status.kind) {
    case 'declined':
    case 'moved':
      return (
        <>
          <p class="govuk-body-l">{t(`${status.kind}.text`)}</p>
          <YourWords reason={status.reason} proposals={status.proposals} />
        </>
      );
    case 'cancelled':
      return (
        <p class="govuk-body-l">
          {status.by === 'system' ? t('cancelled.system') : t('cancelled.officer', { reason: status.reason })}
        </p>
      );
    case 'missed':
      return (
        <>
          <p class="govuk-body-l">{t(`missed.${status.by}`, { phone })}</p>
          <AppointmentFacts context={context} slot={status.slot} />
        </>
      );
    case 'offered':
      return <p class="govuk-body-l">{t('over')}</p>;
    case 'agreed':
    case 'held':
      return null;
  }
}

function YourWords(props: { readonly reason: string; readonly proposals: readonly Proposal[] }): Markup {
  const { t, lang } = useTexts(appointmentMessages);
  const days = props.proposals.map(({ day, half }) =>
    t('proposal.text', { day: formatDate(day, lang), half: t(`half.${half}`) }),
  );
  return (
    <SummaryList
      rows={[
        { key: t('yourReason'), value: <Lines text={props.reason} /> },
        ...(days.length > 0 ? [{ key: t('proposed'), value: <Lines text={days.join('\n')} /> }] : []),
      ]}
    />
  );
}
