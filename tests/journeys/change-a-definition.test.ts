import { widths } from '@biz/web/testing/open-browser.ts';
import { tellStories } from '../support/tell-stories.ts';
import { CHANGE_A_DEFINITION } from './scenes/change-a-definition.ts';

tellStories({ width: widths.phone, script: false }, { 'The central office changes a definition': CHANGE_A_DEFINITION });
