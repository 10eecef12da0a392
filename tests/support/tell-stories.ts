import { after, before, describe } from 'node:test';
import { openBrowser, type TestBrowser } from '@biz/web/testing/open-browser.ts';
import type { Sight } from './person.ts';
import { type RunningTestSystem, startTestSystem } from './running-system.ts';
import { beginStory, playScenes, type Scene, type Story } from './story.ts';

/**
 * Starts a system and a browser and tells stories in them one after the other, every scene as a test. What one story leaves
 * behind - applications, messages, days that have passed - is there in the next; its people come with fresh browsers.
 */
export function tellStories(sight: Sight, stories: Readonly<Record<string, Readonly<Record<string, Scene>>>>): void {
  describe(`With ${sight.script ? 'script' : 'no script'}, ${sight.width} px wide`, () => {
    let system: RunningTestSystem;
    let browser: TestBrowser;
    before(async () => {
      system = await startTestSystem();
      browser = await openBrowser();
    });
    after(async () => {
      await browser.close();
      await system.close();
    });
    for (const [title, scenes] of Object.entries(stories)) {
      describe(title, () => {
        let story: Story;
        before(() => {
          story = beginStory({ system, browser }, sight);
        });
        after(() => story.end());
        playScenes(() => story, scenes);
      });
    }
  });
}
