import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import { Aside } from '@biz/web/components/aside.tsx';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Tag } from '@biz/web/components/tag.tsx';
import { type Task, TaskList } from '@biz/web/components/task-list.tsx';
import { Timeline } from '@biz/web/components/timeline.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { correctionMessages } from '../../messages/corrections.ts';
import { paths } from '../../paths.ts';
import { PortalPage } from '../../portal-page.tsx';
import type { Case } from '../../progress/case.ts';
import { useEventLines } from '../../progress/event-lines.tsx';
import { readablePhone } from '../../progress/phone.ts';
import { useProgressTexts } from '../../progress/progress-texts.ts';
import { useTexts } from '../../use-texts.ts';
import { type Entry, nextOpen, type RequestContext } from './request-context.ts';

/** E21: what the officer asked for, item by item with its status, and the one way on. */
export function CorrectionsPage(props: {
  readonly context: RequestContext;
  readonly errors: readonly FieldError[];
  /** Events since the page that was sent was shown, when it was out of date. */
  readonly changed?: readonly RecordedEvent[];
}): Markup {
  const { t } = useTexts(correctionMessages);
  const { context, errors } = props;
  const { its, entries, work } = context;
  const next = nextOpen(context);
  const asked = entries.filter(({ item }) => item !== undefined);
  const followed = entries.filter(({ item }) => item === undefined);
  return (
    <CorrectionFrame context={context} title={t('title')} hasErrors={errors.length > 0}>
      <Columns side={<GoodToKnow its={its} />}>
        <ErrorSummary errors={errors} />
        <Heading context={context} />
        {props.changed ? <Changed its={its} events={props.changed} /> : null}
        <OfficersWords its={its} />
        <TaskList isStrong tasks={useTasks(context, asked, 0)} />
        {followed.length > 0 ? (
          <>
            <h2 class="govuk-heading-m">{t('follow.title')}</h2>
            <p class="govuk-body">{t('follow.text')}</p>
            <TaskList tasks={useTasks(context, followed, asked.length)} />
          </>
        ) : null}
        {next ? (
          <ButtonLink href={paths.correctionsItem(its.view.id, next.key)}>
            {t(entries.length - work.missing.length > 0 ? 'goOn' : 'begin')}
          </ButtonLink>
        ) : (
          <ButtonLink href={paths.correctionsCheck(its.view.id)}>{t('toCheck')}</ButtonLink>
        )}
      </Columns>
    </CorrectionFrame>
  );
}

/** Where an error about an entry leads on the list. */
export function entryField(index: number): string {
  return `item-${index}-status`;
}

/** The frame of the pages of corrections. */
export function CorrectionFrame(props: {
  readonly context: Pick<RequestContext, 'shell' | 'its'>;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly back?: { readonly href: string; readonly label: string };
  readonly children: Markup;
}): Markup {
  const { t } = useTexts(correctionMessages);
  const { shell, its } = props.context;
  const { applicant } = its.filing;
  return (
    <PortalPage
      shell={shell}
      place="filings"
      title={props.title}
      hasErrors={props.hasErrors ?? false}
      actingFor={applicant.juristicName ?? applicant.personName}
      back={props.back ?? { href: paths.filing(its.filing.id), label: t('back') }}
    >
      {props.children}
    </PortalPage>
  );
}

function useTasks({ its }: RequestContext, entries: readonly Entry[], from: number): readonly Task[] {
  const { t, lang } = useTexts(correctionMessages);
  const progress = useProgressTexts();
  return entries.map(({ key, name, item, isDone }, index) => ({
    id: `item-${from + index}`,
    href: paths.correctionsItem(its.view.id, key),
    name: name[lang],
    ...(item
      ? {
          hint: t('item.hint', {
            reason: progress.t(`reason.${'reason' in item ? item.reason : item.kind}`),
            note: item.note,
          }),
        }
      : {}),
    status: <Tag state={isDone ? 'done' : 'you'}>{t(isDone ? 'item.ready' : 'item.todo')}</Tag>,
  }));
}

function Heading({ context }: { readonly context: RequestContext }): Markup {
  const { t, tx, lang } = useTexts(correctionMessages);
  const { its, situation } = context;
  const agency = its.agency.name[lang];
  const date = (
    <strong>
      <Day date={situation.due} look="weekday" />
    </strong>
  );
  const days = its.workingDaysTo(situation.due);
  const { rounds } = its.view.state;
  const caption = t('caption', { licence: its.licence.shortName[lang], number: its.view.state.number });
  return (
    <>
      <PageHeading caption={rounds > 1 ? `${caption} · ${t('round', { round: rounds })}` : caption}>
        {t('title')}
      </PageHeading>
      <p class="govuk-body">
        {situation.isLate
          ? tx('late', { date, agency })
          : tx('lead', { agency, count: situation.items.length, date, days })}
      </p>
    </>
  );
}

/** What the officer says about the whole request, and why something is asked only now. */
function OfficersWords({ its }: { readonly its: Case }): Markup | null {
  const { t } = useTexts(correctionMessages);
  const { corrections } = its.view.state;
  if (!corrections?.note && !corrections?.lateDemandReason) return null;
  return (
    <InsetText>
      {corrections.note ? (
        <>
          <p>
            <strong>{t('item.reason')}</strong>
          </p>
          <p lang="th">{corrections.note}</p>
        </>
      ) : null}
      {corrections.lateDemandReason ? (
        <>
          <p>
            <strong>{t('lateDemand')}</strong>
          </p>
          <p lang="th">{corrections.lateDemandReason}</p>
        </>
      ) : null}
    </InsetText>
  );
}

function Changed(props: { readonly its: Case; readonly events: readonly RecordedEvent[] }): Markup {
  const { t } = useTexts(correctionMessages);
  const lines = useEventLines([{ its: props.its, events: props.events }]);
  return (
    <section aria-labelledby="changed">
      <h2 class="govuk-heading-m" id="changed">
        {t('changed.title')}
      </h2>
      <p class="govuk-body">{t('changed.text')}</p>
      {lines.length > 0 ? <Timeline events={lines} /> : null}
    </section>
  );
}

function GoodToKnow({ its }: { readonly its: Case }): Markup {
  const { t, lang } = useTexts(correctionMessages);
  const { agency, view } = its;
  const phone = readablePhone(agency.phone);
  return (
    <Aside title={t('after.title')}>
      <ul class="govuk-list govuk-list--bullet bp-small">
        <li>{t('after.once')}</li>
        <li>{t('after.clock')}</li>
        <li>{t('after.late')}</li>
        <li>{t('after.help', { agency: agency.name[lang], phone, number: view.state.number })}</li>
      </ul>
    </Aside>
  );
}
