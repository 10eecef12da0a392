import type { Licence } from '@biz/catalogue/model.ts';
import type { OperationKind } from '@biz/catalogue/operation.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import { operationMessages } from '../messages/operations.ts';

/** What an operation on a licence is called: `ต่ออายุ: ใบอนุญาต…`; a first application is called by the licence alone. */
export function namedFor(licence: Licence, kind: OperationKind): Licence {
  if (kind === 'new') return licence;
  const { th, en } = operationMessages.t;
  const named = (name: Localised): Localised => ({
    th: `${th(`name.${kind}`)}: ${name.th}`,
    en: `${en(`name.${kind}`)}: ${name.en}`,
  });
  return { ...licence, name: named(licence.name), shortName: named(licence.shortName) };
}
