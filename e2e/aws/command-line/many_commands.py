"""Runs commands of the AWS CLI in one process: reads the arguments of each as a line of JSON, and writes its result as one.

With the argument `show`, nothing is sent: the result says which operation would be called, with which parameters.
"""

import contextlib
import io
import json
import sys

from awscli.clidriver import create_clidriver
from botocore.awsrequest import AWSResponse

def results(arguments_of_each, is_shown):
    driver = create_clidriver()
    arrived = []
    if is_shown:
        driver.session.register("before-parameter-build", lambda params, model, **_: arrived.append(call(params, model)))
        driver.session.register("before-send", answer)
    for arguments in arguments_of_each:
        arrived.clear()
        yield {**run(driver, arguments), "arrived": list(arrived)}


def run(driver, arguments):
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as err:
        try:
            code = driver.main(arguments)
        except SystemExit as exit:
            code = exit.code
    return {"code": code, "output": out.getvalue(), "error": err.getvalue().strip()}


def call(params, model):
    return {"service": model.service_model.service_name, "operation": model.name, "parameters": dict(params)}


def answer(request, event_name, **_):
    """An empty answer, in the protocol of the service."""
    name = event_name.split(".")[-1]
    query = f"<{name}Response><{name}Result/><ResponseMetadata/></{name}Response>"
    is_form = "x-www-form-urlencoded" in str(request.headers.get("Content-Type", ""))
    return AWSResponse(request.url, 200, {}, Body((query if is_form else "{}").encode()))


class Body(io.BytesIO):
    """As much of a response's body as botocore reads."""

    def stream(self, **_):
        yield self.read()


for result in results(map(json.loads, sys.stdin), sys.argv[1:] == ["show"]):
    sys.__stdout__.write(json.dumps(result, default=str) + "\n")
    sys.__stdout__.flush()
