import { widths } from '@biz/web/testing/open-browser.ts';
import { tellStory } from '../support/tell-story.ts';
import { EVERY_PATH } from './scenes/every-path.ts';

tellStory(
  'Other ways through the processes, on a phone, without script',
  { width: widths.phone, script: false },
  EVERY_PATH,
);
