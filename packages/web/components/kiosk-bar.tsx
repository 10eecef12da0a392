import type { Markup } from '../markup/markup.ts';
import { Button } from './button.tsx';
import { Form } from './form.tsx';
import { Link } from './link.tsx';

/**
 * The bar on top of every page of a public device: when it clears itself, going on with one's own phone, and finishing now.
 * Script counts the seconds down in place of `idle`; without it the words stay true.
 */
export function KioskBar(props: {
  readonly label: string;
  readonly idle: string;
  /** Has `{left}` where the time goes. */
  readonly countdown: string;
  readonly seconds: number;
  readonly phone: { readonly href: string; readonly label: string };
  readonly finish: { readonly action: string; readonly label: string };
}): Markup {
  return (
    <section class="bp-kiosk-bar" aria-label={props.label}>
      <div class="govuk-width-container bp-kiosk-bar__row">
        <p class="bp-kiosk-bar__time" data-countdown={props.countdown} data-seconds={props.seconds}>
          {props.idle}
        </p>
        <Link href={props.phone.href}>{props.phone.label}</Link>
        <Form action={props.finish.action}>
          <Button look="warning">{props.finish.label}</Button>
        </Form>
      </div>
    </section>
  );
}
