import type { FileId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Tag } from '@biz/web/components/tag.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { NewWindowLink } from '../../components/new-window-link.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** O7: documents that were sent to the applicant: whether they were opened, whether the reply came. */
export function OfficerDocuments(props: {
  readonly officerCase: OfficerCase;
  readonly opened: ReadonlyMap<FileId, Instant>;
}): Markup | null {
  const { t, tx } = useText();
  const { state, id } = props.officerCase.application;
  if (state.officerDocuments.length === 0) return null;
  return (
    <section aria-labelledby="sent-documents">
      <h2 class="govuk-heading-m" id="sent-documents">
        {t('sent.title')}
      </h2>
      <SummaryList
        rows={state.officerDocuments.map(({ file, title, note, at, needsReply, reply }) => {
          const opened = props.opened.get(file);
          return {
            key: (
              <NewWindowLink href={casePath('file', id, { file })} what={title}>
                {title}
              </NewWindowLink>
            ),
            value: (
              <>
                <LinesOfText text={note} />
                <span class="bp-dense__sub">{tx('sent.at', { when: <Moment instant={at} /> })}</span>
                <br />
                {opened ? (
                  <Tag state="done">{tx('sent.opened', { when: <Moment instant={opened} /> })}</Tag>
                ) : (
                  <Tag state="todo">{t('sent.unopened')}</Tag>
                )}{' '}
                {needsReply ? (
                  <Tag state={reply ? 'done' : 'you'}>{t(reply ? 'sent.replied' : 'sent.waiting')}</Tag>
                ) : null}
              </>
            ),
          };
        })}
      />
    </section>
  );
}
