import type { Localised } from '@biz/kernel/localised.ts';
import type { Content, Markup } from '../markup/markup.ts';
import { BackLink } from './back-link.tsx';
import { Document } from './document.tsx';
import { Footer, type FooterContent } from './footer.tsx';
import { Header } from './header.tsx';
import { OfficialBanner } from './official-banner.tsx';
import { usePageFrame } from './page-frame.ts';

/** The frame without navigation: sign-in, consent, the sandbox, and refusal pages of apps without a shell of their own. */
export function PlainLayout(props: {
  readonly title: string;
  readonly service: Localised;
  readonly home?: string;
  readonly hasErrors?: boolean;
  readonly back?: { readonly href: string; readonly label?: Content };
  readonly footer?: FooterContent;
  readonly isTraining?: boolean;
  /** A screen that nobody touches renews itself after so many seconds. */
  readonly refreshSeconds?: number;
  readonly children: Content;
}): Markup {
  const { lang } = usePageFrame();
  const service = props.service[lang];
  return (
    <Document
      title={props.title}
      service={service}
      hasErrors={props.hasErrors ?? false}
      refreshSeconds={props.refreshSeconds}
    >
      <OfficialBanner isTraining={props.isTraining ?? false} />
      <header class="govuk-template__header">
        <Header home={props.home ?? '/'} service={service} operator={props.footer?.operator} />
      </header>
      <div class="govuk-width-container">
        {props.back ? <BackLink href={props.back.href}>{props.back.label}</BackLink> : null}
        <main class="govuk-main-wrapper" id="main-content">
          {props.children}
        </main>
      </div>
      {props.footer ? <Footer content={props.footer} /> : null}
    </Document>
  );
}
