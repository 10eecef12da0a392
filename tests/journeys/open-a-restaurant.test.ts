import { widths } from '@biz/web/testing/open-browser.ts';
import { tellStories } from '../support/tell-stories.ts';
import { OPEN_A_RESTAURANT } from './scenes/open-a-restaurant.ts';

tellStories({ width: widths.desk, script: true }, { 'Malee opens a restaurant': OPEN_A_RESTAURANT });
