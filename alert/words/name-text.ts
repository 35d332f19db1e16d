/** What a kind of resource or value is called: “role `x`” where its name is known, “a role” where not; the name stands alone where the noun is empty. */
export type NameText = Readonly<{ noun: string; unknown: string }>;
