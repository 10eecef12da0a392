import { type TestContext, test } from 'node:test';
import type { TestBrowser } from '@biz/web/testing/open-browser.ts';
import { type Person, personAt, type Sight } from './person.ts';
import type { RunningTestSystem } from './running-system.ts';

/** Where a story plays: a running system and a browser. */
export type Stage = { readonly system: RunningTestSystem; readonly browser: TestBrowser };

/** What the scenes of one story share. */
export type Story = {
  readonly origins: RunningTestSystem['origins'];
  readonly browser: TestBrowser;
  /** Everybody with an open browser, under the name by which scenes know them. */
  person(name: string): Promise<Person>;
  /** Closes the browser of a person; the next time they come with a fresh one. */
  leave(name: string): Promise<void>;
  /** Lets days pass; everybody closes their browsers meanwhile. */
  pass(days: number): Promise<void>;
  /** What one scene leaves for later ones, such as the address of a draft. */
  readonly notes: Map<string, string>;
  /** Faults of all pages that anybody has seen. */
  problems(): readonly string[];
  end(): Promise<void>;
};

/** One part of a story. */
export type Scene = (story: Story) => Promise<void>;

/** Begins a story in which everybody looks at the pages in the same way. */
export function beginStory({ system, browser }: Stage, sight: Sight): Story {
  const present = new Map<string, Person>();
  const seen: Person[] = [];
  return {
    origins: system.origins,
    browser,
    async person(name) {
      const known = present.get(name);
      if (known) return known;
      const person = await personAt(browser, name, sight);
      present.set(name, person);
      seen.push(person);
      return person;
    },
    async leave(name) {
      await present.get(name)?.leave();
      present.delete(name);
    },
    async pass(days) {
      for (const name of present.keys()) await present.get(name)?.leave();
      present.clear();
      system.pass(days);
    },
    notes: new Map(),
    problems: () => seen.flatMap((person) => person.problems()),
    async end() {
      for (const person of present.values()) await person.leave();
    },
  };
}

/** A note that an earlier scene must have left. */
export function noted(story: Story, note: string): string {
  const text = story.notes.get(note);
  if (text === undefined) throw new Error(`no earlier scene noted ${note}`);
  return text;
}

/** Plays the scenes one after the other, each as a test; once one fails the rest is skipped, because it cannot be told. */
export function playScenes(storyOf: () => Story, scenes: Readonly<Record<string, Scene>>): void {
  let broken = '';
  for (const [title, scene] of Object.entries(scenes)) {
    test(title, async (t: TestContext) => {
      if (broken !== '') return t.skip(`cannot be told after “${broken}” failed`);
      broken = title;
      await scene(storyOf());
      broken = '';
    });
  }
}
