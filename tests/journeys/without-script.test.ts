import { widths } from '@biz/web/testing/open-browser.ts';
import { tellStories } from '../support/tell-stories.ts';
import { EVERY_PATH } from './scenes/every-path.ts';
import { KEEP_A_LICENCE } from './scenes/keep-a-licence.ts';
import { OPEN_A_RESTAURANT } from './scenes/open-a-restaurant.ts';

// One system for all of them: each page is looked at closely once. The last story lets almost a year pass.
tellStories(
  { width: widths.phone, script: false },
  {
    'Malee opens a restaurant': OPEN_A_RESTAURANT,
    'Other ways through the processes': EVERY_PATH,
    'Malee keeps her licence as it should be': KEEP_A_LICENCE,
  },
);
