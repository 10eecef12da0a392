import { InsetText } from '@biz/web/components/inset-text.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import type { ComponentChildren, JSX } from 'preact';
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
  readonly before?: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
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
