import type { ConsumerRegistration } from '@biz/app-gdx/consumers.ts';
import { type Exchange, openExchange, PORTAL_GRANTS } from '@biz/exchange/open-exchange.ts';
import type { Clock } from '@biz/kernel/instant.ts';
import { originOf, type Settings } from './settings.ts';
import type { TrainingSecrets } from './training-secrets.ts';

/** The code under which bills of this installation are known at the simulated bank. */
export const BANK_SOURCE = 'BIZPORTAL';

/** The portal as the gateway's consumer. */
export function portalConsumer(secrets: TrainingSecrets): ConsumerRegistration {
  return {
    id: 'biz-portal',
    name: 'Biz Portal',
    agency: 'biz-portal',
    key: secrets.gatewayKey,
    secret: secrets.gatewaySecret,
    grants: PORTAL_GRANTS.map(({ dataSet, purpose }) => ({ dataSet, purposes: [purpose] })),
  };
}

/** Real clients of the documented contracts, pointed at this installation's own gateway and simulated outside world. */
export function trainingExchange(settings: Settings, secrets: TrainingSecrets, clock: Clock): Exchange {
  return openExchange({
    gateway: {
      origin: originOf(settings, 'gdx'),
      consumerKey: secrets.gatewayKey,
      consumerSecret: secrets.gatewaySecret,
    },
    messages: { origin: originOf(settings, 'sandbox'), key: secrets.messageKey },
    account: { source: BANK_SOURCE, username: secrets.bankUser, password: secrets.bankPassword },
    isPrivate: true,
    environment: 'production',
    clock,
    report: (notice) => console.error(JSON.stringify({ level: 'warn', event: 'exchange', ...notice })),
  });
}
