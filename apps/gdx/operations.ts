/** A query parameter of an operation. */
export type Parameter = { readonly name: string; readonly pattern: RegExp };

/** One operation that the gateway passes on to a source system. Aliases are the same route under other paths. */
export type Operation = {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly aliases: readonly string[];
  readonly upstream: 'dopa' | 'dbd' | 'payment';
  readonly parameters: readonly Parameter[];
  /** The data set that must be granted; some operations name it in the query. */
  readonly dataSet: (query: Readonly<Record<string, string>>) => string;
  /** The parameter that names the person or juristic person concerned. */
  readonly subject?: string;
};

const THIRTEEN_DIGITS = /^\d{13}$/;
const NOT_EMPTY = /\S/;
const citizen: Parameter = { name: 'CitizenID', pattern: THIRTEEN_DIGITS };

/** Everything that the gateway serves besides `validate`. */
export const OPERATIONS: readonly Operation[] = [
  {
    name: 'dopa.card-check',
    method: 'GET',
    path: '/ws/dopa/verification/personal',
    aliases: [],
    upstream: 'dopa',
    parameters: [
      citizen,
      { name: 'FirstName', pattern: NOT_EMPTY },
      { name: 'LastName', pattern: NOT_EMPTY },
      { name: 'BEBirthDate', pattern: /^\d{8}$/ },
      { name: 'LaserCode', pattern: /^[A-Za-z]{2}\d{10}$/ },
    ],
    dataSet: () => 'PUBLIC-001-01',
    subject: 'CitizenID',
  },
  {
    name: 'dopa.linkage',
    method: 'GET',
    path: '/ws/dopa/linkage/v1/link',
    aliases: [],
    upstream: 'dopa',
    parameters: [
      { name: 'OfficeID', pattern: /^\d{5}$/ },
      { name: 'ServiceID', pattern: /^\d{3}$/ },
      { name: 'Version', pattern: /^\d{2}$/ },
      citizen,
    ],
    dataSet: (query) => `${query.officeid ?? ''}-${query.serviceid ?? ''}`,
    subject: 'CitizenID',
  },
  {
    name: 'dopa.card-session',
    method: 'GET',
    path: '/ws/dopa/linkage/v1/agent/permission',
    aliases: [],
    upstream: 'dopa',
    parameters: [{ name: 'Consumer', pattern: NOT_EMPTY }, citizen],
    dataSet: () => '00023-001',
  },
  {
    name: 'dbd.information',
    method: 'GET',
    path: '/ws/dbd/juristic/v4/profile/information',
    aliases: [],
    upstream: 'dbd',
    parameters: [{ name: 'JuristicID', pattern: THIRTEEN_DIGITS }],
    dataSet: () => 'DBD-001-04',
    subject: 'JuristicID',
  },
  payment('create', 'POST', []),
  payment('status', 'GET', ['reference1', 'reference2']),
  payment('close', 'POST', []),
  payment('void', 'POST', []),
];

function payment(verb: string, method: 'GET' | 'POST', parameters: readonly string[]): Operation {
  return {
    name: `payment.${verb}`,
    method,
    path: `/ws/dga/payment/${verb}`,
    aliases: [`/ws/dga/uat/payment/${verb}`, `/ws/dga/dev/payment/${verb}`],
    upstream: 'payment',
    parameters: parameters.map((name) => ({ name, pattern: NOT_EMPTY })),
    dataSet: () => 'EPAYMENT-CGD',
  };
}
