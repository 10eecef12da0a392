import { defineMessages } from './define-messages.ts';
import { en } from './kit.en.ts';
import { th } from './kit.th.ts';

/** Everything the page kit itself says. */
export const kitMessages = defineMessages({ th, en });
