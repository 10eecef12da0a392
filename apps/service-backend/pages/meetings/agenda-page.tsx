import type { WaitingCase } from '@biz/actions/ports/committees.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { Button } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Form as SentForm } from '@biz/web/http/form.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { CommandFields } from '../../components/command-fields.tsx';
import { meetingPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { AgendaCase } from './agenda-case.ts';
import { MeetingFrame, type MeetingVisit } from './meeting-frame.tsx';

type Props = MeetingVisit & {
  readonly cases: readonly AgendaCase[];
  readonly waiting: readonly WaitingCase[];
  readonly catalogue: Catalogue;
  readonly typed?: SentForm;
  readonly errors: readonly FieldError[];
};

/** The order of the agenda, and what the officer says about each case; a case without a number is off it. */
export function AgendaPage(props: Props): Markup {
  const { lang, t } = useText();
  const { kept, cases, waiting, catalogue, typed, errors } = props;
  const on = cases.map(({ item, application, licence }, index) => ({
    ...{ id: item.application, name: application.businessName, number: application.state.number },
    ...{ matter: licence.shortName[lang], order: String(index + 1), opinion: item.opinion },
  }));
  const off = waiting.map(({ id, businessName, number, licence }) => ({
    ...{ id, name: businessName, number, order: '', opinion: '' },
    matter: catalogue.licences.get(licence)?.shortName[lang] ?? '',
  }));
  return (
    <MeetingFrame {...props} title={t('agenda.title')}>
      <p class="govuk-body">{t('agenda.lead')}</p>
      <Form action={meetingPath('agenda', kept.id)}>
        <CommandFields seen={kept.seq} />
        {[...on, ...off].map((one) => (
          <section key={one.id} aria-labelledby={`case-${one.id}`}>
            <h2 class="govuk-heading-s" id={`case-${one.id}`}>
              {one.name} · {one.matter} <span class="bp-id">{one.number}</span>
            </h2>
            <TextInput
              name={`order.${one.id}`}
              label={t('agenda.order', { name: one.name })}
              inputMode="numeric"
              width={2}
              value={typed ? typed.one(`order.${one.id}`) : one.order}
              error={errorOf(errors, `order.${one.id}`)}
            />
            <Textarea
              name={`opinion.${one.id}`}
              label={t('agenda.opinion', { name: one.name })}
              rows={3}
              value={typed ? typed.one(`opinion.${one.id}`) : one.opinion}
              error={errorOf(errors, `opinion.${one.id}`)}
              isOptional
            />
          </section>
        ))}
        <Button>{t('agenda.save')}</Button>
      </Form>
    </MeetingFrame>
  );
}
