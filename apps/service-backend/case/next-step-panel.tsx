import type { ActorKind, ProcessStep } from '@biz/catalogue/process.ts';
import { formatDateTime, formatWeekdayDate } from '@biz/kernel/thai-date.ts';
import { offeredAppointment } from '@biz/licensing/appointments/appointment.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { Link } from '@biz/web/components/link.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { countedItems } from '../components/counted.ts';
import { casePath, checkPath, meetingPaths } from '../paths.ts';
import { useText } from '../use-text.ts';
import { type NextStep, nextStep, otherActions } from './next-step.ts';
import { goesByPost, type OfficerCase } from './officer-case.ts';
import { StatusTag } from './status-tag.tsx';

/** Status, the one next step as a button, and what else is open as links. Only what this officer may do is offered. */
export function NextStepPanel({ officerCase }: { readonly officerCase: OfficerCase }): Markup {
  const { t } = useText();
  const { application, step } = officerCase;
  const next = useNextStep(nextStep(officerCase), officerCase);
  const others = otherActions(officerCase);
  return (
    <div class="bp-next">
      <StatusTag standing={{ ...application.state, step }} />
      <p class="govuk-body-s">
        {t('next.title')}: {next.text}
      </p>
      {next.href ? (
        <p>
          <ButtonLink href={next.href}>{next.button}</ButtonLink>
        </p>
      ) : null}
      {others.length > 0 ? (
        <p class="govuk-body-s">
          {t('other.title')}:{' '}
          {others.map((action, index) => (
            <span key={action}>
              {index > 0 ? ', ' : ''}
              <Link href={casePath(asides[action], application.id)}>{t(`other.${action}`)}</Link>
            </span>
          ))}
        </p>
      ) : null}
      <OutsideWork step={step} />
    </div>
  );
}

/** Work that the official drawing puts outside the portal, so that nobody forgets it. */
function OutsideWork({ step }: { readonly step: ProcessStep }): Markup | null {
  const { lang, t } = useText();
  if (!step.outside || step.turn !== 'agent') return null;
  return <p class="govuk-body-s">{t('outside', { work: step.outside.map((work) => work[lang]).join(' · ') })}</p>;
}

type Shown = { readonly text: Content; readonly href?: string; readonly button?: string };

function useNextStep(next: NextStep, officerCase: OfficerCase): Shown {
  const { lang, t } = useText();
  const waiting = useWaiting(officerCase);
  const { id } = officerCase.application;
  switch (next.kind) {
    case 'check':
      return {
        text: t('next.check-document', { count: countedItems(t, next.left) }),
        href: checkPath(id, next.subject),
        button: t('next.check-document.button'),
      };
    case 'request-corrections':
      return {
        text: t('next.request-corrections', { count: countedItems(t, next.items) }),
        href: casePath('corrections', id),
        button: t('next.request-corrections.button'),
      };
    case 'meet': {
      const { appointment } = next;
      const when = formatDateTime(appointment.status.slot.from, lang);
      const what = { purpose: t(`purpose.${appointment.purpose}`), when };
      return next.hasBegun
        ? {
            text: t('next.meet.now', what),
            href: casePath('appointmentResult', id, { appointment: appointment.id }),
            button: t('next.meet.now.button'),
          }
        : {
            text: t('next.meet.later', what),
            href: casePath('appointments', id),
            button: t('next.meet.later.button'),
          };
    }
    case 'committee':
      return { text: t('next.committee'), href: meetingPaths.meetings, button: t('next.committee.button') };
    case 'wait':
      return { text: waiting(next.for) };
    case 'confirm-collected': {
      const words = goesByPost(officerCase) ? 'next.confirm-posted' : 'next.confirm-collected';
      return { text: t(words), href: casePath('collection', id), button: t(`${words}.button`) };
    }
    case 'ended':
      return { text: t('next.ended') };
    case 'decide':
      return { text: t('next.decide'), href: casePath(next.as, id), button: t('next.decide.button') };
    case 'confirm-complete':
    case 'confirm-payment':
    case 'confirm-withdrawal':
    case 'check-proof':
    case 'reopen-payment':
    case 'announce-ready':
    case 'record-dispatch':
    case 'issue-paper-licence':
    case 'sign-licence':
      return {
        text: t(`next.${next.kind}`),
        href: casePath(pages[next.kind], id),
        button: t(`next.${next.kind}.button`),
      };
  }
}

/** Whom a case waits for, and until when where a day was set. */
function useWaiting({ application }: OfficerCase): (actor: ActorKind) => Content {
  const { lang, t, tx } = useText();
  const { corrections, payBy, payment } = application.state;
  const until =
    offeredAppointment(application.state)?.status.answerBy ?? corrections?.due ?? (payment ? undefined : payBy);
  return (actor) =>
    actor === 'applicant' && until
      ? tx('next.wait.applicantUntil', { date: formatWeekdayDate(until, lang) })
      : t(`next.wait.${actor}`);
}

const pages = {
  'confirm-complete': 'completeness',
  'confirm-payment': 'payment',
  'check-proof': 'payment',
  'confirm-withdrawal': 'withdrawal',
  'reopen-payment': 'reopening',
  'announce-ready': 'announcement',
  'record-dispatch': 'dispatch',
  'issue-paper-licence': 'paperLicence',
  'sign-licence': 'signature',
} as const;

const asides = {
  'offer-appointment': 'appointmentOffer',
  return: 'return',
  refuse: 'refusal',
  'reject-payment-proof': 'proofRejection',
  'close-unpaid': 'closing',
} as const;
