/**
 * AI agents and assistants that call AWS with somebody's sign-in, by what their user agents or
 * `invokedBy` hold. The person is still the principal; the agent is the tool.
 */
const agents: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/aws-mcp\.amazonaws\.com|\baws-mcp(-server)?\b|awslabs[./-]mcp|\bmcp-server/i, 'AWS MCP server'],
  [/claude-code/i, 'Claude Code'],
  [/\bclaude\b/i, 'Claude'],
  [/amazon-?q-?(for-?cli|developer)|AmazonQ/i, 'Amazon Q Developer'],
  [/\bkiro\b/i, 'Kiro'],
  [/\bcodex(-cli)?\//i, 'Codex'],
  [/github-?copilot|\bcopilot\//i, 'GitHub Copilot'],
  [/\bcursor\//i, 'Cursor'],
  [/gemini-cli/i, 'Gemini CLI'],
];

/** The name of the AI agent that a user agent or service host claims to be. */
export function agentIn(text: string): string | undefined {
  return agents.find(([pattern]) => pattern.test(text))?.[1];
}
