import type { JuristicId, NationalId } from '@biz/kernel/identifiers.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';

/**
 * On whose behalf and why a registry is asked. Every call carries it into the gateway's access journal, where the
 * person concerned can read it.
 */
export type LookUp = {
  /** Purpose of the grant, e.g. `fill-application`. A data set without a grant for it is refused before the network. */
  readonly purpose: string;
  /** AgentID: the 13 digits of the person at the screen, or the English name of the system that acts by itself. */
  readonly agent: string;
  readonly correlationId: string;
};

/** Why a registry may not be asked: no stored grant, no right at the source, or no officer's card session. */
export type NotPermittedReason = 'no-grant' | 'no-right' | 'card-log-in';

/**
 * Why a registry gave no answer: it is down, outside its hours, out of quota, a log-in is under way, or it says that
 * our request was wrong (`fault`: an alarm for us, not for the person).
 */
export type UnavailableReason = 'outage' | 'closed' | 'quota' | 'log-in-under-way' | 'fault';

/**
 * What asking a registry leads to. Nothing here throws: without an answer the form falls back to asking, and the
 * officer sees that the value is not verified.
 */
export type RegistryAnswer<T> =
  | { readonly kind: 'found'; readonly value: T; readonly asOf: Instant }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-permitted'; readonly reason: NotPermittedReason }
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason; readonly retryAfter?: Instant };

/** A birth date as the register keeps it: Buddhist Era year, month and day; 0 = not known. */
export type BirthDate = { readonly yearBE: number; readonly month: number; readonly day: number };

/** An address in Thailand. Parts that the register does not give are empty text. */
export type RegisteredAddress = {
  /** House number (บ้านเลขที่). */
  readonly houseNo: string;
  readonly building: string;
  /** Village number (หมู่ที่). */
  readonly moo: string;
  readonly soi: string;
  readonly road: string;
  /** Six digits (province, district, subdistrict), where the register gives it. */
  readonly subdistrictCode?: string;
  readonly subdistrict: string;
  readonly district: string;
  readonly province: string;
  /** House code (เลขรหัสประจำบ้าน), 11 digits, or empty. */
  readonly houseCode: string;
};

/** A person in the civil registration (ทะเบียนราษฎร). */
export type Person = {
  readonly nationalId: NationalId;
  readonly title: string;
  readonly firstName: string;
  readonly middleName: string;
  readonly lastName: string;
  readonly birthDate: BirthDate;
  readonly nationality: string;
  /** False when the register says that the person has died or was struck off. */
  readonly isAlive: boolean;
  /** Absent when the house registration could not be read; the person is still known. */
  readonly address?: RegisteredAddress;
};

/** What is on the card that a person holds; compared by the registry, never stored or logged by us. */
export type CardDetails = {
  readonly nationalId: NationalId;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: BirthDate;
  /** Two letters and ten digits, without dashes. */
  readonly laserCode: string;
};

/** What the laser-code check says. Every one of them is an answer: none is retried. */
export type CardVerdict = { readonly kind: 'match' | 'mismatch' | 'card-invalid' };

/** Civil registration of the Department of Provincial Administration (กรมการปกครอง). */
export type PopulationRegistry = {
  /** The person and the registered address (data sets `[00023][001]` and `[00023][008]`). */
  person(nationalId: NationalId, lookUp: LookUp): Promise<RegistryAnswer<Person>>;
  /** Compares name, birth date and laser code with the register (PUBLIC-001-01). */
  verifyCard(card: CardDetails, lookUp: LookUp): Promise<RegistryAnswer<CardVerdict>>;
};

/** Kind of juristic person: registered ordinary partnership, limited partnership, limited company, public company. */
export type JuristicType = 'ordinary-partnership' | 'limited-partnership' | 'company' | 'public-company';

/** A director (กรรมการ) or partner; `isManaging` marks a managing partner (หุ้นส่วนผู้จัดการ). */
export type Director = {
  readonly title: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly isManaging: boolean;
};

/** A juristic person (นิติบุคคล) in the register of the Department of Business Development. */
export type JuristicPerson = {
  readonly id: JuristicId;
  /** Without the kind of company, as registered. */
  readonly nameTh: string;
  readonly nameEn?: string;
  readonly type: JuristicType;
  readonly registeredOn: LocalDate;
  /** Registered capital in whole baht, where given. */
  readonly capitalBaht?: number;
  /** The register's own words, e.g. ยังดำเนินกิจการอยู่. */
  readonly status: string;
  readonly isRunning: boolean;
  readonly directors: readonly Director[];
  /** Who binds the juristic person by signature (อำนาจกรรมการ), one paragraph each. */
  readonly authority: readonly string[];
  /** Standard industrial classification, five digits, where given. */
  readonly tsic?: string;
  /** Head office. */
  readonly address?: RegisteredAddress;
};

/** Register of the Department of Business Development (กรมพัฒนาธุรกิจการค้า), DBD-001-04. */
export type JuristicRegistry = {
  juristicPerson(id: JuristicId, lookUp: LookUp): Promise<RegistryAnswer<JuristicPerson>>;
};

/** One access to a person's registry data, as the person may see it. */
export type RegistryAccessSeen = {
  readonly at: Instant;
  readonly agency: string;
  readonly application: string;
  /** Who asked: a system's name, or a masked national ID. */
  readonly agent: string;
  readonly purpose: string;
  readonly dataSet: string;
  readonly outcome: 'answered' | 'none' | 'refused' | 'unavailable';
};

/** Who read a person's registry data, newest first; only the person (`lookUp.agent`) may ask. */
export type RegistryAccessHistory = {
  accessesTo(nationalId: NationalId, lookUp: LookUp): Promise<RegistryAnswer<readonly RegistryAccessSeen[]>>;
};
