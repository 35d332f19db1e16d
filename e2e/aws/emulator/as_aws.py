"""Starts MiniStack so that it can play AWS: it takes events of AWS's own sources, and IAM can be enforced later."""

import functools
import signal

import denial_texts
import event_source
import ministack.app
import stack_changes
from ministack.services import eventbridge

# AWS refuses a customer's event with a source such as aws.iam, and MiniStack does too. Here they come from AWS.
eventbridge._put_events = functools.partial(eventbridge._put_events, allow_aws_source=True)

denial_texts.name_the_resource()
event_source.wait_for_batches()
stack_changes.write_down()


def enforce(number, _frame):
    ministack.app.AUTH = number == signal.SIGUSR1


# The emulator is deployed to before it enforces: the function's own role is what the checks are about.
signal.signal(signal.SIGUSR1, enforce)
signal.signal(signal.SIGUSR2, enforce)

ministack.app.main()
