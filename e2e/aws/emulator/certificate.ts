import { join } from 'node:path';
import { runCommand } from '../../machine/run-command.ts';

/** The files of a certificate for this machine, in PEM. */
export type Certificate = Readonly<{ certificate: string; key: string }>;

/** Without TLS the topic would refuse the function: its policy demands it. */
export async function selfMadeCertificate(folder: string): Promise<Certificate> {
  const files = { certificate: join(folder, 'certificate.pem'), key: join(folder, 'key.pem') };
  const names = 'subjectAltName=DNS:localhost,DNS:*.localhost,IP:127.0.0.1';
  const made = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', names];
  const args = ['req', ...made, '-keyout', files.key, '-out', files.certificate];
  await runCommand({ command: 'openssl', args, env: process.env });
  return files;
}
