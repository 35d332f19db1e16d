"""Writes down what CloudFormation does with the resources of stacks, one JSON object a line, since it calls no API here."""

import inspect
import json
import os

from ministack.services.cloudformation import provisioners, stacks


def write_down():
    stacks._provision_resource = told(provisioners._provision_resource, created)
    stacks._update_resource = told(provisioners._update_resource, updated)
    stacks._delete_resource = told(provisioners._delete_resource, deleted)


def told(deed, change):
    names = inspect.signature(deed)

    def done(*args, **kwargs):
        result = deed(*args, **kwargs)
        given = names.bind(*args, **kwargs)
        given.apply_defaults()
        with open(os.environ["STACK_CHANGES_FILE"], "a", encoding="utf-8") as file:
            file.write(json.dumps({"type": args[0], **change(given.arguments, result)}, default=str) + "\n")
        return result

    return done


def created(given, result):
    return {"kind": "create", "stackName": given["stack_name"], "id": result[0], "properties": given["props"]}


def updated(given, result):
    return {
        "kind": "update",
        "stackName": given["stack_name"],
        "id": result[0],
        "properties": given["new_props"],
        "formerId": given["physical_id"],
        "formerProperties": given["old_props"],
    }


def deleted(given, _result):
    return {
        "kind": "delete",
        "stackName": given["stack_name"],
        "id": given["physical_id"],
        "properties": given["props"],
    }
