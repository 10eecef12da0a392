import { after, before, describe } from 'node:test';
import { openBrowser, type TestBrowser } from '@biz/web/testing/open-browser.ts';
import type { Sight } from './person.ts';
import { type RunningTestSystem, startTestSystem } from './running-system.ts';
import { beginStory, playScenes, type Scene, type Story } from './story.ts';

/** Starts a system and a browser and tells a story in them, every scene as a test. */
export function tellStory(title: string, sight: Sight, scenes: Readonly<Record<string, Scene>>): void {
  describe(title, () => {
    let system: RunningTestSystem;
    let browser: TestBrowser;
    let story: Story;
    before(async () => {
      [system, browser] = await Promise.all([startTestSystem(), openBrowser()]);
      story = beginStory({ system, browser }, sight);
    });
    after(async () => {
      await story.end();
      await browser.close();
      await system.close();
    });
    playScenes(() => story, scenes);
  });
}
