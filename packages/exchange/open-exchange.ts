import type { MessageGateway } from '@biz/actions/ports/message-gateway.ts';
import type { PaymentGateway } from '@biz/actions/ports/payment-gateway.ts';
import type { JuristicRegistry, PopulationRegistry } from '@biz/actions/ports/registries.ts';
import type { Clock } from '@biz/kernel/instant.ts';
import type { PaymentAccount } from './bill-message.ts';
import { DATA_SETS } from './data-sets.ts';
import { createGatewayClient } from './gateway-client.ts';
import { createJuristicRegistry } from './juristic-registry.ts';
import { createMessageGateway } from './message-gateway.ts';
import { createPaymentGateway } from './payment-gateway.ts';
import { createPopulationRegistry } from './population-registry.ts';
import { createRegistryAccess, type DataSetGrant, type ExchangeNotice } from './registry-access.ts';
import { createSafeFetch } from './safe-fetch.ts';

/** Where the outside world is, and our keys there. `isPrivate`: the operator placed it in a private or loopback network. */
export type ExchangeConfig = {
  readonly gateway: { readonly origin: string; readonly consumerKey: string; readonly consumerSecret: string };
  readonly messages: { readonly origin: string; readonly key: string };
  readonly account: PaymentAccount;
  readonly isPrivate: boolean;
  readonly environment: 'production' | 'uat' | 'dev';
  readonly clock: Clock;
  readonly report: (notice: ExchangeNotice) => void;
};

/** The outside world as the actions know it. */
export type Exchange = {
  readonly population: PopulationRegistry;
  readonly juristic: JuristicRegistry;
  readonly bank: PaymentGateway;
  readonly messages: MessageGateway;
};

/** What the portal asks for, and why. The gateway must hold the same grants; anything else is refused before the network. */
export const PORTAL_GRANTS: readonly DataSetGrant[] = [
  { dataSet: DATA_SETS.person, purpose: 'fill-application' },
  { dataSet: DATA_SETS.house, purpose: 'fill-application' },
  { dataSet: DATA_SETS.juristic, purpose: 'fill-application' },
  { dataSet: DATA_SETS.payment, purpose: 'collect-fee' },
];

/** Opens registries, bank and messages over the documented contracts. Nothing is asked until somebody needs it. */
export function openExchange(config: ExchangeConfig): Exchange {
  const { clock, report } = config;
  const origins = [config.gateway.origin, config.messages.origin];
  const fetch = createSafeFetch(config.isPrivate ? { allow: [], allowPrivate: origins } : { allow: origins });
  const gateway = createGatewayClient({ ...config.gateway, fetch, clock });
  const access = createRegistryAccess({ gateway, grants: PORTAL_GRANTS, clock, report });
  const { account, environment } = config;
  return {
    population: createPopulationRegistry(access),
    juristic: createJuristicRegistry(access),
    bank: createPaymentGateway({ gateway, account, grants: PORTAL_GRANTS, environment, report }),
    messages: createMessageGateway({ ...config.messages, fetch, clock }),
  };
}
