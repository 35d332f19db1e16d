import type { Construct } from 'constructs';

/** Whether this is for an emulator of AWS, not for AWS: `-c emulator=true`. */
export function isForEmulator(scope: Construct): boolean {
  return String(scope.node.tryGetContext('emulator')) === 'true';
}
