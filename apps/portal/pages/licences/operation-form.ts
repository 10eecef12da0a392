import type { RegisteredLicence } from '@biz/actions/ports/queries.ts';
import type { Change, LaterOperation, LaterOperationKind } from '@biz/catalogue/operation.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Form } from '@biz/web/http/form.ts';
import type { HeldLicence } from '../../licence/held-licence.ts';
import { operationMessages } from '../../messages/operations.ts';

/** Names of the fields on the page that begins an operation. */
export const CHANGED_FIELD = 'changed';
export const CHANGES_FIELD = 'changes';
export const ALSO_FIELD = 'also';

/** An operation of a licence that somebody is about to ask for. */
export type Asked = {
  readonly kind: LaterOperationKind;
  readonly operation: LaterOperation;
  readonly held: HeldLicence;
  /** What may have changed. */
  readonly changes: readonly Change[];
  /** Other licences of the holder that can have the same change. */
  readonly others: readonly RegisteredLicence[];
};

/** What was ticked, to be shown again. */
export type TypedOperation = {
  readonly changed: string;
  readonly changes: readonly string[];
  readonly also: readonly string[];
};

/** Nothing ticked yet. */
export const BLANK: TypedOperation = { changed: '', changes: [], also: [] };

/** Where it may be that nothing has changed, the holder says so in words of their own. */
export function asksWhether({ kind, changes }: Pick<Asked, 'kind' | 'changes'>): boolean {
  return changes.length > 0 && kind !== 'amend';
}

/** The form as sent; only changes and licences that were offered count. */
export function typedOperation(form: Form, { changes, others }: Pick<Asked, 'changes' | 'others'>): TypedOperation {
  const offered = (name: string, values: readonly string[]) => form.all(name).filter((one) => values.includes(one));
  return {
    changed: form.one(CHANGED_FIELD),
    changes: offered(
      CHANGES_FIELD,
      changes.map(({ id }) => id),
    ),
    also: offered(
      ALSO_FIELD,
      others.map(({ number }) => number),
    ),
  };
}

/** The changes that the holder means, or what has to be corrected. */
export function readChanges(
  asked: Pick<Asked, 'kind' | 'changes'>,
  typed: TypedOperation,
  lang: Lang,
): Result<readonly string[], readonly FieldError[]> {
  const t = operationMessages.t[lang];
  if (asked.changes.length === 0) return ok([]);
  const which: FieldError = { field: CHANGES_FIELD, message: t('changed.error.which') };
  if (!asksWhether(asked)) return typed.changes.length > 0 ? ok(typed.changes) : err([which]);
  if (typed.changed === 'no') {
    const both: FieldError = { field: CHANGED_FIELD, message: t('changed.error.both') };
    return typed.changes.length === 0 ? ok([]) : err([both]);
  }
  if (typed.changed !== 'yes') return err([{ field: CHANGED_FIELD, message: t('changed.error.choose') }]);
  return typed.changes.length > 0 ? ok(typed.changes) : err([which]);
}
