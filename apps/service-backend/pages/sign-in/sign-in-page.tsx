import type { SignInRefusal } from '@biz/identity/sign-in-refusal.ts';
import { Button } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { AdmissionRefusal } from './admit.ts';

/** Why somebody is back at the sign-in page. */
export type SignInCause = SignInRefusal['kind'] | AdmissionRefusal['kind'] | 'AccountChanged';

const causes = {
  IdentityProviderUnavailable: 'signIn.cause.IdentityProviderUnavailable',
  SignInCancelled: 'signIn.cause.SignInCancelled',
  SignInExpired: 'signIn.cause.SignInExpired',
  SignInRejected: 'signIn.cause.SignInRejected',
  NotOfficer: 'signIn.cause.NotOfficer',
  AgencyUnknown: 'signIn.cause.AgencyUnknown',
  NoAccount: 'signIn.cause.NoAccount',
  EmailDiffers: 'signIn.cause.EmailDiffers',
  AccountSuspended: 'signIn.cause.AccountSuspended',
  AccountNotYetValid: 'signIn.cause.AccountNotYetValid',
  AccountEnded: 'signIn.cause.AccountEnded',
  AccountChanged: 'signIn.cause.AccountChanged',
} as const satisfies Record<SignInCause, string>;

/** Reads the cause from the address; anything unknown is no cause. */
export function causeOf(raw: string | null): SignInCause | undefined {
  return Object.keys(causes).find((cause): cause is SignInCause => cause === raw);
}

/** O1: one button, and the cause when the last try failed. */
export function SignInPage(props: {
  readonly shell: Shell;
  readonly to: string;
  readonly cause?: SignInCause;
}): Markup {
  const { t } = useText();
  return (
    <OfficePage shell={props.shell} title={t('signIn.title')}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-xl">{t('signIn.title')}</h1>
          {props.cause ? (
            <WarningText>
              {t('signIn.failed')}: {t(causes[props.cause])}
            </WarningText>
          ) : null}
          <p class="govuk-body-l">{t('signIn.lead')}</p>
          <Form action={paths.signIn}>
            <input type="hidden" name="to" value={props.to} />
            <Button>{t('signIn.button')}</Button>
          </Form>
          <p class="govuk-body">{t('signIn.rules')}</p>
          <p class="govuk-body">
            {t('signIn.citizen')}{' '}
            <a class="govuk-link" href={props.shell.site.portalOrigin}>
              {t('signIn.citizenLink')}
            </a>
          </p>
        </div>
      </div>
    </OfficePage>
  );
}
