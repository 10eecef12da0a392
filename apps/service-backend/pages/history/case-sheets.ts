import type { Sheet } from '@biz/documents/spreadsheet/spreadsheet.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatDateTime } from '@biz/kernel/thai-date.ts';
import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import { answerInWords } from '../../case/answer-words.ts';
import { historyLines } from '../../case/history/history-lines.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { messages } from '../../messages/messages.ts';

/** A case as a file: what the applicant answered, and everything that happened with the values before and after. */
export function caseSheets(officerCase: OfficerCase, events: readonly RecordedEvent[], lang: Lang): readonly Sheet[] {
  return [answersSheet(officerCase, lang), historySheet(officerCase, events, lang)];
}

function answersSheet({ application, filing, licence, form }: OfficerCase, lang: Lang): Sheet {
  const t = messages.t[lang];
  const { state } = application;
  const words = { yes: t('word.yes'), no: t('word.no'), unanswered: t('word.unanswered') };
  const facts = [
    ['', t('export.column.number'), state.number],
    ['', t('worklist.column.licence'), licence.name[lang]],
    ['', t('export.column.business'), application.businessName],
    ['', t('export.column.applicant'), application.applicantName],
    ['', t('export.column.submitted'), formatDateTime(state.submittedAt, lang)],
  ];
  const answers = form.sections.flatMap((section) =>
    section.questions
      .filter(({ concept, required }) => required || filing.answers[concept.id] !== undefined)
      .map(({ concept }) => [
        t(`application.section.${section.id}`),
        concept.label[lang],
        answerInWords(concept, filing.answers[concept.id]?.value, lang, words),
      ]),
  );
  return {
    name: t('case.tab.application'),
    columns: [
      { header: t('file.section'), width: 26 },
      { header: t('file.question'), width: 44 },
      { header: t('file.answer'), width: 60 },
    ],
    rows: [[...facts, ...answers]],
  };
}

/** One row for each value that an event changed; an event that changed none has one row as well. */
function historySheet({ catalogue }: OfficerCase, events: readonly RecordedEvent[], lang: Lang): Sheet {
  const t = messages.t[lang];
  const rows = historyLines(events, catalogue, lang).flatMap(({ recorded, title, detail, changes }) => {
    const { seq, at, actor, hash } = recorded;
    const event = [
      String(seq),
      formatDateTime(at, lang),
      actor.name,
      t(`history.actor.${actor.kind}`),
      detail ? `${title}: ${detail}` : title,
    ];
    const values = changes.map(({ what, before, after }) => [what, before ?? '', after]);
    return (values.length === 0 ? [['', '', '']] : values).map((value) => [...event, ...value, hash]);
  });
  return {
    name: t('history.title'),
    columns: [
      { header: t('history.column.seq'), width: 8 },
      { header: t('history.column.when'), width: 28 },
      { header: t('history.column.who'), width: 28 },
      { header: t('file.role'), width: 18 },
      { header: t('history.column.what'), width: 40 },
      { header: t('file.value'), width: 30 },
      { header: t('file.before'), width: 30 },
      { header: t('file.after'), width: 40 },
      { header: t('history.column.hash'), width: 68 },
    ],
    rows: [rows],
  };
}
