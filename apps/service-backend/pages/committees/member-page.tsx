import type { KeptCommittee } from '@biz/actions/ports/committees.ts';
import type { AgencyOfficer } from '@biz/actions/ports/officer-register.ts';
import { type CommitteeMember, MEMBER_ROLES } from '@biz/licensing/committee/committee.ts';
import { Button } from '@biz/web/components/button.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Form as SentForm } from '@biz/web/http/form.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { CommandFields } from '../../components/command-fields.tsx';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { committeePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';

type Props = { readonly shell: Shell; readonly kept: KeptCommittee; readonly errors: readonly FieldError[] };

/** A new seat: an officer of the agency, or somebody from outside. */
export function MemberPage(
  props: Props & { readonly colleagues: readonly AgencyOfficer[]; readonly typed: SentForm },
): Markup {
  const { t } = useText();
  const { kept, typed, errors } = props;
  return (
    <Frame {...props} title={t('member.add')}>
      <Form action={committeePath('members', kept.id)}>
        <CommandFields seen={kept.version} />
        <Radios
          name="role"
          label={t('member.role')}
          hint={t('member.roleHint')}
          value={typed.one('role')}
          error={errorOf(errors, 'role')}
          choices={MEMBER_ROLES.map((value) => ({ value, label: t(`member.role.${value}`) }))}
        />
        <Select
          name="officer"
          label={t('member.who')}
          hint={t('member.whoHint')}
          value={typed.one('officer')}
          options={[
            { value: '', label: t('member.outside') },
            ...props.colleagues.map(({ subject, name }) => ({ value: subject, label: name })),
          ]}
        />
        <TextInput
          name="name"
          label={t('member.outsideName')}
          value={typed.one('name')}
          error={errorOf(errors, 'name')}
          isOptional
        />
        <TextInput name="organisation" label={t('member.organisation')} value={typed.one('organisation')} isOptional />
        <Button>{t('member.add')}</Button>
      </Form>
    </Frame>
  );
}

/** The page before a seat is taken away. */
export function RemovalPage(props: Props & { readonly member: CommitteeMember }): Markup {
  const { t } = useText();
  const { kept, member } = props;
  return (
    <Frame {...props} title={t('member.removeTitle', { name: member.name })}>
      <p class="govuk-body">{t('member.removeNote')}</p>
      <Form action={committeePath('removal', kept.id, member.id)}>
        <CommandFields seen={kept.version} />
        <Button look="warning">{t('member.remove')}</Button>
      </Form>
    </Frame>
  );
}

function Frame(props: Props & { readonly title: string; readonly children: Markup | readonly Markup[] }) {
  const { kept, errors } = props;
  return (
    <OfficePage
      shell={props.shell}
      title={props.title}
      hasErrors={errors.length > 0}
      back={{ href: committeePath('committee', kept.id), label: kept.committee.name }}
    >
      <ErrorSummary errors={errors} />
      <PageHeading size="l">{props.title}</PageHeading>
      {props.children}
    </OfficePage>
  );
}
