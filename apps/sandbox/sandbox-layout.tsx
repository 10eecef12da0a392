import { BackLink } from '@biz/web/components/back-link.tsx';
import { Header } from '@biz/web/components/header.tsx';
import { Notice } from '@biz/web/components/notice.tsx';
import { OfficialBanner } from '@biz/web/components/official-banner.tsx';
import { usePageFrame } from '@biz/web/components/page-frame.ts';
import { useKitText } from '@biz/web/i18n/use-kit-text.ts';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { useTexts } from './messages/sandbox-messages.ts';

/**
 * The frame of every page of the sandbox: says above everything that nothing here is real. A document of its own,
 * because an inbox may reload itself (`refreshSeconds`), which no page of the product does.
 */
export function SandboxLayout(props: {
  readonly title: string;
  readonly back?: string;
  readonly hasErrors?: boolean;
  readonly refreshSeconds?: number | undefined;
  readonly children: Content;
}): Markup {
  const frame = usePageFrame();
  const kit = useKitText().t;
  const { lang, t } = useTexts();
  const titled = kit('layout.title', { title: props.title, service: t('service') });
  return (
    <html lang={lang} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{props.hasErrors ? kit('layout.errorTitle', { title: titled }) : titled}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        {props.refreshSeconds === undefined ? null : (
          <meta http-equiv="refresh" content={String(props.refreshSeconds)} />
        )}
        <link rel="icon" href={frame.asset('mark.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={frame.asset('theme.css')} />
        <script type="module" src={frame.asset('enhance.js')} />
      </head>
      <body class="govuk-template__body">
        <a href="#main-content" class="govuk-skip-link">
          {kit('layout.skip')}
        </a>
        <OfficialBanner isTraining />
        <header class="govuk-template__header">
          <Header home="/" service={t('service')} />
        </header>
        <Notice>{t('simulation')}</Notice>
        <div class="govuk-width-container">
          {props.back === undefined ? null : <BackLink href={props.back} />}
          <main class="govuk-main-wrapper" id="main-content">
            {props.children}
          </main>
        </div>
      </body>
    </html>
  );
}
