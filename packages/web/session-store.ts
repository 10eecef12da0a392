/** A session as the store knows it. `ends` is when it lapses without further activity, ISO 8601. */
export type StoredSession<Data> = { readonly data: Data; readonly ends: string };

/**
 * Where sessions live. Tokens are opaque, long and random, and the store keeps only their hash. Idle and absolute limits
 * are the store's: an expired, unknown or destroyed token loads as `undefined`, and loading counts as activity.
 */
export type SessionStore<Data> = {
  load(token: string): Promise<StoredSession<Data> | undefined>;
  create(data: Data): Promise<{ readonly token: string; readonly ends: string }>;
  save(token: string, data: Data): Promise<void>;
  /** Same data under a new token; the old one stops working at once. `undefined` when the old one had expired. */
  rotate(token: string): Promise<{ readonly token: string; readonly ends: string } | undefined>;
  destroy(token: string): Promise<void>;
};

/** The session of one visitor, as handlers see it. */
export type SessionHandle<Data> = {
  /** What the session holds; `undefined` when there is none. */
  readonly data: Data | undefined;
  /** Begins a session under a new token and ends the one before it, so that no token survives a sign-in. */
  start(data: Data): Promise<void>;
  /** Replaces the data. Throws when there is no session. */
  save(data: Data): Promise<void>;
  /** New token, same data: after a change of rights. */
  rotate(): Promise<void>;
  /** Ends the session and clears the cookie. */
  end(): Promise<void>;
};
