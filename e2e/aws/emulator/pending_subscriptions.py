"""Lists a subscription that nobody has confirmed as SNS does, and MiniStack does not: without its ARN."""

from ministack.services import sns


def hide_their_arns():
    listed = sns._list_subscriptions_by_topic

    def list_subscriptions_by_topic(params):
        status, headers, body = listed(params)
        for arn in pending(params):
            body = body.replace(arn.encode(), b"PendingConfirmation")
        return status, headers, body

    sns._list_subscriptions_by_topic = list_subscriptions_by_topic


def pending(params):
    topic, _ = sns._get_topic(sns._p(params, "TopicArn"))
    return [each["arn"] for each in (topic or {"subscriptions": []})["subscriptions"] if not each["confirmed"]]
