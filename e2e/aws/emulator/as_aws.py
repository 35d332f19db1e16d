"""Starts MiniStack so that it can play AWS: it takes events of AWS's own sources, and IAM can be enforced later."""

import functools
import re
import signal

import bus_hops
import denial_texts
import event_source
import ministack.app
import pending_subscriptions
import stack_changes
from ministack.core import iam_evaluator
from ministack.services import eventbridge

# AWS refuses a customer's event with a source such as aws.iam, and MiniStack does too. Here they come from AWS.
eventbridge._put_events = functools.partial(eventbridge._put_events, allow_aws_source=True)

denial_texts.name_the_resource()
event_source.wait_for_batches()
event_source.shorten_delays()
pending_subscriptions.hide_their_arns()
stack_changes.write_down()
bus_hops.deliver()
bus_hops.let_cloudformation_make_policies()


resolve = iam_evaluator._resolve_condition_key


def resolve_as_aws(key, context):
    """For a role's session, aws:PrincipalArn is the role; MiniStack gives the session."""
    value = resolve(key, context)
    parts = str(value).split(":", 5)
    if key.lower() != "aws:principalarn" or not parts[-1].startswith("assumed-role/"):
        return value
    return f"{parts[0]}:{parts[1]}:iam::{parts[4]}:role/{parts[5].split('/')[1]}"


iam_evaluator._resolve_condition_key = resolve_as_aws


action_matches = iam_evaluator._action_matches


def action_matches_as_aws(action, *statement):
    """SQS asks for the permission for one message also for a batch of them; MiniStack asks for one of its own."""
    return action_matches(re.sub(r"^(sqs:\w+)Batch$", r"\1", action), *statement)


iam_evaluator._action_matches = action_matches_as_aws


def enforce(number, _frame):
    ministack.app.AUTH = number == signal.SIGUSR1


# The emulator is deployed to before it enforces: the function's own role is what the checks are about.
signal.signal(signal.SIGUSR1, enforce)
signal.signal(signal.SIGUSR2, enforce)

ministack.app.main()
