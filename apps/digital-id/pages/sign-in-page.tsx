import { Button, ButtonGroup } from '@biz/web/components/button.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { JSX } from 'preact';
import { fullName } from '../account.ts';
import type { ClientConfig } from '../clients.ts';
import type { TrainingAccount } from '../training-accounts.ts';
import { Frame, type PageBasics } from './frame.tsx';

/** What the sign-in page shows. */
export type SignInPageProps = PageBasics & {
  readonly client: ClientConfig;
  /** Address of this sign-in; the forms post to it and below it. */
  readonly path: string;
  readonly isOfficersOnly: boolean;
  /** The person is signed in already, but too long ago for this client. */
  readonly isAgain: boolean;
  readonly username: string;
  readonly errors: readonly FieldError[];
  /** Accounts to enter with one click; none outside training. */
  readonly training: readonly TrainingAccount[];
};

/** User name and password, and in training the people one may play. Shown again with errors; the password never is. */
export function signInPage(props: SignInPageProps): JSX.Element {
  const { t, lang, client, errors } = props;
  const service = client.name[lang];
  return (
    <Frame chrome={props.chrome} title={t('signIn.title')} hasErrors={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <span class="govuk-caption-l">{t('signIn.for', { service })}</span>
      <h1 class="govuk-heading-l">{t('signIn.title')}</h1>
      {props.isOfficersOnly ? <InsetText>{t('signIn.officersOnly', { service })}</InsetText> : null}
      {props.isAgain ? <InsetText>{t('signIn.again')}</InsetText> : null}
      {props.training.length > 0 ? <TrainingList {...props} /> : null}
      <PasswordForm {...props} />
      <Form action={`${props.path}/cancel`}>
        <button type="submit" class="govuk-button govuk-button--secondary">
          {t('signIn.back', { service })}
        </button>
      </Form>
    </Frame>
  );
}

function PasswordForm({ t, path, username, errors }: SignInPageProps): JSX.Element {
  return (
    <Form action={path}>
      <TextInput
        name="username"
        label={t('signIn.username')}
        value={username}
        width={20}
        autocomplete="username"
        spellcheck={false}
        maxLength={100}
        isRequired
        error={errorOf(errors, 'username')}
      />
      <TextInput
        name="password"
        label={t('signIn.password')}
        type="password"
        width={20}
        autocomplete="current-password"
        spellcheck={false}
        maxLength={200}
        isRequired
        error={errorOf(errors, 'password')}
      />
      <ButtonGroup>
        <Button>{t('signIn.submit')}</Button>
      </ButtonGroup>
    </Form>
  );
}

function TrainingList({ t, lang, path, training }: SignInPageProps): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">{t('training.title')}</h2>
      <p class="govuk-body">{t('training.lead')}</p>
      <Form action={path}>
        <ul class="bp-rows">
          {training.map((account) => (
            <li key={account.username} class="bp-rows__row">
              <div>
                <p class="bp-rows__title">{fullName(account.person)}</p>
                <p class="bp-rows__meta">{account.plays[lang]}</p>
              </div>
              <div class="bp-rows__act">
                <Button look="secondary" name="play" value={account.username}>
                  {t('training.use')}
                  <span class="govuk-visually-hidden"> {fullName(account.person)}</span>
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </Form>
      <h2 class="govuk-heading-m">{t('training.password')}</h2>
    </>
  );
}
