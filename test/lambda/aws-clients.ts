/** What an AWS client needs to talk to a stand-in: its address, and keys that are none. */
export function clientFor({ url }: Readonly<{ url: string }>) {
  return {
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'stand-in' },
    maxAttempts: 1,
  } as const;
}
