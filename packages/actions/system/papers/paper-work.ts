import type { Agency, Catalogue, Licence } from '@biz/catalogue/model.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import type { PaperSettings } from './paper-facts.ts';

/** Everything that a paper is made from. Papers are in Thai: the agency's language of record. */
export type PaperWork = {
  readonly catalogue: Catalogue;
  readonly state: ApplicationState;
  /** The version that `state` is. */
  readonly seq: number;
  readonly filing: Filing;
  readonly licence: Licence;
  readonly agency: Agency;
  readonly settings: PaperSettings;
  readonly now: Instant;
};
