import { HttpRequest } from '@smithy/core/protocols';
import { Hash } from '@smithy/core/serde';
import { SignatureV4 } from '@smithy/signature-v4';

/** A request to AWS, as far as its signature is concerned. */
export type UnsignedRequest = Readonly<{
  method: string;
  /** Without a query, and with a path that needs no escape. */
  url: URL;
  /** The name with which the service signs: `events`, `sqs`, `logs`, `lambda`, `s3`. */
  service: string;
  region: string;
  credentials: Readonly<{ accessKeyId: string; secretAccessKey: string }>;
  headers: Readonly<Record<string, string>>;
  body: string;
}>;

/** The headers of the request with Signature Version 4, by the signer of the AWS SDK: docs/decisions/0131. */
export async function signed(request: UnsignedRequest): Promise<Readonly<Record<string, string>>> {
  const { method, url, body, service, region, credentials } = request;
  const signer = new SignatureV4({ service, region, credentials, sha256: Hash.bind(null, 'sha256') });
  const headers = { ...request.headers, host: url.host };
  const message = new HttpRequest({ method, hostname: url.hostname, path: url.pathname, headers, body });
  return (await signer.sign(message)).headers;
}
