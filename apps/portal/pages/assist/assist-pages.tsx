import { fullName } from '@biz/actions/applicant/filer.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { type Assistance, type AssistanceStanding, assistanceStanding } from '@biz/licensing/acting/assistance.ts';
import type { StaffMark } from '@biz/licensing/acting/capacity.ts';
import { Button, ButtonLink } from '@biz/web/components/button.tsx';
import { Checkbox } from '@biz/web/components/checkboxes.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { DateInput } from '@biz/web/components/date-input.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { RequiredLegend } from '@biz/web/components/required-legend.tsx';
import { type Row, Rows } from '@biz/web/components/rows.tsx';
import { Tag } from '@biz/web/components/tag.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { assistMessages } from '../../messages/assist.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { FIELDS, type TypedVisit } from './visit-form.ts';

/** The visits of a member of staff: what is open, and the numbers of what was sent. */
export function VisitsPage(props: {
  readonly shell: Shell;
  readonly staff: StaffMark;
  readonly visits: readonly Assistance[];
  readonly now: Instant;
}): Markup {
  const { t, lang } = useTexts(assistMessages);
  const { staff, now } = props;
  const rows = props.visits.map((visit) => ({ ...useVisitRow(visit, now), isOpen: isOpen(visit, now) }));
  const [open, done] = [rows.filter((row) => row.isOpen), rows.filter((row) => !row.isOpen)];
  return (
    <PortalPage shell={props.shell} place="assist" title={t('list.title')}>
      <PageHeading>{t('list.title')}</PageHeading>
      <p class="govuk-body">{t('list.lead', { name: staff.name, centre: staff.centre[lang] })}</p>
      <p class="govuk-body">{t('list.text')}</p>
      <ButtonLink href={paths.newVisit}>{t('list.new')}</ButtonLink>
      <h2 class="govuk-heading-m">{t('list.open')}</h2>
      {open.length === 0 ? <p class="govuk-body">{t('list.open.none')}</p> : <Rows rows={open} />}
      <h2 class="govuk-heading-m">{t('list.done')}</h2>
      {done.length === 0 ? <p class="govuk-body">{t('list.done.none')}</p> : <Rows rows={done} />}
    </PortalPage>
  );
}

const LOOKS = { open: 'you', sent: 'done', ended: 'ended' } as const satisfies Record<AssistanceStanding, string>;

function isOpen(visit: Assistance, now: Instant): boolean {
  return assistanceStanding(visit, now) === 'open';
}

/** Once a visit is over its row names nobody: only the number that was handed over. */
function useVisitRow(visit: Assistance, now: Instant): Row {
  const { t, tx } = useTexts(assistMessages);
  const standing = assistanceStanding(visit, now);
  const number = visit.sent?.number;
  const closed = number === undefined ? t('list.unsent') : t('list.sheetOf', { number });
  return {
    title: standing === 'open' ? fullName(visit.applicant) : closed,
    href: paths.visit(visit.id),
    meta: tx('list.started', { when: <Moment instant={visit.startedAt} /> }),
    tag: <Tag state={LOOKS[standing]}>{t(`standing.${standing}`)}</Tag>,
  };
}

/** Who the applicant is, as the card says, and their consent. */
export function NewVisitPage(props: {
  readonly shell: Shell;
  readonly staff: StaffMark;
  readonly typed: TypedVisit;
  readonly errors: readonly FieldError[];
  readonly onceKey: string;
}): Markup {
  const { t, lang } = useTexts(assistMessages);
  const { typed, staff } = props;
  const error = (field: string) => {
    const found = errorOf(props.errors, field);
    return found === undefined ? {} : { error: found };
  };
  const digits = { inputMode: 'numeric', autocomplete: 'off', spellcheck: false, isRequired: true } as const;
  return (
    <PortalPage
      shell={props.shell}
      place="assist"
      title={t('new.title')}
      hasErrors={props.errors.length > 0}
      back={{ href: paths.assist, label: t('new.back') }}
    >
      <Columns>
        <ErrorSummary errors={props.errors} />
        <PageHeading>{t('new.title')}</PageHeading>
        <p class="govuk-body">{t('new.lead')}</p>
        <Form action={paths.newVisit}>
          <OnceField value={props.onceKey} />
          <TextInput
            {...digits}
            name={FIELDS.nationalId}
            label={t('new.nationalId')}
            labelSize="s"
            hint={t('new.nationalId.hint')}
            value={typed.nationalId}
            width={20}
            {...error(FIELDS.nationalId)}
          />
          <DateInput
            name={FIELDS.birthDate}
            label={t('new.birthDate')}
            labelSize="s"
            isRequired
            value={typed.birthDate}
            {...error(FIELDS.birthDate)}
          />
          <TextInput
            {...digits}
            name={FIELDS.mobile}
            label={t('new.mobile')}
            labelSize="s"
            hint={t('new.mobile.hint')}
            value={typed.mobile}
            width={20}
            {...error(FIELDS.mobile)}
          />
          <h2 class="govuk-heading-m">{t('new.consent.title')}</h2>
          <InsetText>{t('new.consent', { name: staff.name, centre: staff.centre[lang] })}</InsetText>
          <Checkbox name={FIELDS.consent} label={t('new.consent.box')} isRequired {...error(FIELDS.consent)} />
          <RequiredLegend />
          <Button>{t('new.button')}</Button>
        </Form>
      </Columns>
    </PortalPage>
  );
}
