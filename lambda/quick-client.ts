/**
 * For every AWS client: two attempts of at most three seconds, since the queue is the better place to wait.
 * Without `throwOnRequestTimeout` the SDK only warns of a request that takes too long.
 */
export const quickClient = {
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 1_500, requestTimeout: 3_000, throwOnRequestTimeout: true },
} as const;
