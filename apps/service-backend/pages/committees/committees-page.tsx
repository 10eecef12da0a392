import type { KeptCommittee } from '@biz/actions/ports/committees.ts';
import { QUORUM_SHARES } from '@biz/licensing/committee/committee.ts';
import { Button, ButtonLink } from '@biz/web/components/button.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { Rows } from '@biz/web/components/rows.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Form as SentForm } from '@biz/web/http/form.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { committeePath, meetingPaths } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** The committees of the agency. */
export function CommitteesPage(props: {
  readonly shell: Shell;
  readonly committees: readonly KeptCommittee[];
}): Markup {
  const { t } = useText();
  return (
    <OfficePage shell={props.shell} title={t('committee.list')} menu={{ entry: 'committees' }}>
      <PageHeading size="l">{t('committee.list')}</PageHeading>
      <p class="govuk-body">{t('committee.lead')}</p>
      {props.committees.length === 0 ? (
        <InsetText>{t('committee.empty')}</InsetText>
      ) : (
        <>
          <h2 class="govuk-visually-hidden">{t('committee.list')}</h2>
          <Rows
            rows={props.committees.map(({ id, committee }) => ({
              title: committee.name,
              href: committeePath('committee', id),
              meta: t('committee.count', { count: committee.members.length }),
            }))}
          />
        </>
      )}
      <ButtonLink href={meetingPaths.newCommittee}>{t('committee.new')}</ButtonLink>
    </OfficePage>
  );
}

/** The form of a new committee. */
export function NewCommitteePage(props: {
  readonly shell: Shell;
  readonly typed: SentForm;
  readonly errors: readonly FieldError[];
}): Markup {
  const { t } = useText();
  return (
    <OfficePage
      shell={props.shell}
      title={t('committee.new')}
      hasErrors={props.errors.length > 0}
      back={{ href: meetingPaths.committees, label: t('committee.list') }}
    >
      <ErrorSummary errors={props.errors} />
      <PageHeading size="l">{t('committee.new')}</PageHeading>
      <Form action={meetingPaths.newCommittee}>
        <OnceField />
        <NamedFields name={props.typed.one('name')} quorum={props.typed.one('quorum')} errors={props.errors} />
        <Button>{t('committee.create')}</Button>
      </Form>
    </OfficePage>
  );
}

/** Name and quorum of a committee. */
export function NamedFields(props: {
  readonly name: string;
  readonly quorum: string;
  readonly errors: readonly FieldError[];
}): Markup {
  const { t } = useText();
  return (
    <>
      <TextInput
        name="name"
        label={t('committee.name')}
        value={props.name}
        error={errorOf(props.errors, 'name')}
        isRequired
      />
      <Radios
        name="quorum"
        label={t('committee.quorum')}
        hint={t('committee.quorumHint')}
        value={props.quorum || 'half'}
        choices={QUORUM_SHARES.map((value) => ({ value, label: t(`committee.share.${value}`) }))}
      />
    </>
  );
}
