/** A part of a field that a claim can name: all that fits one of the patterns and none of the exceptions. */
export type Region = Readonly<{
  /** Indexes of patterns. */
  patterns: readonly number[];
  except: readonly number[];
  /** Indexes of the classes in it; where only several patterns together name a class, more than were asked for. */
  classes: ReadonlySet<number>;
}>;

/** The classes in each pattern of a field, by the pattern's index. */
export type Members = readonly ReadonlySet<number>[];
