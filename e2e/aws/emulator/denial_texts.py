"""Names the resource in the text of a denial, as AWS does and MiniStack does not."""

import re

from ministack.core import iam_actions

# Where nothing of that name need exist, AWS names the ARN: seen in records of CloudTrail.
BY_ARN = re.compile(r"iam:(Create(User|Role|Group|InstanceProfile)|List(Users|Roles|Groups)|SimulatePrincipalPolicy)$")


def name_the_resource():
    worded = iam_actions.access_denied_response

    def response(service, action, principal_arn, request_id, **details):
        is_worded = details.get("error_code") or details.get("message") or of_resource_policy(details)
        if "resource_arn" in details and not is_worded:
            resource = named(service, action, details["resource_arn"])
            details["message"] = iam_actions.identity_denial_message(
                action, principal_arn, resource, details.get("explicit_deny", False)
            )
        return worded(service, action, principal_arn, request_id, **details)

    iam_actions.access_denied_response = response


def of_resource_policy(details):
    return details.get("explicit_deny") and details.get("resource_policy_arn")


def named(service, action, arn):
    """`user kimura`, `policy arn:...`, and an ARN that S3 puts into quotation marks."""
    if service == "s3":
        return f'"{arn}"'
    kind, _, path = arn.partition(":iam::")[2].partition(":")[2].partition("/")
    if service != "iam" or path in ("", "*") or BY_ARN.match(action):
        return arn
    if kind == "policy":
        return f"policy {path.split('/')[-1] if action == 'iam:CreatePolicy' else arn}"
    return f"{kind.replace('-', ' ')} {path.split('/')[-1]}"
