import type { Lang } from '@biz/kernel/localised.ts';
import type { FooterContent } from '@biz/web/components/footer.tsx';
import { usePageFrame } from '@biz/web/components/page-frame.ts';
import { PlainLayout } from '@biz/web/components/plain-layout.tsx';
import type { Translate } from '@biz/web/i18n/define-messages.ts';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { messages, type Texts } from '../i18n/messages.ts';

/** What all pages of this application have in common. */
export type Chrome = {
  readonly isTraining: boolean;
  /** Contact and policies of the operating agency; without it pages have no footer. */
  readonly footer?: (lang: Lang) => FooterContent;
};

/** What every page is given. */
export type PageBasics = { readonly t: Translate<Texts>; readonly lang: Lang; readonly chrome: Chrome };

/** What this application is called. */
export const service = { th: messages.t.th('service.name'), en: messages.t.en('service.name') };

/** What a frame is put around. */
export type FrameProps = {
  readonly chrome: Chrome;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly children: Content;
};

/** The frame of every page: no navigation, one column of reading width. */
export function Frame({ children, ...props }: FrameProps): Markup {
  return (
    <Shell {...props}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">{children}</div>
      </div>
    </Shell>
  );
}

/** The frame without the column, for refusal pages, which bring their own. */
export function Shell({ chrome, title, hasErrors = false, children }: FrameProps): Markup {
  const { lang } = usePageFrame();
  const footer = chrome.footer ? { footer: chrome.footer(lang) } : {};
  return (
    <PlainLayout title={title} service={service} hasErrors={hasErrors} isTraining={chrome.isTraining} {...footer}>
      {children}
    </PlainLayout>
  );
}
