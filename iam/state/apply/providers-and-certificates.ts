import { asText, listAt, textAt } from '../../cloudtrail/fields.ts';
import type { OidcProvider } from '../entities.ts';
import { buried } from './buried.ts';
import { type Applier, type Call, editOf, nameIn } from './call.ts';
import { made } from './made.ts';
import { moved } from './moved.ts';
import { excluding, including } from './sets.ts';

/** Identity providers, server certificates and virtual MFA devices. */
export const providersAndCertificates: Readonly<Record<string, Applier>> = {
  CreateSAMLProvider: (call) =>
    made('samlProvider', { member: 'samlProvider', name: textAt(call.record.request, 'name') }, call, (one) => ({
      ...one,
      metadata: metadataIn(call),
    })),
  UpdateSAMLProvider: (call) => ({
    edits: [
      editOf('samlProvider', call, (provider) => {
        const metadata = metadataIn(call);
        // The call can change the encryption of answers alone.
        const after =
          metadata === undefined ? provider : { ...provider, metadata, unsure: excluding(provider.unsure, 'metadata') };
        return { before: provider, after };
      }),
    ],
  }),
  DeleteSAMLProvider: (call) => ({ edits: [editOf('samlProvider', call, (provider) => buried(provider, call))] }),
  CreateOpenIDConnectProvider: (call) =>
    made('oidcProvider', { member: 'openIDConnectProvider', name: hostIn(call) }, call, (provider) => ({
      ...provider,
      url: provider.name,
      clientIds: new Set(textsAt(call, 'clientIDList')),
      thumbprints: new Set(textsAt(call, 'thumbprintList')),
    })),
  DeleteOpenIDConnectProvider: (call) => ({
    edits: [editOf('oidcProvider', call, (provider) => buried(provider, call))],
  }),
  // Adding what is there, and removing what is not, succeed as well.
  AddClientIDToOpenIDConnectProvider: (call) => onClientId(call, including),
  RemoveClientIDFromOpenIDConnectProvider: (call) => onClientId(call, excluding),
  UpdateOpenIDConnectProviderThumbprint: (call) => ({
    edits: [
      editOf('oidcProvider', call, (provider) => ({
        before: provider,
        after: {
          ...provider,
          thumbprints: new Set(textsAt(call, 'thumbprintList')),
          unsure: excluding(provider.unsure, 'thumbprints'),
        },
      })),
    ],
  }),
  UploadServerCertificate: (call) =>
    made(
      'serverCertificate',
      { member: 'serverCertificateMetadata', name: textAt(call.record.request, 'serverCertificateName') },
      call,
      (one) => one,
    ),
  UpdateServerCertificate: (call) => ({
    edits: [editOf('serverCertificate', call, (one) => moved(one, 'newServerCertificateName', call))],
  }),
  DeleteServerCertificate: (call) => ({ edits: [editOf('serverCertificate', call, (one) => buried(one, call))] }),
  CreateVirtualMFADevice: (call) =>
    made('mfaDevice', { member: 'virtualMFADevice', name: serialIn(call) }, call, (one) => one),
  DeleteVirtualMFADevice: (call) => ({ edits: [editOf('mfaDevice', call, (one) => buried(one, call))] }),
};

function onClientId(call: Call, turn: (ids: OidcProvider['clientIds'], id: string) => OidcProvider['clientIds']) {
  const id = textAt(call.record.request, 'clientID');
  if (id === undefined) return {};
  const edit = editOf('oidcProvider', call, (provider) => ({
    before: provider,
    after: { ...provider, clientIds: turn(provider.clientIds, id) },
  }));
  return { edits: [edit] };
}

function metadataIn({ record }: Call): string | undefined {
  return textAt(record.request, 'sAMLMetadataDocument');
}

function hostIn({ record }: Call): string | undefined {
  return textAt(record.request, 'url')?.replace(/^https:\/\//, '');
}

/** A virtual device goes by its serial number, which is its ARN. */
function serialIn(call: Call): string | undefined {
  return textAt(call.record.response, 'virtualMFADevice', 'serialNumber') ?? nameIn('mfaDevice', call);
}

function textsAt({ record }: Call, name: string): readonly string[] {
  return listAt(record.request, name).flatMap((value) => asText(value) ?? []);
}
