import { type Clock, type Instant, plusMs } from '@biz/kernel/instant.ts';

/** When a breaker opens and for how long. */
export type BreakerOptions = {
  readonly clock: Clock;
  /** Outages in a row that open it. */
  readonly threshold?: number;
  /** How long it stays open before one call may try again, in milliseconds. */
  readonly openMs?: number;
};

/** What the caller made of an attempt: an outage counts against the source, an answer (also a negative one) does not. */
export type Attempt<T> = { readonly value: T; readonly isOutage: boolean };

/** Stops asking a source that does not answer, so that people do not wait for it. */
export type CircuitBreaker = {
  /**
   * Runs the attempt, or returns `{ kind: 'open' }` without running it. After `openMs` exactly one call is let through
   * (half-open): its answer closes the breaker, its outage opens it again.
   */
  run<T>(
    attempt: () => Promise<Attempt<T>>,
  ): Promise<{ readonly kind: 'ran'; readonly value: T } | { readonly kind: 'open'; readonly until: Instant }>;
};

const DEFAULT_THRESHOLD = 5;
const DEFAULT_OPEN_MS = 30_000;

/** Makes a closed breaker. Use one per data set: one registry's outage says nothing about another. */
export function createCircuitBreaker(options: BreakerOptions): CircuitBreaker {
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const openMs = options.openMs ?? DEFAULT_OPEN_MS;
  let outages = 0;
  let openUntil: Instant | undefined;

  function settle(isOutage: boolean): void {
    outages = isOutage ? outages + 1 : 0;
    openUntil = outages >= threshold ? plusMs(options.clock.now(), openMs) : undefined;
  }

  return {
    async run(attempt) {
      const now = options.clock.now();
      if (openUntil !== undefined) {
        if (now < openUntil) return { kind: 'open', until: openUntil };
        openUntil = plusMs(now, openMs);
      }
      let isOutage = true;
      try {
        const outcome = await attempt();
        isOutage = outcome.isOutage;
        return { kind: 'ran', value: outcome.value };
      } finally {
        settle(isOutage);
      }
    },
  };
}

/** One breaker per name, made when first used. */
export function createBreakers(options: BreakerOptions): (name: string) => CircuitBreaker {
  const breakers = new Map<string, CircuitBreaker>();
  return function breakerFor(name) {
    const known = breakers.get(name);
    if (known) return known;
    const fresh = createCircuitBreaker(options);
    breakers.set(name, fresh);
    return fresh;
  };
}
