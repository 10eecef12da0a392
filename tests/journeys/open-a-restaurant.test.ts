import { widths } from '@biz/web/testing/open-browser.ts';
import { tellStory } from '../support/tell-story.ts';
import { OPEN_A_RESTAURANT } from './scenes/open-a-restaurant.ts';

tellStory('Malee opens a restaurant at a desk, with script', { width: widths.desk, script: true }, OPEN_A_RESTAURANT);
