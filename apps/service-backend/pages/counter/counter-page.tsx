import type { Agency } from '@biz/catalogue/model.ts';
import { formatDate, formatDateTime } from '@biz/kernel/thai-date.ts';
import { QUEUE_PURPOSES, type Ticket, ticketNumber } from '@biz/licensing/queueing/ticket.ts';
import { Button, ButtonGroup } from '@biz/web/components/button.tsx';
import { CaseHeader } from '@biz/web/components/case-header.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { FilterBar } from '@biz/web/components/filter-bar.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { type Column, Table } from '@biz/web/components/table.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { casePath, paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { CounterDoing, QueueOfToday } from './routes.tsx';

type Props = {
  readonly shell: Shell;
  readonly agency: Agency;
  readonly counter: number;
  readonly queue: QueueOfToday;
  /** Address of the hall's screen. */
  readonly screen: string;
  readonly notice?: string;
  readonly values: { readonly purpose: string; readonly phone: string };
  readonly errors: readonly FieldError[];
};

/** The queue of today at one counter: call, call again, served, not there; who waits; who has not come. */
export function CounterPage(props: Props): Markup {
  const { lang, t } = useText();
  const { agency, queue, errors, notice } = props;
  const { day, waiting, booked, missed } = queue;
  return (
    <OfficePage
      shell={props.shell}
      title={t('counter.title')}
      menu={{ entry: 'counter' }}
      hasErrors={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      {notice === undefined ? null : <InsetText>{notice}</InsetText>}
      <CaseHeader
        title={t('counter.title')}
        subtitle={t('counter.subtitle', { agency: agency.name[lang], date: formatDate(day, lang) })}
      />
      <ChooseCounter {...props} />
      <Calling {...props} />
      <Tickets {...props} caption={t('counter.waiting')} none={t('counter.waiting.none')} tickets={waiting} />
      <Tickets
        {...props}
        caption={t('counter.booked')}
        none={t('counter.booked.none')}
        tickets={booked}
        doings={['arrive', 'miss']}
      />
      {missed.length > 0 ? (
        <Tickets {...props} caption={t('counter.missed')} none="" tickets={missed} doings={['arrive']} />
      ) : null}
      <WalkIn {...props} />
      <p class="govuk-body">
        <Link href={props.screen}>{t('counter.screen')}</Link>
      </p>
    </OfficePage>
  );
}

/** Said where the agency has no counters. */
export function NoCounterPage({ shell }: Pick<Props, 'shell'>): Markup {
  const { t } = useText();
  return (
    <OfficePage shell={shell} title={t('counter.title')} menu={{ entry: 'counter' }}>
      <CaseHeader title={t('counter.title')} />
      <InsetText>{t('counter.none')}</InsetText>
    </OfficePage>
  );
}

function ChooseCounter({ agency, counter }: Props): Markup {
  const { t } = useText();
  const numbers = Array.from({ length: agency.counters?.count ?? 0 }, (_, index) => String(index + 1));
  return (
    <FilterBar action={paths.counter} button={t('counter.use')}>
      <Select
        name="counter"
        label={t('counter.which')}
        value={String(counter)}
        options={numbers.map((value) => ({ value, label: value }))}
      />
    </FilterBar>
  );
}

/** Who stands at this counter, and what can be done now. */
function Calling(props: Props): Markup {
  const { t } = useText();
  const { counter, queue } = props;
  const { waiting, called } = queue;
  const mine = called.filter(({ status }) => status.kind === 'called' && status.counter === counter);
  return (
    <>
      {mine.length === 0 ? <h2 class="govuk-heading-l">{t('counter.idle', { counter })}</h2> : null}
      {mine.map((ticket) => (
        <section key={ticket.id}>
          <h2 class="govuk-heading-l">{t('counter.now', { counter, number: ticketNumber(ticket) })}</h2>
          <p class="govuk-body">
            {t(`counter.purpose.${ticket.purpose}`)}{' '}
            {ticket.status.kind === 'called' ? t('counter.times', { count: ticket.status.times }) : null}{' '}
            <CaseLink ticket={ticket} />
          </p>
          <ButtonGroup>
            {(['serve', 'recall', 'miss'] as const).map((doing) => (
              <Doing key={doing} ticket={ticket} doing={doing} counter={counter} />
            ))}
          </ButtonGroup>
        </section>
      ))}
      <p class="govuk-body">
        {t('counter.waitingCount', { count: waiting.length })}{' '}
        <Link href={`${paths.counter}?counter=${counter}`}>{t('counter.refresh')}</Link>
      </p>
      <Form action={paths.counter}>
        <OnceField />
        <input type="hidden" name="counter" value={counter} />
        <Button name="do" value="next">
          {t('counter.next')}
        </Button>
      </Form>
    </>
  );
}

function Tickets(
  props: Props & {
    readonly caption: string;
    readonly none: string;
    readonly tickets: readonly Ticket[];
    readonly doings?: readonly CounterDoing[];
  },
): Markup {
  const { lang, t } = useText();
  const { tickets, doings, counter } = props;
  if (tickets.length === 0) {
    return (
      <>
        <h2 class="govuk-heading-m">{props.caption}</h2>
        <p class="govuk-body">{props.none}</p>
      </>
    );
  }
  const columns: readonly Column<Ticket>[] = [
    { header: t('counter.number'), isRowHeader: true, cell: (ticket) => ticketNumber(ticket) },
    {
      header: t('counter.slot'),
      label: t('counter.slot'),
      cell: ({ slot }) => (slot ? formatDateTime(slot, lang) : '–'),
    },
    {
      header: t('counter.purpose'),
      label: t('counter.purpose'),
      cell: (ticket) => (
        <>
          {t(`counter.purpose.${ticket.purpose}`)} <CaseLink ticket={ticket} />
        </>
      ),
    },
  ];
  const acting: Column<Ticket> = {
    header: t('counter.action'),
    cell: (ticket) => (
      <ButtonGroup>
        {(doings ?? []).map((doing) => (
          <Doing key={doing} ticket={ticket} doing={doing} counter={counter} />
        ))}
      </ButtonGroup>
    ),
  };
  return (
    <Table
      caption={props.caption}
      isDense
      stacks
      rows={tickets}
      rowKey={({ id }) => id}
      columns={doings ? [...columns, acting] : columns}
    />
  );
}

function CaseLink({ ticket }: { readonly ticket: Ticket }): Markup | null {
  const { t } = useText();
  if (ticket.application === undefined) return null;
  return (
    <Link href={casePath('application', ticket.application)} what={ticketNumber(ticket)}>
      {t('counter.case')}
    </Link>
  );
}

function Doing(props: { readonly ticket: Ticket; readonly doing: CounterDoing; readonly counter: number }): Markup {
  const { t } = useText();
  const { ticket, doing, counter } = props;
  return (
    <Form action={paths.counter}>
      <OnceField />
      <input type="hidden" name="counter" value={counter} />
      <input type="hidden" name="ticket" value={ticket.id} />
      <Button look="secondary" name="do" value={doing}>
        {t(`counter.${doing}`)}
        <span class="govuk-visually-hidden"> {ticketNumber(ticket)}</span>
      </Button>
    </Form>
  );
}

function WalkIn({ counter, values, errors }: Props): Markup {
  const { t } = useText();
  const purposes = QUEUE_PURPOSES.map((value) => ({ value, label: t(`counter.purpose.${value}`) }));
  return (
    <>
      <h2 class="govuk-heading-m">{t('counter.walkIn')}</h2>
      <Form action={paths.counter}>
        <OnceField />
        <input type="hidden" name="counter" value={counter} />
        <Select
          name="purpose"
          label={t('counter.purpose')}
          value={values.purpose}
          options={[{ value: '', label: t('counter.choose') }, ...purposes]}
          error={errorOf(errors, 'purpose')}
        />
        <TextInput
          name="phone"
          label={t('counter.phone')}
          hint={t('counter.phoneHint')}
          value={values.phone}
          type="tel"
          width={20}
          autocomplete="off"
          error={errorOf(errors, 'phone')}
        />
        <Button look="secondary" name="do" value="walk-in">
          {t('counter.add')}
        </Button>
      </Form>
    </>
  );
}
