import type { KeptCommittee } from '@biz/actions/ports/committees.ts';
import { committeeProblems } from '@biz/licensing/committee/committee.ts';
import { Button, ButtonLink } from '@biz/web/components/button.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Table } from '@biz/web/components/table.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Form as SentForm } from '@biz/web/http/form.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { CommandFields } from '../../components/command-fields.tsx';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { committeePath, meetingPaths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { NamedFields } from './committees-page.tsx';

type Props = {
  readonly shell: Shell;
  readonly kept: KeptCommittee;
  readonly typed?: SentForm;
  readonly errors: readonly FieldError[];
};

/** One committee: what it still lacks, its members, its name and quorum. */
export function CommitteePage(props: Props): Markup {
  const { t } = useText();
  const { kept, typed, errors } = props;
  const { id, committee } = kept;
  const problems = committeeProblems(committee);
  return (
    <OfficePage
      shell={props.shell}
      title={committee.name}
      hasErrors={errors.length > 0}
      back={{ href: meetingPaths.committees, label: t('committee.list') }}
    >
      <ErrorSummary errors={errors} />
      <PageHeading size="l">{committee.name}</PageHeading>
      <InsetText>
        {problems.length === 0 ? t('committee.ready') : problems.map((one) => t(`committee.lacks.${one}`)).join(' ')}
      </InsetText>
      <h2 class="govuk-heading-m">{t('committee.members')}</h2>
      <Members kept={kept} />
      <ButtonLink href={committeePath('members', id)}>{t('member.add')}</ButtonLink>
      <h2 class="govuk-heading-m">{t('committee.settings')}</h2>
      <p class="govuk-body">{t('committee.settingsNote')}</p>
      <Form action={committeePath('committee', id)}>
        <CommandFields seen={kept.version} />
        <NamedFields
          name={typed?.one('name') ?? committee.name}
          quorum={typed?.one('quorum') ?? committee.quorum}
          errors={errors}
        />
        <Button look="secondary">{t('committee.save')}</Button>
      </Form>
    </OfficePage>
  );
}

function Members({ kept }: { readonly kept: KeptCommittee }): Markup {
  const { t } = useText();
  const { members } = kept.committee;
  if (members.length === 0) return <InsetText>{t('committee.noMembers')}</InsetText>;
  return (
    <Table
      caption={t('committee.members')}
      isCaptionHidden
      isDense
      stacks
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        { header: t('member.name'), isRowHeader: true, cell: ({ name }) => name },
        { header: t('member.role'), label: t('member.role'), cell: ({ role }) => t(`member.role.${role}`) },
        {
          header: t('member.from'),
          label: t('member.from'),
          cell: ({ officer, organisation }) => (officer ? t('member.officer') : (organisation ?? t('member.outside'))),
        },
        {
          header: <span class="govuk-visually-hidden">{t('member.remove')}</span>,
          cell: ({ id, name }) => (
            <Link href={committeePath('removal', kept.id, id)} what={name}>
              {t('member.remove')}
            </Link>
          ),
        },
      ]}
    />
  );
}
