import { Button } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Select } from '@biz/web/components/select.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useTexts } from '../messages/sandbox-messages.ts';
import { SandboxLayout } from '../sandbox-layout.tsx';
import type { Source, SourceState } from '../tables.ts';
import type { TrainingPerson } from '../training-register.ts';
import { type CardSession, cardChoiceOf } from './card-sessions.ts';
import { SOURCES, STATES } from './switches.ts';

/** How every source behaves, and what lies in the officers' card readers; one form for all of it. */
export function RegistriesPage(props: {
  readonly states: ReadonlyMap<Source, SourceState>;
  readonly sessions: readonly CardSession[];
  readonly people: ReadonlyMap<string, TrainingPerson>;
  readonly isSaved: boolean;
}): Markup {
  const { t } = useTexts();
  const nameOf = (id: string) => {
    const person = props.people.get(id);
    return person ? `${person.title}${person.firstName} ${person.lastName}` : id;
  };
  return (
    <SandboxLayout title={t('registries.title')} back="/">
      {props.isSaved ? <InsetText>{t('registries.saved')}</InsetText> : null}
      <PageHeading size="l">{t('registries.title')}</PageHeading>
      <p class="govuk-body">{t('registries.lead')}</p>
      <Form action="/registries">
        {SOURCES.map((source) => (
          <Select
            key={source}
            name={`source.${source}`}
            label={t(`source.${source}`)}
            value={props.states.get(source) ?? 'up'}
            options={STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          />
        ))}
        <h2 class="govuk-heading-m">{t('cards.title')}</h2>
        <p class="govuk-body">{t('cards.lead')}</p>
        {props.sessions.map((session) => (
          <CardReader key={session.agent} session={session} nameOf={nameOf} people={props.people} />
        ))}
        <Button>{t('registries.save')}</Button>
      </Form>
    </SandboxLayout>
  );
}

function CardReader(props: {
  readonly session: CardSession;
  readonly nameOf: (id: string) => string;
  readonly people: ReadonlyMap<string, TrainingPerson>;
}): Markup {
  const { t } = useTexts();
  const { session, nameOf } = props;
  const citizens = [...props.people.keys()].filter((id) => id !== session.agent);
  return (
    <Select
      name={`card.${session.agent}`}
      label={nameOf(session.agent)}
      value={cardChoiceOf(session)}
      options={[
        { value: 'AgentAvailable', label: t('cards.AgentAvailable') },
        { value: 'AgentNotAvailable', label: t('cards.AgentNotAvailable') },
        ...citizens.map((id) => ({ value: id, label: t('cards.CitizenAvailable', { citizen: nameOf(id) }) })),
      ]}
    />
  );
}
