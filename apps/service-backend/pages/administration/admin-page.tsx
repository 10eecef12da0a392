import { InsetText } from '@biz/web/components/inset-text.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';

/** The frame of an administrator's page: side menu, heading, what was just done. */
export function AdminPage(props: {
  readonly shell: Shell;
  readonly entry: 'officers' | 'closingDays' | 'definitions' | 'messageTexts' | 'undelivered';
  readonly title: string;
  readonly caption?: string;
  readonly back?: { readonly href: string; readonly label: string };
  readonly done?: string;
  readonly hasErrors?: boolean;
  /** Comes before the heading, such as an error summary. */
  readonly before?: Content;
  readonly children: Content;
}): Markup {
  const { shell, entry, title, caption, back, hasErrors = false } = props;
  return (
    <OfficePage shell={shell} title={title} menu={{ entry }} hasErrors={hasErrors} {...(back ? { back } : {})}>
      {props.before}
      {props.done ? (
        <div role="status">
          <InsetText>
            <strong>{props.done}</strong>
          </InsetText>
        </div>
      ) : null}
      <PageHeading size="l" {...(caption ? { caption } : {})}>
        {title}
      </PageHeading>
      {props.children}
    </OfficePage>
  );
}
