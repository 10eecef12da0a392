import { defineMessages } from '@biz/web/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { th } from './messages.th.ts';

/** Everything this application says. */
export const messages = defineMessages({ th, en });

/** The texts, for the types of pages. */
export type Texts = typeof th;
