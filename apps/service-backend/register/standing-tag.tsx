import type { RegisterEntry } from '@biz/licensing/register/register-entry.ts';
import type { Standing } from '@biz/licensing/register/standing.ts';
import { Tag, type TagState } from '@biz/web/components/tag.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../use-text.ts';

const LOOK = {
  valid: 'done',
  expiring: 'you',
  expired: 'todo',
  suspended: 'ended',
  revoked: 'ended',
  cancelled: 'todo',
} as const satisfies Record<Standing, TagState>;

/** How a licence stands today, and that an order about it waits. */
export function StandingTag(props: { readonly standing: Standing; readonly entry: RegisterEntry }): Markup {
  const { t } = useText();
  return (
    <>
      <Tag state={LOOK[props.standing]}>{t(`register.standing.${props.standing}`)}</Tag>
      {props.entry.prepared ? (
        <>
          {' '}
          <Tag state="officer">{t('register.order.waits')}</Tag>
        </>
      ) : null}
    </>
  );
}
