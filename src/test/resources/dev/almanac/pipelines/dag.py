"""Loads the DAG with stand-ins for the classes of Airflow that it builds on, and prints what it built.

Airflow itself is not among the packages of the build. The stand-ins keep what they are given; the operator of
Beam calls `java` as Airflow's does: the options of Beam's hook, its exit code in the words of its exception.
"""

import json
import subprocess
import sys
import types
from pathlib import Path


class AirflowException(Exception):
    pass


class AirflowFailException(AirflowException):
    pass


class Dag:
    current = None

    def __init__(self, **arguments):
        self.arguments = arguments
        self.tasks = {}

    def __enter__(self):
        Dag.current = self
        return self

    def __exit__(self, *fault):
        pass


class Task:
    def __init__(self, task_id, **arguments):
        self.task_id, self.arguments, self.after = task_id, arguments, []
        Dag.current.tasks[task_id] = self

    def __rshift__(self, other):
        other.after.append(self.task_id)
        return other

    def __rrshift__(self, others):
        self.after.extend(other.task_id for other in others)
        return self


class BeamRunJavaPipelineOperator(Task):
    def __init__(self, task_id, **arguments):
        super().__init__(task_id, **arguments)
        self.pipeline_options = arguments["pipeline_options"]

    def execute(self, context):
        options = [f"--{name}={value}" for name, value in self.pipeline_options.items()]
        code = subprocess.run(["java", "-jar", self.arguments["jar"], "--runner=DirectRunner", *options]).returncode
        if code:
            raise AirflowException(f"Apache Beam process failed with return code {code}")


class Param:
    def __init__(self, default=None, **schema):
        self.default, self.schema = default, schema


def module(name, **members):
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(members)


module("airflow", DAG=Dag)
module("airflow.exceptions", AirflowException=AirflowException, AirflowFailException=AirflowFailException)
module("airflow.models")
module("airflow.models.param", Param=Param)
module("airflow.operators")
module("airflow.operators.empty", EmptyOperator=Task)
module("airflow.operators.python", PythonOperator=Task)
for package in ("", ".apache", ".apache.beam", ".apache.beam.operators"):
    module("airflow.providers" + package)
module("airflow.providers.apache.beam.operators.beam", BeamRunJavaPipelineOperator=BeamRunJavaPipelineOperator)

source = Path(sys.argv[1])
dag = {}
exec(compile(source.read_text(encoding="utf-8"), str(source), "exec"), dag)

ends = {}
for code in map(int, sys.argv[2:]):
    try:
        dag["check"](code)
        ends[code] = "done"
    except AirflowFailException:
        ends[code] = "failed"
    except AirflowException:
        ends[code] = "again"

tasks = Dag.current.tasks
publish = tasks["publish"]
asked = []
dag["BeamRunJavaPipelineOperator"].execute = lambda self, context: asked.append(self.pipeline_options)
publish.pipeline_options = {"input": "a,b", "output": "out", "from": None, "to": "None", "views": ""}
publish.execute({})


def fails(self, context):
    raise AirflowException("Apache Beam process failed with return code 4")


dag["BeamRunJavaPipelineOperator"].execute = fails
try:
    publish.execute({})
except AirflowFailException as fault:
    ends["publish 4"] = str(fault)

print(
    json.dumps(
        {
            "catchup": Dag.current.arguments["catchup"],
            "max_active_runs": Dag.current.arguments["max_active_runs"],
            "params": sorted(Dag.current.arguments["params"]),
            "options": sorted(publish.arguments["pipeline_options"]),
            "after": {name: task.after for name, task in tasks.items()},
            "day": tasks["collect"].arguments["op_kwargs"]["day"],
            "trigger_rule": publish.arguments["trigger_rule"],
            "given": asked[0],
            "ends": ends,
        }
    )
)
