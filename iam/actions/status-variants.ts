/** The variants of a call that sets the status of a credential: each leads back to the other. `command` ends before the status. */
export function statusVariants<const Command extends string>(command: Command) {
  return [
    {
      name: 'deactivated',
      when: { field: 'status', is: 'Inactive' },
      security: 'low',
      breakRisk: 'likely',
      undo: `${command} Active`,
    },
    {
      name: 'activated',
      when: { field: 'status', is: 'Active' },
      breakRisk: 'none',
      undo: `${command} Inactive`,
    },
  ] as const;
}
