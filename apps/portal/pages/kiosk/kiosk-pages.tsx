import { Button } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { QrCode } from '@biz/web/components/qr-code.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { kioskMessages } from '../../messages/kiosk.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { qrModulesOf } from '../../progress/qr-modules.ts';
import { useTexts } from '../../use-texts.ts';

/** Where a public device waits for the next person. */
export function KioskStartPage({ shell }: { readonly shell: Shell }): Markup {
  const { t } = useTexts(kioskMessages);
  return (
    <PortalPage shell={shell} title={t('start.title')}>
      <Columns>
        <PageHeading>{t('start.title')}</PageHeading>
        <p class="govuk-body-l">{t('start.lead')}</p>
        <Form action={paths.kiosk}>
          <Button>{t('start.button')}</Button>
        </Form>
        <ul class="govuk-list govuk-list--bullet">
          <li>{t('start.1')}</li>
          <li>{t('start.2')}</li>
          <li>{t('start.3')}</li>
          <li>{t('start.4')}</li>
        </ul>
      </Columns>
    </PortalPage>
  );
}

/** The same page on one's own phone: the code is an address and nothing else. */
export function OwnPhonePage(props: {
  readonly shell: Shell;
  readonly address: string;
  readonly back: string;
}): Markup {
  const { t } = useTexts(kioskMessages);
  return (
    <PortalPage shell={props.shell} title={t('phone.title')} back={{ href: props.back, label: t('phone.back') }}>
      <Columns>
        <PageHeading>{t('phone.title')}</PageHeading>
        <p class="govuk-body">{t('phone.lead')}</p>
        <QrCode modules={qrModulesOf(props.address)} label={t('phone.qr')} />
        <p class="govuk-body">{t('phone.saved')}</p>
        <InsetText>{t('phone.finish')}</InsetText>
      </Columns>
    </PortalPage>
  );
}
