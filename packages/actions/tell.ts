import type { InboxMessage, Tx } from './ports/store.ts';

/** Puts a message into the inbox, the record of all messages, and has it sent; the same key once. */
export async function tell(tx: Tx, message: InboxMessage): Promise<void> {
  const { owner, at: _at, key, ...about } = message;
  await tx.notify(message);
  await tx.enqueue({ name: 'send-message', ...about, owner, notice: key }, { key: `${key}:send` });
}
