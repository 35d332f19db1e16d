// What a visitor types, for bash.

const role = 'arn:aws:iam::111111111111:role/deployer';
const inSession = `read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN < <(aws sts assume-role --role-arn ${role} \\
  --role-session-name sato --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text)
export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN`;

export const assumedRole = `
aws iam create-role --role-name deployer --assume-role-policy-document \\
  '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:root"},"Action":"sts:AssumeRole"}}'
aws iam put-role-policy --role-name deployer --policy-name users --policy-document \\
  '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:*User*","Resource":"*"}}'
${inSession}
aws iam create-user --user-name made-by-a-session`;

export const deniedCall = `
${inSession}
! aws iam delete-role --role-name deployer`;

export const unknownKey = `
export AWS_ACCESS_KEY_ID=AKIANOBODYSKEY000000
! aws iam create-user --user-name made-by-nobody`;

export const stack = `
aws cloudformation create-stack --stack-name made --capabilities CAPABILITY_NAMED_IAM --template-body \\
  '{"Resources":{"Role":{"Type":"AWS::IAM::Role","Properties":{"RoleName":"stack-made","AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}}}}}'
aws cloudformation wait stack-create-complete --stack-name made`;

export const ownRule = `
rule=$(aws events list-rules --query "Rules[?starts_with(Name, 'IamWhodunit-IamEventsOwnParts')].Name | [0]" --output text)
aws events disable-rule --name "$rule"
aws events enable-rule --name "$rule"`;

/** In one process of Python: forty starts of the AWS CLI would outlast the window. */
export const fortyChanges = `
"$PYTHON" - <<'END'
import os, botocore.session
iam = botocore.session.get_session().create_client("iam", region_name="us-east-1", endpoint_url=os.environ["AWS_ENDPOINT_URL"])
for number in range(40):
    iam.create_user(UserName=f"batch-{number}")
END`;

export const documentedWebhook =
  'aws ssm get-parameter --name /iam-whodunit/documented --with-decryption --query Parameter.Value --output text';
