import type { SandboxDeps } from '../sandbox-app.ts';
import type { CardState } from '../tables.ts';

/** What lies in an officer's card reader. */
export type CardSession = { readonly agent: string; readonly state: CardState; readonly citizen: string | undefined };

/** Why the civil registration refuses a query about somebody; the code is the register's own. */
export type CardRefusal = { readonly code: '90026' | '90001' };

const NOBODY = '0000000000000';

/** The session of one officer: as somebody set it, else logged in when the training accounts know the officer. */
export async function cardSessionOf(
  deps: Pick<SandboxDeps, 'tables' | 'register'>,
  agent: string,
): Promise<CardSession> {
  const row = await deps.tables.selectFrom('card_sessions').selectAll().where('agent', '=', agent).executeTakeFirst();
  if (row) return { agent, state: row.state, citizen: row.citizen ?? undefined };
  const isLoggedIn = deps.register.officers.has(agent);
  return { agent, state: isLoggedIn ? 'AgentAvailable' : 'AgentNotAvailable', citizen: undefined };
}

/** Puts cards in or takes them out. */
export async function setCardSession(deps: Pick<SandboxDeps, 'tables'>, session: CardSession): Promise<void> {
  const { state } = session;
  const citizen = session.citizen ?? null;
  await deps.tables
    .insertInto('card_sessions')
    .values({ agent: session.agent, state, citizen })
    .onConflict((conflict) => conflict.column('agent').doUpdateSet({ state, citizen }))
    .execute();
}

/**
 * Whether this agent may query this citizen: people may query themselves, an officer alone whom the grant allows, an
 * officer with a citizen's card only that citizen, nobody else anybody.
 */
export async function refusalOf(
  deps: Pick<SandboxDeps, 'tables' | 'register'>,
  agent: string,
  citizen: string,
): Promise<CardRefusal | undefined> {
  if (agent === citizen) return undefined;
  const session = await cardSessionOf(deps, agent);
  if (session.state === 'AgentNotAvailable') return { code: '90026' };
  if (session.state === 'CitizenAvailable' && session.citizen !== citizen) return { code: '90001' };
  return undefined;
}

/** The session as the permission operation tells it. */
export function toWire(session: CardSession): object {
  const isLoggedIn = session.state !== 'AgentNotAvailable';
  return {
    AgentID: isLoggedIn ? session.agent : NOBODY,
    CitizenID: session.citizen ?? NOBODY,
    SessionState: session.state,
  };
}

/** A session as one choice of a form: its state, or the citizen whose card lies beside the officer's. */
export function cardChoiceOf(session: CardSession): string {
  return session.state === 'CitizenAvailable' ? (session.citizen ?? '') : session.state;
}

/** The session that a choice means; nothing for a choice that the form does not offer. */
export function parseCardChoice(
  deps: Pick<SandboxDeps, 'register'>,
  agent: string,
  choice: string,
): CardSession | undefined {
  if (choice === 'AgentAvailable' || choice === 'AgentNotAvailable')
    return { agent, state: choice, citizen: undefined };
  return deps.register.people.has(choice) ? { agent, state: 'CitizenAvailable', citizen: choice } : undefined;
}
