import { type MobileNumber, maskMobile } from '@biz/kernel/identifiers.ts';
import { bangkokTime, type Instant, plusMs } from '@biz/kernel/instant.ts';
import { OTP_RULES } from '@biz/licensing/filing.ts';
import { Aside } from '@biz/web/components/aside.tsx';
import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { Details } from '@biz/web/components/details.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { submissionMessages } from '../../messages/submission.ts';
import { PortalPage } from '../../portal-page.tsx';
import type { SentOtp } from '../../session.ts';
import { useTexts } from '../../use-texts.ts';
import { type DraftContext, draftTitle } from '../draft/draft-context.ts';
import { draftPaths } from '../draft/draft-paths.ts';

/** Name of the field with the code. */
export const CODE_FIELD = 'code';
/** Name of the button that asks for a new code, and its value. */
export const RESEND = { name: 'next', value: 'resend' } as const;

/** Where to enter the code that confirms exactly this application. */
export function OtpPage(props: {
  readonly context: DraftContext;
  readonly otp: SentOtp;
  readonly mobile: MobileNumber | undefined;
  readonly isResent: boolean;
  readonly onceKey: string;
  readonly errors: readonly FieldError[];
}): Markup {
  const { t, tx, lang } = useTexts(submissionMessages);
  const { context, otp, errors } = props;
  const { draft } = context;
  const mobile = props.mobile ? maskMobile(props.mobile) : '';
  const error = errorOf(errors, CODE_FIELD);
  return (
    <PortalPage
      shell={context.shell}
      title={t('otp.title', { mobile })}
      place="filings"
      actingFor={context.actingFor}
      hasErrors={errors.length > 0}
      back={{ href: draftPaths.check(draft.id), label: t('otp.back') }}
    >
      <Columns side={<KeepSecret />}>
        <ErrorSummary errors={errors} />
        <PageHeading size="l" caption={t('otp.caption', { name: draftTitle(context, lang) })}>
          {tx('otp.title', { mobile: <span class="bp-nowrap">{mobile}</span> })}
        </PageHeading>
        {props.isResent ? <InsetText>{t('otp.resent')}</InsetText> : null}
        <p class="govuk-body">
          {tx('otp.text', {
            reference: <strong class="bp-num">{otp.reference}</strong>,
            until: clockTime(otp.expiresAt, lang),
          })}
        </p>
        <Form action={draftPaths.otp(draft.id)}>
          <OnceField value={props.onceKey} />
          <TextInput
            name={CODE_FIELD}
            label={t('otp.label')}
            labelSize="s"
            hint={t('otp.hint', { reference: otp.reference })}
            inputMode="numeric"
            autocomplete="one-time-code"
            spellcheck={false}
            maxLength={9}
            width={10}
            isOneTimeCode
            {...(error === undefined ? {} : { error })}
          />
          <ButtonGroup>
            <Button>{t('otp.submit')}</Button>
            <Button look="secondary" name={RESEND.name} value={RESEND.value}>
              {t('otp.resend')}
            </Button>
          </ButtonGroup>
        </Form>
        <p class="govuk-body-s">
          {tx('otp.resendAfter', { time: clockTime(plusMs(otp.sentAt, OTP_RULES.resendAfterMs), lang) })}
        </p>
        <Details summary={t('otp.none')}>
          <p>{t('otp.noneText')}</p>
        </Details>
      </Columns>
    </PortalPage>
  );
}

/** The draft is not what the code was sent for: nothing was submitted, and the way on. */
export function ChangedPage({ context }: { readonly context: DraftContext }): Markup {
  const { t, lang } = useTexts(submissionMessages);
  const { draft } = context;
  return (
    <PortalPage shell={context.shell} title={t('otp.changed.title')} place="filings" actingFor={context.actingFor}>
      <Columns>
        <PageHeading caption={t('otp.caption', { name: draftTitle(context, lang) })}>
          {t('otp.changed.title')}
        </PageHeading>
        <p class="govuk-body">{t('otp.changed.text')}</p>
        <p class="govuk-body">{t('otp.changed.now')}</p>
        <ButtonLink href={draftPaths.check(draft.id)}>{t('otp.changed.button')}</ButtonLink>
      </Columns>
    </PortalPage>
  );
}

function KeepSecret(): Markup {
  const { t } = useTexts(submissionMessages);
  return (
    <Aside title={t('otp.secret')}>
      <p class="govuk-body-s">{t('otp.secretText')}</p>
    </Aside>
  );
}

/** `10.47 น.` in Bangkok; in English `10:47`. */
function clockTime(instant: Instant, lang: 'th' | 'en'): string {
  const { hour, minute } = bangkokTime(instant);
  const [h, m] = [String(hour).padStart(2, '0'), String(minute).padStart(2, '0')];
  return submissionMessages.t[lang]('otp.clock', { h, m });
}
