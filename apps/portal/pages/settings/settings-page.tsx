import { MESSAGE_CHANNELS, MESSAGE_GROUPS, type MessageSettings } from '@biz/licensing/message-settings.ts';
import { Button } from '@biz/web/components/button.tsx';
import { Checkboxes } from '@biz/web/components/checkboxes.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { settingsMessages } from '../../messages/settings.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';

/** Name of the field of the language. */
export const LANG_FIELD = 'language';

/** Three groups of messages with their channels, and the language. */
export function SettingsPage(props: {
  readonly shell: Shell;
  readonly settings: MessageSettings;
  readonly isSaved: boolean;
}): Markup {
  const { t } = useTexts(settingsMessages);
  const { settings } = props;
  return (
    <PortalPage
      shell={props.shell}
      place="inbox"
      title={t('title')}
      back={{ href: paths.inbox, label: t('back') }}
      {...(props.isSaved ? { notice: t('saved') } : {})}
    >
      <Columns>
        <PageHeading>{t('title')}</PageHeading>
        <p class="govuk-body">{t('lead')}</p>
        <Form action={paths.settings}>
          {MESSAGE_GROUPS.map((group) => (
            <Checkboxes
              key={group}
              name={group}
              label={t(`group.${group}`)}
              labelSize="m"
              hint={t(`group.${group}.hint`)}
              choices={MESSAGE_CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
              values={MESSAGE_CHANNELS.filter((channel) => settings.channels[group][channel])}
            />
          ))}
          <p class="govuk-body">{t('where')}</p>
          <Radios
            name={LANG_FIELD}
            label={t('language')}
            labelSize="m"
            choices={(['filing', 'th', 'en'] as const).map((value) => ({ value, label: t(`language.${value}`) }))}
            value={settings.lang ?? 'filing'}
          />
          <Button>{t('save')}</Button>
        </Form>
      </Columns>
    </PortalPage>
  );
}
