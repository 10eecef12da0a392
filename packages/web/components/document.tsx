import { useKitText } from '../i18n/use-kit-text.ts';
import type { Content, Markup } from '../markup/markup.ts';
import { usePageFrame } from './page-frame.ts';
import { SessionWarning } from './session-warning.tsx';

/** A page on a public device (ตู้บริการ) leads to `over`, a path of this app, after so many idle seconds. */
export type KioskFrame = { readonly seconds: number; readonly over: string };

/** The HTML document around every page: language, title, theme, skip link, enhancement modules. */
export function Document(props: {
  readonly title: string;
  readonly service: string;
  /** Puts the error prefix in front of the title. */
  readonly hasErrors?: boolean;
  /** Officer skin. */
  readonly isOffice?: boolean;
  /** A public device: larger targets, and away from the page when nobody touches it. */
  readonly kiosk?: KioskFrame | undefined;
  /** A screen that nobody touches renews itself after so many seconds. */
  readonly refreshSeconds?: number | undefined;
  readonly children: Content;
}): Markup {
  const { lang, t } = useKitText();
  const frame = usePageFrame();
  const titled = t('layout.title', { title: props.title, service: props.service });
  return (
    <html lang={lang} class={props.kiosk ? 'govuk-template bp-kiosk' : 'govuk-template'}>
      <Head
        title={props.hasErrors ? t('layout.errorTitle', { title: titled }) : titled}
        kiosk={props.kiosk}
        refreshSeconds={props.refreshSeconds}
      />
      <body
        class={props.isOffice ? 'govuk-template__body bp-office' : 'govuk-template__body'}
        data-session-ends={frame.sessionEnds}
        data-session-over={props.kiosk?.over}
      >
        <a href="#main-content" class="govuk-skip-link">
          {t('layout.skip')}
        </a>
        {props.children}
        {frame.sessionEnds === undefined ? null : <SessionWarning />}
      </body>
    </html>
  );
}

function Head(props: {
  readonly title: string;
  readonly kiosk: KioskFrame | undefined;
  readonly refreshSeconds: number | undefined;
}): Markup {
  const { title, kiosk, refreshSeconds } = props;
  const frame = usePageFrame();
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content="#0b3a2a" />
      <link rel="icon" href={frame.asset('mark.svg')} type="image/svg+xml" />
      <link
        rel="preload"
        href={frame.asset('anuphan-thai-400-normal.woff2')}
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
      />
      <link rel="stylesheet" href={frame.asset('theme.css')} />
      <script type="module" src={frame.asset('enhance.js')} />
      {refreshSeconds === undefined ? null : <meta http-equiv="refresh" content={String(refreshSeconds)} />}
      {kiosk ? (
        <noscript>
          <meta http-equiv="refresh" content={`${kiosk.seconds}; url=${kiosk.over}`} />
        </noscript>
      ) : null}
    </head>
  );
}
