import type { ConsumerRegistration } from '@biz/app-gdx/consumers.ts';
import { DATA_SETS } from '@biz/exchange/data-sets.ts';
import { createGatewayClient } from '@biz/exchange/gateway-client.ts';
import { createJuristicRegistry } from '@biz/exchange/juristic-registry.ts';
import { createMessageGateway } from '@biz/exchange/message-gateway.ts';
import { createPaymentGateway } from '@biz/exchange/payment-gateway.ts';
import { createPopulationRegistry } from '@biz/exchange/population-registry.ts';
import { createRegistryAccess, type ExchangeNotice } from '@biz/exchange/registry-access.ts';
import { createSafeFetch } from '@biz/exchange/safe-fetch.ts';
import type { Clock } from '@biz/kernel/instant.ts';
import { originOf, type Settings } from './settings.ts';
import type { TrainingSecrets } from './training-secrets.ts';

/** What the portal may ask for, and why; the gateway holds the same grants and refuses everything else. */
const GRANTS = [
  { dataSet: DATA_SETS.person, purpose: 'fill-application' },
  { dataSet: DATA_SETS.house, purpose: 'fill-application' },
  { dataSet: DATA_SETS.juristic, purpose: 'fill-application' },
  { dataSet: DATA_SETS.payment, purpose: 'collect-fee' },
] as const;

/** The portal as the gateway's consumer. */
export function portalConsumer(secrets: TrainingSecrets): ConsumerRegistration {
  return {
    id: 'biz-portal',
    name: 'Biz Portal',
    agency: 'biz-portal',
    key: secrets.gatewayKey,
    secret: secrets.gatewaySecret,
    grants: GRANTS.map(({ dataSet, purpose }) => ({ dataSet, purposes: [purpose] })),
  };
}

/** Registries, bank and messages: real clients of the documented contracts, pointed at this installation's own addresses. */
export function exchangeParts(settings: Settings, secrets: TrainingSecrets, clock: Clock) {
  const [gdx, sandbox] = [originOf(settings, 'gdx'), originOf(settings, 'sandbox')];
  const fetch = createSafeFetch({ allow: [], allowPrivate: [gdx, sandbox] });
  const gateway = createGatewayClient({
    origin: gdx,
    consumerKey: secrets.gatewayKey,
    consumerSecret: secrets.gatewaySecret,
    fetch,
    clock,
  });
  const access = createRegistryAccess({ gateway, grants: GRANTS, clock, report });
  return {
    population: createPopulationRegistry(access),
    juristic: createJuristicRegistry(access),
    bank: createPaymentGateway({
      gateway,
      account: { source: 'BIZPORTAL', username: secrets.bankUser, password: secrets.bankPassword },
      grants: GRANTS,
      environment: 'production',
      report,
    }),
    messages: createMessageGateway({ origin: sandbox, key: secrets.messageKey, fetch, clock }),
  };
}

function report(notice: ExchangeNotice): void {
  console.error(JSON.stringify({ level: 'warn', event: 'exchange', ...notice }));
}
