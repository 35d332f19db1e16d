/** Whether an action takes something away, by the verb of its name. */
export function isRemovalName(eventName: string): boolean {
  return /^(Delete|Detach|Remove|Deactivate)/.test(eventName);
}
