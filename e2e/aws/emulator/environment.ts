import { devNull } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { projectRoot } from '../../machine/project-root.ts';
import type { Certificate } from './certificate.ts';

export const accountId = '111111111111';
export const region = 'us-east-1';

/** The credentials of the emulator's root user. A key of twelve digits would name an account. */
export const credentials = { accessKeyId: 'test', secretAccessKey: 'test' } as const;

type Place = Readonly<{ folder: string; port: number; tls: Certificate }>;

/** For a program that talks to the emulator. Nothing in it leads to an AWS account of the user. */
export function clientEnvironment({ folder, port, tls }: Place): NodeJS.ProcessEnv {
  return {
    ...withoutAws(process.env),
    PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
    AWS_ENDPOINT_URL: `https://localhost:${port}`,
    AWS_CA_BUNDLE: tls.certificate,
    NODE_EXTRA_CA_CERTS: tls.certificate,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_REGION: region,
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    // The CLI caches an account for each access key.
    CDK_HOME: join(folder, 'cdk'),
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  };
}

/** For the emulator itself, whose functions inherit it. Its own defaults would listen on all addresses. */
export function emulatorEnvironment(place: Place): NodeJS.ProcessEnv {
  return {
    ...clientEnvironment(place),
    TMPDIR: place.folder,
    BIND_HOST: '127.0.0.1',
    GATEWAY_PORT: String(place.port),
    MINISTACK_HOST: 'localhost',
    MINISTACK_ACCOUNT_ID: accountId,
    STACK_CHANGES_FILE: stackChangesFile(place),
    // Nothing of the sources is written beside them.
    PYTHONDONTWRITEBYTECODE: '1',
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    USE_SSL: '1',
    MINISTACK_SSL_CERT: place.tls.certificate,
    MINISTACK_SSL_KEY: place.tls.key,
    // The functions of custom resources find an AWS SDK here.
    NODE_PATH: join(projectRoot, 'node_modules'),
  };
}

/** Where the emulator writes down what CloudFormation does with resources. */
export function stackChangesFile({ folder }: Pick<Place, 'folder'>): string {
  return join(folder, 'stack-changes.jsonl');
}

function withoutAws(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(AWS|CDK)_/.test(name)));
}
