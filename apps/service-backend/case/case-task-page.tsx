import { PageHeading } from '@biz/web/components/page-heading.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { JournalNote } from '../components/journal-note.tsx';
import { OfficePage, type Shell } from '../office-page.tsx';
import { casePath } from '../paths.ts';
import { useText } from '../use-text.ts';
import type { OfficerCase } from './officer-case.ts';

/** The frame of one task on a case: a decision to prepare or to confirm, with the way back to the case. */
export function CaseTaskPage(props: {
  readonly shell: Shell;
  readonly officerCase: OfficerCase;
  readonly title: string;
  readonly hasErrors?: boolean;
  /** Comes before the heading, such as an error summary. */
  readonly before?: Content;
  readonly side?: Content;
  readonly children: Content;
}): Markup {
  const { t } = useText();
  const { application } = props.officerCase;
  const { number } = application.state;
  const back = { href: casePath('application', application.id), label: t('frame.backToCase', { number }) };
  const main = (
    <>
      {props.before}
      <PageHeading size="l" caption={`${number} ${application.businessName}`}>
        {props.title}
      </PageHeading>
      {props.children}
    </>
  );
  return (
    <OfficePage
      shell={props.shell}
      title={t('frame.titled', { title: props.title, number })}
      hasErrors={props.hasErrors ?? false}
      back={back}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">{main}</div>
        {props.side ? <div class="govuk-grid-column-one-third">{props.side}</div> : null}
      </div>
      <JournalNote />
    </OfficePage>
  );
}
