import { Columns } from '@biz/web/components/columns.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { JournalNote } from '../components/journal-note.tsx';
import { OfficePage, type Shell } from '../office-page.tsx';
import { entryPath } from '../paths.ts';
import { useText } from '../use-text.ts';
import type { OfficerLicence } from './officer-licence.ts';

/** The frame of one task on a licence, with the way back to it. */
export function EntryTaskPage(props: {
  readonly shell: Shell;
  readonly entry: OfficerLicence;
  readonly title: string;
  readonly hasErrors?: boolean;
  /** Comes before the heading, such as an error summary. */
  readonly before?: Content;
  readonly side?: Content;
  readonly children: Content;
}): Markup {
  const { t } = useText();
  const { licence } = props.entry;
  const { number, businessName } = licence;
  const back = { href: entryPath('entry', licence.id), label: t('entry.caption', { number }) };
  return (
    <OfficePage
      shell={props.shell}
      title={t('frame.titled', { title: props.title, number })}
      hasErrors={props.hasErrors ?? false}
      back={back}
    >
      <Columns side={props.side}>
        {props.before}
        <PageHeading size="l" caption={`${number} ${businessName}`}>
          {props.title}
        </PageHeading>
        {props.children}
      </Columns>
      <JournalNote />
    </OfficePage>
  );
}
