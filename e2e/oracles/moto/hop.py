"""Creates the stacks of a cloud assembly in moto, puts an event on the default bus of each sender, and prints what arrived."""

import json
import logging
import sys
import warnings
from pathlib import Path

import boto3
from moto import mock_aws

# What moto's CloudFormation does not know it leaves out, and says so for each resource.
warnings.simplefilter("ignore")
logging.disable(logging.WARNING)

# What an event passes. Of the rest moto lacks the half, such as tables, and refuses what refers to it.
ON_THE_WAY = ("AWS::SQS::Queue", "AWS::Events::Rule", "AWS::Events::EventBus", "AWS::IAM::Role", "AWS::SNS::Topic")


def client(service, account, region):
    """Calls as a session in the account: moto takes the account from it."""
    arn = f"arn:aws:iam::{account}:role/caller"
    session = boto3.client("sts", region, **KEYS).assume_role(RoleArn=arn, RoleSessionName="caller")["Credentials"]
    keys = {"aws_access_key_id": session["AccessKeyId"], "aws_secret_access_key": session["SecretAccessKey"]}
    return boto3.client(service, region, **keys, aws_session_token=session["SessionToken"])


KEYS = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}


def on_the_way(template):
    """The template without outputs, with the resources that an event passes."""
    found = {name: each for name, each in template["Resources"].items() if is_on_the_way(each)}
    buses = {name: each["Properties"]["Name"] for name, each in found.items() if each["Type"] == "AWS::Events::EventBus"}
    for each in found.values():
        each.pop("DependsOn", None)
        # moto takes what a Ref of a bus gives for an object of its own.
        bus = each["Properties"].get("EventBusName", {})
        if "Ref" in bus:
            each["Properties"]["EventBusName"] = buses[bus["Ref"]]
    # Those that start the snapshot function are on no event's way.
    return {"Resources": {name: each for name, each in found.items() if referred(each) <= found.keys()}}


def is_on_the_way(resource):
    """A rule that has only a schedule would hand over every event in moto."""
    properties = resource.get("Properties", {})
    is_schedule = "ScheduleExpression" in properties and "EventPattern" not in properties
    return resource["Type"] in ON_THE_WAY and not is_schedule


def referred(value):
    """The logical ids that stand in it."""
    if isinstance(value, list):
        return set().union(*map(referred, value))
    if not isinstance(value, dict):
        return set()
    if "Fn::GetAtt" in value:
        return {value["Fn::GetAtt"][0]}
    if "Ref" in value:
        return set() if value["Ref"].startswith("AWS::") else {value["Ref"]}
    return referred(list(value.values()))


def deploy(folder, stack, account, region):
    body = on_the_way(json.loads(Path(folder, f"{stack}.template.json").read_text()))
    cloudformation = client("cloudformation", account, region)
    cloudformation.create_stack(StackName=stack, TemplateBody=json.dumps(body), Capabilities=["CAPABILITY_NAMED_IAM"])
    return cloudformation.describe_stacks(StackName=stack)["Stacks"][0]["StackStatus"]


def put(account, region, event):
    entry = {"Source": event["source"], "DetailType": event["detail-type"], "Detail": json.dumps(event["detail"])}
    client("events", account, region).put_events(Entries=[entry])


def arrived(account, region):
    """The details that wait in each queue, by the queue's name."""
    sqs = client("sqs", account, region)
    urls = sqs.list_queues().get("QueueUrls", [])
    return {url.split("/")[-1]: details(sqs, url) for url in urls}


def details(sqs, url):
    messages = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages", [])
    return [json.loads(message["Body"])["detail"] for message in messages]


def main(asked):
    with mock_aws():
        stacks = {each["stack"]: deploy(asked["folder"], **each) for each in asked["stacks"]}
        for each in asked["events"]:
            put(**each)
        return {"stacks": stacks, "arrived": arrived(**asked["home"])}


print(json.dumps(main(json.loads(sys.argv[1]))))
