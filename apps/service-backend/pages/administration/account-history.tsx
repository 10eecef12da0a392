import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { Entitlement, RecordedAccountEvent } from '@biz/licensing/officers/officer-account.ts';
import { useText } from '../../use-text.ts';
import { useEntitlementText } from './entitlement-text.tsx';

/** One thing that happened to an account, in words: who did what when, and what was before and is after. */
export type AccountLine = {
  readonly seq: number;
  readonly at: Instant;
  readonly title: string;
  readonly by: string;
  readonly details: readonly string[];
};

/** The history of an account, oldest first. */
export function useAccountHistory(
  events: readonly RecordedAccountEvent[],
  catalogue: Catalogue,
): readonly AccountLine[] {
  const { t } = useText();
  const differences = useDifferences(catalogue);
  let before: Entitlement | undefined;
  return events.map(({ seq, at, by, event }) => {
    const was = before;
    if ('entitlement' in event) before = event.entitlement;
    const line = {
      seq,
      at,
      by: by.kind === 'system' ? t('admin.by.system') : by.name,
      title: t(`admin.event.${event.type}`),
    };
    switch (event.type) {
      case 'OfficerAccountIssued.v1':
        return { ...line, details: differences(undefined, event.entitlement) };
      case 'OfficerAccountChanged.v1': {
        const email = event.isEmailChanged ? [t('admin.changed.email')] : [];
        return { ...line, details: [...differences(was, event.entitlement), ...email] };
      }
      case 'OfficerAccountSuspended.v1':
      case 'OfficerAccountReinstated.v1':
        return { ...line, details: [event.reason] };
      case 'OfficerAccountReviewed.v1':
        return { ...line, details: event.note === '' ? [] : [event.note] };
      case 'OfficerAccountActivated.v1':
        return { ...line, details: [] };
      default:
        return assertNever(event);
    }
  });
}

/** What differs between two entitlements, one sentence each: before and after. */
export function useDifferences(catalogue: Catalogue) {
  const { t } = useText();
  const text = useEntitlementText(catalogue);
  const parts = (entitlement: Entitlement) =>
    [
      [t('admin.field.name'), entitlement.name],
      [t('admin.field.position'), entitlement.position],
      [t('admin.field.roles'), text.roles(entitlement)],
      [t('admin.account.scopes'), entitlement.scopes.map(text.scope).join('; ')],
      [t('admin.fact.validity'), text.validity(entitlement)],
    ] as const;
  return (before: Entitlement | undefined, after: Entitlement): readonly string[] => {
    const old = before ? parts(before) : [];
    return parts(after).flatMap(([what, value], index) => {
      const was = old[index]?.[1];
      if (was === value || (was === undefined && value === '')) return [];
      const none = t('word.none');
      if (was === undefined) return [t('admin.changed.set', { what, after: value })];
      return [t('admin.changed.from', { what, before: was || none, after: value || none })];
    });
  };
}
