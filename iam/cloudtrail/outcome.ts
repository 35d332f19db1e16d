/** Whether a call changed anything. Only `succeeded` did. */
export type Outcome =
  | Readonly<{ kind: 'succeeded' }>
  | Readonly<{ kind: 'denied'; code: string; message: string | undefined }>
  | Readonly<{ kind: 'failed'; code: string; message: string | undefined }>;
