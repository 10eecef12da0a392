import { type IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Interaction, type InteractionResult, type Provider, type Session } from 'oidc-provider';
import { pagePaths } from './paths.ts';
import { endGrant } from './provider-storage.ts';
import type { Stores } from './stores.ts';

/** How long one sign-in may take, from the client's request or from a change of account. */
export const interactionSeconds = 30 * 60;

/** Ends a provider session: its grants, codes and tokens go with it. */
export async function endSession(stores: Stores, session: Session): Promise<void> {
  for (const { grantId } of Object.values(session.authorizations ?? {})) {
    if (grantId !== undefined) await endGrant(stores.tables, grantId);
  }
  await session.destroy();
}

/** Where a browser goes after signing out: to the client's registered address if it asked, else to our own page. */
export function signedOutTarget(session: Session): string {
  const { postLogoutRedirectUri, state } = session.state ?? {};
  if (postLogoutRedirectUri === undefined) return pagePaths.signedOut;
  const target = new URL(postLogoutRedirectUri);
  if (state !== undefined) target.searchParams.set('state', state);
  return target.href;
}

/** The provider's session of a browser; undefined when nobody is signed in. */
export async function currentSession(provider: Provider, request: IncomingMessage): Promise<Session | undefined> {
  const session = await provider.Session.get(provider.createContext(request, new ServerResponse(request)));
  return session.accountId === undefined ? undefined : session;
}

/** The sign-in under way in this browser; undefined when it took too long, ended, or was begun elsewhere. */
export async function currentInteraction(
  provider: Provider,
  request: IncomingMessage,
  uid: string,
): Promise<Interaction | undefined> {
  try {
    const interaction = await provider.interactionDetails(request, new ServerResponse(request));
    return interaction.uid === uid ? interaction : undefined;
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined;
    throw error;
  }
}

/** Stores the outcome of a step and answers where the browser goes on. */
export async function finishStep(
  provider: Provider,
  request: IncomingMessage,
  result: InteractionResult,
): Promise<URL> {
  return new URL(await provider.interactionResult(request, new ServerResponse(request), result));
}

/**
 * Lets another account sign in where somebody is signed in already: that session ends first, with all it granted, so that
 * nothing of the one before is left to the next.
 */
export async function leaveOtherSession(stores: Stores, provider: Provider, interaction: Interaction): Promise<void> {
  const uid = interaction.session?.uid;
  const session = uid === undefined ? undefined : await provider.Session.findByUid(uid);
  if (session) await endSession(stores, session);
  delete interaction.session;
  await interaction.save(interactionSeconds);
}
