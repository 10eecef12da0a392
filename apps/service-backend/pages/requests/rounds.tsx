import { formatDate } from '@biz/kernel/thai-date.ts';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { SummaryCard } from '@biz/web/components/summary-card.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { FileSize, Moment } from '@biz/web/components/when.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { AnswerText } from '../../case/answer-text.tsx';
import type { OfficerCase } from '../../case/officer-case.ts';
import { useDocumentName, useItemName } from '../../components/document-name.ts';
import { ItemWords } from '../../components/item-words.tsx';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { NewWindowLink } from '../../components/new-window-link.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { Answered, Corrections, FileChange, Round } from './rounds-of.ts';

type Shown = { readonly officerCase: OfficerCase };

/** Every request with what came back, newest first: answers before and after, both files of a document. */
export function Rounds(props: Shown & { readonly corrections: Corrections }): Markup {
  const { t } = useText();
  const { rounds, shared } = props.corrections;
  return (
    <section aria-labelledby="rounds">
      <h2 class="govuk-heading-m" id="rounds">
        {t('rounds.title')}
      </h2>
      {rounds.length === 0 ? <InsetText>{t('rounds.none')}</InsetText> : null}
      {rounds.map((round) => (
        <RoundCard key={round.request.round} officerCase={props.officerCase} round={round} />
      ))}
      {shared.length > 0 ? <h2 class="govuk-heading-m">{t('rounds.shared')}</h2> : null}
      {shared.map((answered) => (
        <SummaryCard
          key={`${answered.at} ${answered.files[0]?.document ?? ''}`}
          title={t('rounds.through', { number: answered.through ?? '' })}
        >
          <AnsweredFacts officerCase={props.officerCase} answered={answered} />
        </SummaryCard>
      ))}
    </section>
  );
}

function RoundCard({ officerCase, round }: Shown & { readonly round: Round }): Markup {
  const { lang, t, tx } = useText();
  const { request, answered } = round;
  const name = useItemName(officerCase);
  return (
    <>
      <SummaryCard title={t('rounds.round', { round: request.round })}>
        <p class="govuk-body-s bp-muted">
          {tx('rounds.asked', {
            name: round.by,
            when: <Moment instant={round.at} />,
            date: formatDate(request.due, lang),
          })}
        </p>
        {request.note ? (
          <InsetText>
            <LinesOfText text={request.note} />
          </InsetText>
        ) : null}
        <SummaryList
          rows={[
            ...request.items.map((item) => ({ key: name(item), value: <ItemWords item={item} /> })),
            ...(request.lateDemandReason
              ? [{ key: t('corrections.late'), value: <LinesOfText text={request.lateDemandReason} /> }]
              : []),
          ]}
        />
        {answered ? null : <p class="govuk-body">{t('rounds.open')}</p>}
      </SummaryCard>
      {answered ? (
        <SummaryCard title={t('rounds.answered', { round: request.round })}>
          <AnsweredFacts officerCase={officerCase} answered={answered} />
        </SummaryCard>
      ) : null}
    </>
  );
}

function AnsweredFacts({ officerCase, answered }: Shown & { readonly answered: Answered }): Markup {
  const { t, tx } = useText();
  const changes = useChanges(officerCase, answered);
  return (
    <>
      <p class="govuk-body-s bp-muted">
        {tx('rounds.sentBy', { name: answered.by, when: <Moment instant={answered.at} /> })}
      </p>
      {changes.length > 0 ? (
        <Table
          caption={t('rounds.changes')}
          isCaptionHidden
          stacks
          rows={changes}
          rowKey={({ key }) => key}
          columns={[
            { header: t('rounds.what'), isRowHeader: true, cell: ({ title }) => title },
            { header: t('rounds.before'), label: t('rounds.before'), cell: ({ before }) => before },
            { header: t('rounds.after'), label: t('rounds.after'), cell: ({ after }) => after },
          ]}
        />
      ) : null}
      {answered.replies.length > 0 ? (
        <SummaryList
          rows={answered.replies.map(({ title, words, file }) => ({
            key: t('rounds.reply', { title }),
            value: (
              <>
                {words ? <LinesOfText text={words} /> : null}
                {words && file ? <br /> : null}
                {file ? <FileLink officerCase={officerCase} record={file} /> : null}
              </>
            ),
          }))}
        />
      ) : null}
    </>
  );
}

type Change = {
  readonly key: string;
  readonly title: string;
  readonly before: Content;
  readonly after: Content;
};

function useChanges(officerCase: OfficerCase, { answers, files }: Answered): readonly Change[] {
  const { lang, t } = useText();
  const documentName = useDocumentName(officerCase);
  return [
    ...answers.map(({ concept, before, after }) => ({
      key: concept.id,
      title: concept.label[lang],
      before: <AnswerText concept={concept} value={before} />,
      after: <AnswerText concept={concept} value={after} />,
    })),
    ...files.map(({ document, before, after }) => ({
      key: document,
      title: documentName(document),
      before: before ? <FileLink officerCase={officerCase} record={before} /> : t('rounds.noFile'),
      after: <FileLink officerCase={officerCase} record={after} />,
    })),
  ];
}

function FileLink({ officerCase, record }: Shown & { readonly record: FileChange['after'] }): Markup {
  return (
    <>
      <NewWindowLink href={casePath('file', officerCase.application.id, { file: record.id })} what={record.name}>
        {record.name}
      </NewWindowLink>{' '}
      <FileSize bytes={record.bytes} />
    </>
  );
}
