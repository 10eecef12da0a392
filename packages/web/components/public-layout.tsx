import type { Content, Markup } from '../markup/markup.ts';
import { BackLink } from './back-link.tsx';
import { Document, type KioskFrame } from './document.tsx';
import { Footer, type FooterContent } from './footer.tsx';
import { Header } from './header.tsx';
import { type Identity, IdentityBar } from './identity-bar.tsx';
import { MainNavigation, type NavigationItem } from './main-navigation.tsx';
import { Notice } from './notice.tsx';
import { OfficialBanner } from './official-banner.tsx';

/** What the pages of an app have in common. */
export type Chrome = {
  readonly service: string;
  readonly home: string;
  readonly footer: FooterContent;
  readonly isTraining?: boolean;
};

/** What one page adds. */
export type PageProps = {
  readonly title: string;
  /** The page shows an error summary: its title begins with the error prefix. */
  readonly hasErrors?: boolean;
  readonly back?: { readonly href: string; readonly label?: Content };
  readonly notice?: Content;
  readonly children: Content;
};

/** The frame of public pages and, with `identity`, of the entrepreneur's signed-in pages. */
export function PublicLayout(
  props: PageProps & {
    readonly chrome: Chrome;
    readonly navigation: readonly NavigationItem[];
    readonly identity?: Identity;
    /** On a public device: how it clears itself, and the bar that says so on every page. */
    readonly kiosk?: KioskFrame & { readonly bar: Content };
  },
): Markup {
  const { chrome } = props;
  return (
    <Document title={props.title} service={chrome.service} hasErrors={props.hasErrors ?? false} kiosk={props.kiosk}>
      <OfficialBanner isTraining={chrome.isTraining ?? false} />
      {props.kiosk?.bar}
      <header class="govuk-template__header">
        <Header home={chrome.home} service={chrome.service} operator={chrome.footer.operator} />
        <MainNavigation items={props.navigation} />
        {props.identity ? <IdentityBar identity={props.identity} /> : null}
      </header>
      {props.notice === undefined ? null : <Notice>{props.notice}</Notice>}
      <div class="govuk-width-container">
        {props.back ? <BackLink href={props.back.href}>{props.back.label}</BackLink> : null}
        <main class="govuk-main-wrapper" id="main-content">
          {props.children}
        </main>
      </div>
      <Footer content={chrome.footer} />
    </Document>
  );
}
