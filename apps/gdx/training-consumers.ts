import type { ConsumerRegistration } from './consumers.ts';

/** Key and secret of one application, at least 32 characters each. */
export type Credentials = { readonly key: string; readonly secret: string };

/** Our own applications as consumers, with the grants that the journeys need; purposes as the applications name them. */
export function trainingConsumers(credentials: {
  readonly portal: Credentials;
  readonly serviceBackend: Credentials;
  readonly digitalId: Credentials;
}): readonly ConsumerRegistration[] {
  const agency = 'biz-portal';
  const registries = ['00023-001', '00023-008', 'DBD-001-04'];
  const grant = (dataSets: readonly string[], ...purposes: readonly string[]) =>
    dataSets.map((dataSet) => ({ dataSet, purposes }));
  return [
    {
      id: 'portal',
      name: 'Biz Portal',
      agency,
      ...credentials.portal,
      grants: [
        ...grant(registries, 'fill-application'),
        ...grant(['ACCESS-HISTORY'], 'show-own-history'),
        ...grant(['EPAYMENT-CGD'], 'collect-fee'),
      ],
    },
    {
      id: 'service-backend',
      name: 'Biz Portal Service Backend',
      agency,
      ...credentials.serviceBackend,
      grants: [...grant(registries, 'check-application'), ...grant(['EPAYMENT-CGD'], 'collect-fee')],
    },
    {
      id: 'digital-id',
      name: 'Digital ID',
      agency,
      ...credentials.digitalId,
      grants: grant(['PUBLIC-001-01', '00023-001', 'DBD-001-04'], 'prove-identity'),
    },
  ];
}
