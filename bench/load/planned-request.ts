/** One request that the load generator will send, and what a right answer to it is. */
export type PlannedRequest = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly cookie?: string;
  /** URL-encoded form. */
  readonly form?: string;
  readonly status: number;
  /** A file sent instead of the form, as a browser does: multipart with the form token. */
  readonly upload?: { readonly mark: string; readonly token: string };
  /** Part of the address that a redirect must lead to. */
  readonly leadsTo?: string;
  /** Sent one after another before it: they and it are one unit of work and count as one. */
  readonly first?: readonly PlannedRequest[];
};

/** A task at one server. `isOnce`: each request works only once, so the list ends; otherwise it is gone through again. */
export type Plan = {
  readonly origin: string;
  readonly requests: readonly PlannedRequest[];
  readonly isOnce: boolean;
};

/** What one stretch of load came to. `failures` holds up to three answers that were wrong. */
export type LoadResult = {
  readonly done: number;
  readonly seconds: number;
  /** Milliseconds, sorted. */
  readonly p50: number;
  readonly p95: number;
  readonly failures: readonly string[];
  readonly isUsedUp: boolean;
};

/** What the load generator is told. A plan is read from a file, because messages are slow with megabytes. */
export type LoadOrder =
  | { readonly kind: 'plan'; readonly name: string; readonly file: string }
  | { readonly kind: 'run'; readonly name: string; readonly ms: number; readonly concurrency: number }
  | { readonly kind: 'stop' };
