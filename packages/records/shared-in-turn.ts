import type { PostgresPoolClient } from 'kysely';

/**
 * Gives everybody who asks in the same turn the same connection, so that their statements leave as one message; it goes back to
 * the pool when the last of them has released it. Statements that share fail together, so this is for reads of one page.
 */
export function sharedInTurn(connect: () => Promise<PostgresPoolClient>): () => Promise<PostgresPoolClient> {
  /** One for each connection, because the query builder remembers those that it was given. */
  const known = new WeakMap<PostgresPoolClient, SharedClient>();
  let turn: Turn | undefined;
  return () => {
    turn ??= new Turn(connect, known, (ended) => {
      if (turn === ended) turn = undefined;
    });
    return turn.join();
  };
}

/** Those who ask before the turn is over or, if that is sooner, the connection is there. */
class Turn {
  readonly #client: Promise<PostgresPoolClient>;
  #users = 0;

  constructor(
    connect: () => Promise<PostgresPoolClient>,
    known: WeakMap<PostgresPoolClient, SharedClient>,
    end: (turn: Turn) => void,
  ) {
    this.#client = connect().then((client) => {
      end(this);
      const shared = known.get(client) ?? new SharedClient(client);
      known.set(client, shared);
      shared.lendTo(this.#users);
      return shared;
    });
    process.nextTick(() => end(this));
  }

  join(): Promise<PostgresPoolClient> {
    this.#users += 1;
    return this.#client;
  }
}

class SharedClient implements PostgresPoolClient {
  readonly query: PostgresPoolClient['query'];
  readonly #client: PostgresPoolClient;
  #users = 0;
  #isBroken = false;

  constructor(client: PostgresPoolClient) {
    this.#client = client;
    this.query = client.query;
  }

  lendTo(users: number): void {
    this.#users = users;
  }

  release(destroy = false): void {
    this.#users -= 1;
    this.#isBroken ||= destroy;
    if (this.#users === 0) this.#client.release(this.#isBroken);
  }
}
