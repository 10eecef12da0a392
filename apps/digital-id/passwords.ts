import { err, ok, type Result } from '@biz/kernel/result.ts';
import { hash, verify } from '@node-rs/argon2';

/** argon2id, 64 MiB, three passes, one lane: about 60 ms of one core. */
const COST = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };

/** Hashing and checking passwords without letting a flood of sign-ins exhaust the memory. */
export type Passwords = {
  hash(password: string): Promise<string>;
  /**
   * Compares with a stored hash; without one (nobody of that name) it does the same work and says no. Refuses when too
   * many are waiting already.
   */
  matches(password: string, storedHash: string | undefined): Promise<Result<boolean, TooBusy>>;
};

/** More sign-ins at this moment than the machine can check. */
export type TooBusy = { readonly kind: 'TooBusy' };

/** At most `running` hashes of 64 MiB at a time and `waiting` people in the line. */
export async function createPasswords(limits = { running: 2, waiting: 64 }): Promise<Passwords> {
  const line = createLine(limits.running, limits.waiting);
  const nobody = await hash('nobody has this password', COST);
  return {
    hash: (password) => hash(password, COST),
    async matches(password, storedHash) {
      const turn = await line.enter();
      if (!turn.ok) return turn;
      try {
        const isSame = await verify(storedHash ?? nobody, password);
        return ok(isSame && storedHash !== undefined);
      } finally {
        line.leave();
      }
    },
  };
}

function createLine(running: number, waiting: number) {
  let busy = 0;
  const queue: (() => void)[] = [];
  return {
    async enter(): Promise<Result<true, TooBusy>> {
      if (busy < running) {
        busy += 1;
        return ok(true);
      }
      if (queue.length >= waiting) return err({ kind: 'TooBusy' });
      await new Promise<void>((resume) => queue.push(resume));
      return ok(true);
    },
    leave(): void {
      const next = queue.shift();
      if (next) next();
      else busy -= 1;
    },
  };
}
