/** For whom a message is rendered: the language, the time zone and the names they know their accounts by. */
export type Reader = Readonly<{
  language: Language;
  /** An IANA time zone, for forms that cannot show each reader's own. */
  timeZone: string;
  accountNames: Readonly<Record<string, string>>;
}>;

/** The languages in which alerts can be written. */
export const languages = ['en'] as const;

export type Language = (typeof languages)[number];
