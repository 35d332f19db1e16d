import type { Construct } from 'constructs';

/** Whether this is for an emulator of AWS, not for AWS: `-c emulator=true`. Why: docs/decisions/0072. */
export function isForEmulator(scope: Construct): boolean {
  return String(scope.node.tryGetContext('emulator')) === 'true';
}
