import { useKitText } from '../i18n/use-kit-text.ts';
import type { Content, Markup } from '../markup/markup.ts';
import { CsrfField } from './csrf-field.tsx';

/**
 * A form that posts: form token inside, no browser validation bubbles (our messages say how to fix, in both languages),
 * guarded against double clicks when script runs. `upload` for forms with files.
 */
export function Form(props: {
  readonly action?: string;
  readonly upload?: boolean;
  readonly class?: string;
  readonly children: Content;
}): Markup {
  const { t } = useKitText();
  return (
    <form
      class={props.class}
      action={props.action}
      method="post"
      enctype={props.upload ? 'multipart/form-data' : undefined}
      novalidate
      data-once
      data-upload={props.upload ? t('upload.progress', { percent: '%' }) : undefined}
    >
      <CsrfField />
      {props.children}
    </form>
  );
}
