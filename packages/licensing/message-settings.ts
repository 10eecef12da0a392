/** Ways in which a message leaves the portal; the inbox is the record and cannot be switched off. */
export type MessageChannel = 'sms' | 'email';

/**
 * What a message is for. `turn` = the person must do something or a right begins to run; `progress` = good to know; `licence` =
 * about a licence one holds.
 */
export type MessageGroup = 'turn' | 'progress' | 'licence';

/** Which groups a person wants by which channel, and in which language; without a language that of the filing counts. */
export type MessageSettings = {
  readonly channels: Readonly<Record<MessageGroup, Readonly<Record<MessageChannel, boolean>>>>;
  readonly lang?: 'th' | 'en';
};

/** What is sent to somebody who has chosen nothing: SMS where something must be done, e-mail for everything. */
export const DEFAULT_MESSAGE_SETTINGS: MessageSettings = {
  channels: {
    turn: { sms: true, email: true },
    progress: { sms: false, email: true },
    licence: { sms: true, email: true },
  },
};

/** The groups and channels in the order in which pages show them. */
export const MESSAGE_GROUPS = ['turn', 'progress', 'licence'] as const satisfies readonly MessageGroup[];
export const MESSAGE_CHANNELS = ['sms', 'email'] as const satisfies readonly MessageChannel[];
