import type { PolicyText } from './document.ts';
import type { MemberTwice } from './members-twice.ts';
import type { Statement, Unread } from './statement.ts';

type Parsed = Extract<PolicyText, { kind: 'parsed' }>;

/**
 * A document in which members stand twice: its statements as the last of them say, and those that differ also as the
 * first say, each with what is not known of it. So neither reading hides what the other lets in.
 */
export function withTwice(last: Parsed, first: PolicyText, twice: readonly MemberTwice[]): Parsed {
  const within = twice.map(placeOf);
  const marked = (statements: readonly Statement[]) =>
    statements.map((statement, index) => {
      const unread = within.filter((place) => place.statement === index).map(({ unread }) => unread);
      return unread.length === 0 ? statement : { ...statement, unread: [...statement.unread, ...unread] };
    });
  const isConcerned = (_: Statement, index: number) => within.some(({ statement }) => statement === index);
  const others = first.kind === 'parsed' ? marked(first.statements).filter(isConcerned) : [];
  return {
    ...last,
    statements: [...marked(last.statements), ...others],
    unread: [...last.unread, ...within.flatMap(({ statement, unread }) => (statement === undefined ? unread : []))],
  };
}

/** In which statement a member stands twice; undefined for one of the document. */
function placeOf({ path, member }: MemberTwice): Readonly<{ statement: number | undefined; unread: Unread }> {
  const [top, index, ...rest] = path;
  const isStatement = typeof top === 'string' && top.toLowerCase() === 'statement';
  const inside = typeof index === 'number' ? rest : path.slice(1);
  return {
    statement: isStatement ? (typeof index === 'number' ? index : 0) : undefined,
    unread: { member: [...inside, member].join('.'), text: '', twice: true },
  };
}
