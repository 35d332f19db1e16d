import { trustOpenToAnyCertificate } from '../../../iam/findings/trust-open-to-any-certificate.ts';
import { own, trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

const anywhere = { Service: 'rolesanywhere.amazonaws.com' };
const anchor = (id: string) => ({
  ArnEquals: { 'aws:SourceArn': `arn:aws:rolesanywhere:us-east-1:${own}:trust-anchor/${id}` },
});

cases(
  trustOpenToAnyCertificate,
  {
    'no condition': trusts(trust(anywhere)),
    'the own account, which all anchors are of': trusts(
      trust(anywhere, { StringEquals: { 'aws:SourceAccount': own } }),
    ),
    'whatever trust anchor': trusts(trust(anywhere, anchor('*'))),
    'all but one certificate': trusts(
      trust(anywhere, { StringNotEquals: { 'aws:PrincipalTag/x509Subject/CN': 'laptop' } }),
    ),
    'beside another service': trusts(trust({ Service: ['ec2.amazonaws.com', 'rolesanywhere.amazonaws.com'] })),
  },
  {
    'a trust anchor by its id': trusts(trust(anywhere, anchor('0f1e2d3c-aaaa-bbbb-cccc-0123456789ab'))),
    'a subject': trusts(trust(anywhere, { StringEquals: { 'aws:PrincipalTag/x509Subject/CN': 'build-server' } })),
    'another service': trusts(trust({ Service: 'lambda.amazonaws.com' })),
  },
);
