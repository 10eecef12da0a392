import type { Lang } from '@biz/kernel/localised.ts';
import { Button, ButtonGroup } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { type Account, fullName } from '../account.ts';
import type { ClientConfig } from '../clients.ts';
import type { ConsentLine } from '../consent-items.ts';
import { Frame, type PageBasics } from './frame.tsx';

/** What the consent page shows. */
export type ConsentPageProps = PageBasics & {
  readonly client: ClientConfig;
  readonly path: string;
  readonly account: Account;
  readonly lines: readonly ConsentLine[];
  readonly agencyName: (agency: string, lang: Lang) => string;
};

/** Which data go to which service and what for; agreeing and turning back are equally easy. */
export function consentPage(props: ConsentPageProps): Markup {
  const { t, lang, client, path } = props;
  const service = client.name[lang];
  const title = t('consent.title', { service });
  return (
    <Frame chrome={props.chrome} title={title}>
      <PageHeading size="l" caption={t('consent.account', { name: fullName(props.account.person, lang) })}>
        {title}
      </PageHeading>
      <p class="govuk-body">{t('consent.asks', { service })}</p>
      <SummaryList
        rows={[
          ...props.lines.map((line) => ({ key: t(`consent.item.${line.item}`), value: shownValue(props, line) })),
          { key: t('consent.purpose'), value: client.purpose[lang] },
        ]}
      />
      <p class="govuk-body">{t('consent.remembered')}</p>
      <Form action={path}>
        <ButtonGroup>
          <Button name="answer" value="agree">
            {t('consent.agree')}
          </Button>
          <Button look="secondary" name="answer" value="cancel">
            {t('consent.refuse', { service })}
          </Button>
          <Button look="secondary" name="answer" value="another">
            {t('consent.another')}
          </Button>
        </ButtonGroup>
      </Form>
    </Frame>
  );
}

function shownValue({ t, lang, agencyName }: ConsentPageProps, { item, value }: ConsentLine): string {
  if (item === 'level') return t('value.level', { level: value });
  if (item === 'organization') return agencyName(value, lang);
  if (item === 'membership') return value === 'officer' ? t('value.officer') : t('value.citizen');
  if (item === 'signInManner') return t('value.password');
  if (item === 'roles')
    return value
      .split(' ')
      .map((role) => roleName(t, role))
      .join(', ');
  return value;
}

function roleName(t: ConsentPageProps['t'], role: string): string {
  if (role === 'officer') return t('value.officer');
  return role === 'signer' ? t('value.signer') : role;
}
