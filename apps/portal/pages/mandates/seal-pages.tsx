import type { Catalogue } from '@biz/catalogue/model.ts';
import { type MobileNumber, maskMobile } from '@biz/kernel/identifiers.ts';
import { bangkokTime, type Instant, plusMs } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import type { Mandate } from '@biz/licensing/acting/mandate.ts';
import { OTP_RULES } from '@biz/licensing/filing.ts';
import { Button, ButtonGroup } from '@biz/web/components/button.tsx';
import { Checkbox } from '@biz/web/components/checkboxes.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { mandateMessages } from '../../messages/mandates.ts';
import { submissionMessages } from '../../messages/submission.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import type { SentOtp } from '../../session.ts';
import { useTexts } from '../../use-texts.ts';
import { CODE_FIELD, RESEND } from '../submission/otp-page.tsx';
import { MandateText } from './mandate-text.tsx';

/** Name of the box that declares. */
export const DECLARATION_FIELD = 'declaration';

type Common = {
  readonly shell: Shell;
  readonly mandate: Mandate;
  readonly mobile: MobileNumber | undefined;
  readonly errors: readonly FieldError[];
};

/** The whole text and the declaration, before the code is sent. */
export function CheckMandatePage(props: Common & { readonly catalogue: Catalogue }): Markup {
  const { t, tx } = useTexts(mandateMessages);
  const { mandate, mobile } = props;
  const error = errorOf(props.errors, DECLARATION_FIELD);
  return (
    <PortalPage
      shell={props.shell}
      place="home"
      title={t('check.title')}
      hasErrors={props.errors.length > 0}
      back={{ href: paths.mandates, label: t('view.back') }}
    >
      <ErrorSummary errors={props.errors} />
      <PageHeading>{t('check.title')}</PageHeading>
      <p class="govuk-body">{t('check.lead')}</p>
      <MandateText mandate={mandate} catalogue={props.catalogue} isPrincipal />
      <Form action={paths.mandateCheck(mandate.id)}>
        <Checkbox
          name={DECLARATION_FIELD}
          label={t('check.declare')}
          isRequired
          {...(error === undefined ? {} : { error })}
        />
        <p class="govuk-body">{mobile ? tx('check.next', { mobile: maskMobile(mobile) }) : t('check.noMobile')}</p>
        <Button>{t('check.button')}</Button>
      </Form>
    </PortalPage>
  );
}

/** Where to enter the code that confirms exactly this text. */
export function MandateOtpPage(
  props: Common & { readonly otp: SentOtp; readonly isResent: boolean; readonly onceKey: string },
): Markup {
  const { t, tx, lang } = useTexts(mandateMessages);
  const words = useTexts(submissionMessages);
  const { mandate, otp } = props;
  const mobile = props.mobile ? maskMobile(props.mobile) : '';
  const error = errorOf(props.errors, CODE_FIELD);
  return (
    <PortalPage
      shell={props.shell}
      place="home"
      title={t('otp.title', { mobile })}
      hasErrors={props.errors.length > 0}
      back={{ href: paths.mandateCheck(mandate.id), label: t('otp.back') }}
    >
      <Columns>
        <ErrorSummary errors={props.errors} />
        <PageHeading size="l">{tx('otp.title', { mobile: <span class="bp-nowrap">{mobile}</span> })}</PageHeading>
        {props.isResent ? <InsetText>{words.t('otp.resent')}</InsetText> : null}
        <p class="govuk-body">
          {words.tx('otp.text', {
            reference: <strong class="bp-num">{otp.reference}</strong>,
            until: clockTime(otp.expiresAt, lang),
          })}
        </p>
        <Form action={paths.mandateOtp(mandate.id)}>
          <OnceField value={props.onceKey} />
          <TextInput
            name={CODE_FIELD}
            label={words.t('otp.label')}
            labelSize="s"
            hint={words.t('otp.hint', { reference: otp.reference })}
            inputMode="numeric"
            autocomplete="one-time-code"
            spellcheck={false}
            maxLength={9}
            width={10}
            isOneTimeCode
            {...(error === undefined ? {} : { error })}
          />
          <ButtonGroup>
            <Button>{t('otp.button')}</Button>
            <Button look="secondary" name={RESEND.name} value={RESEND.value}>
              {words.t('otp.resend')}
            </Button>
          </ButtonGroup>
        </Form>
        <p class="govuk-body-s">
          {words.tx('otp.resendAfter', { time: clockTime(plusMs(otp.sentAt, OTP_RULES.resendAfterMs), lang) })}
        </p>
      </Columns>
    </PortalPage>
  );
}

/** `10.47 น.` in Bangkok; in English `10:47`. */
function clockTime(instant: Instant, lang: Lang): string {
  const { hour, minute } = bangkokTime(instant);
  const [h, m] = [String(hour).padStart(2, '0'), String(minute).padStart(2, '0')];
  return submissionMessages.t[lang]('otp.clock', { h, m });
}
