import { parseMobileNumber } from '@biz/kernel/identifiers.ts';
import { html, json, redirect } from '@biz/web/reply.ts';
import type { SandboxApp, SandboxDeps } from '../sandbox-app.ts';
import { inboxes, messagesTo } from './inbox.ts';
import { InboxPage, inboxPath, PhonePage } from './phone-pages.tsx';

/** The inboxes as pages, and as JSON for tests. */
export function addPhoneRoutes(app: SandboxApp, deps: SandboxDeps): void {
  const nameOf = (address: string) => {
    const people = [...deps.register.people.values()];
    const person = people.find(({ mobile, email }) => mobile === address || email === address);
    return person && `${person.title}${person.firstName} ${person.lastName}`;
  };
  app.route({
    method: 'GET',
    path: '/phone',
    policy: 'anyone',
    handler: async () => html(<PhonePage inboxes={await inboxes(deps.tables)} nameOf={nameOf} />),
  });
  app.route({
    method: 'GET',
    path: '/phone/open',
    policy: 'anyone',
    handler: (page) => {
      const address = normalised(page.query.get('address') ?? '');
      return redirect(address === '' ? '/phone' : inboxPath(address));
    },
  });
  app.route({
    method: 'GET',
    path: '/phone/:address',
    policy: 'anyone',
    handler: async (page) => {
      const address = normalised(page.param('address'));
      const messages = await messagesTo(deps.tables, address);
      const isRefreshing = page.query.get('refresh') === 'yes';
      return html(
        <InboxPage address={address} name={nameOf(address)} messages={messages} isRefreshing={isRefreshing} />,
      );
    },
  });
  app.route({
    method: 'GET',
    path: '/phone/:address/messages.json',
    policy: 'anyone',
    handler: async (page) => json({ messages: await messagesTo(deps.tables, normalised(page.param('address'))) }),
  });
}

function normalised(raw: string): string {
  const mobile = parseMobileNumber(raw);
  return mobile.ok ? mobile.value : raw.trim().toLowerCase();
}
