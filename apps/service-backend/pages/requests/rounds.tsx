import { formatDate } from '@biz/kernel/thai-date.ts';
import { SideBySide } from '@biz/web/components/columns.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { SummaryCard } from '@biz/web/components/summary-card.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { FileSize, Moment } from '@biz/web/components/when.tsx';
import type { ComponentChildren, JSX } from 'preact';
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
export function Rounds(props: Shown & { readonly corrections: Corrections }): JSX.Element {
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

function RoundCard({ officerCase, round }: Shown & { readonly round: Round }): JSX.Element {
  const { lang, t, tx } = useText();
  const { request, answered } = round;
  const name = useItemName(officerCase);
  return (
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
      {answered ? (
        <>
          <h3 class="govuk-heading-s">{t('rounds.answered')}</h3>
          <AnsweredFacts officerCase={officerCase} answered={answered} />
        </>
      ) : (
        <p class="govuk-body">{t('rounds.open')}</p>
      )}
    </SummaryCard>
  );
}

function AnsweredFacts({ officerCase, answered }: Shown & { readonly answered: Answered }): JSX.Element {
  const { lang, t, tx } = useText();
  const documentName = useDocumentName(officerCase);
  const { id } = officerCase.application;
  return (
    <>
      <p class="govuk-body-s bp-muted">
        {tx('rounds.sentBy', { name: answered.by, when: <Moment instant={answered.at} /> })}
      </p>
      {answered.answers.map(({ concept, before, after }) => (
        <Change
          key={concept.id}
          title={concept.label[lang]}
          before={<AnswerText concept={concept} value={before} />}
          after={<AnswerText concept={concept} value={after} />}
        />
      ))}
      {answered.files.map((change) => (
        <Change
          key={change.document}
          title={documentName(change.document)}
          before={change.before ? <FileLink officerCase={officerCase} record={change.before} /> : t('rounds.noFile')}
          after={<FileLink officerCase={officerCase} record={change.after} />}
        />
      ))}
      {answered.replies.map(({ title, words, file }) => (
        <div key={title}>
          <h4 class="govuk-heading-s">{t('rounds.reply', { title })}</h4>
          {words ? (
            <p class="govuk-body">
              <LinesOfText text={words} />
            </p>
          ) : null}
          {file ? (
            <p class="govuk-body">
              <NewWindowLink href={casePath('file', id, { file: file.id })} what={title}>
                {file.name}
              </NewWindowLink>{' '}
              <FileSize bytes={file.bytes} />
            </p>
          ) : null}
        </div>
      ))}
    </>
  );
}

function Change(props: {
  readonly title: string;
  readonly before: ComponentChildren;
  readonly after: ComponentChildren;
}): JSX.Element {
  const { t } = useText();
  return (
    <>
      <h4 class="govuk-heading-s">{props.title}</h4>
      <SideBySide
        first={
          <p class="govuk-body">
            <span class="bp-muted">{t('rounds.before')}</span>
            <br />
            <del>{props.before}</del>
          </p>
        }
        second={
          <p class="govuk-body">
            <span class="bp-muted">{t('rounds.after')}</span>
            <br />
            <ins>{props.after}</ins>
          </p>
        }
      />
    </>
  );
}

function FileLink({ officerCase, record }: Shown & { readonly record: FileChange['after'] }): JSX.Element {
  return (
    <>
      <NewWindowLink href={casePath('file', officerCase.application.id, { file: record.id })} what={record.name}>
        {record.name}
      </NewWindowLink>{' '}
      <FileSize bytes={record.bytes} />
    </>
  );
}
