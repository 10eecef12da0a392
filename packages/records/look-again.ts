/** Looks that go on until they are stopped. */
export type Looking = {
  /** No look begins any more; resolves when the one under way has ended, so that the database may be closed. */
  stop(): Promise<void>;
};

/** Looks every `everyMs`, never twice at the same time. What fails is told, and looked for again the next time. */
export function lookAgain(look: () => Promise<void>, everyMs: number, onError: (error: unknown) => void): Looking {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= look()
      .catch(onError)
      .finally(() => {
        running = undefined;
      });
  }, everyMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
