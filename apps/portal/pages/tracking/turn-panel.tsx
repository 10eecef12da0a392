import { agreedAppointments } from '@biz/licensing/appointments/appointment.ts';
import { Link } from '@biz/web/components/link.tsx';
import { Day } from '@biz/web/components/when.tsx';
import { WhoseTurn } from '@biz/web/components/whose-turn.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { appointmentMessages } from '../../messages/appointments.ts';
import { paths } from '../../paths.ts';
import { SlotText } from '../../progress/appointment-text.tsx';
import type { Case } from '../../progress/case.ts';
import { type ProgressTexts, useProgressTexts } from '../../progress/progress-texts.ts';
import { isOver } from '../../progress/situation.ts';
import { useTurnItems } from '../../progress/turn-items.tsx';
import { useTexts } from '../../use-texts.ts';

/** Whose turn it is across all applications of a filing, with everything that is the applicant's to do. */
export function TurnPanel({ cases }: { readonly cases: readonly Case[] }): Markup {
  const texts = useProgressTexts();
  const { t, tx } = texts;
  const items = useTurnItems(cases);
  if (items.length > 0) return <WhoseTurn whose="you" title={tx('turn.you', { count: items.length })} items={items} />;
  if (cases.every(({ situation }) => isOver(situation))) {
    return (
      <WhoseTurn whose="done" title={t('turn.done')}>
        <p class="govuk-body">{t('turn.done.text')}</p>
      </WhoseTurn>
    );
  }
  return (
    <WhoseTurn whose="officer" title={t('turn.officer')}>
      <UpcomingAppointments cases={cases} otherwise={t('turn.officer.text')} />
      <DueList cases={cases} texts={texts} />
    </WhoseTurn>
  );
}

function DueList(props: { readonly cases: readonly Case[]; readonly texts: ProgressTexts }): Markup | null {
  const { tx, lang } = props.texts;
  const running = props.cases.flatMap((its) => (its.clock.kind === 'running' ? [{ its, due: its.clock.due }] : []));
  if (running.length === 0) return null;
  return (
    <ul class="govuk-list">
      {running.map(({ its, due }) => (
        <li key={its.view.id}>
          {tx(its.lateness ? 'turn.officer.late' : 'turn.officer.due', {
            licence: its.licence.shortName[lang],
            date: <Day date={due} look="weekday" />,
          })}
        </li>
      ))}
    </ul>
  );
}

/** The applicant's next appointments; where there is none, that there is nothing to do. */
function UpcomingAppointments(props: { readonly cases: readonly Case[]; readonly otherwise: string }): Markup {
  const { t, tx } = useTexts(appointmentMessages);
  const upcoming = props.cases
    .filter(({ situation }) => !isOver(situation))
    .flatMap((its) => agreedAppointments(its.view.state).map((appointment) => ({ its, appointment })));
  if (upcoming.length === 0) return <p class="govuk-body">{props.otherwise}</p>;
  return (
    <ul class="govuk-list">
      {upcoming.map(({ its, appointment }) => (
        <li key={appointment.id}>
          {tx('case.upcoming', {
            purpose: t(`purpose.${appointment.purpose}`),
            when: (
              <strong>
                <SlotText slot={appointment.status.slot} />
              </strong>
            ),
            link: <Link href={paths.appointment(its.view.id, appointment.id)}>{t('case.details')}</Link>,
          })}
        </li>
      ))}
    </ul>
  );
}
