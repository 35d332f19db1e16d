"""Lets an event source of Lambda wait for its batching window and take batches of its own size, which MiniStack does not. No message is kept back for longer than a few seconds."""

import time

from ministack.services import lambda_svc, sqs


def wait_for_batches():
    def receive(queue_url, _capped):
        with sqs._queues_lock:
            queue = sqs._get_q(queue_url)
            sqs._expire_retained(queue)
            sqs._dlq_sweep(queue)
            size, window = batching(queue)
            if is_gathering(queue, size, window):
                return []
            return sqs._collect_msgs(queue, size, int(queue["attributes"].get("VisibilityTimeout", "30")))

    sqs._receive_messages_for_esm = receive


def shorten_delays():
    """What Slack has not taken waits a minute in its queue: a run has many such failures."""
    send = sqs._act_send_message

    def send_soon(data, url):
        delay = data.get("DelaySeconds")
        return send(data if delay is None else {**data, "DelaySeconds": min(int(delay), 3)}, url)

    sqs._act_send_message = send_soon
    for actions in (value for value in vars(sqs).values() if isinstance(value, dict)):
        for name in [name for name, action in actions.items() if action is send]:
            actions[name] = send_soon


def batching(queue):
    arn = queue["attributes"].get("QueueArn")
    sources = [source for _, _, source in lambda_svc._iter_all_esms() if source.get("EventSourceArn") == arn]
    source = sources[0] if sources else {}
    return source.get("BatchSize", 10), source.get("MaximumBatchingWindowInSeconds") or 0


def is_gathering(queue, size, window):
    """Whether what can be received is younger than the window, and does not fill a batch."""
    now = time.time()
    waiting = [message for message in queue["messages"] if message.get("visible_at", 0) <= now]
    since = [max(message.get("visible_at") or 0, message.get("sent_at", 0)) for message in waiting]
    return 0 < len(waiting) < size and now - min(since) < window
