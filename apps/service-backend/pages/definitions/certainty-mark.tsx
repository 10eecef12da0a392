import type { Certainty } from '@biz/catalogue/model.ts';
import { isVerified } from '@biz/catalogue/unverified-facts.ts';
import { Tag } from '@biz/web/components/tag.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../../use-text.ts';
import { AsWritten } from './as-written.tsx';

/** Marks a fact that nobody has confirmed, with how it is known; nothing beside what is verified. */
export function CertaintyMark({ certainty }: { readonly certainty: Certainty }): Markup | null {
  const { t } = useText();
  if (isVerified(certainty)) return null;
  const level = t(`definition.certainty.${certainty.level}`);
  return (
    <>
      {' '}
      <Tag state="you">{t('definition.mark', { level })}</Tag>
      {certainty.source ? (
        <>
          {' '}
          <AsWritten text={certainty.source} look="bp-muted bp-small" />
        </>
      ) : null}
    </>
  );
}
