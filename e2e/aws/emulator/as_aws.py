"""Starts MiniStack so that it can play AWS: it takes events of AWS's own sources, and IAM can be enforced later."""

import functools
import signal

import ministack.app
from ministack.services import eventbridge

# AWS refuses a customer's event with a source such as aws.iam, and MiniStack does too. Here they come from AWS.
eventbridge._put_events = functools.partial(eventbridge._put_events, allow_aws_source=True)


def enforce(number, _frame):
    ministack.app.AUTH = number == signal.SIGUSR1


# The CDK's bootstrap roles do not pass MiniStack's enforcement: it begins after the deployment.
signal.signal(signal.SIGUSR1, enforce)
signal.signal(signal.SIGUSR2, enforce)

ministack.app.main()
