/**
 * Lambda hands a function its role's credentials in the environment and nowhere else. The bundle puts this
 * in the place of the SDK's search through profiles, single sign-on and instance metadata, which is a fifth
 * of it (lib/bundling.ts). Why: docs/decisions/0020.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
