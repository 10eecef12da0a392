import type { Lang } from '@biz/kernel/localised.ts';
import { Button, ButtonGroup, ButtonLink, StartButton } from '../components/button.tsx';
import { Checkbox, Checkboxes } from '../components/checkboxes.tsx';
import { ChoicePair } from '../components/choice-pair.tsx';
import { DateInput } from '../components/date-input.tsx';
import { FileUpload } from '../components/file-upload.tsx';
import { Form } from '../components/form.tsx';
import { OnceField } from '../components/once-field.tsx';
import { PrintButton } from '../components/print-button.tsx';
import { Radios } from '../components/radios.tsx';
import { RequiredLegend } from '../components/required-legend.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { Select } from '../components/select.tsx';
import { TextInput } from '../components/text-input.tsx';
import { Textarea } from '../components/textarea.tsx';
import { errorOf, type FieldError } from '../forms/field-error.ts';
import type { Markup } from '../markup/markup.ts';
import { patternTexts } from './pattern-texts.ts';

type Props = { readonly lang: Lang; readonly errors: readonly FieldError[] };

/** Every form field, with the errors it is given. */
export function FormPatterns(props: Props): Markup {
  const { t, tx } = { t: patternTexts.t[props.lang], tx: patternTexts.tx[props.lang] };
  return (
    <>
      <SearchBox action="/search" name="q" label={t('search')} />
      <ChoicePair
        choices={[
          { href: '/guide', title: t('unsure'), text: tx('unsureText') },
          { href: '/find', title: t('sure'), text: t('sureText') },
        ]}
      />
      <Form upload>
        <OnceField />
        <TextFields {...props} />
        <ChoiceFields {...props} />
        <OtherFields {...props} />
        <RequiredLegend />
        <Buttons {...props} />
      </Form>
      <StartButton href="/start">{t('start')}</StartButton> <PrintButton />
    </>
  );
}

function TextFields({ lang, errors }: Props): Markup {
  const t = patternTexts.t[lang];
  const error = (name: string) => ({ name, error: errorOf(errors, name) });
  const area = { label: t('area'), suffix: t('areaUnit'), inputMode: 'decimal', value: '120 กว่า' } as const;
  return (
    <>
      <TextInput
        {...error('shop.name')}
        label={t('shopName')}
        hint={t('shopHint')}
        value={t('clip')}
        spellcheck={false}
        autocomplete="off"
      />
      <TextInput {...error('area')} {...area} labelSize="m" width={10} isRequired />
      <Textarea {...error('reason')} label={t('reason')} value={t('clip')} rows={3} />
      <Select
        {...error('province')}
        label={t('province')}
        options={[
          { value: '', label: t('choose') },
          { value: '99', label: t('operator') },
        ]}
        value="99"
      />
    </>
  );
}

function ChoiceFields({ lang, errors }: Props): Markup {
  const t = patternTexts.t[lang];
  const reveals = <TextInput name="lessor" label={t('name')} isOptional />;
  const owners = [
    { value: 'mine', label: t('mine') },
    { value: 'rented', label: t('rented'), hint: t('rentedHint'), reveals },
  ];
  const goods = [
    { value: 'meals', label: t('meals') },
    { value: 'drinks', label: t('drinks') },
    { value: 'none', label: t('none'), isAfterDivider: true },
  ];
  const error = (name: string) => ({ name, error: errorOf(errors, name), labelSize: 's' as const });
  return (
    <>
      <Radios {...error('owner')} label={t('owner')} choices={owners} value="mine" isRequired />
      <Checkboxes {...error('sells')} label={t('sells')} choices={goods} values={['meals']} />
    </>
  );
}

function OtherFields({ lang, errors }: Props): Markup {
  const { t, tx } = { t: patternTexts.t[lang], tx: patternTexts.tx[lang] };
  const born = { day: '27', month: '11', year: '2526' };
  const error = (name: string) => ({ name, error: errorOf(errors, name) });
  return (
    <>
      <DateInput {...error('birthday')} label={t('birthday')} labelSize="s" value={born} isBirthday />
      <FileUpload
        {...error('file')}
        label={t('upload')}
        hint={tx('uploadHint')}
        accept={['.pdf', '.jpg', '.png']}
        isFramed
      />
      <TextInput
        name="otp"
        label={t('otp')}
        labelSize="s"
        width={10}
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={9}
        isOneTimeCode
      />
      <Checkbox {...error('declare')} label={t('declare')} isRequired />
    </>
  );
}

function Buttons({ lang }: Props): Markup {
  const t = patternTexts.t[lang];
  return (
    <ButtonGroup>
      <Button>{t('save')}</Button>
      <Button look="secondary" name="then" value="exit">
        {t('saveExit')}
      </Button>
      <Button look="warning">{t('revoke')}</Button>
      <ButtonLink href="/" look="secondary">
        {t('help')}
      </ButtonLink>
    </ButtonGroup>
  );
}
