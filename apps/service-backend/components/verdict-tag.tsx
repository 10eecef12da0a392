import type { Verdict } from '@biz/licensing/application-events.ts';
import { Tag } from '@biz/web/components/tag.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../use-text.ts';

/** What was found in a document; `isOpen` while it is the one being looked at and has no verdict yet. */
export function VerdictTag(props: { readonly verdict: Verdict | undefined; readonly isOpen?: boolean }): Markup {
  const { t } = useText();
  const { verdict } = props;
  if (verdict === undefined) {
    return props.isOpen ? (
      <Tag state="officer">{t('verdict.viewing')}</Tag>
    ) : (
      <Tag state="todo">{t('verdict.unchecked')}</Tag>
    );
  }
  return <Tag state={verdict === 'pass' ? 'done' : 'ended'}>{t(`verdict.${verdict}`)}</Tag>;
}
