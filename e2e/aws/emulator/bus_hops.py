"""Delivers from a rule to a bus in another account or region, by the role and the bus policy, and lets CloudFormation make such policies: MiniStack drops the one and refuses the other."""

from ministack.core import responses
from ministack.core.iam_evaluator import EvalContext, _gather_role_policies, evaluate, evaluate_resource_policy
from ministack.services import eventbridge
from ministack.services.cloudformation import provisioners


def deliver():
    within = eventbridge._dispatch_to_event_bus

    def dispatch(spec, event, rule, event_path, target_input_payload=None):
        here = responses.get_account_id(), responses.get_region()
        if (spec.account_id, spec.region) == here:
            return within(spec, event, rule, event_path, target_input_payload)
        # An event passes two buses at most: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cross-account.html
        if event.get("_Hopped") or not may_send(spec, event, rule):
            return None
        forwarded = {**event, "EventBusName": spec.resource.split("/", 1)[1], "_Hopped": True, "_DispatchPath": []}
        return at(spec.account_id, spec.region, lambda: dispatch_where_it_is(forwarded))

    eventbridge._dispatch_to_event_bus = dispatch


def dispatch_where_it_is(event):
    if event["EventBusName"] in eventbridge._event_buses:
        eventbridge._dispatch_event(event)


def may_send(spec, event, rule):
    """Whether the role of the target allows it, and in another account the policy of the bus as well."""
    account, region = responses.get_account_id(), responses.get_region()
    bus = f"arn:aws:events:{spec.region}:{spec.account_id}:{spec.resource}"
    targets = eventbridge._targets.get(eventbridge._rule_key(rule["Name"], rule.get("EventBusName", "default")), [])
    role = next((each.get("RoleArn", "") for each in targets if each["Arn"] == bus), "").split("/")[-1]
    asked = EvalContext(
        principal_arn=f"arn:aws:sts::{account}:assumed-role/{role}/events",
        principal_type="AssumedRole",
        principal_account=account,
        action="events:PutEvents",
        resource_arn=bus,
        region=region,
        service_context={"events:source": event["Source"], "events:detail-type": event["DetailType"]},
    )
    if evaluate(asked, _gather_role_policies(role, account)).decision != "Allow":
        return False
    if account == spec.account_id:
        return True
    policies = at(spec.account_id, spec.region, lambda: dict(eventbridge._event_bus_policies.items()))
    return evaluate_resource_policy(policies.get(spec.resource.split("/", 1)[1]), asked).decision == "Allow"


def at(account, region, run):
    here = responses.get_account_id(), responses.get_region()
    responses.set_request_account_id(account)
    responses.set_request_region(region)
    try:
        return run()
    finally:
        responses.set_request_account_id(here[0])
        responses.set_request_region(here[1])


def let_cloudformation_make_policies():
    provisioners._RESOURCE_HANDLERS["AWS::Events::EventBusPolicy"] = {
        "create": lambda _logical_id, properties, _stack_name: put(properties),
        "update": lambda _physical_id, _old, properties, _stack_name: put(properties),
        "delete": lambda _physical_id, properties: remove(properties),
    }


def put(properties):
    remove(properties)
    bus, statement_id = properties["EventBusName"], properties["StatementId"]
    policies = eventbridge._event_bus_policies
    statements = policies.get(bus, {}).get("Statement", [])
    policies[bus] = {"Version": "2012-10-17", "Statement": [*statements, {**properties["Statement"], "Sid": statement_id}]}
    return f"{bus}|{statement_id}", {}


def remove(properties):
    policy = eventbridge._event_bus_policies.get(properties["EventBusName"], {})
    policy["Statement"] = [each for each in policy.get("Statement", []) if each["Sid"] != properties["StatementId"]]
