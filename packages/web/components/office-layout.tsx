import type { Content, Markup } from '../markup/markup.ts';
import { BackLink } from './back-link.tsx';
import { Document } from './document.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Notice } from './notice.tsx';
import { OfficialBanner } from './official-banner.tsx';
import type { Chrome, PageProps } from './public-layout.tsx';
import { type SideItem, SideNavigation } from './side-navigation.tsx';
import { SignOutButton } from './sign-out-button.tsx';

/** The officer skin: deep green header with the unit's name, wide page, side menu when `side` is given. */
export function OfficeLayout(
  props: PageProps & {
    readonly chrome: Chrome;
    /** Agency and, as a second line, unit. */
    readonly unit: Content;
    readonly officer?: { readonly name: string; readonly signOut: string };
    readonly side?: readonly SideItem[];
  },
): Markup {
  const { chrome, officer, side } = props;
  return (
    <Document title={props.title} service={chrome.service} hasErrors={props.hasErrors ?? false} isOffice>
      <OfficialBanner isTraining={chrome.isTraining ?? false} />
      <header class="govuk-template__header">
        <Header
          home={chrome.home}
          service={chrome.service}
          operator={props.unit}
          end={officer ? <Officer {...officer} /> : null}
        />
      </header>
      {props.notice === undefined ? null : <Notice>{props.notice}</Notice>}
      <div class="govuk-width-container">
        {props.back ? <BackLink href={props.back.href}>{props.back.label}</BackLink> : null}
        <main class="govuk-main-wrapper" id="main-content">
          {side ? (
            <div class="bp-cols">
              <SideNavigation items={side} />
              <div>{props.children}</div>
            </div>
          ) : (
            props.children
          )}
        </main>
      </div>
      <Footer content={chrome.footer} compact />
    </Document>
  );
}

function Officer({ name, signOut }: { readonly name: string; readonly signOut: string }): Markup {
  return (
    <>
      <span class="bp-user">{name}</span> <SignOutButton action={signOut} inverse />
    </>
  );
}
