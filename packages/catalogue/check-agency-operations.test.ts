import { describe } from 'node:test';
import { type Sabotage, testSabotage } from './testing/sabotage.ts';

const LIQUOR = 'licences/excise/liquor/licence.yaml';
const TOUR = 'licences/tourism/tour-business/licence.yaml';

const SABOTAGE: readonly Sabotage[] = [
  [
    'an operation of the agency without what its name says',
    TOUR,
    '  - kind: cancel\n',
    '  - kind: other\n',
    /atAgency\[3\]\.name.*: an operation of another kind, and nothing else, has a name/,
  ],
  [
    'an operation of the agency listed twice',
    TOUR,
    '  - kind: cancel\n',
    '  - kind: renew\n',
    /atAgency\[3\]\.kind: renew twice/,
  ],
  [
    'an operation that both the portal and the agency take',
    LIQUOR,
    'deliverable:\n',
    'atAgency: [{ kind: renew, certainty: { level: unknown } }]\ndeliverable:\n',
    /atAgency\[0\]\.kind: renew is taken by the portal/,
  ],
  [
    'most days below the least',
    TOUR,
    '    days: 15\n',
    '    days: 15\n    daysAtMost: 10\n',
    /daysAtMost: the most is not above days/,
  ],
  ['a fee that ends before it begins', TOUR, 'atMostBaht: 202000', 'atMostBaht: 1000', /fee: atMostBaht is below/],
  [
    'a document of the agency that does not exist',
    TOUR,
    '    days: 15\n',
    '    days: 15\n    documents: [store-mpa]\n',
    /atAgency\[0\]\.documents\[0\]: store-mpa does not exist \(did you mean store-map\?\)/,
  ],
  [
    'a number of the portal for what the agency issues',
    TOUR,
    '  conditions: []\n',
    '  conditions: []\n  numberPrefix: TB\n',
    /deliverable: what the portal issues, and nothing else, has a template and a numberPrefix/,
  ],
];

describe('checking what only agencies take', () => testSabotage(SABOTAGE));
