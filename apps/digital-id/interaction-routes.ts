import type { Lang } from '@biz/kernel/localised.ts';
import { assertNever } from '@biz/kernel/result.ts';
import { formatDateTime } from '@biz/kernel/thai-date.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect, redirectOut } from '@biz/web/reply.ts';
import type { Interaction, Provider } from 'oidc-provider';
import type { Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import type { ClientConfig } from './clients.ts';
import { consentLines } from './consent-items.ts';
import type { Consents } from './consents.ts';
import type { DigitalIdApp, Page } from './digital-id-app.ts';
import { refusals } from './i18n/refusals.ts';
import { consentPage } from './pages/consent-page.tsx';
import type { Chrome } from './pages/frame.tsx';
import { signInPage } from './pages/sign-in-page.tsx';
import { unsuitablePage } from './pages/unsuitable-page.tsx';
import { pagePaths } from './paths.ts';
import { currentInteraction, finishStep, leaveOtherSession } from './provider-session.ts';
import { mayUse, type SignInParts, type SignInRefusal, signIn } from './sign-in.ts';
import type { Stores } from './stores.ts';
import type { TrainingAccount } from './training-accounts.ts';

/** What the steps of a sign-in need. */
export type InteractionParts = {
  readonly provider: Provider;
  readonly stores: Stores;
  readonly accounts: Accounts;
  readonly consents: Consents;
  readonly signIn: SignInParts;
  readonly clients: readonly ClientConfig[];
  /** Accounts that sign in with one click; none where training data is off. */
  readonly training: readonly TrainingAccount[];
  readonly agencyName: (agency: string, lang: Lang) => string;
  readonly chrome: Chrome;
};

type Step = { readonly interaction: Interaction; readonly client: ClientConfig };

/** The pages between a client's request and its answer: signing in, agreeing, turning back. */
export function addInteractionRoutes(app: DigitalIdApp, parts: InteractionParts): void {
  const path = `${pagePaths.interaction}/:uid`;
  const step = (handle: (page: Page, step: Step) => Promise<Reply>) => async (page: Page) => {
    const found = await findStep(parts, page);
    return found ? handle(page, found) : refusals.refusal('sign-in-ended');
  };
  const policy = 'visitor';
  app.route({ method: 'GET', path, policy, handler: step((page, at) => showStep(parts, page, at)) });
  app.route({ method: 'POST', path, policy, handler: step((page, at) => answerStep(parts, page, at)) });
}

async function findStep(parts: InteractionParts, page: Page): Promise<Step | undefined> {
  const interaction = await currentInteraction(parts.provider, page.request.raw, page.param('uid'));
  const client = parts.clients.find(({ clientId }) => clientId === interaction?.params.client_id);
  return interaction && client ? { interaction, client } : undefined;
}

async function showStep(parts: InteractionParts, page: Page, step: Step): Promise<Reply> {
  const account = await signedInAccount(parts, step);
  if (!account || step.interaction.prompt.name === 'login') return html(signInForm(parts, page, step, {}));
  return html(
    consentPage({
      ...pageProps(parts, page, step),
      account,
      lines: consentLines(scopesOf(step), account, page.lang),
      agencyName: parts.agencyName,
    }),
  );
}

/** One address for all forms of a step, so that the language links of a page shown again lead back to it. */
async function answerStep(parts: InteractionParts, page: Page, step: Step): Promise<Reply> {
  if (page.form.has('play')) return play(parts, page, step);
  const answer = page.form.one('answer');
  if (answer === 'agree') return agree(parts, page, step);
  if (answer === 'another') return another(parts, step);
  if (answer === 'cancel') return cancel(parts, page);
  return checkPassword(parts, page, step);
}

async function checkPassword(parts: InteractionParts, page: Page, step: Step): Promise<Reply> {
  const username = page.form.one('username');
  const password = page.form.one('password');
  const missing = missingFields(page, username, password);
  if (missing.length > 0) return html(signInForm(parts, page, step, { username, errors: missing }), { status: 400 });
  const result = await signIn(parts.signIn, { username, password, address: page.request.ip });
  if (result.ok) return enter(parts, page, step, result.value);
  const errors = [{ field: 'username', message: refusalText(page, result.error) }];
  return html(signInForm(parts, page, step, { username, errors }), { status: refusalStatus[result.error.kind] });
}

/** One click instead of the public password; only accounts of the training data, and only where it is on. */
async function play(parts: InteractionParts, page: Page, step: Step): Promise<Reply> {
  const chosen = parts.training.find(({ username }) => username === page.form.one('play'));
  const found = chosen && (await parts.accounts.byUsername(chosen.username));
  return found?.account.isTraining ? enter(parts, page, step, found.account) : refusals.refusal('bad-request');
}

async function enter(parts: InteractionParts, page: Page, step: Step, account: Account): Promise<Reply> {
  const { interaction, client } = step;
  if (!mayUse(account, client.audience)) {
    return html(unsuitablePage({ ...pageProps(parts, page, step), account, others: citizenServices(parts) }), {
      status: 403,
    });
  }
  if (interaction.session && interaction.session.accountId !== account.id) {
    await leaveOtherSession(parts.stores, parts.provider, interaction);
  }
  const login = { accountId: account.id, amr: ['pwd'], remember: false };
  return redirectOut(await finishStep(parts.provider, page.request.raw, { login }));
}

async function agree(parts: InteractionParts, page: Page, step: Step): Promise<Reply> {
  const account = await signedInAccount(parts, step);
  if (!account) return html(signInForm(parts, page, step, {}));
  await parts.consents.grant(account.id, step.client.clientId, scopesOf(step));
  return redirectOut(await finishStep(parts.provider, page.request.raw, { consent: {} }));
}

async function another(parts: InteractionParts, step: Step): Promise<Reply> {
  await leaveOtherSession(parts.stores, parts.provider, step.interaction);
  return redirect(stepPath(step));
}

async function cancel(parts: InteractionParts, page: Page): Promise<Reply> {
  const result = { error: 'access_denied', error_description: 'the person turned back' };
  return redirectOut(await finishStep(parts.provider, page.request.raw, result));
}

async function signedInAccount(parts: InteractionParts, { interaction }: Step): Promise<Account | undefined> {
  return interaction.session && (await parts.accounts.byId(interaction.session.accountId));
}

function signInForm(
  parts: InteractionParts,
  page: Page,
  step: Step,
  filled: { readonly username?: string; readonly errors?: readonly FieldError[] },
) {
  const { audience } = step.client;
  return signInPage({
    ...pageProps(parts, page, step),
    isOfficersOnly: audience === 'officer',
    isAgain: step.interaction.prompt.reasons.includes('max_age') && step.interaction.session !== undefined,
    username: filled.username ?? '',
    errors: filled.errors ?? [],
    training: parts.training.filter(({ memberType }) => memberType === audience),
  });
}

function pageProps({ chrome }: InteractionParts, { t, lang }: Page, step: Step) {
  return { t, lang, chrome, client: step.client, path: stepPath(step) };
}

function stepPath({ interaction }: Step): string {
  return `${pagePaths.interaction}/${interaction.uid}`;
}

function scopesOf({ interaction, client }: Step): readonly string[] {
  const asked = String(interaction.params.scope ?? '').split(' ');
  return asked.filter((scope) => scope === 'openid' || (client.scopes?.includes(scope) ?? true));
}

function citizenServices(parts: InteractionParts): readonly ClientConfig[] {
  return parts.clients.filter(({ audience }) => audience === 'citizen');
}

function missingFields({ t }: Page, username: string, password: string): readonly FieldError[] {
  return [
    ...(username.trim() === '' ? [{ field: 'username', message: t('signIn.usernameMissing') }] : []),
    ...(password === '' ? [{ field: 'password', message: t('signIn.passwordMissing') }] : []),
  ];
}

const refusalStatus = { WrongCredentials: 400, TooManyAttempts: 429, TooBusy: 503 } as const satisfies Record<
  SignInRefusal['kind'],
  number
>;

function refusalText({ t, lang }: Page, refusal: SignInRefusal): string {
  switch (refusal.kind) {
    case 'WrongCredentials':
      return t('signIn.wrong');
    case 'TooManyAttempts':
      return t('signIn.tooMany', { time: formatDateTime(refusal.until, lang) });
    case 'TooBusy':
      return t('signIn.busy');
    default:
      return assertNever(refusal);
  }
}
