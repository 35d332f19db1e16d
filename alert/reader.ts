/** The languages that a message can be read in. Settings and environment allow what stands here; `words/rooms.ts` has the words of each. */
export const languages = ['en'] as const;

export type Language = (typeof languages)[number];

/** For whom a message is rendered: the language, the time zone and the names they know their accounts by. */
export type Reader = Place & Readonly<{ language: Language }>;

/** What a reader knows, whatever their language. */
export type Place = Readonly<{
  /** An IANA time zone, for forms that cannot show each reader's own. */
  timeZone: string;
  accountNames: Readonly<Record<string, string>>;
  /** The account of the alerter: what happens in another is said to be from there, also where it has no name. */
  ownAccount?: string | undefined;
}>;
