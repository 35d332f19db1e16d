import { takeoverGranted } from '../../../iam/findings/takeover-granted.ts';
import { allow, mfa, own, puts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  takeoverGranted,
  {
    'code of any function': puts(allow('lambda:UpdateFunctionCode')),
    'code of any function, by its ARN': puts(allow('lambda:UpdateFunctionCode', 'arn:aws:lambda:*:*:function:*')),
    'a command on any instance': puts(allow('ssm:*')),
    'a development endpoint': puts(allow('glue:UpdateDevEndpoint')),
    'any stack': puts(allow('cloudformation:UpdateStack')),
    'a document that instances run again and again': puts(allow('ssm:CreateAssociation')),
    'the disk of any running instance': puts(allow('ec2:CreateReplaceRootVolumeTask')),
    'a command in any agent': puts(allow('bedrock-agentcore:InvokeAgentRuntime*')),
    'a browser with a role, by hand': puts(allow('bedrock-agentcore:ConnectBrowserAutomationStream')),
    'administrators of any cluster': puts(allow('eks:UpdateAccessEntry')),
    'a certificate for any role alias': puts(allow(['iot:CreateKeysAndCertificate', 'iot:AttachPolicy'])),
    'a trust anchor for profiles that are there': puts(allow('rolesanywhere:CreateTrustAnchor')),
    'the key of any Lightsail instance': puts(allow('lightsail:DownloadDefaultKeyPair')),
    'code that pipelines build': puts(allow('codecommit:GitPush')),
    'public images': puts(allow('ecr-public:*')),
    'any stack, by its ARN': puts(allow('cloudformation:UpdateStack', 'arn:aws:cloudformation:*:*:stack/*/*')),
    'any instance, by its id': puts(allow('ssm:StartSession', `arn:aws:ec2:*:${own}:instance/i-*`)),
    'any function of the own account': puts(
      allow('lambda:UpdateFunctionCode', `arn:aws:lambda:*:$\{aws:PrincipalAccount}:function:*`),
    ),
    'both calls that it takes': puts(allow(['ec2:CreateLaunchTemplateVersion', 'ec2:ModifyLaunchTemplate'])),
  },
  {
    'one function': puts(allow('lambda:UpdateFunctionCode', `arn:aws:lambda:eu-west-1:${own}:function:app`)),
    'functions that begin so': puts(allow('lambda:UpdateFunctionCode', `arn:aws:lambda:*:${own}:function:app-*`)),
    'stacks of one name': puts(allow('cloudformation:UpdateStack', `arn:aws:cloudformation:*:${own}:stack/app/*`)),
    'half of a certificate': puts(allow('iot:CreateKeysAndCertificate')),
    'repositories that begin so': puts(allow('codecommit:GitPush', `arn:aws:codecommit:eu-west-1:${own}:app-*`)),
    'one call of the two': puts(allow('ec2:ModifyLaunchTemplate')),
    'with MFA': puts(allow('lambda:UpdateFunctionCode', '*', mfa)),
    'reading and calling': puts(allow(['lambda:Get*', 'lambda:InvokeFunction'])),
  },
);
