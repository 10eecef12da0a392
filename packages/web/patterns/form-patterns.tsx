import type { Lang } from '@biz/kernel/localised.ts';
import type { JSX } from 'preact';
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
import { patternTexts } from './pattern-texts.ts';

/** Every form field, with the errors it is given. */
export function FormPatterns({
  lang,
  errors,
}: {
  readonly lang: Lang;
  readonly errors: readonly FieldError[];
}): JSX.Element {
  const { t, tx } = { t: patternTexts.t[lang], tx: patternTexts.tx[lang] };
  const owners = [
    { value: 'mine', label: t('mine') },
    {
      value: 'rented',
      label: t('rented'),
      hint: t('rentedHint'),
      reveals: <TextInput name="lessor" label={t('name')} isOptional />,
    },
  ];
  const goods = [
    { value: 'meals', label: t('meals') },
    { value: 'drinks', label: t('drinks') },
    { value: 'none', label: t('none'), isAfterDivider: true },
  ];
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
        <TextInput
          name="shop.name"
          label={t('shopName')}
          hint={t('shopHint')}
          value={t('clip')}
          error={errorOf(errors, 'shop.name')}
          spellcheck={false}
          autocomplete="off"
        />
        <TextInput
          name="area"
          label={t('area')}
          labelSize="m"
          suffix={t('areaUnit')}
          width={10}
          inputMode="decimal"
          value="120 กว่า"
          error={errorOf(errors, 'area')}
          isRequired
        />
        <Textarea name="reason" label={t('reason')} value={t('clip')} error={errorOf(errors, 'reason')} rows={3} />
        <Select
          name="province"
          label={t('province')}
          options={[
            { value: '', label: t('choose') },
            { value: '99', label: t('operator') },
          ]}
          value="99"
          error={errorOf(errors, 'province')}
        />
        <Radios
          name="owner"
          label={t('owner')}
          labelSize="s"
          choices={owners}
          value="mine"
          error={errorOf(errors, 'owner')}
          isRequired
        />
        <Checkboxes
          name="sells"
          label={t('sells')}
          labelSize="s"
          choices={goods}
          values={['meals']}
          error={errorOf(errors, 'sells')}
        />
        <DateInput
          name="birthday"
          label={t('birthday')}
          labelSize="s"
          value={{ day: '27', month: '11', year: '2526' }}
          error={errorOf(errors, 'birthday')}
          isBirthday
        />
        <FileUpload
          name="file"
          label={t('upload')}
          hint={tx('uploadHint')}
          accept={['.pdf', '.jpg', '.png']}
          error={errorOf(errors, 'file')}
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
        <Checkbox name="declare" label={t('declare')} error={errorOf(errors, 'declare')} isRequired />
        <RequiredLegend />
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
      </Form>
      <StartButton href="/start">{t('start')}</StartButton> <PrintButton />
    </>
  );
}
