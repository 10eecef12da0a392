import { ok } from '@biz/kernel/result.ts';
import {
  DEFAULT_MESSAGE_SETTINGS,
  MESSAGE_CHANNELS,
  MESSAGE_GROUPS,
  type MessageGroup,
  type MessageSettings,
} from '@biz/licensing/message-settings.ts';
import { html, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { filerOf } from '../../subject.ts';
import { LANG_FIELD, SettingsPage } from './settings-page.tsx';

/** E37: by which ways and in which language the person is told. */
export function addSettingsRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: paths.settings,
    policy: 'signed-in',
    async handler(page) {
      const chosen = await deps.queries.messageSettings(filerOf(page.subject).subject);
      const isSaved = page.query.has('saved');
      return html(
        <SettingsPage shell={shellOf(deps, page)} settings={chosen ?? DEFAULT_MESSAGE_SETTINGS} isSaved={isSaved} />,
      );
    },
  });
  app.route({
    method: 'POST',
    path: paths.settings,
    policy: 'signed-in',
    async handler(page) {
      await deps.store.transact<null, never>(async (tx) => {
        await tx.messages.saveSettings(filerOf(page.subject).subject, settingsIn(page), page.now());
        return ok(null);
      });
      return redirect(`${paths.settings}?saved=1`);
    },
  });
}

/** What the form says; a box that is not ticked is a no, and an unknown language is none. */
function settingsIn({ form }: Page): MessageSettings {
  const of = (group: MessageGroup) => {
    const ticked = form.all(group);
    return Object.fromEntries(MESSAGE_CHANNELS.map((channel) => [channel, ticked.includes(channel)]));
  };
  const channels = Object.fromEntries(MESSAGE_GROUPS.map((group) => [group, of(group)]));
  const lang = (['th', 'en'] as const).find((one) => one === form.one(LANG_FIELD));
  return { channels: channels as MessageSettings['channels'], ...(lang ? { lang } : {}) };
}
