/**
 * Whether a text matches an IAM pattern, where `*` is any run of characters and `?` is one, whatever the
 * case. Goes back to the last `*` only, so that no pattern takes more than the product of both lengths.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  const [glob, subject] = [pattern.toLowerCase(), text.toLowerCase()];
  let [g, s, star, resume] = [0, 0, -1, 0];
  while (s < subject.length) {
    if (glob[g] === '*') [star, resume, g] = [g, s, g + 1];
    else if (glob[g] === '?' || glob[g] === subject[s]) [g, s] = [g + 1, s + 1];
    else if (star === -1) return false;
    else [g, s, resume] = [star + 1, resume + 1, resume + 1];
  }
  return /^\**$/.test(glob.slice(g));
}

export function hasWildcard(text: string): boolean {
  return /[*?]/.test(text);
}
