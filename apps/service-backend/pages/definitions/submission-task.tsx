import { err, ok } from '@biz/kernel/result.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import { DateInput } from '@biz/web/components/date-input.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { datePartsOf, partsOfDate, readDate } from '@biz/web/forms/date-parts.ts';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import { formFrom } from '@biz/web/http/form.ts';
import { dateProblemText } from '@biz/web/i18n/date-problem-text.ts';
import type { Page } from '../../backend-app.ts';
import type { Shown } from '../administration/admin-task.tsx';
import type { RevisionTask } from './decision-routes.tsx';
import type { RevisionView } from './revision-view.ts';

/** Longest note in characters. */
const LONGEST = 1000;

/** Asking for approval: from which day it holds, and what changes and why. */
export function submissionTask(page: Page, view: RevisionView): RevisionTask {
  const { proposal } = view.seen.revision;
  const parts = partsOfDate(proposal && proposal.from > view.today ? proposal.from : view.today);
  return {
    title: page.t('revision.submission.title'),
    firstField: 'from',
    initial: formFrom([
      ...Object.entries(parts).map(([part, value]): [string, string] => [`from.${part}`, value]),
      ['noteTh', proposal?.note.th ?? ''],
      ['noteEn', proposal?.note.en ?? ''],
    ]),
    read(form) {
      const day = readDate(datePartsOf(form, 'from'));
      const note = { th: noteOf(form.one('noteTh')), en: noteOf(form.one('noteEn')) };
      const errors: FieldError[] = [];
      if (!day.ok) errors.push({ field: 'from', message: dateProblemText(day.error, page.lang) });
      else if (!day.value) errors.push({ field: 'from', message: page.t('revision.submission.fromError') });
      if (note.th === '') errors.push({ field: 'noteTh', message: page.t('revision.submission.noteError') });
      if (note.en === '') errors.push({ field: 'noteEn', message: page.t('revision.submission.noteError') });
      return day.ok && day.value && errors.length === 0 ? ok({ kind: 'submit', from: day.value, note }) : err(errors);
    },
    fields: (shown) => <Fields page={page} {...shown} />,
    check: (command) => ({
      title: page.t('revision.submission.check'),
      rows: [
        ...(command.kind === 'submit'
          ? [
              { key: page.t('revision.submission.from'), value: formatDate(command.from, page.lang) },
              { key: page.t('revision.submission.noteTh'), value: command.note.th },
              { key: page.t('revision.submission.noteEn'), value: <span lang="en">{command.note.en}</span> },
            ]
          : []),
        {
          key: page.t('revision.submission.changes'),
          value: page.t('revision.submission.changeCount', { count: view.differences?.length ?? 0 }),
        },
      ],
      warning: page.t('revision.submission.warning'),
      button: page.t('revision.submit'),
    }),
  };
}

function Fields({ page, form, errors }: Shown & { readonly page: Page }) {
  return (
    <>
      <DateInput
        name="from"
        label={page.t('revision.submission.from')}
        hint={page.t('revision.submission.fromHint')}
        value={datePartsOf(form, 'from')}
        error={errorOf(errors, 'from')}
        isRequired
      />
      {(['noteTh', 'noteEn'] as const).map((name) => (
        <Textarea
          key={name}
          name={name}
          label={page.t(`revision.submission.${name}`)}
          hint={page.t('revision.submission.noteHint')}
          value={form.one(name)}
          error={errorOf(errors, name)}
          isRequired
        />
      ))}
    </>
  );
}

function noteOf(raw: string): string {
  return normaliseThai(raw).slice(0, LONGEST);
}
