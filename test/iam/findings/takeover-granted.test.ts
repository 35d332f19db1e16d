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
    'both calls that it takes': puts(allow(['ec2:CreateLaunchTemplateVersion', 'ec2:ModifyLaunchTemplate'])),
  },
  {
    'one function': puts(allow('lambda:UpdateFunctionCode', `arn:aws:lambda:eu-west-1:${own}:function:app`)),
    'functions that begin so': puts(allow('lambda:UpdateFunctionCode', `arn:aws:lambda:*:${own}:function:app-*`)),
    'one call of the two': puts(allow('ec2:ModifyLaunchTemplate')),
    'with MFA': puts(allow('lambda:UpdateFunctionCode', '*', mfa)),
    'reading and calling': puts(allow(['lambda:Get*', 'lambda:InvokeFunction'])),
  },
);
