import { type Environment, requiredSetting } from '@biz/kernel/environment.ts';
import type { Clock } from '@biz/kernel/instant.ts';
import { type Exchange, openExchange } from './open-exchange.ts';

/** The exchange that the environment names; docs/operations.md lists the variables. A missing one throws with its name. */
export function exchangeFromEnvironment(environment: Environment, clock: Clock): Exchange {
  const required = (name: string) => requiredSetting(environment, name);
  return openExchange({
    gateway: {
      origin: required('EXCHANGE_ORIGIN'),
      consumerKey: required('EXCHANGE_CONSUMER_KEY'),
      consumerSecret: required('EXCHANGE_CONSUMER_SECRET'),
    },
    messages: { origin: required('MESSAGES_ORIGIN'), key: required('MESSAGES_KEY') },
    account: {
      source: required('BANK_SOURCE'),
      username: required('BANK_USERNAME'),
      password: required('BANK_PASSWORD'),
    },
    isPrivate: environment.EXCHANGE_PRIVATE === 'yes',
    environment: 'production',
    clock,
    report: (notice) => console.error(JSON.stringify({ level: 'warn', event: 'exchange', ...notice })),
  });
}
