import type { Catalogue } from '@biz/catalogue/model.ts';
import { maskThirteenDigits } from '@biz/kernel/identifiers.ts';
import { ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { SummaryList, type SummaryRow } from '@biz/web/components/summary-list.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { SeenAccount } from '../../administration-authority.ts';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import type { Shell } from '../../office-page.tsx';
import { accountPath, paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { useAccountHistory } from './account-history.tsx';
import { AdminPage } from './admin-page.tsx';
import { AccountTag, useDayText, useEntitlementText } from './entitlement-text.tsx';

/** Why an administrator may only look. */
export type ReadOnly = 'own' | 'elsewhere';

/** A1: one account: who, what, where, since when; what was done to it; and what may be done now. */
export function AccountPage(props: {
  readonly shell: Shell;
  readonly catalogue: Catalogue;
  readonly seen: SeenAccount;
  readonly readOnly?: ReadOnly;
  readonly done?: string;
}): Markup {
  const { t } = useText();
  const { shell, seen, readOnly, catalogue } = props;
  const { state, id } = seen.account;
  const title = state.entitlement.name;
  const back = { href: paths.officers, label: t('admin.officers.title') };
  return (
    <AdminPage {...{ shell, title, back }} entry="officers" caption={t('admin.account.caption')} {...doneOf(props)}>
      {readOnly ? <InsetText>{t(`admin.readOnly.${readOnly}`)}</InsetText> : null}
      <SummaryList rows={useFacts(props)} />
      <h2 class="govuk-heading-m">{t('admin.account.scopes')}</h2>
      <Scopes {...props} />
      {readOnly ? null : (
        <ButtonGroup>
          {state.entitlement.roles.includes('central-admin') ? null : (
            <ButtonLink href={accountPath('scope', id, 'new')} look="secondary">
              {t('admin.account.addScope')}
            </ButtonLink>
          )}
          <ButtonLink href={accountPath('review', id)} look="secondary">
            {t('admin.account.review')}
          </ButtonLink>
          {state.status === 'suspended' ? (
            <ButtonLink href={accountPath('reinstatement', id)}>{t('admin.account.reinstate')}</ButtonLink>
          ) : (
            <ButtonLink href={accountPath('suspension', id)} look="warning">
              {t('admin.account.suspend')}
            </ButtonLink>
          )}
        </ButtonGroup>
      )}
      <h2 class="govuk-heading-m">{t('admin.account.history')}</h2>
      <History seen={seen} catalogue={catalogue} />
    </AdminPage>
  );
}

function useFacts(props: Parameters<typeof AccountPage>[0]): readonly SummaryRow[] {
  const { t } = useText();
  const text = useEntitlementText(props.catalogue);
  const day = useDayText();
  const { holder, state, lastSignInAt, id } = props.seen.account;
  const { entitlement } = state;
  const changeable = (what: string) => (props.readOnly ? {} : { change: { href: accountPath('details', id), what } });
  return [
    { key: t('admin.fact.status'), value: <AccountTag state={state} /> },
    {
      key: t('admin.field.position'),
      value: entitlement.position || t('word.none'),
      ...changeable(t('admin.field.position')),
    },
    { key: t('admin.field.nationalId'), value: <span class="bp-id">{maskThirteenDigits(holder.nationalId)}</span> },
    { key: t('admin.field.email'), value: holder.email, ...changeable(t('admin.field.email')) },
    { key: t('admin.field.roles'), value: text.roles(entitlement), ...changeable(t('admin.field.roles')) },
    { key: t('admin.fact.validity'), value: text.validity(entitlement), ...changeable(t('admin.fact.validity')) },
    { key: t('admin.column.signIn'), value: lastSignInAt ? day(lastSignInAt) : t('admin.never') },
    { key: t('admin.column.review'), value: day(state.reviewedAt) },
  ];
}

function Scopes(props: Parameters<typeof AccountPage>[0]): Markup {
  const { t } = useText();
  const text = useEntitlementText(props.catalogue);
  const { state, id } = props.seen.account;
  const { scopes } = state.entitlement;
  if (scopes.length === 0) return <p class="govuk-body">{t('admin.account.noScope')}</p>;
  const rows = scopes.map((scope, index) => ({ scope, index }));
  const change = {
    header: t('admin.column.change'),
    cell: ({ scope, index }: (typeof rows)[number]) => (
      <Link href={accountPath('scope', id, String(index + 1))} what={text.agency(scope)}>
        {t('admin.change')}
      </Link>
    ),
  };
  return (
    <Table
      caption={t('admin.account.scopes')}
      isCaptionHidden
      isDense
      stacks
      rows={rows}
      rowKey={({ index }) => String(index)}
      columns={[
        { header: t('admin.filter.agency'), isRowHeader: true, cell: ({ scope }) => text.agency(scope) },
        { header: t('admin.field.areas'), label: t('admin.field.areas'), cell: ({ scope }) => text.areas(scope) },
        {
          header: t('admin.field.licences'),
          label: t('admin.field.licences'),
          cell: ({ scope }) => text.licences(scope),
        },
        ...(props.readOnly ? [] : [change]),
      ]}
    />
  );
}

function History(props: { readonly seen: SeenAccount; readonly catalogue: Catalogue }): Markup {
  const { t } = useText();
  const lines = useAccountHistory(props.seen.events, props.catalogue).toReversed();
  return (
    <Table
      caption={t('admin.account.history')}
      isCaptionHidden
      isDense
      stacks
      rows={lines}
      rowKey={({ seq }) => String(seq)}
      columns={[
        { header: t('admin.column.what'), isRowHeader: true, cell: ({ title }) => title },
        { header: t('admin.column.when'), cell: ({ at }) => <Moment instant={at} /> },
        { header: t('admin.column.who'), label: t('admin.column.who'), cell: ({ by }) => by },
        {
          header: t('admin.column.detail'),
          cell: ({ details }) =>
            details.map((detail, index) => (
              <div key={index}>
                <LinesOfText text={detail} />
              </div>
            )),
        },
      ]}
    />
  );
}

function doneOf({ done }: { readonly done?: string }): { readonly done?: string } {
  return done ? { done } : {};
}
