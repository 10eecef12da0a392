import { premisesAddress } from '@biz/actions/system/papers/paper-facts.ts';
import type { DeliveryChannel } from '@biz/catalogue/process.ts';
import { Button } from '@biz/web/components/button.tsx';
import { FileUpload } from '@biz/web/components/file-upload.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { Day, Moment } from '@biz/web/components/when.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { wishMessages } from '../../messages/wishes.ts';
import { paths } from '../../paths.ts';
import { useTexts } from '../../use-texts.ts';
import { WishForm, WishFrame, type WishProps } from './wish-frame.tsx';

/** Names of the fields of these forms. */
export const FIELDS = { reason: 'reason', channel: 'channel', proof: 'slip' } as const;

/** Ask to withdraw, or take it back while no officer has confirmed. */
export function WithdrawalPage(props: WishProps & { readonly reason: string }): Markup {
  const { t, tx } = useTexts(wishMessages);
  const { its } = props;
  const { withdrawal } = its.view.state;
  const action = paths.withdrawal(its.view.id);
  if (withdrawal) {
    return (
      <WishFrame {...props} title={t('withdraw.asked.title')}>
        <p class="govuk-body">{tx('withdraw.asked.lead', { date: <Moment instant={withdrawal.askedAt} /> })}</p>
        <WishForm
          its={its}
          action={action}
          button={
            <Button name="wish" value="drop">
              {t('withdraw.drop')}
            </Button>
          }
        />
      </WishFrame>
    );
  }
  return (
    <WishFrame {...props} title={t('withdraw.title')}>
      <p class="govuk-body">{t('withdraw.lead')}</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('withdraw.next.1')}</li>
        <li>{t('withdraw.next.2')}</li>
        <li>{t('withdraw.next.3')}</li>
      </ul>
      <WishForm
        its={its}
        action={action}
        button={
          <Button name="wish" value="ask" look="warning">
            {t('withdraw.button')}
          </Button>
        }
      >
        <Textarea
          name={FIELDS.reason}
          label={t('reason')}
          hint={t('withdraw.hint')}
          rows={3}
          value={props.reason}
          error={errorOf(props.errors, FIELDS.reason)}
          isOptional
        />
      </WishForm>
    </WishFrame>
  );
}

/** Ask to pay after the last day. */
export function ReopeningPage(props: WishProps & { readonly reason: string }): Markup {
  const { t, tx } = useTexts(wishMessages);
  const { its, errors } = props;
  const { payBy } = its.view.state;
  return (
    <WishFrame {...props} title={t('reopen.title')}>
      <p class="govuk-body">{tx('reopen.lead', { date: payBy ? <Day date={payBy} look="weekday" /> : '' })}</p>
      <WishForm its={its} action={paths.reopening(its.view.id)} button={<Button>{t('reopen.button')}</Button>}>
        <Textarea
          name={FIELDS.reason}
          label={t('reason')}
          hint={t('reopen.hint')}
          rows={3}
          value={props.reason}
          error={errorOf(errors, FIELDS.reason)}
          isRequired
        />
      </WishForm>
    </WishFrame>
  );
}

/** The channels that the step offers, each with what it means for the person. */
export function DeliveryPage(
  props: WishProps & { readonly channels: readonly DeliveryChannel[]; readonly chosen: string | undefined },
): Markup {
  const { t, lang } = useTexts(wishMessages);
  const { its, errors } = props;
  const { agency, filing } = its;
  const hint = (channel: DeliveryChannel) =>
    t(`delivery.${channel}.hint`, {
      agency: agency.name[lang],
      hours: agency.hours[lang],
      address: premisesAddress(filing),
    });
  return (
    <WishFrame {...props} title={t('delivery.title')}>
      <p class="govuk-body">{t('delivery.lead')}</p>
      <WishForm its={its} action={paths.delivery(its.view.id)} button={<Button>{t('delivery.button')}</Button>}>
        <Radios
          name={FIELDS.channel}
          label={t('delivery.legend')}
          labelSize="m"
          choices={props.channels.map((channel) => ({
            value: channel,
            label: t(`delivery.${channel}`),
            hint: hint(channel),
          }))}
          value={props.chosen}
          error={errorOf(errors, FIELDS.channel)}
        />
      </WishForm>
    </WishFrame>
  );
}

/** A slip for the officer to look at. */
export function PaymentProofPage(props: WishProps): Markup {
  const { t } = useTexts(wishMessages);
  const { its, errors } = props;
  return (
    <WishFrame {...props} title={t('proof.title')}>
      <p class="govuk-body">{t('proof.lead')}</p>
      <WishForm its={its} action={paths.paymentProof(its.view.id)} upload button={<Button>{t('proof.button')}</Button>}>
        <FileUpload
          name={FIELDS.proof}
          label={t('proof.field')}
          hint={t('proof.hint')}
          accept={['.pdf', '.jpg', '.jpeg', '.png']}
          error={errorOf(errors, FIELDS.proof)}
          isRequired
        />
      </WishForm>
    </WishFrame>
  );
}
